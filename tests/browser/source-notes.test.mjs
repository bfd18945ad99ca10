// What reads source notes is loaded when a document has one, after the text is there.
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { scriptsWhenUsed, viewerFiles } from '../../web/sizes.mjs';
import { launchBrowser, openPage, root, serve, telegram, textShown } from './harness.mjs';

const chains = `${root}corpus/samples/chains.xml`;
const lists = `${root}corpus/samples/frus-lists.xml`;
const grammar = '**/polto-source-notes.wasm';

let browser, page, server;

before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());
afterEach(async () => {
  await page?.context().close();
  server?.stop();
});

/** Opens the viewer with this text; `answer` is what becomes of requests for the grammar. */
async function open(path, answer = (route) => route.continue(), script = () => {}) {
  server = await serve(path);
  page = await openPage(browser, 'about:blank');
  page.files = [];
  page.on('request', (request) => page.files.push(basename(new URL(request.url()).pathname)));
  await page.addInitScript(script);
  await page.route(grammar, answer);
  await page.goto(server.url);
  await textShown(page);
}

const actions = () => page.locator('polto-viewer .card .action').allTextContents();
const remark = () => page.locator('polto-viewer .remark').innerText();
const read = () => page.locator('polto-viewer .provenance:not([aria-busy]) .slip').waitFor();
const busy = () => page.locator('polto-viewer .provenance[aria-busy]').count();

test('a text without source notes needs no more than what the budget counts', async () => {
  await open(lists);
  await page.waitForLoadState('networkidle');
  const ours = page.files.filter((name) => /\.(js|wasm)$/.test(name));
  const first = viewerFiles(`${root}web/dist`);
  const asked = [...new Set(ours)];
  assert.deepEqual(asked.slice(0, first.length).sort(), first.sort(), 'what is asked for first');
  const later = asked.slice(first.length);
  assert.deepEqual(later.filter((name) => !scriptsWhenUsed(`${root}web/dist`).includes(name)), []);
  assert.deepEqual(page.problems, []);
});

test('the telegram shows its text and its note before the chain, and then the chain', async () => {
  let arrive;
  const held = new Promise((resolve) => (arrive = resolve));
  await open(telegram, async (route) => {
    await held;
    await route.continue();
  });
  assert.equal(await page.locator('polto-viewer .tei-p').count(), 7);
  assert.deepEqual(await actions(), ['From', 'Signed', 'To']);
  assert.equal(await busy(), 1);
  assert.match(await page.locator('polto-viewer .quote').innerText(), /Drafted by Popper; cleared with/);
  arrive();
  await read();
  assert.deepEqual(await actions(), ['From', 'Drafted', 'Cleared', 'Approved', 'Signed', 'To']);
  assert.equal(page.files.filter((name) => name === 'polto-source-notes.wasm').length, 1);
  assert.deepEqual(page.problems, []);
});

test('who has begun to read stays at the same line when the chain comes', async () => {
  let arrive;
  const held = new Promise((resolve) => (arrive = resolve));
  await open(telegram, async (route) => {
    await held;
    await route.continue();
  });
  const line = page.locator('polto-viewer .tei-p').nth(3);
  await line.evaluate((p) => p.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  const before = await line.boundingBox();
  arrive();
  await read();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  assert.ok(Math.abs((await line.boundingBox()).y - before.y) < 1);
});

for (const width of [1280, 360]) {
  test(`at ${width} pixels the text moves little when the chain comes`, async () => {
    let arrive;
    const held = new Promise((resolve) => (arrive = resolve));
    await open(telegram, async (route) => {
      await held;
      await route.continue();
    });
    await page.setViewportSize({ width, height: 800 });
    const text = page.locator('polto-viewer .polto-text');
    const before = await text.boundingBox();
    arrive();
    await read();
    const moved = Math.abs((await text.boundingBox()).y - before.y);
    assert.ok(moved <= 100, `moved by ${moved} pixels`);
  });
}

test('without it the document can be read, and says what is missing', async () => {
  let fails = true;
  await open(telegram, (route) => (fails ? route.abort() : route.continue()));
  const again = page.getByRole('button', { name: 'Try again' });
  await again.waitFor();
  assert.match(await remark(), /could not be loaded/);
  assert.equal(await page.locator('polto-viewer .tei-p').count(), 7);
  assert.match(await page.locator('polto-viewer .quote').innerText(), /approved by Tyler/);
  await page.locator('a[role=doc-noteref]').nth(1).click();
  assert.match(await page.getByRole('dialog').innerText(), /Polto 513/);
  await page.keyboard.press('Escape');
  assert.deepEqual(page.problems, ['Failed to load resource: net::ERR_FAILED']);
  fails = false;
  await again.press('Enter');
  await read();
  assert.equal((await actions()).length, 6);
  assert.equal(await page.evaluate(() => document.activeElement.localName), 'polto-viewer');
});

test('a reader who has gone on gets the chain of the document that is shown', async () => {
  let arrive;
  const held = new Promise((resolve) => (arrive = resolve));
  await open(chains, async (route) => {
    await held;
    await route.continue();
  });
  await page.locator('polto-viewer').evaluate((viewer) => viewer.navigate('d2'));
  arrive();
  await read();
  assert.deepEqual(await actions(), ['Drafted']);
  assert.equal(await page.locator('polto-viewer .provenance').count(), 1);
});

test('the table of documents waits for it, and does without when it fails', async () => {
  let fails = true;
  await open(chains, (route) => (fails ? route.abort() : route.continue()));
  const table = page.getByRole('table', { name: 'Documents of this volume' });
  const opener = page.getByRole('button', { name: 'Table of documents' });
  const fifth = () => table.getByRole('row').nth(5).getByRole('cell').allInnerTexts();
  await opener.click();
  await table.waitFor();
  assert.deepEqual((await fifth()).slice(2, 6), ['the Harbor Office', 'the Consulate at Port Vale', '', '']);
  assert.match(await page.locator('polto-viewer .documents-status').innerText(), /could not be loaded/);
  await page.keyboard.press('Escape');
  fails = false;
  await opener.click();
  await table.waitFor();
  assert.deepEqual((await fifth()).slice(4, 6), ['Top Secret', 'Reed']);
  assert.doesNotMatch(await page.locator('polto-viewer .documents-status').innerText(), /loaded/);
});

test('at polto-load the source notes of the edition can be read, whichever document is shown', async () => {
  await open(chains, undefined, () => {
    document.addEventListener('polto-load', ({ detail: { edition } }) => {
      globalThis.classifications = edition.documents.map(({ sourceNote }) => sourceNote?.classification);
    });
  });
  await page.waitForFunction(() => globalThis.classifications);
  assert.ok((await page.evaluate(() => globalThis.classifications)).includes('Top Secret'));
});

test('polto-load comes also where the source notes do not', async () => {
  await open(telegram, (route) => route.abort(), () => {
    document.addEventListener('polto-load', () => (globalThis.loaded = true));
  });
  await page.waitForFunction(() => globalThis.loaded);
});

test('a page that reads source notes itself waits for the same module', async () => {
  await open(telegram);
  const classification = await page.evaluate(async () => {
    const { load } = await import('/polto/core.js');
    await load();
    return document.querySelector('polto-viewer').edition.documents[0].sourceNote.classification;
  });
  assert.equal(classification, 'Secret');
  assert.equal(page.files.filter((name) => name === 'polto-source-notes.wasm').length, 1);
});
