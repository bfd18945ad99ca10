// What a reader, an editor and the page around the viewer see when a text cannot be shown.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { launchBrowser, openPage, serve, shown, telegram } from './harness.mjs';

const folder = mkdtempSync(join(tmpdir(), 'polto-errors-'));
const tei = '<TEI xmlns="http://www.tei-c.org/ns/1.0">';
writeFileSync(join(folder, 'tags.xml'), `${tei}\n <text>\n\t<body><p>one</p><p>two</q></body>\n </text></TEI>`);
writeFileSync(join(folder, 'other.xml'), '<html><body><p>No TEI.</p></body></html>');
writeFileSync(join(folder, 'empty.xml'), '');
const subset = '<!DOCTYPE TEI [<!ENTITY who "Marsh of Port Vale">]>';
const entities = `${subset}${tei}<text><body><p>&who;</p></body></text></TEI>`;
writeFileSync(join(folder, 'entities.xml'), entities);
writeFileSync(join(folder, 'wordless.xml'), `${tei}<text><body><div><head/><p> </p></div></body></text></TEI>`);
copyFileSync(telegram, join(folder, 'good.xml'));

let browser, server, page;

before(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serve(folder)]);
});
after(async () => {
  await browser?.close();
  server?.stop();
});
beforeEach(async () => {
  page = await openPage(browser, `${server.url}?file=good.xml`);
  await shown(page);
});
afterEach(() => page.context().close());

/** Lets the viewer load another file; resolves to the detail of the error it reports. */
const loadBroken = (src) =>
  page.locator('polto-viewer').evaluate(
    (viewer, src) =>
      new Promise((resolve) => {
        document.addEventListener('polto-error', ({ detail: { error }, composed }) => {
          const { code, message, line, column, excerpt, hint } = error;
          resolve({ code, message, line, column, excerpt, hint, composed });
        });
        viewer.src = src;
      }),
    src,
  );

const panel = () => page.getByRole('alert');

describe('malformed XML', () => {
  test('is shown with message, line, column, the line, its place and a hint', async () => {
    const error = await loadBroken('text/tags.xml');
    assert.equal(error.line, 3);
    assert.ok(error.composed);
    const text = await panel().innerText();
    assert.ok(text.includes(error.message) && text.includes(error.hint));
    assert.match(text, /tags\.xml, line 3, column \d+/);
    assert.match(text, /<p>two<\/q>/);
    assert.match(text, /▲/);
  });

  test('is shown as far as it can be read when a reader asks for it, and marked', async () => {
    await loadBroken('text/tags.xml');
    await panel().getByRole('button', { name: 'Show what could be read' }).click();
    const notice = page.getByRole('note').filter({ hasText: 'not well-formed' });
    await notice.waitFor();
    assert.match(await notice.innerText(), /with \d+ errors mended, the first in line 3, column \d+/);
    assert.match(await page.locator('polto-viewer').innerText(), /one\s+two/);
    assert.equal(await panel().count(), 0);
  });

  test('shows nothing of the text, and leaves the page alive', async () => {
    await loadBroken('text/tags.xml');
    assert.equal(await page.locator('.tei-div').count(), 0);
    await page.locator('polto-viewer').evaluate((viewer) => (viewer.src = 'text/good.xml'));
    await page.locator('#d156').waitFor();
    assert.equal(await panel().count(), 0);
  });
});

describe('what reads entities and errors', () => {
  const strict = '**/polto-strict-reading.wasm';

  test('is fetched for a file that needs it, once, and not before', async () => {
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    const files = () => asked.filter((url) => url.endsWith('.wasm')).length;
    await page.reload();
    await shown(page);
    assert.equal(asked.filter((url) => url.includes('strict')).length, 0);
    const before = files();
    await loadBroken('text/tags.xml');
    await loadBroken('text/other.xml');
    assert.equal(files(), before + 1);
    await page.locator('polto-viewer').evaluate((viewer) => (viewer.src = 'text/entities.xml'));
    await page.getByText('Marsh of Port Vale').waitFor();
    assert.equal(files(), before + 1);
  });

  test('without it the place is told at which reading ended, and good files are shown', async () => {
    await page.route(strict, (route) => route.abort());
    const error = await loadBroken('text/tags.xml');
    assert.deepEqual([error.code, error.line, error.column], ['needs-strict-reading', 3, 26]);
    assert.match(await panel().innerText(), /could not be loaded[^]*tags\.xml, line 3, column 26[^]*Load the page again/);
    assert.equal(await panel().getByRole('button').count(), 0);
    const { line, column } = await loadBroken('text/entities.xml');
    assert.deepEqual([line, column], [1, entities.indexOf('<!DOCTYPE') + 1]);
    await page.locator('polto-viewer').evaluate((viewer) => (viewer.src = 'text/good.xml'));
    await page.locator('#d156').waitFor();
    assert.equal(await panel().count(), 0);
    await page.unroute(strict);
    assert.equal((await loadBroken('text/tags.xml')).code, 'mismatched-tag');
  });
});

for (const [what, src, says, buttons] of [
  ['a file that is not there', 'text/absent.xml', /404/, ['Try again']],
  ['a file that is not TEI', 'text/other.xml', /TEI/, ['Try again']],
  ['an empty file', 'text/empty.xml', /./, ['Try again']],
  ['a host out of reach', 'http://127.0.0.1:9/x.xml', /could not be fetched/, ['Try again']],
]) {
  test(`${what} is said in words`, async () => {
    const { message } = await loadBroken(src);
    assert.match(message, says);
    assert.ok((await panel().innerText()).includes(message));
    assert.deepEqual(await panel().getByRole('button').allInnerTexts(), buttons);
  });
}

describe('loading', () => {
  test('the newer of two wins', async () => {
    await page.locator('polto-viewer').evaluate(async (viewer) => {
      viewer.src = 'text/tags.xml';
      await Promise.resolve();
      viewer.src = 'text/good.xml';
      await new Promise((resolve) => viewer.addEventListener('polto-load', resolve, { once: true }));
    });
    await page.waitForTimeout(100);
    assert.equal(await panel().count(), 0);
    assert.equal(await page.locator('#d156').count(), 1);
  });

  test('what stood in the element is shown until the text is there', async () => {
    const before = await page.evaluate(async () => {
      const viewer = document.createElement('polto-viewer');
      viewer.append(Object.assign(document.createElement('p'), { textContent: 'Patience' }));
      document.querySelector('main').replaceChildren(viewer);
      return viewer.innerText;
    });
    assert.match(before, /Patience/);
    await page.locator('polto-viewer').evaluate((viewer) => (viewer.src = 'text/good.xml'));
    await page.locator('#d156').waitFor();
    assert.equal(await page.getByText('Patience').count(), 0);
  });

  test('leaving the page closes the edition', async () => {
    const message = await page.evaluate(() => {
      const viewer = document.querySelector('polto-viewer');
      const { edition } = viewer;
      viewer.remove();
      try {
        edition.html();
      } catch (error) {
        return error.message;
      }
    });
    assert.match(message, /closed/);
  });

  test('and coming back opens it again', async () => {
    await page.evaluate(() => {
      const viewer = document.querySelector('polto-viewer');
      viewer.remove();
      document.querySelector('main').append(viewer);
    });
    await shown(page);
    assert.equal(await page.locator('polto-viewer .card').count(), 6);
    await page.locator('a[role=doc-noteref]').first().click();
    assert.equal(await page.locator('.polto-popover:popover-open').count(), 1);
  });
});

test('a file without a word in its text says so, until another is shown', async () => {
  const viewer = page.locator('polto-viewer');
  const empty = viewer.getByRole('status').filter({ hasText: 'There is no text here.' });
  assert.equal(await empty.count(), 0);
  await viewer.evaluate((one) => (one.src = 'text/wordless.xml'));
  await empty.waitFor();
  assert.match(await empty.textContent(), /The file is TEI/);
  await viewer.evaluate((one) => (one.src = 'text/good.xml'));
  await shown(page);
  assert.equal(await empty.count(), 0);
});
