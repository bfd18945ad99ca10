// Pictures of the viewer for people to look at: build/screenshots/*.png.
// With --readme also web/demo/telegram.png, the picture of the README.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser, openPage, root, serve, shown, telegram, volume } from './harness.mjs';

const folder = join(root, 'build/screenshots');
mkdirSync(folder, { recursive: true });

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true };
const chains = join(root, 'corpus/samples/chains.xml');
const dark = { colorScheme: 'dark' };
const broken = join(mkdtempSync(join(tmpdir(), 'polto-shots-')), 'telegram.xml');
writeFileSync(
  broken,
  `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <text>
    <body>
      <div type="document" xml:id="d156" n="156">
        <p>Topol 594. 1. As reported telecon, <persName>Nitze</persname> regretfully unable schedule visit.</p>
      </div>
    </body>
  </text>
</TEI>
`,
);

const note = (n) => (page) => page.locator('a[role=doc-noteref]').nth(n).click();
const step = (page) => page.locator('polto-viewer .card').nth(2).hover();
const table = async (page) => {
  await page.getByRole('button', { name: 'Table of documents' }).click();
  await page.getByRole('table').waitFor();
};
const pages = (page) => page.getByRole('button', { name: 'Pages', exact: true }).click();
const people = async (page) => {
  await page.getByRole('button', { name: 'People and terms' }).click();
  await page.getByRole('button', { name: /^Nitze/ }).click();
  await page.locator('polto-viewer .occurrence').nth(5).click();
};
const print = (page) => page.emulateMedia({ media: 'print' });
const contents = (page) => page.getByRole('button', { name: 'Contents' }).click();

const small = { viewport: { width: 360, height: 740 } };

/** name, file, part of the address, options of the page, what is done before the picture, whole page */
const pictures = [
  ['telegram', telegram, '', {}, null, true],
  ['telegram-dark', telegram, '', dark, null, true],
  ['telegram-2560', telegram, '', { viewport: { width: 2560, height: 1300 } }, null, false],
  ['telegram-phone', telegram, '', phone, null, true],
  ['telegram-320', telegram, '', { viewport: { width: 320, height: 640 } }, null, true],
  ['telegram-print', telegram, '', { viewport: { width: 794, height: 1123 } }, print, true],
  ['note', telegram, '', {}, note(1), false],
  ['note-dark', telegram, '', dark, note(1), false],
  ['note-phone', telegram, '', phone, note(1), false],
  ['chain-step', telegram, '', {}, step, false],
  ['error', broken, '', {}, null, false],
  ['error-dark-phone', broken, '', { ...phone, ...dark }, null, false],
  ['volume', volume, '#d157', {}, null, false],
  ['volume-dark', volume, '#d157', dark, null, false],
  ['volume-wide', volume, '#d157', { viewport: { width: 1920, height: 1080 } }, null, false],
  ['volume-phone', volume, '#d157', phone, null, false],
  ['volume-phone-contents', volume, '#d157', phone, contents, false],
  ...[1, 2, 3, 4, 5, 6, 7].flatMap((n) => [
    [`chain-${n}`, chains, `#d${n}`, {}, null, true],
    [`chain-${n}-phone-dark`, chains, `#d${n}`, { ...small, ...dark }, null, true],
  ]),
  ['table', volume, '', {}, table, false],
  ['table-dark', volume, '', dark, table, false],
  ['table-phone', volume, '', small, table, false],
  ['table-phone-dark', volume, '', { ...small, ...dark }, table, false],
  ['volume-pages', volume, '#d157', {}, pages, false],
  ['volume-pages-phone-dark', volume, '#d157', { ...phone, ...dark }, pages, false],
  ['volume-people', volume, '#d157', {}, people, false],
  ['volume-people-phone-dark', volume, '#d157', { ...phone, ...dark }, people, false],
  ['volume-persons', volume, '#persons', {}, null, false],
];

async function take(browser, url, name, options, act, fullPage) {
  const page = await openPage(browser, url, options);
  await Promise.race([shown(page), page.getByRole('alert').waitFor()]);
  await act?.(page);
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
  await page.context().close();
}

const browser = await launchBrowser();
const servers = new Map();
for (const [name, file, hash, ...rest] of pictures) {
  if (!file) {
    console.log(`${name}: left out, the volume is not on this machine`);
    continue;
  }
  if (!servers.has(file)) servers.set(file, await serve(file));
  await take(browser, servers.get(file).url + hash, name, ...rest);
}

const paper = await openPage(browser, servers.get(telegram).url);
await shown(paper);
await paper.pdf({ path: join(folder, 'telegram.pdf'), format: 'A4', margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' } });

if (process.argv.includes('--readme')) {
  const page = await openPage(browser, servers.get(telegram).url, {
    viewport: { width: 1120, height: 900 },
    deviceScaleFactor: 1.5,
  });
  await shown(page);
  await step(page);
  await page.waitForTimeout(250);
  mkdirSync(join(root, 'web/demo'), { recursive: true });
  await page.screenshot({ path: join(root, 'web/demo/telegram.png') });
}

await browser.close();
for (const { stop } of servers.values()) stop();
console.log(`pictures in ${folder}`);
