// The contents as a tree, and the line that says where the text shown stands.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hands, onPhone, pageForEachTest, shown, volume, widths } from './harness.mjs';
import { fileWith, madeVolume } from './made-volume.mjs';

const skip = volume ? false : 'frus1961-63v15.xml is not on this machine';
if (skip) console.error(`contents.test.mjs is skipped: ${skip}`);

describe('the contents of a volume', { skip }, () => {
  let page, server;
  pageForEachTest(volume, (opened) => ({ page, server } = opened));

  const focused = () =>
    page.evaluate(() => document.querySelector('polto-viewer').shadowRoot.activeElement?.textContent.trim());
  const current = () => page.locator('polto-viewer [role=treeitem][aria-current=page]');
  const visible = (locator) => locator.evaluate((item) => item.checkVisibility());

  test('are a tree whose items say their level, number, date and pages', async () => {
    const tree = page.getByRole('tree', { name: 'Contents' });
    assert.equal(await tree.count(), 1);
    const item = page.getByRole('treeitem', { name: /^1 .*1962/ }).first();
    assert.equal(await item.getAttribute('aria-level'), '3');
    assert.match(await item.innerText(), /^1\n.*\n\d+ \w+ 1962\n\s*pp?\. \d+/);
  });

  test('show where one is, and open the branch that holds it', async () => {
    await page.goto(`${server.url}#d157`);
    await page.reload();
    await shown(page);
    assert.match(await current().innerText(), /^157/);
    assert.ok(await visible(current()));
    const box = await current().boundingBox();
    assert.ok(box.y > 0 && box.y + box.height < 900, 'it is on the screen');
    const branch = page.locator('polto-viewer li:has([aria-current=page]) > [aria-expanded]').last();
    assert.equal(await branch.getAttribute('aria-expanded'), 'true');
  });

  test('are walked with the arrows, one stop for the tabulator', async () => {
    assert.equal(await page.locator('polto-viewer [role=treeitem][tabindex="0"]').count(), 1);
    await current().focus();
    await page.keyboard.press('ArrowDown');
    assert.match(await focused(), /^2/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowLeft');
    const branch = await focused();
    assert.doesNotMatch(branch, /^1\b/);
    await page.keyboard.press('ArrowLeft');
    assert.equal(await visible(page.locator('polto-viewer .contents-link[href="#d2"]')), false);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.match(await focused(), /^1/);
    await page.keyboard.press('End');
    assert.notEqual(await focused(), branch);
    await page.keyboard.press('Home');
    assert.match(await focused(), /^Title page/);
    assert.equal(await page.locator('polto-viewer [role=treeitem][tabindex="0"]').count(), 1);
  });

  test('find what is typed, and Enter shows it', async () => {
    await current().focus();
    await page.keyboard.type('12');
    assert.match(await focused(), /^12/);
    await page.keyboard.press('Enter');
    await page.locator('.polto-text #d12').waitFor();
    assert.match(await current().innerText(), /^12/);
  });

  test('are closed and opened by their button', async () => {
    const button = page.getByRole('button', { name: 'Contents' });
    assert.equal(await button.getAttribute('aria-expanded'), 'true');
    await button.click();
    assert.equal(await visible(page.locator('polto-viewer .contents')), false);
    await button.press('Enter');
    assert.ok(await visible(page.locator('polto-viewer .contents')));
  });

  test('leave the keyboard in the text once they have served on a phone', async () => {
    await onPhone(page);
    await page.getByRole('button', { name: 'Contents' }).press('Enter');
    await page.locator('polto-viewer .contents-link[href="#d3"]').press('Enter');
    await page.locator('.polto-text #d3').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.className), 'polto-text');
    await page.getByRole('button', { name: 'Contents' }).press('Enter');
    await current().press('Escape');
    assert.equal(await focused(), 'Contents');
    assert.equal(await visible(page.locator('polto-viewer .contents')), false);
  });

  test('are told above the text as the way to where it stands', async () => {
    await page.goto(`${server.url}#d157`);
    await page.reload();
    await shown(page);
    const way = page.getByRole('navigation', { name: 'Where this stands' });
    const branch = page.locator('polto-viewer li:has([aria-current=page]) > [aria-expanded] .contents-title');
    assert.equal(await way.innerText(), (await branch.allInnerTexts()).join('\n'));
  });
});

describe('in a volume of four chapters', () => {
  let page;
  pageForEachTest(fileWith(madeVolume(40, 4)), (opened) => ({ page } = opened));

  const button = () => page.getByRole('button', { name: 'Contents' });
  const item = (name) => page.getByRole('treeitem', { name: new RegExp(`^${name}\\b`) });
  const documentItem = (n) => page.getByRole('treeitem', { name: new RegExp(`^${n} `) });
  const arrived = (n) => page.locator(`.polto-text #d${n}`).waitFor();
  const at = (id) => page.evaluate((id) => document.querySelector('polto-viewer').navigate(id), id);
  const isOpen = (branch, open) =>
    branch.and(page.locator(`[aria-expanded=${open}]`)).waitFor();

  /** Waits until the contents mark a document, and tells whether that is seen in the list. */
  const seesWhereOneIs = async (n) => {
    const current = page.locator(`polto-viewer [role=treeitem][aria-current=page][href="#d${n}"]`);
    await current.waitFor();
    return current.evaluate((one) => {
      const [{ top, bottom }, list] = [one, one.closest('.panel')].map((box) => box.getBoundingClientRect());
      return top >= Math.max(list.top, 0) && bottom <= Math.min(list.bottom, innerHeight);
    });
  };

  for (const [where, go] of widths) {
    test(`a click opens a branch, and closes it, ${where}`, async () => {
      await go(page);
      if (where === 'on a phone') await button().click();
      await isOpen(item('Chapter 3'), false);
      assert.equal(await documentItem(25).count(), 0);
      await item('Chapter 3').click();
      await isOpen(item('Chapter 3'), true);
      await documentItem(25).waitFor();
      await item('Chapter 3').click();
      await documentItem(25).waitFor({ state: 'hidden' });
      await item('Chapter 3').click();
      await documentItem(25).click();
      await arrived(25);
    });

    test(`the way above the text leads to what holds it, by mouse and by keyboard, ${where}`, async () => {
      await go(page);
      const step = (name) => page.getByRole('navigation', { name: 'Where this stands' }).getByRole('link', { name });
      for (const follow of hands) {
        await at('d25');
        await arrived(25);
        await follow(step('Chapter 3'));
        await arrived(21);
        assert.equal(await page.evaluate(() => location.hash), '#ch3');
        await follow(step('All'));
        await arrived(1);
        assert.equal(await page.evaluate(() => document.activeElement.className), 'polto-text', 'one reads on there');
        await page.goBack();
        await arrived(21);
      }
      await page.reload();
      await arrived(21);
    });
  }

  test('the arrow of a heading that can be read opens its branch, and the heading the text', async () => {
    await item('Persons').click({ position: { x: 8, y: 8 } });
    await isOpen(item('Persons'), true);
    await item('Others').waitFor();
    await page.locator('.polto-text #d1').waitFor();
    await item('Persons').click();
    await page.locator('.polto-text #persons').waitFor();
    await isOpen(item('Persons'), true);
  });

  test('the place one is in stays in sight on the way through the volume', async () => {
    const next = page.getByRole('link', { name: /^Next: / });
    const previous = page.getByRole('link', { name: /^Previous: / });
    for (let n = 2; n <= 32; n++) {
      await hands[n % 2](next);
      assert.ok(await seesWhereOneIs(n), `document ${n} is seen in the contents`);
    }
    for (let n = 31; n >= 28; n--) {
      await hands[n % 2](previous);
      assert.ok(await seesWhereOneIs(n), `document ${n} is seen in the contents`);
    }
  });

  test('on a phone they open at the place one is in', async () => {
    await onPhone(page);
    await at('d28');
    for (const n of [29, 30]) {
      await page.getByRole('link', { name: /^Next: / }).click();
      await arrived(n);
      await button().click();
      assert.ok(await seesWhereOneIs(n));
    }
  });
});
