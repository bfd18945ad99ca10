// Reading well: accessibility, light and dark, phones, paper.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { launchBrowser, openPage, serve, shown, telegram } from './harness.mjs';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let browser, server;

before(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serve(telegram)]);
});
after(async () => {
  await browser?.close();
  server?.stop();
});

async function withPage(options, use) {
  const page = await openPage(browser, server.url, options);
  await shown(page);
  try {
    await use(page);
  } finally {
    await page.context().close();
  }
}

/** What axe-core finds, one line for each finding. */
async function findings(page) {
  await page.evaluate(await readFile(axePath, 'utf8'));
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const nextFrame = (page) => page.evaluate(() => new Promise(requestAnimationFrame));

describe('axe-core finds nothing', () => {
  for (const colorScheme of ['light', 'dark']) {
    test(`on the telegram, ${colorScheme}`, () =>
      withPage({ colorScheme }, async (page) => assert.deepEqual(await findings(page), [])));

    test(`with a note open, ${colorScheme}`, () =>
      withPage({ colorScheme }, async (page) => {
        await page.locator('a[role=doc-noteref]').first().click();
        assert.deepEqual(await findings(page), []);
      }));

    test(`with everything unfolded, ${colorScheme}`, () =>
      withPage({ colorScheme }, async (page) => {
        for (const summary of await page.locator('polto-viewer summary').all()) {
          await summary.click();
        }
        assert.deepEqual(await findings(page), []);
      }));
  }

  test('on a phone, with a note open', () =>
    withPage({ viewport: { width: 360, height: 740 } }, async (page) => {
      await page.locator('a[role=doc-noteref]').nth(1).click();
      assert.deepEqual(await findings(page), []);
    }));
});

describe('nothing is wider than the screen', () => {
  for (const width of [320, 390, 768, 1280, 2560]) {
    test(`of ${width} pixels`, () =>
      withPage({ viewport: { width, height: 800 } }, async (page) => {
        const overflow = () =>
          page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok((await overflow()) <= 0);
        await page.locator('a[role=doc-noteref]').first().click();
        await nextFrame(page);
        assert.ok((await overflow()) <= 0);
        const box = await page.locator('.polto-popover').boundingBox();
        assert.ok(box.x >= 0 && box.x + box.width <= width, 'the popover is on the screen');
        assert.ok(box.y >= 0 && box.y + box.height <= 800, 'the popover is on the screen');
      }));
  }

  test('nor with text at 200 %', () =>
    withPage({ viewport: { width: 640, height: 800 } }, async (page) => {
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 640);
    }));
});

test('forced colours and reduced motion leave the chain readable', () =>
  withPage({ forcedColors: 'active', reducedMotion: 'reduce' }, async (page) => {
    await page.locator('polto-viewer .card').first().hover();
    const outline = await page
      .locator('polto-viewer .card')
      .first()
      .evaluate((card) => getComputedStyle(card).outlineStyle);
    assert.equal(outline, 'solid');
  }));
