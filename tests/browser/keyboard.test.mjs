// Single keys: what each does, where they do nothing, and how they are turned off (WCAG 2.1.4).
import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { findings } from './axe.mjs';
import { openPage, shown, tabTo, textShown } from './harness.mjs';
import { madeVolume, pageForAllTests, pageWith } from './made-volume.mjs';

let browser, server, page;
const viewer = (more) => pageWith(`<main><label>Name <input id="field"></label><p contenteditable id="editable">Text</p><polto-viewer src="volume.xml" ${more}></polto-viewer></main>`);
pageForAllTests({
  '/volume.xml': madeVolume(6, 2),
  '/': viewer('shortcuts="page"'),
  '/within': viewer(''),
  '/off': viewer('shortcuts="off"'),
}, (made) => ({ browser, server, page } = made));

const press = (key, on = page) => on.keyboard.press(key);
const reading = (on = page) => on.evaluate(() => location.hash);
const dialog = (on = page) => on.getByRole('dialog', { name: 'Keys' });
/** What has the focus, as deep as it is. */
const focused = (on = page) =>
  on.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.className || at?.localName;
  });
const letGo = () => page.evaluate(() => document.activeElement?.blur());
const pressed = async (name, on = page) => (await on.locator(`polto-viewer button[data-tool=${name}]`).getAttribute('aria-expanded')) === 'true';

describe('a key', () => {
  afterEach(letGo);

  test('n and p go to the next document and back, as far as there are any', async () => {
    await press('n');
    await page.waitForURL(/#d2$/);
    await press('n');
    await page.waitForURL(/#d3$/);
    await press('p');
    await page.waitForURL(/#d2$/);
    assert.ok(await page.locator('#d2').isVisible());
    assert.equal(await focused(), 'polto-text', 'a screen reader goes on in the text');
  });

  test('/ is for the search, g for the field that goes to places, c for the contents, d for the display', async () => {
    for (const [key, tool, place] of [['/', 'search', /search-field|search-input|input/], ['c', 'contents', /contents-link/], ['d', 'display', /input/]]) {
      await press(key);
      await page.waitForFunction((tool) => document.querySelector('polto-viewer').shadowRoot.querySelector(`button[data-tool=${tool}]`).ariaExpanded === 'true', tool);
      await page.waitForFunction(() => document.activeElement?.localName === 'polto-viewer');
      assert.match(await focused(), place, key);
      await letGo();
    }
    await press('g');
    assert.equal(await focused(), 'go-to-input');
  });

  test('t turns to the whole text, and back', async () => {
    await press('t');
    await page.locator('#d6').waitFor();
    assert.equal(await page.locator('polto-viewer').getAttribute('view'), 'text');
    await press('t');
    await page.locator('#d6').waitFor({ state: 'detached' });
  });

  test('? lists them, in the viewer’s look and for every reader; Escape leads back', async () => {
    await page.getByRole('button', { name: 'Cite', exact: true }).focus();
    await press('Shift+?');
    await dialog().waitFor();
    const listed = await dialog().locator('dl').first().locator('kbd').allInnerTexts();
    assert.deepEqual(listed, ['n', 'p', '/', 'g', 'c', 't', 'd', '?']);
    assert.equal(await page.locator('.keys dt').count(), await page.locator('.keys dd').count());
    assert.deepEqual(await findings(page), []);
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
    assert.equal(await page.getByRole('button', { name: 'Cite', exact: true }).evaluate((one) => one.matches(':focus')), true);
  });

  test('is for the letter on keyboards of other scripts too', async () => {
    const before = await reading();
    await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'т', code: 'KeyN', bubbles: true, composed: true, cancelable: true })));
    await page.waitForFunction((before) => location.hash !== before, before);
  });
});

describe('nothing happens', () => {
  afterEach(letGo);

  test('while somebody types: in fields of the viewer and of the page', async () => {
    const before = await reading();
    for (const field of ['#field', '#editable']) {
      await page.locator(field).focus();
      for (const key of ['n', '/', '?']) await press(key);
    }
    assert.equal(await page.locator('#field').inputValue(), 'n/?');
    await letGo();
    await press('g');
    await page.keyboard.type('npt');
    assert.equal(await page.locator('polto-viewer .go-to-input').inputValue(), 'npt');
    await page.locator('polto-viewer .go-to-input').fill('');
    await press('Escape');
    assert.equal(await reading(), before);
    assert.equal(await dialog().count(), 0);
  });

  test('with Ctrl, Alt or Meta, or where the page has used the key', async () => {
    const before = await reading();
    for (const key of ['Control+n', 'Alt+n', 'Meta+n', 'Shift+N']) await press(key);
    await page.evaluate(() => addEventListener('keydown', (event) => event.preventDefault(), { capture: true, once: true }));
    await press('n');
    assert.equal(await reading(), before);
  });

  test('in the list of keys, in a note', async () => {
    const before = await reading();
    await press('?');
    await dialog().waitFor();
    await press('n');
    await press('Escape');
    await page.locator('a[role=doc-noteref]').first().click();
    await press('n');
    assert.equal(await reading(), before);
    assert.equal(await page.locator('.polto-popover').count(), 1);
    await press('Escape');
  });
});

test('on a page of its own, which says nothing, keys do something where the focus is in the viewer alone', async () => {
  const own = await openPage(browser, `${server.url}/within`);
  await shown(own);
  await press('n', own);
  await press('/', own);
  assert.equal(await reading(own), '');
  assert.equal(await pressed('search', own), false);
  await own.locator('.polto-text').click({ position: { x: 5, y: 5 } });
  await press('n', own);
  await own.waitForURL(/#d2$/);
  await press('?', own);
  assert.match(await dialog(own).innerText(), /while the focus is in the viewer, and not/);
  assert.deepEqual(own.problems, []);
  await own.context().close();
});

test('a page can turn them off, and then they are not spoken of', async () => {
  const off = await openPage(browser, `${server.url}/off`);
  await shown(off);
  await off.locator('.polto-text').click({ position: { x: 5, y: 5 } });
  await press('n', off);
  await press('?', off);
  assert.equal(await reading(off), '');
  await off.getByRole('button', { name: 'Display' }).click();
  await off.getByRole('group', { name: 'Text size' }).waitFor();
  assert.equal(await off.getByRole('checkbox', { name: /single keys/ }).count(), 0);
  await off.context().close();
});

test('a reader turns them off by keyboard, for good; the list says so, and what else there is', async () => {
  if (!(await pressed('display'))) await press('d');
  const box = page.getByRole('checkbox', { name: 'Shortcuts with single keys' });
  await box.waitFor();
  await page.getByRole('button', { name: 'Larger text' }).focus();
  await tabTo(box, 2);
  await press('Space');
  assert.equal(await box.isChecked(), false);
  await page.reload();
  await textShown(page);
  const before = await reading();
  await press('n');
  await press('?');
  assert.equal(await reading(), before);
  assert.equal(await dialog().count(), 0);
  await page.getByRole('button', { name: 'Show all keys' }).click();
  assert.match(await dialog().innerText(), /turned off; “Display” turns them on/);
  await press('Escape');
  await box.check();
  await letGo();
  await press('p');
  await page.waitForFunction((before) => location.hash !== before, before);
  assert.deepEqual(page.problems, []);
});
