// Pictures of a text: links beside the XML file, shown where a page asks for them.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launchBrowser, openPage, serve, textShown } from './harness.mjs';

const folder = mkdtempSync(join(tmpdir(), 'polto-images-'));
const file = join(folder, 'text.xml');
writeFileSync(
  file,
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div>
    <figure><graphic url="dot.svg"/><figDesc>A dot</figDesc></figure>
    <figure><graphic url="http://pictures.example/far.png"/><figDesc>Far away</figDesc></figure>
  </div></body></text></TEI>`,
);
const dot = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="9"/></svg>';

describe('a picture of a text', () => {
  let browser, server;
  before(async () => {
    [browser, server] = await Promise.all([launchBrowser(), serve(file)]);
  });
  after(async () => {
    await browser?.close();
    server?.stop();
    rmSync(folder, { recursive: true });
  });

  async function open() {
    const page = await openPage(browser, server.url);
    await page.route('**/dot.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body: dot }));
    await textShown(page);
    await page.waitForFunction(() => document.querySelector('a.tei-graphic').getAttribute('href') !== 'dot.svg');
    return page;
  }

  test('is a link to its place beside the file, and is not fetched', async () => {
    const page = await open();
    const link = page.getByRole('link', { name: 'A dot' });
    assert.equal(await link.evaluate((a) => a.href), new URL('/text/dot.svg', server.url).href);
    assert.equal(await page.locator('polto-viewer img').count(), 0);
  });

  test('is shown where the page asks for it, unless it comes from elsewhere without https', async () => {
    const page = await open();
    await page.evaluate(() => {
      const viewer = document.querySelector('polto-viewer');
      viewer.setAttribute('images', '');
      viewer.setAttribute('view', 'text');
    });
    const image = page.locator('polto-viewer img');
    await image.waitFor({ state: 'attached' });
    assert.equal(await image.count(), 1);
    assert.equal(await image.getAttribute('alt'), 'A dot');
    await page.waitForFunction(() => document.querySelector('polto-viewer img').naturalWidth === 9);
    assert.equal(await page.getByRole('link', { name: 'Far away' }).innerText(), '[Image]');
  });
});
