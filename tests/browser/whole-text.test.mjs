// The whole text as one page: chosen, scrolled through, gone about in, printed, left again.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { launchBrowser, openPage, textShown } from './harness.mjs';
import { assertSamePlace, firstWords, madeVolume, pageWith, servePages, settled, topOf } from './made-volume.mjs';

let browser, server, page;
before(async () => {
  browser = await launchBrowser();
  server = await servePages({
    '/volume.xml': madeVolume(),
    '/': pageWith('<polto-viewer src="volume.xml"></polto-viewer>'),
    '/whole': pageWith('<polto-viewer src="volume.xml" view="text"></polto-viewer>'),
  });
});
after(async () => {
  await browser?.close();
  server?.stop();
});
afterEach(async () => {
  const { problems } = page;
  await page.context().close();
  assert.deepEqual(problems, []);
});

const open = async (path = '/', options = {}) => {
  page = await openPage(browser, server.url + path, options);
  await textShown(page);
};
const whole = () => page.getByRole('radio', { name: 'Whole text' });
const single = () => page.getByRole('radio', { name: 'One document' });
const documents = () => page.locator('.polto-text article').count();
const current = () => page.locator('polto-viewer [role=treeitem][aria-current=page]').getAttribute('href');
const chooseWhole = async () => {
  await whole().check();
  await page.locator('#d40').waitFor({ state: 'attached' });
  await settled(page);
};
/** 4rem: the margin that is kept above what is scrolled to. */
const exact = async (selector) => {
  await settled(page);
  const top = await topOf(page, selector);
  assert.ok(Math.abs(top - 64) <= 2, `${selector} stands at ${top}`);
};

describe('the whole text', () => {
  beforeEach(() => open());

  test('is chosen by mouse, and left again, at the same place', async () => {
    await page.getByRole('treeitem', { name: /^7 / }).click();
    await page.locator('#d7').waitFor();
    await page.mouse.move(700, 500);
    await page.mouse.wheel(0, 500);
    await page.waitForFunction(() => scrollY > 400);
    await settled(page);
    const before = await firstWords(page);
    assert.match(before.words, /document 7/);
    await chooseWhole();
    assert.equal(await documents(), 40);
    assertSamePlace(await firstWords(page), before);
    await single().check();
    await page.waitForFunction(() => document.querySelectorAll('.polto-text article').length === 1);
    await settled(page);
    assertSamePlace(await firstWords(page), before);
  });

  test('is chosen by keyboard, and says so', async () => {
    await single().focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('#d40').waitFor({ state: 'attached' });
    assert.ok(await whole().isChecked());
    await page.keyboard.press('ArrowLeft');
    await page.locator('#d40').waitFor({ state: 'detached' });
  });

  test('begins with the document that one was at the beginning of', async () => {
    await page.getByRole('treeitem', { name: /^9 / }).click();
    await chooseWhole();
    await exact('#d9');
    assert.equal(await current(), '#d9');
  });

  test('says where the chain of a document is', async () => {
    assert.equal(await page.locator('polto-viewer .provenance').count(), 1);
    await chooseWhole();
    assert.equal(await page.locator('polto-viewer .provenance').count(), 0);
    assert.match(await page.locator('polto-viewer .unit').innerText(), /clearance .* “One document”/);
  });

  test('lays out what is on the screen, and no more', async () => {
    await chooseWhole();
    const drawn = await page
      .locator('.polto-text article')
      .evaluateAll((all) => all.filter((one) => one.firstElementChild.checkVisibility({ contentVisibilityAuto: true })).length);
    assert.ok(drawn > 0 && drawn < 20, `${drawn} of 40`);
  });

  test('guesses its height well enough for the scroll bar', async () => {
    await chooseWhole();
    const [guessed, real] = await page.evaluate(() => {
      const text = document.querySelector('.polto-text');
      const guess = text.scrollHeight;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('[data-bulk] { content-visibility: visible }');
      document.adoptedStyleSheets.push(sheet);
      return [guess, text.scrollHeight];
    });
    assert.ok(guessed / real > 0.75 && guessed / real < 1.33, `${guessed} for ${real}`);
  });

  test('is gone about in: documents, notes and pages stand exactly where they are looked for', async () => {
    await chooseWhole();
    await page.getByRole('treeitem', { name: /^33 / }).click();
    await exact('#d33');
    assert.equal(new URL(page.url()).hash, '#d33');
    await page.evaluate(() => (location.hash = '#d21fn2'));
    await exact('#d21fn2');
    await page.evaluate(() => (location.hash = '#pg_37'));
    await exact('#pg_37');
    await page.goBack();
    await exact('#d21fn2');
    await page.goBack();
    await exact('#d33');
  });

  test('marks in the contents what is read', async () => {
    await chooseWhole();
    await page.mouse.move(700, 500);
    for (const id of ['d4', 'd12']) {
      await page.locator(`#${id}`).evaluate((one) => one.scrollIntoView());
      await page.waitForFunction(
        (href) =>
          document.querySelector('polto-viewer').shadowRoot.querySelector('[role=treeitem][aria-current=page]')
            ?.getAttribute('href') === href,
        `#${id}`,
      );
    }
  });

  test('opens its notes beside their marks, and follows their links', async () => {
    await chooseWhole();
    await page.locator('#d30').evaluate((one) => one.scrollIntoView());
    await page.locator('#d30 a[role=doc-noteref]').last().press('Enter');
    const popover = page.locator('.polto-popover:popover-open');
    assert.match(await popover.innerText(), /Note two of document 30/);
    await popover.getByRole('link', { name: 'Document 1' }).click();
    await exact('#d1');
    assert.equal(await popover.count(), 0);
  });

  test('is found in by the browser', async () => {
    await chooseWhole();
    assert.ok(await page.evaluate(() => window.find('last words of document 38')));
    await settled(page);
    const top = await page.evaluate(() => getSelection().getRangeAt(0).getBoundingClientRect().top);
    assert.ok(top > 0 && top < 900, `found at ${top}`);
  });

  test('is printed whole', async () => {
    await chooseWhole();
    await page.emulateMedia({ media: 'print' });
    const drawn = await page
      .locator('.polto-text article')
      .evaluateAll((all) => all.filter((one) => one.firstElementChild.checkVisibility({ contentVisibilityAuto: true })).length);
    assert.equal(drawn, 40);
  });

  test('keeps page numbers in the margin', async () => {
    await chooseWhole();
    const [number, unit, text] = await page.evaluate(() =>
      ['#d2 .tei-pb', '#d2', '#d2 p'].map((one) => document.querySelector(one).getBoundingClientRect().left),
    );
    assert.ok(unit <= number && number < text, `${unit} ${number} ${text}`);
  });
});

test('the whole text is shown first where a page asks for it', async () => {
  await open('/whole#d25');
  assert.equal(await documents(), 40);
  await exact('#d25');
});

test('on a phone the whole text is chosen and gone about in', async () => {
  await open('/', { viewport: { width: 390, height: 844 }, hasTouch: true });
  await whole().tap();
  await page.locator('#d40').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Contents' }).tap();
  await page.getByRole('treeitem', { name: /^28 / }).tap();
  await exact('#d28');
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390);
});
