// What the style sheets make of verse, scripts and margins: looked at where it shows, in computed
// styles and in places on the page.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { launchBrowser, openPage, textShown } from './harness.mjs';
import { pageWith, servePages } from './made-volume.mjs';

const words = 'It was on a dreary night of November that I beheld the accomplishment of my toils. '.repeat(4);

const source = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div xml:id="d1">
  <lg><l xml:id="l1">One</l><l n="5" xml:id="l2" rend="indent">Two</l><l n="10" xml:id="l3" rend="indent(2)">Three</l>
    <l n="11" xml:id="l4" style="margin-left: 6em">Four</l></lg>
  <p xml:id="english">English, and <foreign xml:lang="ar" xml:id="phrase">كلمة</foreign></p>
  <p xml:lang="ar" xml:id="arabic">نص عربي</p>
  <p xml:lang="he" xml:id="hebrew">טקסט <seg xml:lang="en" xml:id="back">English</seg></p>
  <p xml:lang="ug-Latn" xml:id="latin">Uyghurche</p>
  <div xml:lang="mn-Mong" xml:id="mongolian"><p xml:id="inside">ᠮᠣᠩᠭᠣᠯ</p></div>
  <p>English <foreign xml:lang="mn-Mong" xml:id="mixed">ᠮᠣᠩᠭᠣᠯ</foreign></p>
  <ab xml:lang="ja" style="writing-mode: vertical-rl" xml:id="japanese">日本語</ab>
  <p xml:id="start">Charge<note place="margin-left">Of the drum.</note> ${words}</p>
  <p xml:id="end">Charge<note place="margin-right">Of the fife.</note> ${words}</p>
  </div></body></text></TEI>`;

const textIn = (language, text) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="${language}"><text><body><div xml:id="d1"><p xml:id="p1">${text}</p></div></body></text></TEI>`;

let browser, server, page;
before(async () => {
  const routes = {
    '/text.xml': source,
    '/mn-Mong.xml': textIn('mn-Mong', 'ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ '.repeat(400)),
    '/fa.xml': textIn('fa', 'متن فارسی'),
    '/': pageWith('<polto-viewer src="text.xml"></polto-viewer>'),
  };
  [browser, server] = await Promise.all([launchBrowser(), servePages(routes)]);
});
after(async () => {
  await browser?.close();
  server?.stop();
});
beforeEach(async () => {
  page = await openPage(browser, server.url);
  await textShown(page);
  // The style of scholarly texts comes by itself, when a text needs it.
  await page.waitForFunction(() => getComputedStyle(document.querySelector('#l1')).position === 'relative');
});
afterEach(async () => {
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

const styleOf = (id, name, pseudo) =>
  page.locator(`#${id}`).evaluate((element, [name, pseudo]) => getComputedStyle(element, pseudo)[name], [name, pseudo]);

/** Where the words of an element stand. */
const wordsOf = (selector) =>
  page.locator(selector).evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return { left, right, top, bottom };
  });

test('indented lines of verse begin where the source says, each step further in', async () => {
  const lefts = [];
  for (const id of ['l1', 'l2', 'l3', 'l4']) lefts.push((await wordsOf(`#${id}`)).left);
  const em = Number.parseFloat(await styleOf('l1', 'fontSize'));
  const steps = lefts.map((left) => Math.round((left - lefts[0]) / em));
  assert.deepEqual(steps, [0, 2, 4, 6]);
});

test('the numbers of lines stand at the end of the line, and only those that count in fives', async () => {
  assert.deepEqual(
    await Promise.all(['l1', 'l2', 'l3', 'l4'].map((id) => styleOf(id, 'content', '::after'))),
    ['none', '"5" / ""', '"10" / ""', 'none'],
  );
  assert.equal(await styleOf('l2', 'position', '::after'), 'absolute');
  assert.equal(await styleOf('l2', 'right', '::after'), '0px');
  assert.notEqual(await styleOf('l2', 'color', '::after'), 'rgba(0, 0, 0, 0)');
});

test('paragraphs of scripts that run from right to left do, others in them do not', async () => {
  const directions = {};
  for (const id of ['english', 'phrase', 'arabic', 'hebrew', 'back', 'latin'])
    directions[id] = await styleOf(id, 'direction');
  assert.deepEqual(directions, {
    ...{ english: 'ltr', phrase: 'rtl', arabic: 'rtl', hebrew: 'rtl', back: 'ltr', latin: 'ltr' },
  });
  assert.equal(await styleOf('phrase', 'unicodeBidi'), 'isolate');
  const paragraph = await page.locator('#arabic').boundingBox();
  const line = await wordsOf('#arabic');
  assert.ok(Math.abs(line.right - paragraph.x - paragraph.width) < 2, 'the words begin at the right');
});

test('scripts that are written downwards are, and what the source sets upright', async () => {
  assert.equal(await styleOf('mongolian', 'writingMode'), 'vertical-lr');
  assert.equal(await styleOf('inside', 'writingMode'), 'vertical-lr');
  assert.equal(await styleOf('mixed', 'writingMode'), 'horizontal-tb');
  assert.equal(await styleOf('japanese', 'writingMode'), 'vertical-rl');
  const { left, right, top, bottom } = await wordsOf('#japanese');
  assert.ok(bottom - top > right - left, 'three characters below each other');
});

/** Shows another file in place of the one that is shown. */
async function showFile(src) {
  await page.locator('#l1').evaluate((_, src) => (document.querySelector('polto-viewer').src = src), src);
  await page.locator('#p1').waitFor();
}

test('a text that is downwards as a whole scrolls sideways, and the page does not', async () => {
  await showFile('mn-Mong.xml');
  await page.waitForFunction(() => getComputedStyle(document.querySelector('#p1')).writingMode === 'vertical-lr');
  const { inside, outside } = await page.locator('.polto-text > div').evaluate((text) => {
    const hidden = (element) => element.scrollWidth - element.clientWidth;
    return { inside: hidden(text), outside: hidden(document.documentElement) };
  });
  assert.ok(inside > 100, `${inside} pixels are to be scrolled to`);
  assert.equal(outside, 0);
});

test('a text of another script as a whole has its direction and a font for it', async () => {
  await showFile('fa.xml');
  await page.waitForFunction(() => /Naskh/.test(getComputedStyle(document.querySelector('#p1')).fontFamily));
  assert.equal(await styleOf('p1', 'direction'), 'rtl');
});

test('notes of a margin are beside their words on a wide screen, on the side that is theirs', async () => {
  for (const [id, side] of [['start', 'left'], ['end', 'right']]) {
    const paragraph = await page.locator(`#${id}`).boundingBox();
    const note = await page.locator(`#${id} .tei-margin-note`).boundingBox();
    assert.ok(Math.abs(note.y - paragraph.y) < 30, `${side}: at the height of its words`);
    const gap = side === 'left' ? note.x - paragraph.x : paragraph.x + paragraph.width - note.x - note.width;
    assert.ok(Math.abs(gap) < 2, `${side}: ${gap} pixels from the edge`);
    assert.equal(await page.locator(`#${id} .tei-margin-note`).getAttribute('aria-hidden'), 'true');
  }
});

test('on a telephone the notes of a margin are at the end alone', async () => {
  await page.setViewportSize({ width: 390, height: 800 });
  assert.equal(await page.locator('#start .tei-margin-note').isVisible(), false);
  assert.match(await page.locator('.tei-notes').innerText(), /Of the drum\.[^]*Of the fife\./);
});
