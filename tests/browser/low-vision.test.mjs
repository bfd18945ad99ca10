// The checklist for those who see little, or other colours, or no mouse: nothing cut off however large the
// letters, the focus in sight, marks by more than colours, nothing that moves.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launchBrowser, openPage, serve, shown } from './harness.mjs';
import { texts, windows } from './views.mjs';

let browser;
before(async () => (browser = await launchBrowser()));
after(() => browser?.close());

/** What of the focus cannot be seen: one line for each stop of the tabulator, `most` of them at most. */
async function hiddenFocus(page, most, key = 'Tab') {
  const wrong = [];
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press(key);
    const said = await page.evaluate(() => {
      let one = document.activeElement;
      while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
      if (!one || one === document.body) return 'end';
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      const what = `${one.localName}.${one.className} ${one.ariaLabel ?? one.textContent.trim().slice(0, 30)}`;
      // Of a date the browser marks day, month and year.
      if (one.type !== 'date' && (outlineStyle === 'none' || parseFloat(outlineWidth) < 1)) return `no outline: ${what}`;
      const boxes = [...one.getClientRects()].filter(({ width, height }) => width && height);
      const root = one.getRootNode();
      const seen = boxes.some(({ left, top, width, height }) => {
        const hit = root.elementFromPoint(left + width / 2, top + height / 2);
        return hit && (one.contains(hit) || hit.contains(one) || hit.closest('label')?.contains(one));
      });
      return seen ? '' : `not to be seen: ${what}`;
    });
    if (said === 'end') break;
    if (said) wrong.push(said);
  }
  return wrong;
}

/** On with the tabulator, and back. */
const there = async (page, most) => [...(await hiddenFocus(page, most)), ...(await hiddenFocus(page, most, 'Shift+Tab'))];

/** Text as WCAG 1.4.12 has it: wider and further apart. */
const spaced = (page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`);
    const { shadowRoot } = document.querySelector('polto-viewer');
    for (const root of [document, shadowRoot]) root.adoptedStyleSheets.push(sheet);
  });

/** What does not fit: the page, or words that are cut off. Titles of neighbours and pages end in "…", and stand elsewhere whole. */
const cutOff = (page) =>
  page.evaluate(() => {
    const wrong = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) wrong.push(`the page is ${scrollWidth} wide`);
    const look = (root) => {
      for (const one of root.querySelectorAll('*')) {
        if (one.shadowRoot) look(one.shadowRoot);
        const { overflowX, overflowY, clipPath } = getComputedStyle(one);
        if (one.matches('.neighbour, .pages-link *, input, select, option') || clipPath !== 'none' || !one.checkVisibility()) continue;
        const cut = (overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1) || (overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 1);
        if (cut && one.clientWidth) wrong.push(`cut off: ${one.localName}.${one.className} ${one.textContent.trim().slice(0, 40)}`);
      }
    };
    look(document);
    return wrong;
  });

const large = (page) => page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));

/** name, window, what is done to it */
const strains = [
  ['with text at 200 %', { width: 1280, height: 900 }, large],
  ['with text at 200 % on a phone', { width: 390, height: 844 }, large],
  ['320 pixels wide with text spaced', { width: 320, height: 640 }, spaced],
];

for (const [text, path, hash, views] of texts) {
  describe(`nothing of ${text} is lost`, () => {
    let server;
    before(async () => (server = await serve(path)));
    after(() => server?.stop());

    for (const [how, size, strain] of strains) {
      test(how, async () => {
        const page = await openPage(browser, server.url + hash, { viewport: size });
        page.setDefaultTimeout(5000);
        await shown(page);
        await strain(page);
        const wrong = [];
        for (const [view, enter, leave] of views) {
          await enter(page);
          wrong.push(...(await cutOff(page)).map((what) => `${view}: ${what}`));
          await leave(page);
        }
        assert.deepEqual(wrong, []);
        await page.context().close();
      });
    }

    for (const [where, size] of windows) {
      test(`of the focus, which is to be seen wherever the tabulator comes, on ${where}`, async () => {
        const page = await openPage(browser, server.url + hash, { viewport: size });
        page.setDefaultTimeout(5000);
        await shown(page);
        assert.deepEqual(await there(page, 30), []);
        for (const [view, enter, leave] of views.filter(([view]) => /search|pages|table|cite/.test(view))) {
          await enter(page);
          assert.deepEqual(await there(page, 9), [], view);
          await leave(page);
        }
        await page.context().close();
      });
    }
  });
}

/** text, view, what is marked in it only by colour where colours are the page's own */
const marked = [
  [0, 'the telegram', 'a step pointed at', '.card[data-lit]', (page) => page.locator('polto-viewer .card').first().hover()],
  [0, 'the telegram', 'its words', '.quote mark[data-lit]', (page) => page.locator('polto-viewer .card').nth(1).hover()],
  [0, 'the telegram', 'the signature', '.tei-signed[data-lit]', (page) => page.locator('polto-viewer .card').nth(4).hover()],
  [0, 'a note', 'a popover', '.polto-popover'],
  [0, 'people and terms', 'the tool that is open', '.bar-button[aria-expanded=true]'],
  [1, 'contents', 'the document shown, in the contents', '.contents-link[aria-current]'],
  [1, 'contents', 'what a link led to', '.tei-pb[data-reached]', (page) => page.evaluate(() => (location.hash = '#pg_3'))],
  [1, 'pages', 'the page that is read', '.pages-link[aria-current]'],
  [1, 'search with hits', 'a hit that is shown', '.hit[aria-current]', (page) => page.locator('polto-viewer .hit').nth(1).click()],
  [1, 'somebody, and where the text names them', 'a place that is shown', '.occurrence[aria-current]', (page) => page.locator('polto-viewer .occurrence').first().click()],
  [1, 'what can be gone to', 'what Enter would choose', '[role=option][aria-selected=true]'],
  [1, 'the table of documents', 'what somebody did', '.documents [data-lit]', (page) => page.getByRole('combobox', { name: 'Person' }).selectOption({ index: 1 })],
];

describe('with forced colours and reduced motion', () => {
  const pages = [];
  const servers = [];
  before(async () => {
    for (const [, path, hash] of texts) {
      servers.push(await serve(path));
      const options = { forcedColors: 'active', reducedMotion: 'reduce' };
      pages.push(await openPage(browser, servers.at(-1).url + hash, options));
      pages.at(-1).setDefaultTimeout(5000);
      await shown(pages.at(-1));
    }
  });
  after(async () => {
    for (const page of pages) await page.context().close();
    for (const server of servers) server.stop();
  });

  test('nothing moves by itself', async () => {
    for (const [text, page] of pages.entries()) {
      for (const [view, enter, leave] of texts[text][3]) {
        await enter(page);
        const moving = await page.evaluate(() => {
          const all = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
          const moves = (one) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
            return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
          };
          return all(document).filter(moves).map(({ className }) => className);
        });
        await leave(page);
        assert.deepEqual(moving, [], view);
      }
    }
  });

  for (const [text, view, what, selector, act] of marked) {
    test(`${what} is marked by more than a colour of the page`, async () => {
      const page = pages[text];
      const [, enter, leave] = texts[text][3].find(([name]) => name === view);
      await enter(page);
      await act?.(page);
      const one = page.locator(selector).first();
      await one.waitFor();
      const style = await one.evaluate((element) => {
        const { outlineStyle, borderTopStyle, borderTopWidth, backgroundColor, forcedColorAdjust } = getComputedStyle(element);
        return { outlineStyle, border: borderTopStyle === 'solid' && borderTopWidth !== '0px', backgroundColor, forcedColorAdjust };
      });
      await leave(page);
      const filled = style.forcedColorAdjust === 'none' && style.backgroundColor !== 'rgba(0, 0, 0, 0)';
      assert.ok(style.outlineStyle !== 'none' || style.border || filled, JSON.stringify(style));
    });
  }
});
