// Typography, a test for each point that a machine can tell: on a text made for it, in one page that is
// made wide and narrow.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { findings } from './axe.mjs';
import { openPage, shown } from './harness.mjs';
import { pageForAllTests, pageWith } from './made-volume.mjs';

const words = 'The Ambassador said that he had no instructions, but would report what he had heard in the Foreign Office. ';
const marks = Array.from({ length: 9 }, (_, at) => `${'abcdefghi'.slice(at)} he said—<note xml:id="f${at + 2}" n="${at + 2}">Sic.</note>`);

const source = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
  <teiHeader><fileDesc><titleStmt><title>A text to be set</title></titleStmt>
    <publicationStmt><p>For tests.</p></publicationStmt><sourceDesc><p>None.</p></sourceDesc></fileDesc></teiHeader>
  <text><body>
  <div type="document" n="1" xml:id="d1"><head xml:id="head">1. Telegram From the Department of State to the Mission to the Organization<note n="1" xml:id="f1">See ${words}</note></head>
    <opener><dateline xml:id="dateline">Washington, November 28, 1962, 7:34 p.m. (Received November 29, 1962)</dateline></opener>
    <p xml:id="plain">${words.repeat(8)}</p>
    <p xml:id="marked">${words.repeat(4)}${marks.join(' ')} ${words.repeat(2)}</p>
    <pb n="12" xml:id="pg_12" facs="0012"/><p xml:id="small"><hi rend="smallcaps" xml:id="caps">Sir</hi>: on page 12.</p>
    <table xml:id="table"><row>${'<cell>Tons in the year 1,234,567</cell>'.repeat(8)}</row></table>
    <list type="ordered"><item xml:id="item">One ${words}</item><item>Two</item></list>
    <quote rend="blockquote" xml:id="quote"><p>${words}</p></quote>
    <p><address><addrLine xml:id="address">Foreign Office, Whitehall</addrLine></address></p>
  </div>
  <div type="document" n="2" xml:id="d2"><head>2. Letter</head><p>${words}</p></div></body></text></TEI>`;

let browser, server, page;
pageForAllTests({
  '/text.xml': source,
  '/page.css': '',
  '/': pageWith('<meta name="viewport" content="width=device-width"><polto-viewer src="text.xml"></polto-viewer>'),
  '/two': pageWith('<polto-viewer src="text.xml" id-prefix="a-"></polto-viewer><polto-viewer src="text.xml" id-prefix="b-"></polto-viewer>'),
  '/sepia': pageWith('<polto-viewer src="text.xml" appearance="sepia"></polto-viewer>'),
  '/own': pageWith('<style>polto-viewer { --polto-paper: #ffffff; --polto-text-size: 1.25 }</style><polto-viewer src="text.xml"></polto-viewer>'),
  '/settled': pageWith('<style>polto-viewer { color-scheme: light }</style><polto-viewer src="text.xml"></polto-viewer>'),
  '/sandbox': pageWith('<iframe sandbox="allow-scripts" src="/" style="width: 1000px; height: 700px"></iframe>'),
}, (made) => ({ browser, server, page } = made));

const widen = (width, height = 800) => page.setViewportSize({ width, height });
const style = (selector, name, pseudo) =>
  page.locator(selector).first().evaluate((one, [name, pseudo]) => getComputedStyle(one, pseudo)[name], [name, pseudo]);
/** The most characters in a line: where none of the fonts is there that the style names, Times is, which is narrower. */
const most = () =>
  page.locator('#plain').evaluate((one) => {
    const context = document.createElement('canvas').getContext('2d');
    context.font = `100px ${getComputedStyle(one).fontFamily}`;
    return context.measureText(one.textContent).width / one.textContent.length < 42 ? 82 : 75;
  });
const pixels = async (...of) => Number.parseFloat(await style(...of));
const hidden = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Characters in a full line of a paragraph. */
const measureOf = (selector) =>
  page.locator(selector).evaluate((paragraph) => {
    const text = paragraph.firstChild;
    const range = document.createRange();
    const lines = new Map();
    for (let at = 0; at < text.length; at++) {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const { top } = range.getClientRects()[0] ?? {};
      lines.set(top, (lines.get(top) ?? 0) + 1);
    }
    const full = [...lines.values()].slice(0, -1);
    return full.reduce((sum, one) => sum + one, 0) / full.length;
  });

/** What of the text ends beyond the window, though nothing around it scrolls. */
const cutOff = () =>
  page.evaluate(() => {
    const beyond = [...document.querySelectorAll('.polto-text *')].filter(
      (one) => !one.closest('.tei-table-region, .tei-pb') && one.getBoundingClientRect().right > innerWidth + 1,
    );
    return beyond.map((one) => one.className || one.localName);
  });

describe('the column', () => {
  for (const [width, least] of [[320, 28], [390, 34], [640, 45], [1024, 45], [1280, 45], [2560, 45]]) {
    test(`has ${least} to 75 characters in a line at ${width} pixels, and nothing is cut off`, async () => {
      await widen(width);
      const measure = await measureOf('#plain');
      assert.ok(measure >= least && measure <= (await most()), `${measure}`);
      assert.ok((await hidden()) <= 0);
      assert.deepEqual(await cutOff(), []);
    });
  }

  test('has room between its lines: one and a half times the type, less in notes and headings', async () => {
    await widen(1280);
    const leading = async (selector) => (await pixels(selector, 'lineHeight')) / (await pixels(selector, 'fontSize'));
    for (const [selector, least, most] of [['#plain', 1.5, 1.65], ['.tei-notes', 1.4, 1.55], ['#head', 1.2, 1.4]]) {
      const found = await leading(selector);
      assert.ok(found >= least && found <= most, `${selector}: ${found}`);
    }
  });

  test('has the numbers of old pages in its margin where there is one, in the line where there is none', async () => {
    const right = () => page.locator('#pg_12').evaluate((pb) => pb.getBoundingClientRect().right);
    const left = () => page.locator('#small').evaluate((p) => p.getBoundingClientRect().left);
    assert.ok((await right()) < (await left()));
    await widen(390);
    assert.ok((await right()) > (await left()));
    assert.ok((await cutOff()).length === 0);
    await widen(1280);
  });
});

describe('the lines', () => {
  test('are divided in narrow columns, by the language of the text, but not in headings, datelines, addresses', async () => {
    await widen(390);
    assert.equal(await style('#plain', 'hyphens'), 'auto');
    assert.equal(await page.locator('.polto-text').getAttribute('lang'), 'en');
    for (const whole of ['#head', '#dateline', '#address']) assert.equal(await style(whole, 'hyphens'), 'manual', whole);
    await widen(1280);
    assert.equal(await style('#plain', 'hyphens'), 'manual');
  });

  test('are balanced in headings and datelines, and leave no word alone at the end of anything else', async () => {
    for (const [selector, wrap] of [['#head', 'balance'], ['#dateline', 'balance'], ['#plain', 'pretty'], ['#item', 'pretty'], ['#quote p', 'pretty']]) {
      assert.match(await style(selector, 'textWrap'), new RegExp(wrap), selector);
    }
  });

  test('never begin with the mark of a note, whatever stands before it', async () => {
    const alone = [];
    for (let width = 320; width < 420; width += 7) {
      await widen(width);
      alone.push(
        ...(await page.locator('#marked .tei-note-mark').evaluateAll((marks) =>
          marks.flatMap((mark) => {
            const range = document.createRange();
            const before = mark.previousSibling;
            range.setStart(before, before.length - 1);
            range.setEnd(before, before.length);
            const [dash, figure] = [range.getBoundingClientRect(), mark.getBoundingClientRect()];
            return figure.left < dash.left || figure.top > dash.bottom ? [mark.textContent] : [];
          }),
        )),
      );
    }
    await widen(1280);
    assert.deepEqual(alone, []);
  });

  test('stand equally far apart with marks in them', async () => {
    const { height } = await page.locator('#marked').boundingBox();
    const lines = height / (await pixels('#marked', 'lineHeight'));
    assert.ok(Math.abs(lines - Math.round(lines)) < 0.02, `${lines} lines of ${height} pixels`);
    assert.equal(await style('.tei-note-mark', 'verticalAlign'), 'super');
    assert.ok((await pixels('#marked .tei-note-mark', 'fontSize')) < 0.75 * (await pixels('#marked', 'fontSize')));
  });
});

describe('the letters', () => {
  test('are those of the system: nothing is downloaded', async () => {
    assert.equal(await page.evaluate(() => document.fonts.size), 0);
    const fonts = await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /\.(?:woff2?|ttf|otf)/.test(name)));
    assert.deepEqual(fonts, []);
  });

  test('have old figures in the text, and figures in columns where there are columns', async () => {
    assert.equal(await style('#plain', 'fontVariantNumeric'), 'oldstyle-nums');
    assert.equal(await style('#head', 'fontVariantNumeric'), 'lining-nums');
    assert.equal(await style('#table td', 'fontVariantNumeric'), 'lining-nums tabular-nums');
    assert.equal(await style('#item', 'fontVariantNumeric', '::marker'), 'oldstyle-nums tabular-nums');
    await page.getByRole('button', { name: 'Contents' }).click();
    for (const column of ['number', 'place']) {
      assert.equal(await style(`polto-viewer .contents-${column}`, 'fontVariantNumeric'), 'lining-nums tabular-nums');
    }
  });

  test('are small capitals where the source has them', async () =>
    assert.equal(await style('#caps', 'fontVariantCaps'), 'small-caps'));
});

test('a table that is too wide for a telephone scrolls by itself, by keyboard too', async () => {
  await widen(390);
  const region = page.locator('.tei-table-region');
  assert.ok(await region.evaluate((one) => one.scrollWidth > one.clientWidth + 50));
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => document.querySelector('.tei-table-region').scrollLeft > 0);
  assert.ok((await hidden()) <= 0);
  await widen(1280);
});

/** WCAG's ratio of contrast of two colours. */
function contrast(one, other) {
  const light = (hex) => {
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

/** The colours of the viewer as they are now, "#rrggbb" by name. */
const colours = (on = page) =>
  on.locator('polto-viewer').first().evaluate((viewer) => {
    const names = ['paper', 'panel', 'ink', 'muted', 'accent', 'stamp', 'mark', 'mark-strong'];
    const probe = viewer.querySelector('.polto-text').appendChild(document.createElement('i'));
    const hex = (name) => {
      probe.style.color = `var(--polto-${name})`;
      const [r, g, b] = getComputedStyle(probe).color.match(/\d+/g);
      return `#${[r, g, b].map((c) => Number(c).toString(16).padStart(2, '0')).join('')}`;
    };
    const found = Object.fromEntries(names.map((name) => [name, hex(name)]));
    probe.remove();
    return found;
  });

const open = (on = page) => on.locator('polto-viewer [data-tool=display]').first().click();
const pick = (name, on = page) => on.getByRole('radio', { name }).first().check();
const background = (on, selector) => on.locator(selector).first().evaluate((one) => getComputedStyle(one).backgroundColor);

describe('appearance and size', () => {
  before(() => open());

  for (const [name, value] of [['Light', 'light'], ['Sepia', 'sepia'], ['Dark', 'dark']]) {
    test(`${value}: every colour is told from its ground`, async () => {
      await pick(name);
      assert.equal(await page.locator('polto-viewer').getAttribute('appearance'), value);
      const { paper, panel, ink, muted, accent, stamp, mark, 'mark-strong': strong } = await colours();
      for (const ground of [paper, panel]) {
        assert.ok(contrast(ink, ground) >= 7, `ink on ${ground}`);
        for (const colour of [muted, accent, stamp]) assert.ok(contrast(colour, ground) >= 4.5, `${colour} on ${ground}`);
      }
      for (const ground of [mark, strong]) assert.ok(contrast(ink, ground) >= 4.5, `ink on ${ground}`);
      const shownInk = await page.locator('#plain').evaluate((p) => getComputedStyle(p).color.match(/\d+/g).map(Number));
      assert.deepEqual(shownInk, [1, 3, 5].map((at) => Number.parseInt(ink.slice(at, at + 2), 16)), 'the text has the ink');
    });
  }

  test('axe-core finds nothing in sepia, with the panel open', async () => {
    await pick('Sepia');
    assert.deepEqual(await findings(page, { within: 'polto-viewer' }), []);
    await pick('Dark');
  });

  test('the size goes from 80 to 200 %, is said, and takes the notes along', async () => {
    const output = page.locator('polto-viewer output');
    const before = [await pixels('#plain', 'fontSize'), await pixels('.tei-notes', 'fontSize')];
    for (const said of ['110%', '125%', '150%', '175%', '200%', '200%']) {
      await page.getByRole('button', { name: 'Larger text' }).press('Enter');
      assert.equal(await output.innerText(), said);
    }
    assert.equal(await page.getByRole('button', { name: 'Larger text' }).getAttribute('aria-disabled'), 'true');
    const after = [await pixels('#plain', 'fontSize'), await pixels('.tei-notes', 'fontSize')];
    assert.deepEqual(after.map((size, at) => size / before[at]), [2, 2]);
    const measure = await measureOf('#plain');
    assert.ok(measure >= 40 && measure <= (await most()), `${measure} characters in a line`);
  });

  test('at 200 % nothing is cut off on a screen of 320 pixels', async () => {
    await widen(320);
    assert.ok((await hidden()) <= 0);
    assert.deepEqual(await cutOff(), []);
    await widen(1280);
  });

  test('what was chosen is there again after a reload, before the text is', async () => {
    const seen = page.evaluate(() => localStorage.getItem('polto'));
    assert.deepEqual(JSON.parse(await seen), { appearance: 'dark', size: 200, shortcuts: true });
    await page.addInitScript(() => {
      // The first time that the text is on the page.
      new MutationObserver((_, observer) => {
        const text = document.querySelector('#plain');
        if (!text) return;
        observer.disconnect();
        globalThis.atFirst = [getComputedStyle(text).fontSize, document.querySelector('polto-viewer').getAttribute('appearance')];
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    await shown(page);
    assert.deepEqual(await page.evaluate(() => globalThis.atFirst), ['36px', 'dark']);
  });

  test('all viewers of a page agree, and other tabs follow', async () => {
    const two = await page.context().newPage();
    await two.goto(`${server.url}/two`);
    await two.locator('polto-viewer [data-tool=display]').nth(1).waitFor();
    const looks = (on) => on.locator('polto-viewer').evaluateAll((all) => all.map((one) => one.getAttribute('appearance')));
    assert.deepEqual(await looks(two), ['dark', 'dark']);
    await open(two);
    await pick('Sepia', two);
    assert.deepEqual(await looks(two), ['sepia', 'sepia']);
    await page.waitForFunction(() => document.querySelector('polto-viewer').getAttribute('appearance') === 'sepia');
    assert.ok(await page.getByRole('radio', { name: 'Sepia' }).isChecked());
    await pick('As the system');
    await two.close();
  });

  test('popovers have the colours and the size of the text', async () => {
    await pick('Sepia');
    await page.locator('#d1 a[role=doc-noteref]').first().click();
    const popover = page.locator('.polto-popover');
    assert.equal(await background(page, '.polto-popover'), 'rgb(246, 237, 218)');
    assert.equal(await popover.evaluate((one) => getComputedStyle(one).fontSize), '30px');
    await page.keyboard.press('Escape');
  });

  test('paper has colours of its own', async () => {
    await pick('Dark');
    await page.emulateMedia({ media: 'print' });
    assert.equal((await colours()).ink, '#000000');
    await page.emulateMedia({ media: 'screen' });
    assert.equal((await colours()).ink, '#e7e3db');
  });

  test('no problem was met', () => assert.deepEqual(page.problems, []));
});

describe('a site', () => {
  /** Shows a page to somebody who has chosen this, or nothing. */
  async function visit(path, choices) {
    const other = await openPage(browser, 'about:blank');
    if (choices) await other.addInitScript((kept) => localStorage.setItem('polto', kept), JSON.stringify(choices));
    await other.goto(server.url + path);
    await shown(other);
    return other;
  }

  test('begins with the appearance that it names, and a reader has the last word', async () => {
    const first = await visit('/sepia');
    assert.equal((await colours(first)).paper, '#f6edda');
    await open(first);
    assert.ok(await first.getByRole('radio', { name: 'Sepia' }).isChecked());
    await pick('As the system', first);
    assert.equal((await colours(first)).paper, '#fdfcf9');
    await first.context().close();
  });

  test('has its colours and its size of text, until a reader chooses others', async () => {
    const own = await visit('/own');
    assert.equal((await colours(own)).paper, '#ffffff');
    await open(own);
    assert.equal(await own.locator('polto-viewer output').innerText(), '125%');
    await pick('Sepia', own);
    assert.equal((await colours(own)).paper, '#f6edda');
    await pick('Light', own);
    assert.equal((await colours(own)).paper, '#ffffff');
    await own.getByRole('button', { name: 'Smaller text' }).click();
    assert.equal(await own.locator('polto-viewer output').innerText(), '110%');
    await own.context().close();
  });

  test('that has one look keeps it', async () => {
    const settled = await visit('/settled', { appearance: 'dark' });
    assert.equal((await colours(settled)).paper, '#fdfcf9');
    await open(settled);
    await settled.getByRole('button', { name: 'Larger text' }).waitFor();
    assert.equal(await settled.getByRole('radio', { name: 'Dark' }).count(), 0);
    await settled.context().close();
  });

  test('in a sandbox, where nothing may be kept, has the choice for the moment', async () => {
    const outer = await openPage(browser, `${server.url}/sandbox`);
    const frame = outer.frameLocator('iframe');
    await frame.locator('polto-viewer [data-tool=display]').click();
    await frame.getByRole('radio', { name: 'Dark' }).check();
    assert.equal(await frame.locator('polto-viewer').getAttribute('appearance'), 'dark');
    assert.deepEqual(outer.problems, []);
    await outer.context().close();
  });
});
