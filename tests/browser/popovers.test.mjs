// The checklist for popovers, line by line: how they open and close, where they stand, what they hold.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launchBrowser, openPage, serve, shown, telegram } from './harness.mjs';
import { fileWith, settled } from './made-volume.mjs';

const openPopovers = (page) =>
  page.locator('.polto-popover:popover-open').evaluateAll((all) => all.map((one) => one.ariaLabel));

/** The href, or the text, of what has the focus. */
const focused = (page) =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active.getAttribute('href') ?? active.ariaLabel ?? active.textContent.trim();
  });

const noteMark = (page, n) => page.locator('a[role=doc-noteref]').nth(n);
const name = (page) => page.locator('#d156 > .tei-p a.tei-persName').first();
const abbreviation = (page) => page.locator('#d156 > .tei-p a.tei-gloss').first();
const agent = (page) => page.locator('polto-viewer .agent', { hasText: 'Tyler' });

/** what opens a popover, what that is called */
const kinds = [
  ['a note', (page) => noteMark(page, 1), 'Note 1'],
  ['a source note', (page) => noteMark(page, 0), 'Note 0'],
  ['a name', name, 'Nitze'],
  ['an abbreviation', abbreviation, 'Topol'],
  ['somebody in the chain', agent, 'Tyler'],
];

const ways = [
  ['a click', (one) => one.click()],
  ['Enter', (one) => one.press('Enter')],
  ['the space bar', (one) => one.press(' ')],
  ['a tap', (one) => one.tap()],
];

const endings = [
  ['Escape', (page) => page.keyboard.press('Escape')],
  ['a click outside', (page) => page.mouse.click(5, 5)],
  ['its button', (page) => page.getByRole('button', { name: 'Close', exact: true }).click()],
  ['the mark once more', (page, mark) => mark.click({ force: true })],
];

describe('on the telegram', () => {
  let browser, server, page;
  before(async () => {
    [browser, server] = await Promise.all([launchBrowser(), serve(telegram)]);
    page = await openPage(browser, server.url, { hasTouch: true });
    await shown(page);
  });
  after(async () => {
    await browser?.close();
    server?.stop();
  });

  for (const [kind, find, label] of kinds) {
    for (const [way, press] of ways) {
      test(`${kind} opens by ${way}, takes the focus, and gives it back at Escape`, async () => {
        const mark = find(page);
        await press(mark);
        await page.getByRole('dialog', { name: label, exact: true }).waitFor();
        assert.deepEqual(await openPopovers(page), [label]);
        assert.equal(await focused(page), label);
        await page.keyboard.press('Escape');
        assert.deepEqual(await openPopovers(page), []);
        assert.ok(await mark.evaluate((one) => one.matches(':focus')), 'the mark has the focus');
      });
    }
  }

  for (const [ending, end] of endings) {
    test(`closes by ${ending}, and the focus is at its mark`, async () => {
      const mark = noteMark(page, 1);
      await mark.click();
      assert.deepEqual(await openPopovers(page), ['Note 1']);
      await end(page, mark);
      assert.deepEqual(await openPopovers(page), []);
      assert.equal(await focused(page), await mark.getAttribute('href'));
    });
  }

  test('leaves the focus to the control that a reader has gone on to', async () => {
    await noteMark(page, 1).click();
    await page.getByRole('button', { name: 'Search' }).click();
    assert.deepEqual(await openPopovers(page), []);
    await page.locator('.search-field').waitFor();
    assert.match(await focused(page), /^(Search|)$/);
    await page.getByRole('button', { name: 'Search' }).click();
  });

  test('opening one closes the last', async () => {
    for (const n of [0, 1]) {
      await noteMark(page, n).click();
      assert.deepEqual(await openPopovers(page), [`Note ${n}`]);
    }
    for (const [, find, label] of kinds) {
      if (label !== 'Note 1') await find(page).press('Enter');
      await page.getByRole('dialog', { name: label, exact: true }).waitFor();
      assert.deepEqual(await openPopovers(page), [label]);
    }
    await page.keyboard.press('Escape');
  });

  test('one opened from inside stands above it, and Escape goes back step by step', async () => {
    await noteMark(page, 0).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Tyler' }).click();
    await page.getByRole('dialog', { name: 'Tyler' }).waitFor();
    assert.deepEqual(await openPopovers(page), ['Note 0', 'Tyler']);
    await page.keyboard.press('Escape');
    assert.deepEqual(await openPopovers(page), ['Note 0']);
    assert.equal(await focused(page), '#p_TYLER1');
    await page.keyboard.press('Escape');
    assert.equal(await focused(page), '#d156fn0');
  });

  test('is a dialog with a name, which is read with what it says', async () => {
    await noteMark(page, 1).click();
    const dialog = page.getByRole('dialog', { name: 'Note 1' });
    const said = await dialog.evaluate((one) => one.ariaDescribedByElements.map(({ textContent }) => textContent.trim()));
    assert.match(said.join(), /^Polto 513, October 29/);
    await page.keyboard.press('Escape');
  });

  test('the way back to the text, and the ids of the text, are not in it', async () => {
    await noteMark(page, 0).click();
    const dialog = page.getByRole('dialog');
    assert.equal(await dialog.locator('[role=doc-backlink], [id]').count(), 0);
    await page.keyboard.press('Escape');
  });

  test('leaves the text of the page as it was', async () => {
    const text = () => page.evaluate(() => document.querySelector('polto-viewer .polto-text > div').innerHTML);
    const before = await text();
    for (const [, find] of kinds) {
      await find(page).click();
      await page.keyboard.press('Escape');
    }
    assert.equal(await text(), before);
  });

  test('is not printed', async () => {
    await noteMark(page, 0).click();
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.getByRole('dialog').isVisible(), false);
    await page.emulateMedia({ media: null });
    assert.equal(await page.getByRole('dialog').isVisible(), true);
    await page.keyboard.press('Escape');
  });

  test('nothing of all this was an error', () => assert.deepEqual(page.problems, []));
});

// Marks at both ends of lines, notes short, long and in one another, in both directions of writing.
const sentence = 'The Ambassador said that he had no instructions but would report what he had heard. ';
const filled = (times) => `<p>${sentence.repeat(times)}</p>`;
const arabic = 'وقال السفير إنه لا يملك تعليمات ولكنه سيبلغ بما سمعه. ';

const text = fileWith(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Marks everywhere</title></titleStmt>
<publicationStmt><p>For tests.</p></publicationStmt><sourceDesc><p>None.</p></sourceDesc></fileDesc></teiHeader>
<text><body>
<div type="document" n="1" xml:id="d1"><head>1. Telegram</head>${filled(30)}
<p><note n="1" xml:id="d1fn1">Short.</note> ${sentence}</p>
<p rend="right">at the very end<note n="2" xml:id="d1fn2">${sentence.repeat(60)}</note></p>
<p>One of some length<note n="3" xml:id="d1fn3">${sentence.repeat(4)} See <ref target="#d2">Document 2</ref>, and one more note<note n="4" xml:id="d1fn4">Nested.
  <note n="5" xml:id="d1fn5">${sentence} The last.</note></note></note>.</p>
${filled(30)}
<p>the last words<note n="6" xml:id="d1fn6">${sentence.repeat(3)}</note></p></div>
<div type="document" n="2" xml:id="d2" xml:lang="ar"><head>2. برقية</head><p>${arabic.repeat(40)}</p>
<p><note n="1" xml:id="d2fn1">قصير.</note> ${arabic}</p>
<p rend="right">في النهاية<note n="2" xml:id="d2fn2">${arabic.repeat(60)}</note></p><p>${arabic.repeat(40)}</p></div>
</body></text></TEI>`);

/**
 * Opens every mark of the text at the upper end, in the middle and at the lower end of the window, and
 * gives what is wrong with where its popover stands.
 */
const misplaced = (page) =>
  page.evaluate(async () => {
    const done = () => new Promise((resolve) => setTimeout(resolve));
    const wrong = [];
    for (const mark of document.querySelectorAll('.polto-text [role=doc-noteref]')) {
      for (const block of ['start', 'center', 'end']) {
        mark.scrollIntoView({ block });
        mark.click();
        await done();
        await done();
        const popover = document.querySelector('.polto-popover:popover-open');
        const [box, at] = [popover.getBoundingClientRect(), mark.getBoundingClientRect()];
        const { clientWidth } = document.documentElement;
        const say = (what) => wrong.push(`${what}: ${mark.hash}, ${block} of ${innerWidth} × ${innerHeight}`);
        if (box.left < 0 || box.right > clientWidth + 0.5 || box.top < 0 || box.bottom > innerHeight + 0.5) say('beyond the screen');
        if (box.width < 120 || box.height < 60) say('too small to read');
        if (at.left < box.right && box.left < at.right && at.top < box.bottom && box.top < at.bottom) say('over its mark');
        if (at.bottom < 0 || at.top > innerHeight) say('its mark is beyond the screen');
        if (document.documentElement.scrollWidth > clientWidth) say('widens the page');
        popover.hidePopover();
        await done();
      }
    }
    return wrong;
  });

const setOnRoot = (property, value) => (page) =>
  page.evaluate(([property, value]) => document.documentElement.style.setProperty(property, value), [property, value]);

/** windows, and what is done to the page before */
const screens = [
  ['320 pixels wide', 320, 640],
  ['a phone', 390, 844],
  ['a phone on its side', 844, 390],
  ['a tablet', 768, 1024],
  ['a desktop', 1280, 900],
  ['2560 pixels wide', 2560, 1300],
  // 1280 × 900 at 200 and 400 %.
  ['zoomed to 200 %', 640, 450],
  ['zoomed to 400 %', 320, 225],
  ['text at 200 %', 1280, 900, setOnRoot('font-size', '200%')],
  ['text at 200 % on a phone', 390, 844, setOnRoot('font-size', '200%')],
  ['zoomed by the page', 1280, 900, setOnRoot('zoom', '1.5')],
];

/** Has a page find no way to place a popover at its mark, as browsers before 2025 have none. */
async function withoutAnchors(page) {
  await page.route(/furnish-.*\.js$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('position-area', 'no-position-area');
    await route.fulfill({ response, body });
  });
}

describe('where a popover stands', () => {
  let browser, server, page;
  before(async () => {
    [browser, server] = await Promise.all([launchBrowser(), serve(text)]);
    page = await openPage(browser, server.url);
    await shown(page);
  });
  after(async () => {
    await browser?.close();
    server?.stop();
  });

  /** Shows a document in a window, and does this with it. */
  async function on(id, width, height, prepare, use) {
    await page.setViewportSize({ width, height });
    await page.locator('polto-viewer').evaluate((viewer, id) => viewer.navigate(id), id);
    await page.locator(`.polto-text #${id}`).waitFor();
    await prepare?.(page);
    await settled(page);
    await use();
    await page.evaluate(() => document.documentElement.removeAttribute('style'));
  }

  for (const [where, width, height, prepare] of screens) {
    for (const [id, written] of [['d1', 'from left to right'], ['d2', 'from right to left']]) {
      test(`on the screen, beside its mark: ${where}, ${written}`, () =>
        on(id, width, height, prepare, async () => assert.deepEqual(await misplaced(page), [])));
    }
  }

  test('close to its mark on a desktop', () =>
    on('d1', 1280, 900, null, async () => {
      const mark = page.locator('a[href="#d1fn3"]');
      await mark.evaluate((one) => one.scrollIntoView({ block: 'center' }));
      await mark.click();
      const [at, box] = [await mark.boundingBox(), await page.locator('.polto-popover').boundingBox()];
      const gap = Math.min(Math.abs(box.y - at.y - at.height), Math.abs(at.y - box.y - box.height));
      assert.ok(gap < 24, `${gap} pixels away`);
      assert.ok(box.x < at.x + at.width && box.x + box.width > at.x);
      await page.keyboard.press('Escape');
    }));

  test('a sheet at the foot of a phone, of no more than 60 % of it', () =>
    on('d1', 390, 844, null, async () => {
      await page.locator('a[href="#d1fn2"]').click();
      const box = await page.locator('.polto-popover').boundingBox();
      assert.deepEqual([box.x, Math.round(box.width), Math.round(box.y + box.height)], [0, 390, 844]);
      assert.ok(box.height <= 844 * 0.6 + 1);
      await page.keyboard.press('Escape');
    }));

  for (const [where, width, height] of [['a desktop', 1280, 900], ['a phone', 390, 844]]) {
    test(`a long note scrolls inside, by keyboard too, with its button in sight: ${where}`, () =>
      on('d1', width, height, null, async () => {
        await page.locator('a[href="#d1fn2"]').press('Enter');
        const popover = page.locator('.polto-popover');
        // By then a mark that the sheet would have covered has been scrolled up.
        await page.locator('.polto-popover:focus').waitFor();
        const before = await page.evaluate(() => scrollY);
        for (let presses = 0; presses < 40; presses++) await page.keyboard.press('PageDown');
        await page.waitForFunction(() => {
          const { scrollTop, clientHeight, scrollHeight } = document.querySelector('.polto-popover');
          return scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1;
        });
        assert.equal(await page.evaluate(() => scrollY), before, 'the page stays');
        const [box, button] = [await popover.boundingBox(), await popover.getByRole('button', { name: 'Close' }).boundingBox()];
        assert.ok(button.y >= box.y && button.y < box.y + 24, 'its button is in the upper corner');
        await page.keyboard.press('Escape');
      }));
  }

  test('notes in notes open one above the other, and a link in one leads on', () =>
    on('d1', 1280, 900, null, async () => {
      await page.locator('a[href="#d1fn3"]').click();
      for (const n of [4, 5]) {
        await page.locator('.polto-popover:popover-open').last().getByRole('link', { name: `Note ${n}` }).click();
        await page.getByRole('dialog', { name: `Note ${n}` }).waitFor();
      }
      assert.deepEqual(await openPopovers(page), ['Note 3', 'Note 4', 'Note 5']);
      for (const n of [2, 1]) {
        await page.keyboard.press('Escape');
        assert.equal((await openPopovers(page)).length, n);
      }
      await page.getByRole('dialog').getByRole('link', { name: 'Document 2' }).press('Enter');
      await page.locator('.polto-text #d2').waitFor();
      assert.deepEqual(await openPopovers(page), []);
      assert.match(page.url(), /#d2$/);
    }));

  test('without anchor positioning a card at the foot, which leaves its mark in sight', async () => {
    const other = await openPage(browser, 'about:blank');
    await withoutAnchors(other);
    await other.goto(server.url);
    await shown(other);
    await settled(other);
    assert.deepEqual(await misplaced(other), []);
    await other.locator('a[href="#d1fn3"]').click();
    const box = await other.locator('.polto-popover').boundingBox();
    assert.ok(Math.abs(box.x + box.width / 2 - 640) <= 8, `in the middle: ${box.x}, ${box.width}`);
    assert.equal(Math.round(box.y + box.height), 900 - 16);
    assert.deepEqual(other.problems, []);
    await other.context().close();
  });

  test('nothing of all this was an error', () => assert.deepEqual(page.problems, []));
});
