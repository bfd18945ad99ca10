// Pictures of the viewer in all engines, to be looked at side by side: build/screenshots/engines/NAME-ENGINE.png.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { engines } from './engines.mjs';
import { root, serve, telegram, volume } from './harness.mjs';
import { fileWith, madeVolume } from './made-volume.mjs';

const folder = join(root, 'build/screenshots/engines');
mkdirSync(folder, { recursive: true });

const shadow = "document.querySelector('polto-viewer')?.shadowRoot";
const shown = `${shadow}?.querySelector('.bar') && !${shadow}.querySelector('[aria-busy]')`;
const mark = (n) => `document.querySelectorAll('.polto-text [role=doc-noteref]')[${n}]`;
const popover = "document.querySelector('.polto-popover:popover-open')";

const desktop = [1280, 900];
const phone = [390, 844];

async function openNote(browser, n) {
  await browser.click(mark(n));
  await browser.until(`!!${popover}`);
}

const table = async (browser) => {
  await browser.click(`${shadow}.querySelector('.all-documents')`);
  await browser.until(`!!${shadow}.querySelector("dialog[open]")`);
};

/** name, which text, part of the address, window, what is done before the picture */
const pictures = [
  ['telegram', 'telegram', '', desktop, null],
  ['note', 'telegram', '', desktop, (browser) => openNote(browser, 1)],
  ['volume', 'volume', '#d157', desktop, null],
  ['table', 'volume', '#d157', desktop, table],
  ['telegram-phone', 'telegram', '', phone, null],
  ['note-phone', 'telegram', '', phone, (browser) => openNote(browser, 1)],
  ['volume-phone', 'volume', '#d157', phone, null],
];

const servers = {
  telegram: await serve(telegram),
  volume: await serve(volume ?? fileWith(madeVolume(200))),
};

for (const engine of engines) {
  if (engine.missing) {
    console.log(`${engine.name}: left out, ${engine.missing}`);
    continue;
  }
  const browser = await engine.start();
  for (const [name, text, hash, window, act] of pictures) {
    await browser.open('about:blank');
    await browser.resize(...window);
    await browser.open(servers[text].url + hash);
    await browser.until(shown);
    await act?.(browser);
    await wait(250);
    await browser.picture(join(folder, `${name}-${engine.name.toLowerCase()}.png`));
  }
  await browser.close();
}
for (const { stop } of Object.values(servers)) stop();
console.log(`pictures in ${folder}`);
