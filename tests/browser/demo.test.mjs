// The demo pages: a file of the reader's own, and the viewer beside another.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launchBrowser, openPage, root, serveFolder, shown, telegram } from './harness.mjs';

describe('the demo pages', () => {
  let browser, server, folder;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'polto-demo-'));
    [browser, server] = await Promise.all([launchBrowser(), serveFolder(root)]);
  });
  after(async () => {
    await browser?.close();
    server?.stop();
    rmSync(folder, { recursive: true });
  });

  const open = async (name, options) => {
    const page = await openPage(browser, 'about:blank', options);
    page.elsewhere = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(server.origin) && !url.startsWith('blob:')) page.elsewhere.push(url);
    });
    await page.goto(`${server.origin}web/demo/${name}`);
    return page;
  };
  const close = async (page) => {
    assert.deepEqual(page.problems, [], 'nothing on the console, no policy violated');
    assert.deepEqual(page.elsewhere, [], 'nothing leaves the machine');
    await page.context().close();
  };

  for (const width of [1280, 390]) {
    test(`a chosen file is shown, and saved as one that opens from a disk, ${width} px wide`, async () => {
      const page = await open('open.html', { viewport: { width, height: 800 }, acceptDownloads: true });
      const save = page.getByRole('button', { name: 'Save as one HTML file' });
      assert.ok(await save.isDisabled());
      await page.getByLabel('Open a TEI file …').setInputFiles(telegram);
      await shown(page);
      const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
      assert.equal(download.suggestedFilename(), 'frus1961-63v13-d156.html');
      const file = join(folder, `${width}.html`);
      await download.saveAs(file);
      await close(page);
      const saved = await openPage(browser, pathToFileURL(file).href);
      await shown(saved);
      assert.equal(await saved.locator('.card').first().isVisible(), true);
      assert.deepEqual(saved.problems, []);
      await saved.context().close();
    });
  }

  test('a dropped file is shown, and the next one in its place', async () => {
    const page = await open('open.html');
    const drop = (name, text) =>
      page.evaluate(
        ([name, text]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], name));
          for (const type of ['dragover', 'drop']) {
            document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
          }
        },
        [name, text],
      );
    await drop('telegram.xml', readFileSync(telegram, 'utf8'));
    await shown(page);
    await drop('broken.xml', '<TEI><text>');
    await page.getByRole('alert').getByText('broken.xml').waitFor();
    assert.ok(await page.getByRole('button', { name: 'Save as one HTML file' }).isDisabled());
    await close(page);
  });

  test('two viewers stand beside each other', async () => {
    const page = await open('two.html');
    await page.locator('#left-d156').waitFor();
    await page.locator('#right-persons').waitFor();
    await close(page);
  });

  test('the style sheet of an archive has its way in frame and text', async () => {
    const page = await open('archive.html');
    await shown(page);
    const styles = await page.evaluate(() => {
      const viewer = document.querySelector('polto-viewer');
      const style = (element) => getComputedStyle(element);
      return [
        style(viewer).backgroundColor,
        style(viewer.shadowRoot.querySelector('[part=title]')).fontVariantCaps,
        style(document.querySelector('a.tei-persName')).textDecorationStyle,
      ];
    });
    assert.deepEqual(styles, ['rgb(255, 253, 247)', 'small-caps', 'solid']);
    await close(page);
  });

  test('the first page shows the telegram', async () => {
    const page = await open('index.html');
    await shown(page);
    await close(page);
  });
});
