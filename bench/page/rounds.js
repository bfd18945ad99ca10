// The steps of a round in the module, in Node and in browsers; bench/rounds.cpp takes the same
// natively.

/** Sees the memory of every module that starts from now on. */
function watchMemories() {
  const memories = [];
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...source) => {
      const result = await original.apply(WebAssembly, source);
      memories.push(...Object.values(result.instance.exports).filter((one) => one instanceof WebAssembly.Memory));
      return result;
    };
  }
  return memories;
}

/** The largest: that of the module that holds the text. */
const largest = (memories) => Math.max(...memories.map(({ buffer }) => buffer.byteLength));

/** `core`: address of the typed API. */
export async function start(core, bytes) {
  const memories = watchMemories();
  const { load } = await import(core);
  const polto = await load();
  const edition = polto.open(bytes);
  const opened = largest(memories);
  const { documents } = edition;
  const document = documents[Math.floor(documents.length / 2)].id;
  edition.html(document);
  edition.close();
  return { document, opened, round: (repeats) => round(polto, bytes, document, repeats) };
}

/** Milliseconds of each step, means of `repeats` turns. */
function round(polto, bytes, document, repeats) {
  let edition;
  const times = {};
  const step = (name, act) => {
    const start = performance.now();
    for (let turn = 0; turn < repeats; turn++) act();
    times[name] = (performance.now() - start) / repeats;
  };
  step('open', () => {
    edition?.close();
    edition = polto.open(bytes);
  });
  step('document', () => edition.html(document));
  step('everything', () => edition.html());
  step('text', () => edition.text());
  step('sourceNotes', () => edition.sourceNotes());
  edition.search('');
  step('search', () => edition.search('germany'));
  edition.close();
  return times;
}
