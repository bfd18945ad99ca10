// The element as a page uses it: attributes, several on a page, inside other components.
import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { pageForEachTest, telegram } from './harness.mjs';

const src = 'text/frus1961-63v13-d156.xml';

let page;
pageForEachTest(telegram, (opened) => ({ page } = opened));

/** Replaces what stands on the page by viewers with these attributes; waits until they show. */
const place = (...viewers) =>
  page.evaluate(async (viewers) => {
    const loaded = viewers.map((attributes) => {
      const viewer = document.createElement('polto-viewer');
      for (const [name, value] of Object.entries(attributes)) viewer.setAttribute(name, value);
      return viewer;
    });
    const ready = loaded.map(
      (viewer) => new Promise((resolve) => viewer.addEventListener('polto-load', resolve)),
    );
    document.querySelector('main').replaceChildren(...loaded);
    await Promise.all(ready);
  }, viewers);

describe('two viewers on a page', () => {
  beforeEach(() => place({ src, 'id-prefix': 'a-' }, { src, 'id-prefix': 'b-' }));

  test('share no id', async () => {
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    assert.ok(ids.includes('a-d156') && ids.includes('b-d156'));
    assert.equal(new Set(ids).size, ids.length);
  });

  test('open their own notes and names', async () => {
    for (const prefix of ['a-', 'b-']) {
      await page.locator(`#${prefix}d156 a[role=doc-noteref]`).first().click();
      const popover = page.locator('.polto-popover:popover-open');
      assert.equal(await popover.count(), 1);
      await popover.getByRole('link', { name: 'Tyler' }).click();
      await popover.nth(1).waitFor();
      assert.equal(await popover.count(), 2);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    }
  });

  test('go their own ways', async () => {
    await page.locator('polto-viewer').first().evaluate((viewer) => viewer.navigate('persons'));
    assert.equal(await page.locator('#a-persons').count(), 1);
    assert.equal(await page.locator('#b-d156').count(), 1);
    assert.equal(new URL(page.url()).hash, '#a-persons');
  });
});

describe('attributes', () => {
  test('document says where to begin', async () => {
    await place({ src, document: 'persons' });
    assert.equal(await page.locator('#persons').count(), 1);
    assert.equal(await page.locator('#d156').count(), 0);
  });

  test('view="text" shows the whole', async () => {
    await place({ src, view: 'text' });
    assert.equal(await page.locator('#persons').count(), 1);
    assert.equal(await page.locator('#d156').count(), 1);
  });

  test('facsimile-template leads from page breaks to images', async () => {
    await page.evaluate(() => {
      const viewer = document.createElement('polto-viewer');
      viewer.setAttribute('facsimile-template', 'https://images.example/{volume}/{facs}-{n}.png');
      document.querySelector('main').replaceChildren(viewer);
      return viewer.open(`<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="vol1"><text><body><div>
        <pb n="7" facs="0009"/><p>Sir,</p><pb n="8"/><p>Yours</p></div></body></text></TEI>`);
    });
    const links = await page.locator('.tei-pb a').evaluateAll((all) => all.map(({ href }) => href));
    assert.deepEqual(links, ['https://images.example/vol1/0009-7.png'], 'none for a page whose image has no name');
  });
});

test('a viewer inside a shadow root has the style of the text', async () => {
  const style = await page.evaluate(async (src) => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    const viewer = document.createElement('polto-viewer');
    root.append(viewer);
    document.querySelector('main').replaceChildren(host);
    const loaded = new Promise((resolve) => viewer.addEventListener('polto-load', resolve));
    viewer.src = src;
    await loaded;
    return getComputedStyle(root.querySelector('.tei-note-mark')).verticalAlign;
  }, src);
  assert.equal(style, 'super');
});

test('a rule of the page wins over the style of the text', async () => {
  const colour = await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.tei-p { color: rgb(1, 2, 3) }');
    document.adoptedStyleSheets.unshift(sheet);
    return getComputedStyle(document.querySelector('.tei-p')).color;
  });
  assert.equal(colour, 'rgb(1, 2, 3)');
});
