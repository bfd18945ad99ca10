// The pages that `polto site` makes, in a browser, under the policy that the README promises.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { command, launchBrowser, openPage, telegram } from './harness.mjs';
import { madeVolume } from './made-volume.mjs';

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'";

/** Serves a folder below a path, since sites are rarely at the root of a host. */
async function serveFolder(folder) {
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', policy);
    const missing = () => response.writeHead(request.url.endsWith('favicon.ico') ? 204 : 404).end();
    if (!request.url.startsWith('/texts/')) return missing();
    request.url = request.url.slice('/texts'.length);
    files(request, response, missing);
  }).listen(0, 'localhost');
  await once(server, 'listening');
  return { url: `http://localhost:${server.address().port}/texts`, server };
}

describe('a site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'polto-site-'));
  const site = join(folder, 'site');
  const volume = 'frus1961-63v13';
  let browser, served;

  before(async () => {
    writeFileSync(join(folder, 'made.xml'), madeVolume(12));
    execFileSync(process.execPath, [command, 'site', telegram, join(folder, 'made.xml'), '-o', site], { stdio: 'ignore' });
    [browser, served] = await Promise.all([launchBrowser(), serveFolder(site)]);
  });
  after(async () => {
    await browser?.close();
    served?.server.closeAllConnections();
    served?.server.close();
    rmSync(folder, { recursive: true });
  });

  const open = (path, options) => openPage(browser, `${served.url}/${path}`, options);
  async function close(page) {
    assert.deepEqual(page.problems, [], 'nothing on the console, no policy violated');
    await page.context().close();
  }

  test('shows notes and names in popovers, from what the page brings', async () => {
    const page = await open(`${volume}/d156.html`);
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    const before = await page.locator('.polto-text article').elementHandle();
    await page.locator('.polto-text a[role=doc-noteref]').first().click();
    assert.match(await page.locator('.polto-popover-body').innerText(), /^Source: Department of State/);
    await page.keyboard.press('Escape');
    await page.locator('.chain .agent', { hasText: 'Popper' }).click();
    assert.match(await page.locator('.polto-popover').innerText(), /drafted the telegram/);
    await page.getByRole('link', { name: 'In the list' }).click();
    await page.waitForURL(/persons\.html#p_POPPER1$/);
    await page.goBack();
    assert.deepEqual(asked.filter((url) => /\.(?:xml|wasm)$/.test(url)), [], 'the volume is not loaded');
    assert.ok(before);
    await close(page);
  });

  test('takes the text over as it is', async () => {
    const page = await open(`${volume}/d156.html`, { javaScriptEnabled: false });
    const html = await page.locator('polto-viewer').innerHTML();
    const height = (one) => one.locator('body').evaluate((body) => body.scrollHeight);
    const plain = await height(page);
    await close(page);
    const taken = await open(`${volume}/d156.html`);
    assert.equal(await taken.locator('polto-viewer').innerHTML(), html);
    assert.equal(await height(taken), plain);
    await close(taken);
  });

  test('lights the words of a step of the clearance chain', async () => {
    const page = await open(`${volume}/d156.html`);
    await page.locator('.card', { hasText: 'Cleared' }).hover();
    assert.match(await page.locator('.quote mark[data-lit]').innerText(), /^cleared with Thompson/);
    await page.locator('.card', { hasText: 'Signed' }).hover();
    assert.match(await page.locator('.polto-text [data-lit]').innerText(), /Rusk/);
    await page.mouse.move(0, 0);
    assert.equal(await page.locator('[data-lit]').count(), 0);
    await close(page);
  });

  test('is read without scripts: notes and back, documents, persons', async () => {
    const page = await open('index.html', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'A made-up volume' }).click();
    await page.getByRole('link', { name: 'Telegram 3', exact: true }).click();
    assert.equal(await page.getByRole('heading', { level: 2 }).first().innerText(), '3. Telegram 31');
    await page.locator('a[role=doc-noteref]').nth(1).click();
    assert.equal(new URL(page.url()).hash, '#d3fn2');
    await page.locator('#d3fn2').getByRole('link', { name: 'Document 1' }).click();
    await page.waitForURL(/\/d1\.html$/);
    await page.getByRole('link', { name: 'Next: 2. Telegram 2' }).first().click();
    await page.waitForURL(/\/d2\.html$/);
    await page.getByRole('navigation', { name: 'Where this stands' }).getByRole('link', { name: 'All' }).click();
    assert.equal(await page.getByRole('navigation', { name: 'In this part' }).getByRole('link').count(), 12);
    await close(page);
  });

  test('finds words in all volumes, and leads to them', async () => {
    const page = await open(`${volume}/d156.html`);
    await page.getByRole('searchbox').fill('telegrams');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\.html\?q=telegrams$/);
    await page.getByText('15 texts found').waitFor();
    assert.equal(await page.locator('.search-title').count(), 10);
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.locator('.search-title').nth(14).waitFor();
    const links = await page.locator('.search-title a').evaluateAll((all) => all.map(({ pathname }) => pathname.split('/').at(-2)));
    assert.deepEqual([...new Set(links)].sort(), [volume, 'made']);
    await page.getByRole('combobox', { name: /^Volume/ }).selectOption({ label: 'A made-up volume' });
    await page.getByText('12 texts found').waitFor();
    await page.getByRole('searchbox').fill('instructions of document 5');
    await page.locator('.search-title').first().waitFor();
    await page.locator('.search-title a', { hasText: '5. Telegram 5' }).click();
    await page.waitForURL(/\/made\/d5\.html/);
    await close(page);
  });

  test('opens the whole volume in the viewer when it is asked to', async () => {
    const page = await open('made/d5.html');
    await page.getByRole('link', { name: 'Open in the viewer' }).click();
    await page.locator('.polto-text #d5').waitFor();
    await page.getByRole('button', { name: 'Table of documents' }).waitFor();
    await close(page);
  });

  for (const path of ['index.html', `${volume}/index.html`, `${volume}/d156.html`, 'made/comp1.html', 'search.html?q=telegram']) {
    test(`fits a phone: ${path}`, async () => {
      const page = await open(path, { viewport: { width: 320, height: 640 }, hasTouch: true });
      if (path.startsWith('search')) await page.locator('.search-title').first().waitFor();
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320);
      await close(page);
    });
  }

  test('is read from a disk, popovers too', async () => {
    const page = await openPage(browser, pathToFileURL(join(site, volume, 'd156.html')).href);
    await page.locator('.polto-text a[role=doc-noteref]').first().click();
    assert.match(await page.locator('.polto-popover-body').innerText(), /^Source: Department of State/);
    await close(page);
  });
});
