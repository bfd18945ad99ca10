// Runs in the page: rounds of the module in a browser.
import { start } from './rounds.js';

globalThis.startRounds = async (address) => {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const { document, opened, round } = await start('/dist/core.js', bytes);
  globalThis.nextRound = round;
  return { document, opened };
};
