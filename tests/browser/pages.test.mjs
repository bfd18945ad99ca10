// The pages of a volume: where one is, and the way to any of them.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pageForEachTest, shown, volume } from './harness.mjs';

const skip = volume ? false : 'frus1961-63v15.xml is not on this machine';
if (skip) console.error(`pages.test.mjs is skipped: ${skip}`);

describe('the pages of a volume', { skip }, () => {
  let page, server;
  pageForEachTest(volume, (opened) => ({ page, server } = opened));

  const open = async () => {
    await page.getByRole('button', { name: 'Pages', exact: true }).click();
    await page.getByRole('navigation', { name: 'Pages' }).waitFor();
  };
  const current = () => page.locator('polto-viewer .pages-link[aria-current=page]');
  const currentIs = (n) => page.locator(`polto-viewer .pages-link[aria-current=page][data-n="${n}"]`).waitFor();
  const field = () => page.getByRole('searchbox', { name: 'Go to page' });
  const hash = () => page.evaluate(() => location.hash);
  const inView = (selector) =>
    page.locator(selector).evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });

  test('are listed with the document that each begins in', async () => {
    await open();
    const count = await page.evaluate(() => document.querySelector('polto-viewer').edition.pages.length);
    assert.equal(await page.locator('polto-viewer .pages-link').count(), count);
    assert.match(await page.getByRole('link', { name: /^450 / }).innerText(), /^450\s+\d+ \w/);
    assert.equal(await page.getByRole('link', { name: /^xiv /i }).count(), 1, 'roman numbers too');
  });

  test('lead to their places, each by its own address', async () => {
    await open();
    const link = page.locator('polto-viewer .pages-link[data-n="450"]');
    assert.match(await link.evaluate((a) => a.href), /#pg_450$/);
    await link.click();
    await page.locator('.polto-text #pg_450').waitFor();
    assert.equal(await hash(), '#pg_450');
    assert.ok(await inView('.polto-text #pg_450'));
    await currentIs('450');
    await page.goBack();
    await page.locator('.polto-text #d1').waitFor();
  });

  test('are found by typing the number, roman ones too', async () => {
    await open();
    await field().fill('45');
    assert.equal(await page.locator('polto-viewer .pages-list li:visible').count(), 11);
    assert.equal(await page.getByRole('status').filter({ hasText: '11 pages' }).count(), 1);
    await field().press('Enter');
    await page.locator('.polto-text #pg_45').waitFor();
    await currentIs('45');
    await field().fill('p. XIV');
    await field().press('Enter');
    await currentIs('XIV');
    await field().fill('9999');
    await page.getByText('No page “9999” in this volume.').waitFor();
  });

  test('are walked with the keyboard, one stop for the tabulator', async () => {
    await open();
    await field().press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.locator('polto-viewer .pages-link[tabindex="0"]').count(), 1);
    const chosen = await page.evaluate(() => document.querySelector('polto-viewer').shadowRoot.activeElement.dataset.n);
    await page.keyboard.press('Enter');
    await currentIs(chosen);
    assert.ok((await hash()).startsWith('#pg_'));
  });

  test('say where one is while one reads', async () => {
    await page.goto(`${server.url}#d157`);
    await page.reload();
    await shown(page);
    await open();
    const first = await current().getAttribute('data-n');
    const marks = await page.locator('.polto-text .tei-pb[id]').evaluateAll((all) => all.map(({ dataset }) => dataset.n));
    assert.ok(marks.length > 1);
    await page.locator('.polto-text .tei-pb[id]').last().evaluate((one) => one.scrollIntoView());
    await page.mouse.move(800, 500);
    await page.mouse.wheel(0, 10);
    await page.waitForFunction(
      (before) =>
        document.querySelector('polto-viewer').shadowRoot.querySelector('.pages-link[aria-current]').dataset.n !== before,
      first,
    );
    assert.ok(marks.includes(await current().getAttribute('data-n')));
    await page.mouse.wheel(0, -100000);
    await currentIs(first);
  });

  test('give their link to the clipboard', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${server.url}#pg_450`);
    await page.reload();
    await shown(page);
    await open();
    await currentIs('450');
    await page.getByRole('button', { name: 'Copy the link to page 450' }).click();
    await page.locator('polto-viewer .pages').getByText('Copied.').waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${server.url}#pg_450`);
  });

  test('have their number in the text, and a click on it makes the address', async () => {
    await page.goto(`${server.url}#d156`);
    await page.reload();
    await shown(page);
    const mark = page.locator('.polto-text .tei-pb[id]').first();
    await mark.click();
    assert.equal(await hash(), `#${await mark.getAttribute('id')}`);
  });

  for (const width of [320, 390, 768, 1280, 1920]) {
    test(`have numbers that touch no text in a window of ${width} pixels`, async () => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${server.url}#d156`);
      await page.reload();
      await shown(page);
      const boxes = await page.locator('.polto-text .tei-pb[id]').evaluateAll((marks) => {
        const text = document.querySelector('.polto-text').getBoundingClientRect();
        return marks.map((mark) => {
          const { left, right } = mark.getBoundingClientRect();
          return { left, right, margin: getComputedStyle(mark).position === 'absolute', text: text.left };
        });
      });
      for (const { left, right, margin, text } of boxes) {
        assert.ok(left >= 0 && right <= width, 'it is on the page');
        if (margin) assert.ok(right < text, 'it stands beside the text');
      }
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    });
  }

  test('serve on a phone, and leave the reader in the text', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.reload();
    await shown(page);
    await open();
    await field().fill('450');
    await field().press('Enter');
    await page.locator('.polto-text #pg_450').waitFor();
    assert.ok(await inView('.polto-text #pg_450'));
    assert.equal(await page.locator('polto-viewer .pages').isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'pg_450');
  });
});
