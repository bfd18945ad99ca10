// The addresses of documents, notes and pages: to the clipboard, or by hand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hands, pageForEachTest, root, shown, widths } from './harness.mjs';

let page;
pageForEachTest(`${root}corpus/samples/frus-page-breaks.xml`, (opened) => ({ page } = opened));

const allow = () => page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
const copied = () => page.evaluate(() => navigator.clipboard.readText());
const refuse = () =>
  page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
const fragment = (text) => new URL(text).hash;
const base = async () => (await page.evaluate(() => location.href)).split('#')[0];

const link = () => page.getByRole('button', { name: 'Copy link', exact: true });
const pageLinks = () => page.locator('.polto-text .polto-page-link');

const toldCopied = (status) => status.filter({ hasText: /^Copied\.$/ }).waitFor({ state: 'attached' });

for (const [where, go] of widths) {
  test(`of the document shown, by mouse and by keyboard, and that is said, ${where}`, async () => {
    await allow();
    await go(page);
    for (const press of hands) {
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await press(link());
      await toldCopied(page.getByRole('group', { name: 'This document' }).getByRole('status'));
      assert.equal(await copied(), `${await base()}#d1`);
    }
  });

  test(`of a page, at its mark, by mouse and by keyboard, ${where}`, async () => {
    await allow();
    await go(page);
    const button = page.locator('.polto-text #pg_A12 + button');
    assert.equal(await button.getAttribute('aria-label'), 'Page A12: copy link');
    for (const press of hands) {
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await press(button);
      await page.waitForFunction(() => navigator.clipboard.readText());
      await page.locator('.polto-text #pg_A12 + [data-copied]').waitFor();
      assert.equal(fragment(await copied()), '#pg_A12');
    }
    await toldCopied(page.locator('.polto-text > .polto-copied'));
    const address = await copied();
    await page.goto('about:blank');
    await page.goto(address);
    await shown(page);
    assert.equal(await page.locator('.polto-text [data-reached]').getAttribute('data-n'), 'A12');
  });

  test(`of a note, in its popover, by mouse and by keyboard, ${where}`, async () => {
    await allow();
    await go(page);
    const mark = page.locator('.polto-text a[role=doc-noteref][href="#d1fn1"]');
    const popover = page.getByRole('dialog');
    for (const press of hands) {
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await press(mark);
      await press(popover.getByRole('button', { name: 'Copy link to this note' }));
      await popover.getByRole('status').getByText('Copied.', { exact: true }).waitFor();
      assert.equal(fragment(await copied()), '#d1fn1');
      await page.keyboard.press('Escape');
      await popover.waitFor({ state: 'detached' });
    }
  });
}

test('bear the prefix of the viewer, and open what they are the address of', async () => {
  await allow();
  await page.locator('polto-viewer').evaluate((viewer) => viewer.setAttribute('id-prefix', 'left-'));
  await page.locator('.polto-text [id^="left-"]').first().waitFor();
  await shown(page);
  await pageLinks().last().click();
  const address = await copied();
  assert.match(fragment(address), /^#left-/);
  await page.goto('about:blank');
  await page.goto(address);
  await shown(page);
  // The page starts without the prefix: its address is another viewer's.
  assert.equal(await page.locator('.polto-text [data-reached]').count(), 0);
});

test('the text of the document is not changed by the buttons at its pages', async () => {
  const mark = page.locator('.polto-text .tei-pb[id]').first();
  assert.equal(await mark.evaluate((one) => one.textContent), `[Page ${await mark.getAttribute('data-n')}]`);
});

test('stand in a field to be copied by hand where the browser refuses', async () => {
  await refuse();
  await link().click();
  const field = page.getByRole('textbox', { name: 'To be copied by hand' });
  assert.ok(await field.evaluate((one) => one.matches(':focus')));
  const chosen = await field.evaluate((one) => one.value.slice(one.selectionStart, one.selectionEnd));
  assert.match(chosen, /^http.*#/);
  await pageLinks().first().click();
  assert.match(await page.locator('.polto-text > .polto-copied textarea').inputValue(), /#/);
});

test('nothing moves when the buttons come', async () => {
  await page.addInitScript(() => {
    globalThis.moved = [];
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries()) globalThis.moved.push(shift.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.reload();
  await shown(page);
  await page.waitForTimeout(300);
  const moved = await page.evaluate(() => globalThis.moved.reduce((sum, one) => sum + one, 0));
  assert.ok(moved < 0.02, `layout shift ${moved}`);
});

test('the buttons are not printed', async () => {
  await page.emulateMedia({ media: 'print' });
  assert.equal(await link().isVisible(), false);
  assert.equal(await pageLinks().first().isVisible(), false);
});
