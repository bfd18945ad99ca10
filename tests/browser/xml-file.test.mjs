// A TEI file that names polto-xml.js, opened by itself: from the disk, and from a server with a strict
// content policy.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { chooseSepia, command, launchBrowser, openPage, root, shown, telegram, textShown } from './harness.mjs';

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'";
const link = '<script xmlns="http://www.w3.org/1999/xhtml" src="polto-xml.js"';
const tei = (text, more = '/>') =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="de">${link}${more}<text><body><div>${text}</div></body></text></TEI>`;

describe('a TEI file in the browser', () => {
  let browser, server, origin, folder;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'polto-xml-'));
    copyFileSync(telegram, join(folder, 'telegram.xml'));
    execFileSync(process.execPath, [command, 'link', join(folder, 'telegram.xml')]);
    const send = sirv(folder, { dev: true });
    server = createServer((request, response) => {
      response.setHeader('Content-Security-Policy', policy);
      send(request, response, () => response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end());
    }).listen(0, 'localhost');
    await once(server, 'listening');
    origin = `http://localhost:${server.address().port}/`;
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  });

  async function open(url) {
    const page = await openPage(browser, 'about:blank');
    page.asked = [];
    page.on('request', (request) => page.asked.push(request.url().replace(/[?#].*/, '')));
    await page.goto(url);
    return page;
  }
  const write = (name, xml) => {
    writeFileSync(join(folder, name), xml);
    return name;
  };
  const fromDisk = (name) => pathToFileURL(join(folder, name)).href;
  const fromServer = (name) => origin + name;

  for (const [where, address] of [['the disk', fromDisk], ['a server with a strict policy', fromServer]]) {
    test(`from ${where} is read as in the viewer, and asks for its script alone`, async () => {
      const page = await open(address('telegram.xml'));
      await shown(page);
      assert.match(await page.title(), /Volume XIII/);
      assert.match(await page.locator('polto-viewer .chain').innerText(), /Popper/);
      await page.locator('#d156 a[role=doc-noteref]').first().click();
      assert.match(await page.locator('.polto-popover-body').innerText(), /^Source: Department of State/);
      await page.keyboard.press('Escape');
      await page.getByRole('radio', { name: 'Whole text' }).check();
      await page.locator('.polto-text [data-bulk]').first().waitFor();
      await page.getByRole('button', { name: 'People and terms' }).click();
      await page.getByRole('button', { name: /^Popper/ }).click();
      await page.locator('polto-viewer .occurrence').first().waitFor();
      assert.deepEqual(page.asked, [address('telegram.xml'), address('polto-xml.js')]);
      await page.evaluate(() => document.activeElement.blur());
      await chooseSepia(page);
      assert.deepEqual(page.problems, []);
      await page.context().close();
    });
  }

  test('opens at what its address names, and follows its own links', async () => {
    const page = await open(`${fromDisk('telegram.xml')}#d156fn1`);
    await textShown(page);
    await page.locator('#d156fn1').waitFor();
    await page.getByRole('link', { name: /List of Persons/ }).first().click();
    assert.match(new URL(page.url()).hash, /./);
    await page.goBack();
    await page.locator('#d156').waitFor();
    await page.context().close();
  });

  test('may tell the viewer more, and has its language', async () => {
    const name = write('more.xml', tei('<p>Wort <ref target="frus1961-63v15#d3">XV</ref></p>', ' data-ref-template="https://example.org/{volume}/{id}"/>'));
    const page = await open(fromDisk(name));
    await textShown(page);
    assert.equal(await page.getByRole('link', { name: 'XV' }).getAttribute('href'), 'https://example.org/frus1961-63v15/d3');
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
    await page.context().close();
  });

  test('is read in another language where a script before brings it', async () => {
    copyFileSync(join(root, 'web/dist/polto-xml.de.js'), join(folder, 'polto-xml.de.js'));
    const pack = '<script xmlns="http://www.w3.org/1999/xhtml" src="polto-xml.de.js"/>';
    const source = tei('<head>A</head><p>Wort</p></div><div><head>B</head><p>Wort</p>', ' data-lang="de"/>').replace(link, pack + link);
    const page = await open(fromDisk(write('german.xml', source)));
    await textShown(page);
    await page.getByRole('button', { name: 'Inhalt' }).waitFor();
    assert.doesNotMatch(await page.locator('.polto-text').innerText(), /script/);
    await page.context().close();
  });

  test('of another vocabulary is told what it is', async () => {
    const page = await open(fromDisk(write('other.xml', `<article xmlns="http://docbook.org/ns/docbook">${link}/><para>x</para></article>`)));
    assert.match(await page.locator('polto-viewer .error').innerText(), /DocBook/);
    await page.context().close();
  });

  test('that is broken is explained where it can be fetched', async () => {
    const page = await open(fromServer(write('broken.xml', tei('<p>word</q>'))));
    assert.match(await page.locator('polto-viewer .error').innerText(), /<\/q>/);
    await page.context().close();
  });

  test('runs nothing of what it holds', async () => {
    const evil = '<p>a<script xmlns="http://www.w3.org/1999/xhtml" src="evil.js"/></p>';
    writeFileSync(join(folder, 'evil.js'), 'globalThis.ran = (globalThis.ran ?? 0) + 1;');
    const page = await open(fromDisk(write('evil.xml', tei(evil))));
    await textShown(page);
    // The browser itself ran it once, before anything of ours; what is shown does not again.
    assert.equal(await page.evaluate(() => globalThis.ran), 1);
    assert.equal(await page.locator('.polto-text script').count(), 0);
    await page.context().close();
  });
});
