// What a reload brings back, and what it does where the page may keep nothing.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { launchBrowser, openPage, textShown } from './harness.mjs';
import { assertSamePlace, firstWords, madeVolume, pageWith, servePages, settled } from './made-volume.mjs';

let browser, server, page;
before(async () => {
  browser = await launchBrowser();
  server = await servePages({
    '/volume.xml': madeVolume(),
    '/': pageWith('<polto-viewer src="volume.xml"></polto-viewer>'),
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
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 250);
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
