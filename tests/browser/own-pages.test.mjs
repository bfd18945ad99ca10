// What a page of its own can ask of the element: behaviours, included files, integrity, another origin, and
// a frame that is let do little. All under the strict policy.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launchBrowser, openPage, root, serveFolder, strictPolicy } from './harness.mjs';

const tei = (text) => `<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude"
  ><teiHeader/><text><body><div>${text}</div></body></text></TEI>`;
const html = (body, head = '') =>
  `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Page</title>
  <script type="module" src="polto/polto.js"></script>${head}${body}</html>`;

const files = {
  'names.xml': tei('<p><persName ref="#a">Mr. Rusk</persName> met <placeName>Bonn</placeName>.<note>Of <placeName>Kiel</placeName>.</note></p>'),
  'behaviours.js': `
    document.querySelector('polto-viewer').behaviours = {
      persName: (name) => { name.title = 'A person'; },
      placeName: (name) => {
        const link = document.createElement('a');
        link.href = 'https://gazetteer.example/' + encodeURIComponent(name.textContent);
        link.textContent = name.textContent;
        return link;
      },
      p: () => { throw new Error('of the page'); },
    };`,
  'behaviours.html': html('<polto-viewer src="names.xml"></polto-viewer>', '<script type="module" src="behaviours.js"></script>'),
  'texts/all.xml': tei('<xi:include href="parts/one.xml"/><xi:include href="parts/absent.xml"><xi:fallback><p>No second.</p></xi:fallback></xi:include><xi:include href="../outside.xml"/>'),
  'texts/parts/one.xml': '<p xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude">First, <xi:include href="two.txt" parse="text"/></p>',
  'texts/parts/two.txt': 'and a half.',
  'include.html': html('<polto-viewer src="texts/all.xml" include></polto-viewer>'),
  'no-include.html': html('<polto-viewer src="texts/all.xml"></polto-viewer>'),
  'frame.html': html('<iframe sandbox="allow-scripts" src="framed.html" width="600" height="400"></iframe>'),
  'framed.html': html('<polto-viewer src="names.xml"></polto-viewer>'),
};

describe('a page of its own', () => {
  let browser, server, folder;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'polto-pages-'));
    mkdirSync(join(folder, 'texts/parts'), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    cpSync(join(root, 'web/dist'), join(folder, 'polto'), { recursive: true });
    // A sandboxed page is of no origin: what it loads has to be allowed to others.
    const headers = {
      'Content-Security-Policy': `${strictPolicy}; frame-src 'self'`.replaceAll("'self'", 'http://localhost:*'),
      'Access-Control-Allow-Origin': '*',
    };
    [browser, server] = await Promise.all([launchBrowser(), serveFolder(folder, headers)]);
  });
  after(async () => {
    await browser?.close();
    server?.stop();
    rmSync(folder, { recursive: true });
  });

  const open = async (name) => {
    const page = await openPage(browser, 'about:blank');
    page.asked = [];
    page.on('request', (request) => page.asked.push(request.url().slice(server.origin.length)));
    await page.goto(server.origin + name);
    return page;
  };
  const textOf = (where) => where.locator('.polto-text .tei-div').first();

  test('behaviours change what elements hold, in the text and in popovers', async () => {
    const page = await open('behaviours.html');
    await textOf(page).waitFor();
    assert.equal(await page.locator('.tei-persName').getAttribute('title'), 'A person');
    const link = page.getByRole('link', { name: 'Bonn' });
    assert.equal(await link.getAttribute('href'), 'https://gazetteer.example/Bonn');
    await page.locator('.bar').waitFor({ state: 'attached' });
    await page.locator('[role=doc-noteref]').click();
    const inNote = page.locator('.polto-popover').getByRole('link', { name: 'Kiel' });
    assert.equal(await inNote.getAttribute('href'), 'https://gazetteer.example/Kiel');
    // An error of the page's own is told, and costs nobody the text.
    assert.match(await textOf(page).innerText(), /Mr\. Rusk met Bonn/);
    assert.deepEqual(page.problems, ['Error: of the page']);
    await page.context().close();
  });

  test('include reads files below the folder of the text, and no others', async () => {
    const page = await open('include.html');
    await textOf(page).waitFor();
    assert.match(await textOf(page).innerText(), /First, and a half\.[^]*No second\./);
    const read = page.asked.filter((path) => /parts|outside/.test(path));
    assert.deepEqual([...new Set(read)].sort(), ['texts/parts/absent.xml', 'texts/parts/one.xml', 'texts/parts/two.txt']);
    await page.context().close();
  });

  test('without it nothing is included, and nothing asked for', async () => {
    const page = await open('no-include.html');
    await textOf(page).waitFor();
    assert.doesNotMatch(await textOf(page).innerText(), /First/);
    assert.deepEqual(page.asked.filter((path) => path.includes('parts')), []);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  test('a page may demand the bytes that the build has printed', async () => {
    const integrity = JSON.parse(readFileSync(join(root, 'web/dist/integrity.json'), 'utf8'));
    const page = (script) => `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Page</title>
      <link rel="stylesheet" href="polto/styles/text.css" integrity="${integrity['styles/text.css']}">
      <script type="module" src="polto/polto.js" integrity="${script}"></script><polto-viewer src="names.xml"></polto-viewer></html>`;
    writeFileSync(join(folder, 'whole.html'), page(integrity['polto.js']));
    writeFileSync(join(folder, 'changed.html'), page(integrity['polto-xml.js']));
    const whole = await open('whole.html');
    await textOf(whole).waitFor();
    assert.deepEqual(whole.problems, []);
    await whole.context().close();
    const changed = await open('changed.html');
    assert.match(changed.problems.join(), /integrity/);
    await changed.context().close();
  });

  test('scripts, modules and text may come from another origin that allows it', async () => {
    const other = await serveFolder(folder, { 'Access-Control-Allow-Origin': server.origin.slice(0, -1) });
    const at = (path) => other.origin + path;
    writeFileSync(
      join(folder, 'elsewhere.html'),
      `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Page</title>
      <script type="module" src="${at('polto/polto.js')}"></script><polto-viewer src="${at('names.xml')}"></polto-viewer></html>`,
    );
    const page = await open('elsewhere.html');
    await textOf(page).waitFor();
    await page.locator('.bar').waitFor({ state: 'attached' });
    assert.deepEqual(page.problems, []);
    await page.context().close();
    other.stop();
  });

  test('a sandboxed frame shows the text and opens notes', async () => {
    const page = await open('frame.html');
    const frame = page.frameLocator('iframe');
    await textOf(frame).waitFor();
    await frame.locator('.bar').waitFor({ state: 'attached' });
    await frame.locator('[role=doc-noteref]').click();
    await frame.locator('.polto-popover').getByText('Of Kiel.').waitFor();
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
});
