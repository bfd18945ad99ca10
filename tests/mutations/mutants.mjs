// Seeded wounds of a file: the same seed gives the same bytes everywhere.

/** Numbers below a limit, by the generator mulberry32 (T. Ettinger, public domain). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

/** A few bytes anywhere, which mostly breaks the markup. */
function anyRange(bytes, random) {
  const begin = random(bytes.length);
  return [begin, Math.min(begin + 1 + random(random(8) ? 64 : 65536), bytes.length)];
}

/** From the start tag of an element to its first end tag: without it, mostly, the file is well-formed. */
function elementRange(bytes, random) {
  const begin = bytes.indexOf('<', random(bytes.length));
  const [, name] = /^<([A-Za-z]+)/.exec(bytes.toString('latin1', begin, begin + 32)) ?? [];
  const end = name ? bytes.indexOf(`</${name}>`, begin) : -1;
  return end < 0 ? anyRange(bytes, random) : [begin, end + name.length + 3];
}

const range = (bytes, random) => (random(2) ? elementRange : anyRange)(bytes, random);

const kinds = {
  cut(bytes, random) {
    const [begin, end] = range(bytes, random);
    return [bytes.subarray(0, begin), bytes.subarray(end)];
  },
  flip(bytes, random) {
    const flipped = Buffer.from(bytes);
    for (let left = 1 + random(4); left > 0; left--) flipped[random(bytes.length)] ^= 1 << random(8);
    return [flipped];
  },
  duplicate(bytes, random) {
    const [begin, end] = range(bytes, random);
    return [bytes.subarray(0, end), bytes.subarray(begin)];
  },
  swap(bytes, random) {
    const [first, second] = [range(bytes, random), range(bytes, random)].sort(([a], [b]) => a - b);
    const from = Math.max(first[1], second[0]);
    const to = Math.max(from, second[1]);
    return [[0, first[0]], [from, to], [first[1], from], first, [to, bytes.length]].map(([begin, end]) => bytes.subarray(begin, end));
  },
  truncate: (bytes, random) => [bytes.subarray(0, random(bytes.length))],
};

export const kindNames = Object.keys(kinds);

/** The mutant of this number: {kind, bytes}. */
export function mutant(bytes, number) {
  const random = randomFrom(number);
  const kind = kindNames[number % kindNames.length];
  return { kind, bytes: Buffer.concat(kinds[kind](bytes, random)) };
}
