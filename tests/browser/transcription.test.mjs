// Transcription and apparatus: the two views, and the readings behind a lemma.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, test } from 'node:test';
import { command, hands, openPage, pageForEachTest, root, telegram, widths } from './harness.mjs';

const sample = `${root}corpus/samples/transcription.xml`;
const words = (page) => page.locator('#p1').innerText();

describe('a transcription in the viewer', () => {
  let page;
  pageForEachTest(sample, (made) => ({ page } = made));

  const diplomatic = () => page.getByRole('radio', { name: 'Diplomatic transcription' });

  test('is read as the editors have it, with both sides in the HTML', async () => {
    await diplomatic().waitFor();
    assert.equal(await words(page), 'The Secretary is in the Department, writinga.');
    const html = await page.locator('#p1').innerHTML();
    for (const word of ['Secy', 'Secretary', 'was', 'reading']) assert.match(html, new RegExp(word));
  });

  const reading = () => page.getByRole('radio', { name: 'Reading text' });

  for (const [where, go] of widths) {
    test(`is switched to what the source has, line by line, and back, by mouse and by keyboard, ${where}`, async () => {
      await go(page);
      const byArrows = async () => {
        await reading().focus();
        await page.keyboard.press('ArrowRight');
      };
      for (const [toSource, back] of [
        [() => page.getByText('Diplomatic transcription').click(), () => page.getByText('Reading text').click()],
        [byArrows, () => page.keyboard.press('ArrowLeft')],
      ]) {
        await toSource();
        await page.locator('polto-viewer[transcription=diplomatic]').waitFor();
        assert.ok(await diplomatic().isChecked());
        assert.equal(await words(page), 'The Secy wasis in the De-\npartment, writinga.');
        await back();
        await page.locator('polto-viewer[transcription=reading]').waitFor();
        assert.ok(await reading().isChecked());
        assert.equal(await words(page), 'The Secretary is in the Department, writinga.');
      }
    });

    test(`opens its readings beside the lemma, and gives the focus back, by mouse and by keyboard, ${where}`, async () => {
      await go(page);
      const popover = page.getByRole('dialog', { name: 'Readings a' });
      for (const press of hands) {
        await press(page.locator('#polto-app-1-ref'));
        await popover.getByText(/writing A\] reading B/).waitFor();
        await page.keyboard.press('Escape');
        await popover.waitFor({ state: 'detached' });
        assert.equal(await page.evaluate(() => document.activeElement.id), 'polto-app-1-ref');
      }
    });
  }

  test('stays in its view from one division to the next, without a switch where it has no use', async () => {
    await diplomatic().check();
    await page.evaluate(() => document.querySelector('polto-viewer').navigate('tuesday'));
    await page.locator('#tuesday').waitFor();
    assert.equal(await diplomatic().count(), 0);
    await page.evaluate(() => document.querySelector('polto-viewer').navigate('monday'));
    await diplomatic().waitFor();
    assert.ok(await diplomatic().isChecked());
    assert.match(await words(page), /^The Secy/);
  });

  test('obeys the attribute, and the switch follows', async () => {
    await diplomatic().waitFor();
    await page.evaluate(() => (document.querySelector('polto-viewer').transcription = 'diplomatic'));
    assert.ok(await diplomatic().isChecked());
    await page.evaluate(() => (document.querySelector('polto-viewer').transcription = null));
    assert.match(await words(page), /^The Secretary/);
  });

  test('prints the view that is chosen', async () => {
    await diplomatic().check();
    await page.emulateMedia({ media: 'print' });
    assert.match(await words(page), /^The Secy/);
    assert.equal(await diplomatic().isVisible(), false);
  });
});

describe('a text without two sides', () => {
  let page;
  pageForEachTest(telegram, (made) => ({ page } = made));

  test('has no switch, and loads nothing for one', async () => {
    assert.equal(await page.getByRole('radio', { name: /transcription|reading/i }).count(), 0);
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    assert.ok(loaded.length > 0);
    assert.deepEqual(loaded.filter((name) => /families/.test(name)), []);
  });
});

describe('a page without scripts', () => {
  let browser;
  pageForEachTest(telegram, (made) => ({ browser } = made));

  test('switches its views, and its marks are links', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'polto-views-'));
    try {
      const file = join(folder, 'page.html');
      writeFileSync(file, execFileSync(process.execPath, [command, 'html', sample, '--page']));
      const page = await openPage(browser, pathToFileURL(file).href, { javaScriptEnabled: false });
      assert.match(await words(page), /^The Secretary is/);
      await page.getByRole('radio', { name: 'Diplomatic transcription' }).check();
      assert.match(await words(page), /^The Secy wasis/);
      await page.locator('#polto-app-1-ref').click();
      assert.match(page.url(), /#polto-app-1$/);
      assert.match(await page.locator('#polto-app-1').innerText(), /reading B/);
      await page.context().close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
