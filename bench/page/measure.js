// Runs in the page: how long each takes from the bytes (Polto) or the string (the others) at hand.
/* global CETEI */
import * as inSearch from './measure-search.js';
import * as inVolume from './measure-volume.js';

/** Forces style and layout, so that both are part of what is measured. */
const layOut = () => document.body.getBoundingClientRect().height;

/** Lets the browser paint, and collect what the round before left. */
async function rest() {
  document.body.replaceChildren();
  layOut();
  globalThis.gc?.();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
}

/**
 * The first document, with the title, its neighbours and its clearance chain around it; before what
 * reads source notes is loaded, with the note in the place of the chain.
 */
async function polto({ bytes }) {
  const viewer = document.createElement('polto-viewer');
  document.body.append(viewer);
  layOut();
  const start = performance.now();
  let shown;
  viewer.addEventListener('polto-navigate', () => {
    layOut();
    shown ??= performance.now() - start;
  });
  await viewer.open(bytes);
  if (!shown) throw new Error('polto-viewer did not open the text');
  return shown;
}

async function ceteicean({ text }) {
  const start = performance.now();
  document.body.append(new CETEI().makeHTML5(text));
  layOut();
  return performance.now() - start;
}

async function domParser({ text }) {
  const start = performance.now();
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  if (parsed.querySelector('parsererror')) throw new Error('DOMParser refuses the text');
  return performance.now() - start;
}

/** The first opening in a page, until the text shows: the module is fetched and compiled too. */
export async function cold(address) {
  const bytes = await bytesAt(address);
  await import('/dist/polto.js');
  return polto({ bytes });
}

/** Interleaved, so that a busy machine hurts all alike. */
export async function warm(address, rounds) {
  const bytes = await bytesAt(address);
  const input = { bytes, text: new TextDecoder().decode(bytes) };
  await import('/dist/polto.js');
  // Both modules, so that every round has the chain.
  await (await import('/dist/core.js')).load();
  await polto(input);
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const one = {};
    for (const [name, measured] of Object.entries({ polto, domParser, ceteicean })) {
      await rest();
      one[name] = await measured(input);
    }
    times.push(one);
  }
  return times;
}

/** Going about in the volume and the whole of it, once: what `rounds` of it tell is for the caller. */
export async function volume(address, documents) {
  const bytes = await bytesAt(address);
  await import('/dist/polto.js');
  await (await import('/dist/core.js')).load();
  const opening = { tasks: await inVolume.opening(bytes) };
  const changes = await inVolume.documents(bytes, documents);
  await rest();
  const whole = await inVolume.whole(bytes);
  await rest();
  const heap = await inVolume.growth(bytes, 100);
  return { opening, changes, whole, heap };
}

/** Search: every keystroke, and the module alone. */
export async function search(address) {
  const bytes = await bytesAt(address);
  return { keystrokes: await inSearch.keystrokes(bytes), scans: await inSearch.scans(bytes) };
}

async function bytesAt(address) {
  return new Uint8Array(await (await fetch(address)).arrayBuffer());
}

globalThis.measure = { cold, warm, volume, search };
