// The image of the page that is read: from a template (an image, a IIIF server), or named by the text.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { launchBrowser, openPage, serve, textShown } from './harness.mjs';

const folder = mkdtempSync(join(tmpdir(), 'polto-facsimile-'));
const paragraphs = '<p>Sir, the harbor is closed until the ice has gone.</p>'.repeat(30);
const page = (n) => `<pb n="${n}" xml:id="pg_${n}" facs="000${n}"/>${paragraphs}`;
writeFileSync(
  join(folder, 'text.xml'),
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="vol1"><text><body>
    <div type="document" n="1" xml:id="d1"><head>1. Letter</head>${page(1)}${page(2)}</div>
    <div type="document" n="2" xml:id="d2"><head>2. Reply</head>${page(3)}</div>
    <div type="document" n="3" xml:id="d3"><head>3. Telegram</head><pb n="4" xml:id="pg_4"/><p>Sir,</p></div>
    <div type="document" n="4" xml:id="d4"><head>4. Telegram</head><pb n="5" xml:id="pg_5" facs="5.svg"/><p>Sir,</p></div>
  </body></text></TEI>`,
);
const drawing = (width) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width * 1.5}"><rect width="100%" height="100%" fill="#eed"/></svg>`;

describe('the facsimile', () => {
  let browser, server, tab, asked;
  before(async () => {
    [browser, server] = await Promise.all([launchBrowser(), serve(join(folder, 'text.xml'))]);
  });
  after(async () => {
    await browser?.close();
    server?.stop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => (asked = []));
  afterEach(async () => {
    const { problems } = tab;
    await tab.context().close();
    assert.deepEqual(problems, [], 'nothing on the console, no policy violated');
  });

  /** Opens the text with these attributes; images are answered by `answer`, from under /scans/. */
  async function open(attributes, answer = () => drawing(1600), options = {}) {
    tab = await openPage(browser, 'about:blank', options);
    await tab.route('**/scans/**', async (route) => {
      const { pathname } = new URL(route.request().url());
      asked.push(pathname.slice('/scans'.length));
      const body = answer(pathname);
      if (body === null) return route.fulfill({ status: 404, body: '' });
      const contentType = body.startsWith('{') ? 'application/json' : 'image/svg+xml';
      return route.fulfill({ contentType, body });
    });
    await tab.addInitScript((given) => {
      addEventListener('DOMContentLoaded', () => {
        for (const [name, value] of given) document.querySelector('polto-viewer').setAttribute(name, value);
      });
    }, Object.entries(attributes));
    await tab.goto(server.url);
    await textShown(tab);
  }

  const button = (name) => tab.getByRole('button', { name, exact: true });
  const image = (n) => tab.getByRole('img', { name: `Facsimile of page ${n}`, exact: true });
  const isWide = (width) =>
    tab.waitForFunction((width) => document.querySelector('polto-viewer').shadowRoot.querySelector('img').width === width, width);
  const plain = { 'facsimile-template': 'scans/{volume}/{facs}.svg' };

  test('is not offered where the page gives no template, and nothing is fetched', async () => {
    await open({});
    assert.equal(await button('Facsimile').count(), 0);
  });

  test('shows the page that is read, and asks for nothing before it is opened', async () => {
    await open(plain);
    assert.deepEqual(asked, []);
    await button('Facsimile').click();
    await image(1).waitFor();
    assert.deepEqual(asked, ['/vol1/0001.svg']);
    const beside = await image(1).boundingBox();
    const text = await tab.locator('.polto-text').boundingBox();
    assert.ok(beside.x + beside.width < text.x, 'it stands beside the text');
  });

  test('follows the reader through the text', async () => {
    await open(plain);
    await button('Facsimile').click();
    await image(1).waitFor();
    await tab.locator('#pg_2').evaluate((one) => one.scrollIntoView());
    await image(2).waitFor();
    await tab.getByRole('link', { name: /^Next: / }).click();
    await image(3).waitFor();
    assert.deepEqual(asked, ['/vol1/0001.svg', '/vol1/0002.svg', '/vol1/0003.svg']);
  });

  const phone = { viewport: { width: 390, height: 844 } };

  for (const [where, options] of [['on a desktop', {}], ['on a phone', phone]]) {
    test(`turns the pages, and the text with it, by keyboard, ${where}`, async () => {
      await open(plain, undefined, options);
      await button('Facsimile').press('Enter');
      await image(1).waitFor();
      assert.ok(await button('Previous page').isDisabled());
      await button('Next page').press('Enter');
      await image(2).waitFor();
      await button('Next page').press('Enter');
      await image(3).waitFor();
      await tab.locator('.polto-text #pg_3').waitFor();
      assert.equal(await tab.evaluate(() => location.hash), '#pg_3');
      await button('Full size').press('Enter');
      await isWide(1600);
      await button('Full size').press('Enter');
      await button('Next page').press('Enter');
      await tab.getByText('There is no image of page 4.').waitFor();
      await button('Previous page').press('Enter');
      await image(3).waitFor();
      await button('Facsimile').press('Enter');
      await image(3).waitFor({ state: 'hidden' });
    });
  }

  test('is opened by a click on a page number in the text', async () => {
    await open(plain);
    await tab.locator('#pg_2').scrollIntoViewIfNeeded();
    await tab.locator('#pg_2 a').click();
    await image(2).waitFor();
    assert.equal(new URL(tab.url()).hash, '#pg_2');
  });

  test('fits its place, or is as large as it is', async () => {
    await open(plain);
    await button('Facsimile').click();
    await image(1).waitFor();
    assert.ok((await image(1).boundingBox()).width < 700);
    await button('Full size').click();
    await isWide(1600);
    assert.equal(await button('Full size').getAttribute('aria-pressed'), 'true');
    await tab.getByRole('region', { name: 'Facsimile, scrolls' }).focus();
    await button('Full size').click();
    await tab.waitForFunction(() => document.querySelector('polto-viewer').shadowRoot.querySelector('img').width < 700);
  });

  test('is asked of a IIIF server in the width of its place, or as a whole where that is refused', async () => {
    const sized = /^\/scans\/0001\/full\/(\d+),\/0\/default\.svg$/;
    await open({ 'facsimile-template': 'scans/{facs}/full/max/0/default.svg' }, (path) => (sized.test(path) ? drawing(512) : drawing(1600)));
    await button('Facsimile').click();
    await image(1).waitFor();
    assert.equal(asked.length, 1);
    const width = Number(sized.exec(`/scans${asked[0]}`)[1]);
    const shown = (await image(1).boundingBox()).width;
    assert.ok(width >= shown && width < shown + 256);
  });

  test('takes what info.json offers', async () => {
    const info = { '@context': 'http://iiif.io/api/image/3/context.json', width: 3000, sizes: [{ width: 150, height: 225 }, { width: 1000, height: 1500 }] };
    await open({ 'facsimile-template': 'scans/{facs}/info.json' }, (path) => (path.endsWith('.json') ? JSON.stringify(info) : drawing(1000)));
    await button('Facsimile').click();
    await image(1).waitFor();
    assert.deepEqual(asked, ['/0001/info.json', '/0001/full/1000,/0/default.jpg']);
  });

  test('says when an image cannot be had, and tries again', async () => {
    let there = false;
    await open(plain, () => (there ? drawing(800) : null));
    await button('Facsimile').click();
    await tab.getByText('The image of page 1 could not be loaded.').waitFor();
    tab.problems.length = 0; // The browser itself says that it was not found.
    there = true;
    await button('Try again').click();
    await image(1).waitFor();
  });

  test('shows images that the text names, where the page allows it', async () => {
    await open({ images: '' });
    await tab.route('**/text/5.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body: drawing(90) }));
    await tab.evaluate(() => document.querySelector('polto-viewer').navigate('d4'));
    await button('Facsimile').click();
    await image(5).waitFor();
  });

  test('stays above the text on a phone, and covers nothing that is looked for', async () => {
    await open(plain, undefined, phone);
    await button('Facsimile').click();
    await image(1).waitFor();
    await button('Next page').click();
    await image(2).waitFor();
    const [above, mark] = [await tab.locator('polto-viewer .side').boundingBox(), await tab.locator('#pg_2').boundingBox()];
    assert.ok(Math.abs(above.y) < 2, 'it stays at the upper end');
    assert.ok(mark.y >= above.y + above.height && mark.y < 844, 'the page is seen below it');
    await tab.mouse.move(200, 700);
    await tab.mouse.wheel(0, -5000);
    await image(1).waitFor();
    assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    await button('Facsimile').click();
    assert.equal(await tab.locator('polto-viewer .facsimile').isVisible(), false);
  });
});
