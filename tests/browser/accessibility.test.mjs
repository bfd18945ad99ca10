// The checklist for accessibility: WCAG 2.2 AA, as far as a machine can tell. What a screen reader is given
// stands in accessibility-tree/*.yml; with POLTO_UPDATE_GOLDEN=1 in the environment the files are written anew, and
// then to be read as one would hear them before they are accepted.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { findings } from './axe.mjs';
import { launchBrowser, openPage, root, serve, shown } from './harness.mjs';
import { fileWith } from './made-volume.mjs';
import { texts, windows } from './views.mjs';

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
          const inDark = await findings(page, { only: ['color-contrast'] });
          await page.emulateMedia({ colorScheme: 'light' });
          await leave(page);
          assert.deepEqual([...found, ...inDark], []);
        });
      }
    }

    test('nothing of all this was an error', () => assert.deepEqual(page.problems, []));
  });
}

/** name of the file, which text, name of the view, what of the page */
const trees = [
  ['frame', 0, 'the telegram', '.frame > :is(.header, .side)'],
  ['chain', 0, 'the telegram', '.provenance'],
  ['text', 0, 'the telegram', '.polto-text .tei-div > .tei-head, .polto-text .tei-p'],
  ['notes', 0, 'the telegram', '.tei-notes'],
  ['popover-of-a-note', 0, 'a note', '.polto-popover'],
  ['popover-of-a-name', 0, 'a name', '.polto-popover'],
  ['citations', 0, 'the dialog to cite', 'dialog'],
  ['people', 0, 'people and terms', '.panel'],
  ['contents', 1, 'contents', '.panel'],
  ['way', 1, 'contents', '.breadcrumb, .neighbours, .actions'],
  ['search', 1, 'search with hits', '.panel'],
  ['pages', 1, 'pages', '.panel'],
  ['somebody', 1, 'somebody, and where the text names them', '.panel'],
  ['go-to', 1, 'what can be gone to', '.go-to'],
  ['table', 1, 'the table of documents', 'dialog'],
  ['popover-of-readings', 1, 'readings', '.polto-popover'],
  ['whole-text', 1, 'the whole text', '.polto-text'],
];

/** The nodes of Chromium's own tree with one of these roles, in the order of the page: "role name". */
async function nodes(page, pattern) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const walk = (node) => [node, ...(node.childIds ?? []).flatMap((id) => (byId.has(id) ? walk(byId.get(id)) : []))];
  const seen = walk(nodes[0]).filter(({ ignored, role }) => !ignored && pattern.test(role.value));
  return seen.map(({ role, name }) => `${role.value} ${name?.value ?? ''}`.trim());
}

describe('what a screen reader is given', () => {
  const folder = join(root, 'tests/browser/accessibility-tree');
  const pages = [];
  const servers = [];
  before(async () => {
    for (const [, path, hash] of texts) {
      servers.push(await serve(path));
      pages.push(await openPage(browser, servers.at(-1).url + hash));
      pages.at(-1).setDefaultTimeout(5000);
      // A citation says on which day it was made.
      await pages.at(-1).clock.setFixedTime(new Date(2026, 10, 26, 12));
      await shown(pages.at(-1));
    }
  });
  after(async () => {
    for (const page of pages) await page.context().close();
    for (const server of servers) server.stop();
  });

  /** Does this with the page of a text while one of its views is open. */
  async function within(text, name, use) {
    const [, , , views] = texts[text];
    const [, enter, leave] = views.find(([view]) => view === name);
    await enter(pages[text]);
    const got = await use(pages[text]);
    await leave(pages[text]);
    return got;
  }

  for (const [file, text, view, selector] of trees) {
    test(`${file}.yml: in the view “${view}”`, async () => {
      const parts = await within(text, view, async (page) => {
        const all = await page.locator('polto-viewer').locator(selector).all();
        return Promise.all(all.map((one) => one.ariaSnapshot()));
      });
      const tree = `${parts.join('\n')}\n`;
      const path = join(folder, `${file}.yml`);
      if (process.env.POLTO_UPDATE_GOLDEN) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(path, tree);
      }
      assert.equal(tree, readFileSync(path, 'utf8'));
    });
  }

  test('landmarks, each with a name of its own', async () => {
    const landmarks = /^(banner|complementary|contentinfo|form|main|navigation|region|search|doc-endnotes)$/;
    const heading = '2. Telegram From Post 2 to the Department';
    const found = await within(1, 'contents', (page) => nodes(page, landmarks));
    assert.deepEqual(found, [
      'main',
      'search',
      'navigation Contents',
      'navigation Where this stands',
      'navigation Documents',
      'region Source and clearance',
      `region ${heading}`,
      'doc-endnotes Apparatus',
      'doc-endnotes Notes',
    ]);
  });

  test('roles of digital publishing, each with words, and none of the deprecated ones', async () => {
    const roles = /^doc-(noteref|pagebreak|endnotes|backlink)$/;
    const found = await within(0, 'the telegram', (page) => nodes(page, roles));
    assert.deepEqual(found, [
      'doc-noteref Note 0',
      'doc-noteref Note 1',
      'doc-pagebreak Page 450',
      'doc-endnotes Notes',
      'doc-backlink Back to the text from note 0',
      'doc-backlink Back to the text from note 1',
    ]);
    for (const page of pages) {
      const said = await page.locator('polto-viewer [role^=doc-]').evaluateAll((all) => all.map(({ role }) => role));
      assert.deepEqual(said.filter((role) => !roles.test(role)), []);
    }
  });

  test('nothing that can be pressed stands inside a page mark, whose content browsers may leave out', async () => {
    assert.equal(await pages[1].locator('.tei-pb :is(a, button)').count(), 0);
    assert.notEqual(await pages[1].locator('.tei-pb').count(), 0);
  });
});

for (const [where, viewport] of windows) {
  test(`axe-core finds nothing on the page that says what is wrong with a file, on ${where}`, async () => {
    const server = await serve(fileWith('<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>One <hi>two</p></body></text></TEI>'));
    const page = await openPage(browser, server.url, { viewport });
    await page.getByRole('alert').waitFor();
    assert.deepEqual(await findings(page), []);
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.deepEqual(await findings(page, { only: ['color-contrast'] }), []);
    await page.context().close();
    server.stop();
  });
}
