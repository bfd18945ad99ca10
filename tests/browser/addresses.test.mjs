// Addresses: what they open, what back and forward bring back, and several viewers that share a page.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { hands, launchBrowser, openPage } from './harness.mjs';
import { assertSamePlace, firstWords, madeVolume, pageWith, servePages, settled, topOf } from './made-volume.mjs';

let browser, server, page;
before(async () => {
  browser = await launchBrowser();
  server = await servePages({
    '/volume.xml': madeVolume(),
    '/': pageWith('<polto-viewer src="volume.xml"></polto-viewer>'),
    '/two': pageWith(
      '<a href="#b-d9">Nine in the second</a>' +
        ['a-', 'ä.'].map((prefix) => `<polto-viewer src="volume.xml" id-prefix="${prefix}"></polto-viewer>`).join(''),
    ),
    '/same': pageWith('<polto-viewer src="volume.xml"></polto-viewer>'.repeat(2)),
  });
});
after(async () => {
  await browser?.close();
  server?.stop();
});
afterEach(async () => {
  const { problems } = page;
  await page.context().close();
  assert.deepEqual(problems, []);
});

const ready = (viewers = 1) =>
  page.waitForFunction((count) => {
    const all = [...document.querySelectorAll('polto-viewer')];
    return all.length === count && all.every(({ shadowRoot }) => shadowRoot?.querySelector('.bar'));
  }, viewers);
const open = async (path, viewers = 1, options = {}) => {
  page = await openPage(browser, server.url + path, options);
  await ready(viewers);
};
const shownIn = () =>
  page.evaluate(() => [...document.querySelectorAll('.polto-text :is(article, #persons)')].map(({ id }) => id));
const steps = () => page.evaluate(() => history.length);
const hash = () => decodeURIComponent(new URL(page.url()).hash);
const top = async (id) => {
  await settled(page);
  return topOf(page, `[id="${id}"]`);
};

for (const [what, id, document] of [
  ['a document', 'd17', 'd17'],
  ['a note', 'd17fn2', 'd17'],
  ['a page', 'pg_17', 'd17'],
  ['a person', 'p_S50', 'persons'],
  ['an id that addresses have to escape', 'd17.é_last', 'd17'],
]) {
  for (const [where, viewport] of [['desktop', { width: 1280, height: 700 }], ['phone', { width: 390, height: 700 }]]) {
    test(`the address of ${what} opens it, and it again after a reload, on a ${where}`, async () => {
      await open(`/#${encodeURIComponent(id)}`, 1, { viewport });
      for (let time = 0; time < 2; time++) {
        assert.deepEqual(await shownIn(), [document]);
        const at = await top(id);
        assert.ok(at >= 0 && at < 700, `${id} is on the screen, at ${at}`);
        assert.equal(await page.locator(`[id="${id}"][data-reached]`).count(), Number(id !== document), 'it is marked');
        const read = await page.evaluate(() => document.activeElement.id);
        if (time === 0) assert.equal(read, id === document ? '' : id, 'one reads on from there');
        await page.reload();
        await ready();
      }
    });
  }
}

test('back and forward bring back document and place, one step for each navigation', async () => {
  await open('/');
  const before = await steps();
  const scrollTo = async (y) => {
    await page.mouse.move(700, 500);
    await page.mouse.wheel(0, y);
    await page.waitForFunction((y) => scrollY >= y - 1, y);
    await settled(page);
    return firstWords(page);
  };
  const places = [await scrollTo(300)];
  await page.getByRole('treeitem', { name: /^4 / }).click();
  places.push(await scrollTo(700));
  await page.getByRole('treeitem', { name: /^23 / }).click();
  places.push(await scrollTo(500));
  assert.equal(await steps(), before + 2);
  const is = async (at) => {
    await settled(page);
    assertSamePlace(await firstWords(page), places[at]);
  };
  await page.goBack();
  await is(1);
  await page.goBack();
  await is(0);
  await page.goForward();
  await is(1);
  await page.goForward();
  await is(2);
  assert.equal(await steps(), before + 2);
});

test('on a phone next and previous, back and forward lead through the volume, by mouse and by keyboard', async () => {
  await open('/', 1, { viewport: { width: 390, height: 844 } });
  const way = (name) => page.getByRole('link', { name });
  const [byMouse, byKeyboard] = hands;
  const is = (id) => page.locator(`.polto-text #${id}`).waitFor();
  await byMouse(way(/^Next: /));
  await is('d2');
  await byKeyboard(way(/^Next: /));
  await is('d3');
  await page.mouse.move(200, 500);
  await page.mouse.wheel(0, 900);
  await page.waitForFunction(() => scrollY >= 900);
  await settled(page);
  const place = await firstWords(page);
  for (const id of ['d2', 'd1']) {
    await page.goBack();
    await is(id);
  }
  for (const id of ['d2', 'd3']) {
    await page.goForward();
    await is(id);
  }
  await settled(page);
  assertSamePlace(await firstWords(page), place);
  await byMouse(way(/^Previous: /));
  await is('d2');
  await byKeyboard(way(/^Previous: /));
  await is('d1');
});

test('back from another page brings the document and its place back', async () => {
  await open('/');
  await page.getByRole('treeitem', { name: /^23 / }).click();
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 600);
  await page.waitForFunction(() => scrollY >= 599);
  await settled(page);
  const place = await firstWords(page);
  await page.goto(`${server.url}/polto/LICENSE`);
  await page.goBack();
  await ready();
  await settled(page);
  assertSamePlace(await firstWords(page), place);
});

test('an address that is typed or linked to by the page is followed', async () => {
  await open('/');
  await page.evaluate(() => (location.hash = '#d5'));
  await page.locator('#d5').waitFor();
  await page.evaluate(() => (location.hash = ''));
  await page.locator('#d1').waitFor();
  await page.evaluate(() => (location.hash = '#elsewhere'));
  await settled(page);
  assert.deepEqual(await shownIn(), ['d1']);
});

describe('two viewers with prefixes', () => {
  const item = (viewer, name) => page.locator('polto-viewer').nth(viewer).getByRole('treeitem', { name });

  test('go back and forward each on its own way', async () => {
    await open('/two', 2);
    await item(0, /^3 /).click();
    await item(1, /^6 /).press('Enter');
    await item(0, /^8 /).click();
    const way = [['a-d1', 'ä.d1'], ['a-d3', 'ä.d1'], ['a-d3', 'ä.d6'], ['a-d8', 'ä.d6']];
    for (let at = 3; at >= 0; at--) {
      await settled(page);
      assert.deepEqual(await shownIn(), way[at]);
      assert.equal(hash(), ['', '#a-d3', '#ä.d6', '#a-d8'][at]);
      if (at > 0) await page.goBack();
    }
    for (let at = 1; at <= 3; at++) {
      await page.goForward();
      await settled(page);
      assert.deepEqual(await shownIn(), way[at]);
    }
    await page.reload();
    await ready(2);
    assert.deepEqual(await shownIn(), way[3]);
  });

  test('heed only their own addresses', async () => {
    await open('/two#a-d9', 2);
    assert.deepEqual(await shownIn(), ['a-d9', 'ä.d1']);
    await page.getByRole('link', { name: 'Nine in the second' }).click();
    await page.evaluate(() => (location.hash = '#d4'));
    await settled(page);
    assert.deepEqual(await shownIn(), ['a-d9', 'ä.d1']);
    await page.evaluate(() => (location.hash = '#ä.d4'));
    await settled(page);
    assert.deepEqual(await shownIn(), ['a-d9', 'ä.d4']);
  });
});

test('of two viewers without a prefix the second gets one, and both work', async () => {
  await open('/same', 2);
  assert.deepEqual(await shownIn(), ['d1', 'polto2-d1']);
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length);
  await page.locator('polto-viewer').nth(1).getByRole('treeitem', { name: /^5 / }).click();
  assert.equal(hash(), '#polto2-d5');
  await page.locator('polto-viewer').nth(0).getByRole('treeitem', { name: /^2 / }).click();
  assert.deepEqual(await shownIn(), ['d2', 'polto2-d5']);
  await page.locator('[id="polto2-d5"] a[role=doc-noteref]').last().click();
  assert.match(await page.locator('.polto-popover:popover-open').innerText(), /Note two of document 5/);
  await page.keyboard.press('Escape');
  await page.reload();
  await ready(2);
  assert.deepEqual(await shownIn(), ['d2', 'polto2-d5']);
});
