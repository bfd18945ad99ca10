// The one HTML file that `polto bundle` makes, opened from the disk.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { importSource } from '../web/source.mjs';
import { chooseSepia, command, launchBrowser, openPage, root, shown, telegram, textShown, volume } from './harness.mjs';

const folder = mkdtempSync(join(tmpdir(), 'polto-bundle-'));

function bundle(name, ...args) {
  const path = join(folder, name);
  execFileSync(process.execPath, [command, 'bundle', ...args, '-o', path]);
  return path;
}

describe('one file', () => {
  let browser;
  before(async () => (browser = await launchBrowser()));
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a file; `page.asked` are the addresses it asked for. */
  async function open(path, { hash = '', ...options } = {}) {
    const page = await openPage(browser, 'about:blank', options);
    page.asked = [];
    page.on('request', (request) => page.asked.push(request.url().replace(/#.*/, '')));
    await page.goto(pathToFileURL(path).href + hash);
    return page;
  }
  const words = (text) => text.replace(/\s+/g, '');

  test('of the telegram is small, opens from the disk and asks for nothing', async () => {
    const path = bundle('telegram.html', telegram);
    assert.ok(statSync(path).size <= 400_000);
    const page = await open(path);
    await shown(page);
    assert.match(await page.locator('polto-viewer .chain').innerText(), /Popper/);
    await page.locator('#d156 a[role=doc-noteref]').first().click();
    assert.match(await page.locator('.polto-popover-body').innerText(), /^Source: Department of State/);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('searchbox').fill('telecon');
    await page.getByText('1 hit').first().waitFor();
    assert.deepEqual(page.asked, [pathToFileURL(path).href]);
    await page.evaluate(() => document.activeElement.blur());
    await chooseSepia(page);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  test('speaks the language of its first text', async () => {
    const german = join(folder, 'german.xml');
    writeFileSync(german, readFileSync(telegram, 'utf8').replace('xml:lang="en"', 'xml:lang="de-AT"'));
    const page = await open(bundle('german.html', german));
    await shown(page);
    await page.getByRole('button', { name: 'Inhalt' }).waitFor();
    await page.context().close();
  });

  test('opens the source as it was, to the last character', async () => {
    const page = await open(join(folder, 'telegram.html'));
    await shown(page);
    const shape = (edition) => JSON.stringify([edition.metadata, edition.contents, edition.html()]);
    const inPage = await page.evaluate(`(${shape})(document.querySelector('polto-viewer').edition)`);
    const { load } = await import('../../web/dist/core.js');
    const edition = (await load()).open(readFileSync(telegram));
    assert.equal(inPage, shape(edition));
    await page.context().close();
  });

  test('has the whole text for who has no scripts, and its notes are links', async () => {
    const page = await open(join(folder, 'telegram.html'), { javaScriptEnabled: false });
    const text = words(await page.locator('.polto-text').innerText());
    assert.ok(text.includes(words('regretfully unable')));
    await page.locator('#d156fn1-ref, #d156fn0-ref').first().click();
    assert.match(new URL(page.url()).hash, /^#d156fn[01]$/);
    assert.ok(await page.locator(new URL(page.url()).hash).isVisible());
    await page.context().close();
  });

  test('can be the text alone', async () => {
    const path = bundle('minimal.html', '--minimal', telegram);
    const html = readFileSync(path, 'utf8');
    assert.doesNotMatch(html, /<script/);
    assert.ok(statSync(path).size < 100_000);
    const page = await open(path);
    assert.match(await page.locator('.polto-text').innerText(), /regretfully unable/);
    assert.deepEqual(page.asked, [pathToFileURL(path).href]);
    await page.context().close();
  });

  test('of several texts shows one after the other, each with its own ids', async () => {
    const other = `${root}corpus/samples/frus-names.xml`;
    const path = bundle('two.html', telegram, other);
    const page = await open(path);
    await shown(page);
    assert.equal(await page.locator('.polto-bundle-text:visible').count(), 1);
    await page.getByRole('navigation', { name: 'Texts' }).getByRole('link').nth(1).click();
    await page.locator('#polto-text-2 polto-viewer .bar').waitFor();
    assert.equal(await page.locator('#polto-text-1').isVisible(), false);
    assert.match(await page.locator('#polto-text-2 .polto-text').innerText(), /Marsh/);
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
    await page.context().close();
  });

  test('whose words somebody changed stays what it is', async () => {
    const path = join(folder, 'telegram.html');
    const page = await openPage(browser, 'about:blank');
    await page.route('**/*', (route) => {
      const body = readFileSync(path, 'utf8').replace('regretfully', 'happily');
      return route.fulfill({ body, contentType: 'text/html; charset=utf-8' });
    });
    const told = page.waitForEvent('console', { predicate: (message) => /stays as it is/.test(message.text()) });
    await page.goto('https://example.org/changed.html');
    await told;
    assert.ok(await page.getByText(/happily unable/).isVisible());
    assert.equal(await page.locator('.bar').count(), 0);
    await page.context().close();
  });

  test('runs nothing that its text brings, whatever ids that has', async () => {
    const { inBase85 } = await importSource('../bundled/base85.ts');
    const evil = inBase85(deflateRawSync('document.title = "ran"'));
    const source = join(folder, 'evil.xml');
    const ids = ['polto-application', 'polto-text-1', 'trustedTypes', 'currentScript'];
    const paragraphs = ids.map((id) => `<p xml:id="${id}">${evil}</p>`).join('');
    const text = `<text><body><div>${paragraphs}<p>&lt;/script>&lt;script>document.title="ran"&lt;/script></p></div></body></text>`;
    writeFileSync(source, `<TEI xmlns="http://www.tei-c.org/ns/1.0">${text}</TEI>`);
    const page = await open(bundle('evil.html', source));
    await textShown(page);
    assert.notEqual(await page.title(), 'ran');
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  test('holds every sample, in whatever script', async () => {
    const samples = readdirSync(`${root}corpus/samples`).filter((name) => name.endsWith('.xml')).map((name) => `${root}corpus/samples/${name}`);
    const cuneiform = join(folder, 'cuneiform.xml');
    const text = '<text><body><div><head>\u{12001}\u{12002}</head><p>\u{12000} one \u{12003}\u{12001}</p></div></body></text>';
    writeFileSync(cuneiform, `<TEI xmlns="http://www.tei-c.org/ns/1.0">${text}</TEI>`);
    const page = await open(bundle('samples.html', cuneiform, ...samples));
    const count = await page.locator('.polto-bundle-text').count();
    assert.equal(count, samples.length + 1);
    for (let at = 1; at <= count; at++) {
      await page.evaluate((hash) => (location.hash = hash), `#polto-text-${at}`);
      await page.locator(`#polto-text-${at}.polto-bundle-open polto-viewer .bar`).waitFor({ state: 'attached' });
    }
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  test('does not take the place of its source', () => {
    const source = join(folder, 'evil.xml');
    assert.throws(() => bundle('evil.xml', source), /would be overwritten/);
    assert.match(readFileSync(source, 'utf8'), /^<TEI/);
  });

  const skip = volume ? false : 'frus1961-63v15.xml is not on this machine';
  if (skip) console.error(`bundle.test.mjs is skipped in part: ${skip}`);

  test('of a volume opens where its address says, within three megabytes', { skip }, async () => {
    const path = bundle('volume.html', volume);
    assert.ok(statSync(path).size <= 3_000_000);
    const page = await open(path, { hash: '#d156' });
    await shown(page);
    await page.locator('.polto-text #d156').waitFor();
    assert.equal(await page.locator('.polto-text #d155').count(), 0);
    assert.deepEqual(page.asked, [pathToFileURL(path).href]);
    await page.context().close();
  });

  test('of a volume is whole without scripts', { skip }, async () => {
    const page = await open(join(folder, 'volume.html'), { javaScriptEnabled: false });
    const native = execFileSync(process.execPath, [command, 'html', volume], { maxBuffer: 1 << 28 }).toString();
    const rendered = await openPage(browser, 'about:blank');
    const expected = await rendered.evaluate((html) => {
      document.body.innerHTML = html;
      return document.body.textContent;
    }, native);
    const text = await page.locator('.polto-text').evaluate((home) => home.textContent);
    assert.equal(words(text), words(expected));
    await page.context().close();
  });
});
