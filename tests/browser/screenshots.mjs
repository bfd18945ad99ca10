// Pictures of the viewer for people to look at: build/screenshots/*.png, and *.pdf of what is printed.
// Names on the command line: only pictures whose name begins so.
// With --readme also web/demo/telegram.png, the picture of the README.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser, openPage, root, serve, shown, telegram, volume } from './harness.mjs';

const folder = join(root, 'build/screenshots');
mkdirSync(folder, { recursive: true });

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true };
const chains = join(root, 'corpus/samples/chains.xml');
const dark = { colorScheme: 'dark' };
const made = mkdtempSync(join(tmpdir(), 'polto-shots-'));
const empty = join(made, 'empty.xml');
writeFileSync(empty, '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body/></text></TEI>\n');
const broken = join(made, 'telegram.xml');
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

const small = { viewport: { width: 360, height: 740 } };

const note = (n) => (page) => page.locator('a[role=doc-noteref]').nth(n).click();
const apparatus = (page) => page.locator('.polto-text a[href^="#app"], .polto-text .tei-app a').first().click();
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
const search = async (page) => {
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('searchbox').fill('berlin');
  await page.locator('polto-viewer .hit').first().waitFor();
};
const whole = async (page) => {
  await page.evaluate(() => document.querySelector('polto-viewer').setAttribute('view', 'text'));
  await page.waitForTimeout(1000);
};
/** Another text is asked for, and the server does not answer. */
const loading = async (page) => {
  await page.route('**/late.xml', () => {});
  await page.evaluate(() => (document.querySelector('polto-viewer').src = 'text/late.xml'));
  await page.getByRole('progressbar').waitFor();
};
const display = (page) => page.getByRole('button', { name: 'Display' }).click();
const contents = (page) => page.getByRole('button', { name: 'Contents' }).click();

const sample = (name) => join(root, `corpus/samples/${name}.xml`);
/** As a reader chose it before. */
const inSepia = (act) => async (page) => {
  await page.evaluate(() => localStorage.setItem('polto', '{"appearance":"sepia"}'));
  await page.reload();
  await shown(page);
  await act?.(page);
};
const narrow = { viewport: { width: 320, height: 640 } };

/** What is looked at in every light, on a telephone and on paper: name, file, part of the address. */
const subjects = [
  ['telegram', telegram, ''],
  ['volume', volume, '#d157'],
  ['front', volume, '#persons'],
  ['table', sample('frus-tables'), ''],
  ['letters', sample('frus-letters'), ''],
  ['memorandum', sample('memorandum'), ''],
  ['verse', sample('verse'), ''],
  ['drama', sample('drama'), '#act1'],
  ['apparatus', sample('apparatus'), ''],
  ['transcription', sample('transcription'), ''],
  ['arabic', sample('arabic'), ''],
  ['error', broken, ''],
  ['empty', empty, ''],
];

/** name, file, part of the address, options of the page, what is done before the picture, whole page */
const pictures = [
  ...subjects.flatMap(([name, file, at]) => [
    [name, file, at, {}, null, true],
    [`${name}-dark`, file, at, dark, null, true],
    [`${name}-phone`, file, at, phone, null, true],
    [`${name}-print`, file, at, {}, 'print', true],
  ]),
  ['telegram-sepia', telegram, '', {}, inSepia(), true],
  ['telegram-sepia-phone', telegram, '', phone, inSepia(), true],
  ['note-sepia', telegram, '', {}, inSepia(note(1)), false],
  ['volume-sepia', volume, '#d157', {}, inSepia(), false],
  ['loading', telegram, '', {}, loading, false],
  ['loading-phone-dark', telegram, '', { ...phone, ...dark }, loading, false],
  ['display', volume, '#d157', {}, display, false],
  ['display-phone-dark', telegram, '', { ...phone, ...dark }, display, false],
  ['telegram-2560', telegram, '', { viewport: { width: 2560, height: 1300 } }, null, false],
  ['telegram-320', telegram, '', narrow, null, true],
  ['note', telegram, '', {}, note(1), false],
  ['note-dark', telegram, '', dark, note(1), false],
  ['note-phone', telegram, '', phone, note(1), false],
  ['note-arabic', sample('arabic'), '', {}, note(0), false],
  ['note-apparatus', sample('apparatus'), '', {}, apparatus, false],
  ['chain-step', telegram, '', {}, step, false],
  ['error-dark-phone', broken, '', { ...phone, ...dark }, null, false],
  ['volume-wide', volume, '#d157', { viewport: { width: 1920, height: 1080 } }, null, false],
  ['volume-320', volume, '#d157', narrow, null, false],
  ['volume-phone-contents', volume, '#d157', phone, contents, false],
  ['volume-whole', volume, '#d157', {}, whole, false],
  ...[1, 2, 3, 4, 5, 6, 7].flatMap((n) => [
    [`chain-${n}`, chains, `#d${n}`, {}, null, true],
    [`chain-${n}-phone-dark`, chains, `#d${n}`, { ...small, ...dark }, null, true],
  ]),
  ['documents', volume, '', {}, table, false],
  ['documents-dark', volume, '', dark, table, false],
  ['documents-phone', volume, '', small, table, false],
  ['documents-phone-dark', volume, '', { ...small, ...dark }, table, false],
  ['search', volume, '#d157', {}, search, false],
  ['search-phone-dark', volume, '#d157', { ...phone, ...dark }, search, false],
  ['volume-pages', volume, '#d157', {}, pages, false],
  ['volume-pages-phone-dark', volume, '#d157', { ...phone, ...dark }, pages, false],
  ['volume-people', volume, '#d157', {}, people, false],
  ['volume-people-phone-dark', volume, '#d157', { ...phone, ...dark }, people, false],
];

async function take(browser, url, name, options, act, fullPage) {
  const page = await openPage(browser, url, options);
  const nothing = page.locator('polto-viewer .empty');
  await Promise.any([shown(page), page.getByRole('alert').waitFor(), nothing.waitFor()]);
  if (act === 'print') await print(page, name);
  else await photograph(page, name, act, fullPage);
  await page.context().close();
}

/** The PDF that a reader gets, and its first sheets as pictures. */
async function print(page, name) {
  const path = join(folder, `${name}.pdf`);
  await page.pdf({ path, format: 'A4' });
  execFileSync('pdftoppm', ['-png', '-r', '72', '-l', '3', path, join(folder, name)]);
}

async function photograph(page, name, act, fullPage) {
  await act?.(page);
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const browser = await launchBrowser();
const servers = new Map();

async function served(file) {
  if (!servers.has(file)) servers.set(file, await serve(file));
  return servers.get(file).url;
}

async function takeAll() {
  for (const [name, file, hash, ...rest] of pictures) {
    if (wanted.length && !wanted.some((word) => name.startsWith(word))) continue;
    if (file) await take(browser, (await served(file)) + hash, name, ...rest);
    else console.log(`${name}: left out, the volume is not on this machine`);
  }
}

/** The picture of the README. */
async function takeFirst() {
  const page = await openPage(browser, await served(telegram), {
    viewport: { width: 1000, height: 1120 },
    deviceScaleFactor: 1.5,
  });
  await shown(page);
  await step(page);
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(root, 'web/demo/telegram.png') });
}

try {
  await takeAll();
  if (process.argv.includes('--readme')) await takeFirst();
} finally {
  await browser.close();
  for (const { stop } of servers.values()) stop();
}
console.log(`pictures in ${folder}`);
