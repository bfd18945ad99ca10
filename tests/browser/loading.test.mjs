// A text on its way: how much is there, what breaks off, what is no longer wanted.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { launchBrowser, openPage } from './harness.mjs';
import { madeVolume, pageWith, servePages } from './made-volume.mjs';

const volume = Buffer.from(madeVolume(12));
const half = volume.subarray(0, volume.length / 2);
const rest = volume.subarray(volume.length / 2);

/** What the server does next, and what became of it. */
let answer, gone;

let browser, server, page;
before(async () => {
  browser = await launchBrowser();
  server = await servePages({
    '/volume.xml': volume,
    '/slow.xml': (_, response) => {
      response.once('close', () => response.writableFinished || gone?.());
      answer(response);
    },
    '/': pageWith('<polto-viewer src="slow.xml"></polto-viewer>'),
    '/good': pageWith('<polto-viewer src="volume.xml"></polto-viewer>'),
    '/verse.xml': Buffer.from('<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><lg><l>A line</l></lg></body></text></TEI>'),
    '/preloaded': pageWith(
      ['polto/polto.wasm', 'volume.xml'].map((path) => `<link rel="preload" as="fetch" crossorigin href="/${path}">`).join('') +
        '<polto-viewer src="volume.xml"></polto-viewer>',
    ),
    '/verse': pageWith('<polto-viewer src="verse.xml"></polto-viewer>'),
  });
});
after(async () => {
  await browser?.close();
  server?.stop();
});
afterEach(() => page.context().close());

const bar = () => page.getByRole('progressbar', { name: 'Loading the text' });
const text = () => page.locator('#d1');

/** The server sends half, and waits: for what, says the answer. */
const sendHalf = (headers) =>
  new Promise((resolve) => {
    answer = (response) => {
      response.writeHead(200, { 'Content-Type': 'application/xml', ...headers }).write(half);
      resolve(response);
    };
  });

test('a text of known length shows how much of it is there', async () => {
  const sent = sendHalf({ 'Content-Length': volume.length });
  page = await openPage(browser, server.url);
  const response = await sent;
  await bar().waitFor();
  await page.waitForFunction(() => document.querySelector('polto-viewer').shadowRoot.querySelector('progress').value > 0);
  const position = await bar().evaluate((one) => one.position);
  assert.ok(Math.abs(position - 0.5) < 0.01, `${position}`);
  assert.match(await page.locator('polto-viewer .loading-amount').innerText(), /^0\.\d of 0\.\d MB$/);
  assert.match(await page.getByRole('status').innerText(), /Opening the text/);
  response.end(rest);
  await text().waitFor();
  assert.equal(await bar().count(), 0);
});

test('a text of unknown length shows that something arrives', async () => {
  const sent = sendHalf({});
  page = await openPage(browser, server.url, { viewport: { width: 390, height: 844 } });
  const response = await sent;
  await bar().waitFor();
  assert.equal(await bar().evaluate((one) => one.position), -1);
  assert.match(await page.locator('polto-viewer .loading-amount').innerText(), /^0\.\d MB$/);
  response.end(rest);
  await text().waitFor();
});

for (const [what, headers] of [
  ['of known length', { 'Content-Length': volume.length }],
  ['of unknown length', {}],
]) {
  test(`a transfer ${what} that breaks off is said, and tried again by keyboard`, async () => {
    const sent = sendHalf(headers);
    page = await openPage(browser, server.url);
    (await sent).destroy();
    const panel = page.getByRole('alert');
    await panel.waitFor();
    assert.match(await panel.innerText(), /broke off/);
    answer = (response) => response.end(volume);
    await panel.getByRole('button', { name: 'Try again' }).press('Enter');
    await text().waitFor();
    assert.equal(await panel.count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.className), 'polto-text');
  });
}

test('a text that is no longer wanted is no longer fetched', async () => {
  const sent = sendHalf({});
  const ended = new Promise((resolve) => (gone = resolve));
  page = await openPage(browser, server.url);
  await sent;
  await bar().waitFor();
  await page.locator('polto-viewer').evaluate((viewer) => (viewer.src = 'volume.xml'));
  await Promise.all([ended, text().waitFor()]);
  assert.equal(await bar().count(), 0);
});

test('the text before stays while the next is on its way', async () => {
  const sent = sendHalf({ 'Content-Length': volume.length });
  page = await openPage(browser, `${server.url}/good`);
  await text().waitFor();
  await page.locator('polto-viewer').evaluate((viewer) => (viewer.src = 'slow.xml'));
  const response = await sent;
  await bar().waitFor();
  assert.ok(await text().isVisible());
  response.end(rest);
  await bar().waitFor({ state: 'detached' });
  assert.ok(await text().isVisible());
});

test('a text that comes at once shows no progress', async () => {
  page = await openPage(browser, `${server.url}/good`);
  await text().waitFor();
  await page.waitForTimeout(600);
  assert.equal(await bar().count(), 0);
  assert.equal(await page.locator('polto-viewer .loading-box').count(), 0);
});

test('a viewer that is taken out before the style of its text has come leaves without an error', async () => {
  page = await (await browser.newContext()).newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => addEventListener('polto-navigate', ({ target }) => target.remove()));
  const families = page.waitForResponse(/families-/);
  await page.goto(`${server.url}/verse`);
  await (await families).finished();
  await page.waitForFunction(() => !document.querySelector('polto-viewer'));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  assert.deepEqual(errors, []);
});

test('what a page names beforehand is fetched once, and before the script asks for it', async () => {
  page = await (await browser.newContext()).newPage();
  const asked = [];
  page.on('request', (request) => asked.push(request.url().split('/').at(-1)));
  await page.goto(`${server.url}/preloaded`);
  await text().waitFor();
  for (const name of ['polto.wasm', 'volume.xml']) {
    assert.equal(asked.filter((one) => one === name).length, 1, `${asked}`);
    assert.ok(asked.indexOf(name) < asked.findIndex((one) => one.startsWith('chunk-')), `${asked}`);
  }
});
