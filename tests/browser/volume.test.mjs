// A volume of several hundred documents: one at a time, and the ways between them.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hands, onPhone, pageForEachTest, shown, volume, widths } from './harness.mjs';

const skip = volume ? false : 'frus1961-63v15.xml is not on this machine';
if (skip) console.error(`volume.test.mjs is skipped: ${skip}`);

describe('a volume', { skip }, () => {
  let browser, server, page;
  pageForEachTest(volume, (opened) => ({ browser, server, page } = opened));

  const open = async (path) => {
    await page.goto(server.url + path);
    await shown(page);
  };
  const current = () => page.locator('polto-viewer [aria-current=page]');
  const articles = () =>
    page.locator('.polto-text .tei-div[data-type=document]').evaluateAll((all) => all.map(({ id }) => id));

  test('opens with its first document and the contents', async () => {
    assert.deepEqual(await articles(), ['d1']);
    assert.match(await page.getByRole('heading', { level: 1 }).innerText(), /Berlin Crisis/);
    assert.ok((await page.locator('polto-viewer .contents-link').count()) > 10);
    assert.match(await current().innerText(), /^1\b/);
  });

  test('shows the document chosen in the contents, and says where one is', async () => {
    // Every branch at this level, then every one below.
    const folded = page.locator('polto-viewer [role=treeitem][aria-expanded=false]');
    while (await folded.count()) await folded.first().press('*');
    assert.ok((await page.locator('polto-viewer .contents-link').count()) > 150);
    await page.locator('polto-viewer .contents-link[href="#d156"]').click();
    assert.deepEqual(await articles(), ['d156']);
    assert.equal(new URL(page.url()).hash, '#d156');
    assert.match(await current().innerText(), /^156/);
    assert.match(await page.locator('polto-viewer .place').innerText(), /^Document 156 of \d+/);
  });

  test('goes to the next and the previous document, by mouse and by keyboard', async () => {
    await page.getByRole('link', { name: /^Next: 2\./ }).click();
    assert.deepEqual(await articles(), ['d2']);
    await page.getByRole('link', { name: /^Previous: 1\./ }).press('Enter');
    assert.deepEqual(await articles(), ['d1']);
  });

  test('keeps the focus on the way from document to document', async () => {
    const next = page.getByRole('link', { name: /^Next:/ });
    await next.focus();
    for (let turn = 0; turn < 3; turn++) await page.keyboard.press('Enter');
    assert.deepEqual(await articles(), ['d4']);
    await page.locator('polto-viewer .contents-link[href="#d2"]').press('Enter');
    const focused = await page.evaluate(
      () => document.querySelector('polto-viewer').shadowRoot.activeElement?.getAttribute('href'),
    );
    assert.equal(focused, '#d2');
  });

  test('goes back and forward with the browser', async () => {
    await page.locator('polto-viewer .contents-link[href="#d3"]').click();
    await page.locator('polto-viewer .contents-link[href="#d7"]').click();
    await page.goBack();
    assert.deepEqual(await articles(), ['d3']);
    await page.goBack();
    assert.deepEqual(await articles(), ['d1']);
    await page.goForward();
    await page.goForward();
    assert.deepEqual(await articles(), ['d7']);
  });

  for (const [what, id, document] of [
    ['document', 'd157', 'd157'],
    ['note', 'd156fn3', 'd156'],
    ['page', 'pg_445', 'd156'],
  ]) {
    test(`opens at the ${what} that the address names`, async () => {
      await open(`#${id}`);
      await page.reload();
      await shown(page);
      assert.deepEqual(await articles(), [document]);
      const top = await page
        .locator(`polto-viewer #${id}`)
        .evaluate((element) => element.getBoundingClientRect().top);
      assert.ok(top < 900, `${id} is on the screen, at ${top}`);
    });
  }

  test('opens at a person that the address names', async () => {
    await open('#p_AK3');
    await page.reload();
    await shown(page);
    assert.equal(await page.locator('polto-viewer #p_AK3').count(), 1);
  });

  for (const [where, go] of widths) {
    test(`follows a reference into another document, and back, by mouse and by keyboard, ${where}`, async () => {
      await go(page);
      await page.evaluate(() => document.querySelector('polto-viewer').navigate('d157'));
      for (const follow of hands) {
        await follow(page.locator('#d157 a.tei-ref[href="#d154fn3"]'));
        await page.locator('.polto-text #d154').waitFor();
        assert.deepEqual(await articles(), ['d154']);
        const note = await page.locator('#d154fn3').boundingBox();
        assert.ok(note.y >= 0 && note.y < page.viewportSize().height, 'the note is on the screen');
        assert.equal(await page.evaluate(() => document.activeElement.id), 'd154fn3', 'one reads on from there');
        await page.goBack();
        await page.locator('.polto-text #d157').waitFor();
      }
    });
  }

  test('shows the chain of each document, or what its source note does tell', async () => {
    await open('#d157');
    const cards = await page.locator('polto-viewer .card').allInnerTexts();
    assert.match(cards.join('\n'), /Drafted\s+Hillenbrand/i);
    assert.match(cards.join('\n'), /in substance/);
    await open('#d156');
    assert.match(await page.locator('polto-viewer .provenance').innerText(), /does not say who/);
  });

  test('is announced and told to the page', async () => {
    const seen = await page.evaluate(async () => {
      const events = [];
      document.addEventListener('polto-navigate', ({ detail }) => events.push(detail.id));
      document.querySelector('polto-viewer').navigate('d9');
      document.querySelector('polto-viewer').document = 'd11';
      await new Promise((resolve) => setTimeout(resolve, 50));
      return events;
    });
    assert.deepEqual(seen, ['d9', 'd11']);
  });

  test('can be shown whole', async () => {
    await page.evaluate(() => (document.querySelector('polto-viewer').view = 'text'));
    await page.locator('#d100').waitFor();
    assert.ok((await articles()).length > 150);
  });

  test('folds its contents away on a phone', async () => {
    await onPhone(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 390);
    assert.equal(await page.locator('polto-viewer .contents-link').first().isVisible(), false);
    await page.getByRole('button', { name: 'Contents' }).click();
    await page.locator('polto-viewer .contents-link[href="#d3"]').click();
    assert.deepEqual(await articles(), ['d3']);
  });
});
