// The checklist for accessibility: WCAG 2.2 AA, as far as a machine can tell.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { findings } from './axe.mjs';
import { launchBrowser, openPage, serve, shown, telegram } from './harness.mjs';
import { smallVolume, viewsOfTelegram, viewsOfVolume } from './views.mjs';

const texts = [
  ['the telegram', telegram, '', viewsOfTelegram],
  ['a volume', smallVolume(), '#d2', viewsOfVolume],
];

const windows = [
  ['a desktop', { width: 1280, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
];

let browser;
before(async () => (browser = await launchBrowser()));
after(() => browser?.close());

for (const [text, path, hash, views] of texts) {
  describe(`axe-core finds nothing in ${text}`, () => {
    let server, page;
    before(async () => {
      server = await serve(path);
      // Colours that are on their way to others are none to be measured.
      page = await openPage(browser, server.url + hash, { reducedMotion: 'reduce' });
      page.setDefaultTimeout(5000);
      await shown(page);
    });
    after(async () => {
      await page?.context().close();
      server?.stop();
    });

    for (const [where, size] of windows) {
      for (const [view, enter, leave] of views) {
        test(`${view}, on ${where}, light and dark`, async () => {
          await page.setViewportSize(size);
          await enter(page);
          const found = await findings(page);
          await page.emulateMedia({ colorScheme: 'dark' });
          const inDark = await findings(page, ['color-contrast']);
          await page.emulateMedia({ colorScheme: 'light' });
          await leave(page);
          assert.deepEqual([...found, ...inDark], []);
        });
      }
    }

    test('nothing of all this was an error', () => assert.deepEqual(page.problems, []));
  });
}
