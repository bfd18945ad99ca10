// Citing what is shown: the dialog, its files, and what reference managers find on the page.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { hands, pageForEachTest, root, volume, widths } from './harness.mjs';

const skip = volume ? false : 'frus1961-63v15.xml is not on this machine';
if (skip) console.error(`citations.test.mjs is skipped in part: ${skip}`);

let page;
const opener = () => page.getByRole('button', { name: 'Cite', exact: true });
const dialog = () => page.getByRole('dialog', { name: /^Cite this/ });
const [byMouse, byKeyboard] = hands;
const open = async (press = byKeyboard) => {
  await press(opener());
  await dialog().waitFor();
};
const form = (name) => dialog().locator(`[data-form=${name}] > :is(p, pre)`).first().innerText();
const coins = () =>
  page.evaluate(() => [...document.querySelectorAll('.Z3988')].map((span) => new URLSearchParams(span.title).get('rft.atitle')));

describe('a text that is no volume of FRUS', () => {
  pageForEachTest(`${root}corpus/samples/chains.xml`, (opened) => ({ page } = opened));

  test('its code is loaded when it is asked for, and not before', async () => {
    const loaded = () =>
      page.evaluate(() =>
        performance.getEntriesByType('resource').some(({ name }) => /\/formatted-/.test(name)),
      );
    assert.equal(await loaded(), false);
    await open();
    assert.equal(await loaded(), true);
  });

  test('is cited as far as its header goes', async () => {
    await open();
    assert.equal(await dialog().locator('[data-form=recommended]').count(), 0);
    assert.match(
      await form('bibliography'),
      /^“Letter From Harbor Master Orme to the Board of Pilots\.” In Seven Chains\. Polto\. Accessed .*\. http:.*#d1\.$/,
    );
  });

  test('Escape and the button close the dialog, and give the focus back', async () => {
    for (const close of [
      () => page.keyboard.press('Escape'),
      () => dialog().getByRole('button', { name: 'Close' }).click(),
    ]) {
      await open();
      await close();
      assert.equal(await dialog().count(), 0);
      assert.ok(await opener().evaluate((button) => button.matches(':focus')));
    }
  });

  test('is described to reference managers, anew for every document, unless the page forbids it', async () => {
    await page.locator('.Z3988').waitFor({ state: 'attached' });
    const told = () => page.evaluate(() => globalThis.told);
    await page.evaluate(() => {
      globalThis.told = 0;
      document.addEventListener('ZoteroItemUpdated', () => (globalThis.told += 1));
    });
    assert.deepEqual(await coins(), ['Letter From Harbor Master Orme to the Board of Pilots']);
    await page.locator('polto-viewer').evaluate((viewer) => viewer.navigate('d2'));
    await page.waitForFunction(() => globalThis.told === 1);
    assert.deepEqual(await coins(), ['Memorandum of Conversation']);
    await page.locator('polto-viewer').evaluate((viewer) => {
      viewer.setAttribute('no-citation-data', '');
      viewer.navigate('d3');
    });
    await page.waitForFunction(() => document.querySelector('.Z3988') === null);
    assert.equal(await told(), 1);
  });
});

describe('a volume of FRUS', { skip }, () => {
  pageForEachTest(volume, (opened) => ({ page } = opened));

  const at = (id) => page.locator('polto-viewer').evaluate((viewer, id) => viewer.navigate(id), id);

  test('is cited as the Office of the Historian recommends, and in every other form', async () => {
    await at('d157');
    await open();
    assert.equal(
      await form('recommended'),
      'Foreign Relations of the United States, 1961–1963, Volume XV, Berlin Crisis, 1962–1963, ed. Charles S. Sampson ' +
        '(Washington: Government Printing Office, 1994), Document 157.',
    );
    assert.equal(
      await dialog().locator('[data-form=recommended] i').innerText(),
      'Foreign Relations of the United States',
    );
    assert.match(await form('note'), /, doc\. 157, https:\/\/history\.state\.gov/);
    assert.match(await form('mla'), /pp\. 446–49/);
    assert.match(await form('bibtex'), /^@inbook\{/);
    assert.match(await form('ris'), /^TY {2}- CHAP/);
    assert.equal(JSON.parse(await form('csl'))[0]['chapter-number'], '157');
  });

  for (const [where, go] of widths) {
    test(`a page of a document is cited and copied, by mouse and by keyboard, and so is the whole volume, ${where}`, async () => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await go(page);
      await at('d157');
      const what = dialog().getByLabel('What to cite');
      const byTyping = async (label) => {
        await what.focus();
        await page.keyboard.type(label);
      };
      const ways = [
        [byMouse, (label) => what.selectOption(label), () => dialog().getByRole('button', { name: 'Close' }).click()],
        [byKeyboard, byTyping, () => page.keyboard.press('Escape')],
      ];
      for (const [press, choose, close] of ways) {
        await open(press);
        assert.deepEqual(await what.locator('option').allInnerTexts(), [
          'Document 157: Telegram From the Department of State to the Embassy in the Soviet Union',
          'Page 446',
          'Page 447',
          'Page 448',
          'Page 449',
          'The whole volume',
        ]);
        for (const [label, cited] of [['Page 448', /1994\), 448\.$/], ['The whole volume', /1994\)\.$/]]) {
          await choose(label);
          await dialog().locator('[data-form=recommended] > p').first().filter({ hasText: cited }).waitFor();
          await press(dialog().getByRole('button', { name: 'Copy: As the Office' }));
          await dialog().getByRole('status').getByText('Copied.').waitFor();
          assert.match(await page.evaluate(() => navigator.clipboard.readText()), cited);
        }
        await close();
        await dialog().waitFor({ state: 'detached' });
      }
    });
  }

  test('is copied and saved', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await at('d157');
    await open();
    await dialog().getByRole('button', { name: 'Copy: As the Office' }).click();
    await dialog().getByRole('status').getByText('Copied.').waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await form('recommended'));
    for (const [name, file] of [
      ['BibTeX', 'frus1961-63v15-d157.bib'],
      ['RIS', 'frus1961-63v15-d157.ris'],
      ['CSL-JSON', 'frus1961-63v15-d157.json'],
    ]) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        dialog().getByRole('button', { name: `Save: ${name}` }).press('Enter'),
      ]);
      assert.equal(download.suggestedFilename(), file);
      assert.match(await readFile(await download.path(), 'utf8'), /Berlin.*Crisis/);
    }
  });
});
