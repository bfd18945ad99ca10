// The addresses of documents, notes and pages: to the clipboard, or by hand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageForEachTest, root, shown } from './harness.mjs';

let page, server;
pageForEachTest(`${root}corpus/samples/frus-page-breaks.xml`, (opened) => ({ page, server } = opened));

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

test('of the document shown, by keyboard, and that is said', async () => {
  await allow();
  const id = await page.locator('.polto-text .tei-div').first().getAttribute('id');
  await link().press('Enter');
  const status = page.getByRole('group', { name: 'This document' }).getByRole('status');
  await status.filter({ hasText: /^Copied\.$/ }).waitFor({ state: 'attached' });
  assert.equal(await copied(), `${await base()}#${id}`);
});

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

test('of a page, at its mark, by mouse and by keyboard', async () => {
  await allow();
  const mark = page.locator('.polto-text #pg_A12');
  const button = mark.locator('.polto-page-link');
  const n = await mark.getAttribute('data-n');
  assert.equal(await button.getAttribute('aria-label'), `Page ${n}: copy link`);
  for (const press of [() => button.click(), () => button.press('Enter')]) {
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await press();
    await page.locator('.polto-page-link[data-copied]').waitFor();
    assert.equal(fragment(await copied()), `#${await mark.getAttribute('id')}`);
  }
  const told = page.locator('.polto-text > .polto-copied').filter({ hasText: /^Copied\.$/ });
  await told.waitFor({ state: 'attached' });
  const address = await copied();
  await page.goto('about:blank');
  await page.goto(address);
  await shown(page);
  assert.equal(await page.locator('.polto-text [data-reached]').getAttribute('data-n'), n);
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

test('of a note, in its popover', async () => {
  await allow();
  await page.goto(server.url.replace(/\?.*$/, ''));
  await shown(page);
  const mark = page.locator('.polto-text a[role=doc-noteref]').first();
  if ((await mark.count()) === 0) return assert.fail('the sample has a note');
  const id = (await mark.getAttribute('href')).slice(1);
  await mark.press('Enter');
  const button = page.getByRole('dialog').getByRole('button', { name: 'Copy link to this note' });
  await button.press('Enter');
  await page.getByRole('dialog').getByRole('status').getByText('Copied.', { exact: true }).waitFor();
  assert.equal(fragment(await copied()), `#${id}`);
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
