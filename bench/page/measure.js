// Runs in the page: the rounds that bench/page.mjs asks for.
import { contenders, inputAt, layOut } from './contenders.js';
import * as inSearch from './measure-search.js';
import * as inVolume from './measure-volume.js';

const pause = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));

/** Lets the one before do what it does after showing, and the browser collect what it left. */
async function rest() {
  await pause();
  document.body.replaceChildren();
  layOut();
  globalThis.gc?.();
  await pause();
}

/** Both modules, so that every round has the chain. */
async function readyPolto() {
  await contenders.polto.ready();
  await (await import('/dist/core.js')).load();
}

let input;

/** Gets everything ready; gives the names of those that can be had here. */
async function prepare() {
  input = await inputAt('/text.xml');
  await readyPolto();
  const names = [];
  for (const [name, { ready }] of Object.entries(contenders)) if (await ready()) names.push(name);
  // Once, so that no round is the first.
  for (const name of names) {
    await rest();
    await contenders[name].show(input);
  }
  return names;
}

/** One after the other, so that a busy machine hurts all alike: {name: milliseconds}. */
async function round(names) {
  const times = {};
  for (const name of names) {
    await rest();
    times[name] = await contenders[name].show(input);
  }
  await rest();
  return times;
}

/** Going about in the volume and the whole of it, once. What only Chromium tells is undefined elsewhere. */
async function volume(documents) {
  const { bytes } = await inputAt('/text.xml');
  await readyPolto();
  const opening = { tasks: await inVolume.opening(bytes) };
  const changes = await inVolume.documents(bytes, documents);
  await rest();
  const whole = await inVolume.whole(bytes);
  await rest();
  const heap = globalThis.gc && performance.memory ? await inVolume.growth(bytes, 100) : undefined;
  return { opening, changes, whole, heap };
}

/** Search: every keystroke, and the module alone. */
async function search() {
  const { bytes } = await inputAt('/text.xml');
  return { keystrokes: await inSearch.keystrokes(bytes), scans: await inSearch.scans(bytes) };
}

globalThis.measure = { prepare, round, volume, search };
