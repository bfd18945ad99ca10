// Paper: what a reader gets who prints, or saves as PDF. pdftotext says what stands on the sheets.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { command, launchBrowser, openPage, serve, shown, telegram } from './harness.mjs';
import { madeVolume } from './made-volume.mjs';

const folder = mkdtempSync(join(tmpdir(), 'polto-print-'));
const madeFile = join(folder, 'volume.xml');
const pageFile = join(folder, 'page.html');
const controls = /Table of documents|About this edition|As text|Contents|Search|Copy|Close|Go to/;
const title = 'Foreign Relations of the United States, 1961–1963, Volume XIII';
let browser;
const servers = [];

before(async () => {
  browser = await launchBrowser();
  writeFileSync(madeFile, madeVolume(6));
  writeFileSync(pageFile, execFileSync(process.execPath, [command, 'html', telegram, '--page', '--id', 'd156']));
});
after(async () => {
  await browser?.close();
  for (const { stop } of servers) stop();
  rmSync(folder, { recursive: true });
});

/** The sheets of a page as lines of text. */
async function sheetsOf(page) {
  const file = join(folder, 'paper.pdf');
  await page.pdf({ path: file, format: 'A4' });
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return text.split('\f').filter((sheet) => sheet.trim());
}

const wordsOf = (text) => text.replace(/\s+/g, ' ').trim();
/** Letters and digits alone: a PDF has its own spaces and hyphens. */
const letters = (text) => text.replace(/[^\p{L}\p{N}]/gu, '');

async function printed(file, address = '', options = {}) {
  const server = await serve(file);
  servers.push(server);
  const page = await openPage(browser, server.url + address, options);
  await shown(page);
  return page;
}

describe('the telegram on paper', () => {
  let sheets, all, page;
  before(async () => {
    page = await printed(telegram);
    sheets = await sheetsOf(page);
    all = sheets.join('\n');
  });

  test('takes two sheets', () => assert.equal(sheets.length, 2));

  test('has no controls', () => assert.doesNotMatch(all, controls));

  test('has a running title on every sheet but the first, and the number of each', () => {
    assert.ok(!sheets[0].startsWith(title) && sheets[1].trim().startsWith(title), sheets[1].slice(0, 200));
    sheets.forEach((sheet, at) => assert.match(sheet.trimEnd(), new RegExp(`\\n *${at + 1}$`)));
  });

  test('has the chain as a small table, a line for each step, in order', () => {
    const rows = ['From +Department of State', 'Drafted +Popper', 'Cleared +Thompson, Hillenbrand, Nitze, Schaetzel',
      'Approved +Tyler', 'Signed +Rusk', 'To +Mission to the North Atlantic'];
    assert.match(all, new RegExp(rows.join('[^]*?\\n *'), 'i'));
    assert.match(all, /Secret · Priority +Department of State, Central Files, 375\/10–2962/i);
  });

  test('has the numbers of the old pages in their places', () => assert.match(wordsOf(all), /to them \[Page 450\] than to us/));

  test('has the notes at the end, and the source note once', () => {
    assert.match(all, /Rusk\s+Notes\s+0 +Source: Department of State[^]*\n *1 +Polto 513/i);
    assert.equal(wordsOf(all).split('approved by Tyler').length, 2);
  });

  test('has links as text', async () => {
    await page.emulateMedia({ media: 'print' });
    const links = await page.$$eval('.polto-text a[href]', (all) =>
      all.filter((one) => one.checkVisibility()).map((one) => {
        const { color, textDecorationLine } = getComputedStyle(one);
        return color === getComputedStyle(one.parentElement).color && textDecorationLine === 'none';
      }),
    );
    await page.emulateMedia({ media: null });
    assert.ok(links.length > 4 && links.every(Boolean));
  });

  test('is the same with a popover open', async () => {
    await page.locator('a[role=doc-noteref]').nth(1).click();
    await page.locator('.polto-popover').waitFor();
    assert.deepEqual(await sheetsOf(page), sheets);
  });

  test('is dark ink on white for who reads light on dark', async () => {
    const dark = await printed(telegram, '', { colorScheme: 'dark' });
    await dark.emulateMedia({ media: 'print' });
    const colours = await dark.evaluate(() => {
      const viewer = document.querySelector('polto-viewer');
      const of = (one) => getComputedStyle(one);
      return [of(viewer.querySelector('.tei-p')).color, of(viewer.shadowRoot.querySelector('.agents')).color, of(viewer).backgroundColor, of(document.documentElement).backgroundColor];
    });
    assert.deepEqual(colours, ['rgb(0, 0, 0)', 'rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0)']);
  });

  test('and from `polto html --page` has the same text, notes, title and numbers', async () => {
    const plain = await openPage(browser, pathToFileURL(pageFile).href);
    const own = await sheetsOf(plain);
    assert.ok(own.slice(1).every((sheet) => sheet.includes(title)) && !own[0].slice(0, 40).includes('Telegram'));
    own.forEach((sheet, at) => assert.match(sheet.trimEnd(), new RegExp(`\\n *${at + 1}$`)));
    const text = execFileSync(process.execPath, [command, 'text', telegram, '--id', 'd156'], { encoding: 'utf8' });
    // Running titles and numbers of sheets stand between the words of two sheets.
    const bodies = [own, sheets].map((all) => letters(all.map((sheet) => sheet.replace(/\n *\d+\s*$/, '').replace(/^.*Foreign Relations.*\n/, '')).join('')));
    for (const paragraph of text.split(/\n\s*\n/).slice(0, 8)) {
      for (const words of paragraph.split(/\[Page \d+\]/).map(letters)) {
        for (const body of bodies) assert.ok(body.includes(words.slice(0, 60)), words.slice(0, 60));
      }
    }
  });
});

test('a volume printed whole has the notes of each document at its end', async () => {
  const page = await printed(madeFile);
  await page.evaluate(() => document.querySelector('polto-viewer').setAttribute('view', 'text'));
  await page.locator('#d6').waitFor();
  const all = (await sheetsOf(page)).join('\n');
  const order = [1, 2, 3].flatMap((n) => [`${n}. Telegram ${n}`, `The last words of document ${n},`, `Note two of document ${n}.`]);
  let from = 0;
  for (const words of order) {
    const at = all.indexOf(words, from);
    assert.ok(at > 0, `${words} after ${all.slice(from, from + 80)}`);
    from = at;
  }
  assert.doesNotMatch(all, controls);
});

test('a document of a volume names itself in the running title', async () => {
  const page = await printed(madeFile, '#d4');
  const sheets = await sheetsOf(page);
  assert.ok(sheets.length > 1, 'more than one sheet');
  assert.match(sheets[1], /^ *A made-up volume +4\n/);
});

test('a heading is not the last thing on a sheet, and is not cut in two', async () => {
  const heads = Array.from({ length: 40 }, (_, n) => `<div><head>A heading of many words, number ${n}, that takes more than a line of the paper when it is set as large as headings of its kind are: to show that it stays whole</head>${'<p>Words of a paragraph. Words of a paragraph.</p>'.repeat(1 + (n % 5))}</div>`);
  const file = join(folder, 'heads.xml');
  writeFileSync(file, `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div type="document" xml:id="d1">${heads.join('')}</div></body></text></TEI>`);
  const sheets = await sheetsOf(await printed(file));
  assert.ok(sheets.length > 3);
  for (const sheet of sheets) {
    const lines = sheet.split('\n').filter((line) => line.trim());
    assert.match(lines.at(-2), /Words of a paragraph/, 'above the number of the sheet');
    assert.match(lines[0].trim(), /^(A heading of many|Words of|Untitled$)/);
  }
});
