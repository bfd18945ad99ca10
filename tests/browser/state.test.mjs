// What a reload brings back, and what it does where the page may keep nothing.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { hands, launchBrowser, openPage, textShown } from './harness.mjs';
import { assertSamePlace, firstWords, madeVolume, pageWith, servePages, settled } from './made-volume.mjs';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="2400"><rect width="100%" height="100%" fill="#eed"/></svg>';

let browser, server, page;
before(async () => {
  browser = await launchBrowser();
  server = await servePages({
    '/volume.xml': madeVolume(),
    '/': pageWith('<polto-viewer src="volume.xml" facsimile-template="scan.svg?{facs}"></polto-viewer>'),
    '/scan.svg': (_, response) => response.setHeader('Content-Type', 'image/svg+xml').end(drawing),
    '/sandbox': '<!DOCTYPE html><title>Sandbox</title><iframe sandbox="allow-scripts" src="/" width="1200" height="800">',
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

const open = async (options) => {
  page = await openPage(browser, server.url, options);
  await textShown(page);
};
const reload = async () => {
  await page.reload();
  await textShown(page);
  await settled(page);
};
const contents = () => page.getByRole('button', { name: 'Contents' });
const item = (name) => page.getByRole('treeitem', { name });

test('a reload brings back document, place, tools and views', async () => {
  await open();
  await item(/^23 /).click();
  await page.getByRole('radio', { name: 'Diplomatic transcription' }).check();
  await contents().click();
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 600);
  await page.waitForFunction(() => scrollY >= 599);
  await settled(page);
  const place = await firstWords(page);
  await reload();
  assertSamePlace(await firstWords(page), place);
  assert.equal(await contents().getAttribute('aria-expanded'), 'false');
  assert.ok(await page.getByRole('radio', { name: 'Diplomatic transcription' }).isChecked());
  await contents().click();
  await reload();
  assert.equal(await contents().getAttribute('aria-expanded'), 'true');
});

test('a reload brings back the whole text, where one was in it', async () => {
  await open();
  await page.getByRole('radio', { name: 'Whole text' }).check();
  await page.locator('#d40').waitFor({ state: 'attached' });
  await item(/^31 /).click();
  await settled(page);
  const before = await page.evaluate(() => scrollY);
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 250);
  await page.waitForFunction((before) => scrollY >= before + 249, before);
  await settled(page);
  const place = await firstWords(page);
  assert.match(place.words, /document 31/);
  await page.reload();
  await page.locator('#d40').waitFor({ state: 'attached' });
  await textShown(page);
  await settled(page);
  assertSamePlace(await firstWords(page), place);
  assert.ok(await page.getByRole('radio', { name: 'Whole text' }).isChecked());
  assert.match(await page.locator('polto-viewer [aria-current=page]').innerText(), /^31/);
});

test('a reload brings back what is open on a phone', async () => {
  await open({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await contents().tap();
  await reload();
  assert.equal(await contents().getAttribute('aria-expanded'), 'true');
  await contents().press('Enter');
  await reload();
  assert.equal(await contents().getAttribute('aria-expanded'), 'false');
});

for (const [where, options] of [['on a desktop', {}], ['on a phone', { viewport: { width: 390, height: 844 } }]]) {
  const button = (name) => page.getByRole('button', { name, exact: true });
  const [byMouse, byKeyboard] = hands;

  test(`a reload brings back the list of pages, and what was typed in it, ${where}`, async () => {
    await open(options);
    await byMouse(button('Pages'));
    const field = page.getByRole('searchbox', { name: 'Go to page' });
    await field.fill('2');
    await page.getByRole('status').filter({ hasText: '11 pages' }).waitFor();
    await reload();
    await page.getByRole('status').filter({ hasText: '11 pages' }).waitFor();
    assert.equal(await field.inputValue(), '2');
    assert.equal(await page.locator('polto-viewer .pages-list li:visible').count(), 11);
    assert.equal(await button('Pages').getAttribute('aria-expanded'), 'true');
  });

  test(`a reload brings back the facsimile, its page and its size, ${where}`, async () => {
    await open(options);
    await byKeyboard(button('Facsimile'));
    const image = (n) => page.getByRole('img', { name: `Facsimile of page ${n}`, exact: true });
    const isFull = () => page.waitForFunction(() => document.querySelector('polto-viewer').shadowRoot.querySelector('img')?.width === 1600);
    for (let n = 1; n < 4; n++) {
      await button('Next page').click();
      await image(n + 1).waitFor();
    }
    await byKeyboard(button('Full size'));
    await isFull();
    await reload();
    await image(4).waitFor();
    await isFull();
    assert.equal(await button('Full size').getAttribute('aria-pressed'), 'true');
  });

  test(`a reload brings back the table of documents, its filters and its order, ${where}`, async () => {
    await open(options);
    await byMouse(button('Table of documents'));
    const table = page.getByRole('table', { name: 'Documents of this volume' });
    const says = (text) => page.locator('polto-viewer .documents-status').filter({ hasText: text, visible: true }).waitFor();
    await page.getByLabel('Find in the table').fill('telegram 3');
    await page.getByLabel('Person or office').selectOption({ label: 'Smith (40)' });
    await byKeyboard(page.getByRole('columnheader', { name: 'Kind' }).getByRole('button'));
    const shown = '13 of 40 documents · drafted 13 · sorted by Kind, ascending';
    await says(shown);
    await reload();
    await says(shown);
    assert.equal(await page.getByLabel('Find in the table').inputValue(), 'telegram 3');
    assert.equal(await table.getByRole('rowheader').count(), 13);
    await page.keyboard.press('Escape');
    await table.waitFor({ state: 'hidden' });
    await reload();
    assert.equal(await table.count(), 0, 'what was closed stays closed');
    await byKeyboard(button('Table of documents'));
    await says(shown);
  });
}

test('a new visit begins anew', async () => {
  await open();
  await item(/^23 /).click();
  await page.getByRole('radio', { name: 'Whole text' }).check();
  await page.locator('#d40').waitFor({ state: 'attached' });
  await page.goto(`${server.url}/?again`);
  await textShown(page);
  assert.deepEqual(await page.locator('.polto-text article').evaluateAll((all) => all.map(({ id }) => id)), ['d1']);
});

test('the state of the page itself stays', async () => {
  await open();
  await page.evaluate(() => history.replaceState({ ...history.state, own: 7 }, ''));
  await item(/^23 /).click();
  await page.goBack();
  assert.equal(await page.evaluate(() => history.state.own), 7);
  await page.evaluate(() => history.replaceState('of the page', ''));
  await item(/^24 /).click();
  await page.goBack();
  assert.equal(await page.evaluate(() => history.state), 'of the page');
});

test('where nothing may be kept the viewer works', async () => {
  page = await openPage(browser, `${server.url}/sandbox`);
  const frame = page.frameLocator('iframe');
  await frame.locator('#d1').waitFor();
  const refused = await page.frames()[1].evaluate(() => {
    try {
      return sessionStorage.length;
    } catch {
      return 'refused';
    }
  });
  assert.equal(refused, 'refused');
  await frame.getByRole('treeitem', { name: /^23 / }).click();
  await frame.locator('#d23').waitFor();
  await page.frames()[1].evaluate(() => history.back());
  await frame.locator('#d1').waitFor();
});
