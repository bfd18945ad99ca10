// A second opinion on what may stand in our HTML: DOMPurify finds nothing to take out of it. Read again and
// again, the HTML stays what it is.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { load } from '../../web/dist/core.js';
import { corpus, sharedTexts, sharedVolumes } from '../web/files.mjs';
import { launchBrowser, root } from './harness.mjs';

/** Where we allow what DOMPurify by itself does not, and why. */
const allowed = {
  // Ids are those of the source, which links to them. None is on an element whose id or name is a property of
  // the document (form, img, embed, object, iframe): its own properties stay.
  SANITIZE_DOM: false,
  // Values of data-* keep all characters, "</style>" and "-->" too: they are for HTML, not for raw text.
  SAFE_FOR_XML: false,
  // Its content is text and elements of MathML; annotation-xml, which HTML reads otherwise, is never written.
  ADD_TAGS: ['semantics', 'annotation'],
  ADD_ATTR: ['encoding'],
};

let browser, page, polto;

before(async () => {
  [browser, polto] = await Promise.all([launchBrowser(), load()]);
  await polto.knowCharacters();
  page = await browser.newPage();
  await page.addScriptTag({ path: join(root, 'node_modules/dompurify/dist/purify.min.js') });
});
after(() => browser?.close());

/** In the page: what DOMPurify takes out, and where its HTML differs from the browser's own; null where it does not. */
function purified({ html, allowed }) {
  const read = (text) => new DOMParser().parseFromString(text, 'text/html').body;
  const body = read(html);
  // It trims values, which says nothing on what is safe.
  for (const element of body.querySelectorAll('*'))
    for (const attribute of element.attributes) attribute.value = attribute.value.trim();
  const ours = body.innerHTML;
  const theirs = DOMPurify.sanitize(html, allowed);
  const removed = DOMPurify.removed.map(({ attribute, element, from }) =>
    attribute ? `${from.localName} ${attribute.name}="${attribute.value.slice(0, 80)}"` : element.nodeName,
  );
  if (removed.length || ours === theirs) return { removed, differs: null };
  let at = 0;
  while (ours[at] === theirs[at]) at += 1;
  return { removed, differs: [ours, theirs].map((text) => text.slice(Math.max(at - 60, 0), at + 60)) };
}

const purify = (html) => page.evaluate(purified, { html, allowed });

describe('DOMPurify leaves our HTML as it is', () => {
  const ours = corpus.filter((path) => !path.includes('/broken/'));
  if (sharedVolumes.length === 0) console.error('purify.test.mjs: no shared volumes here; corpus only');

  for (const path of [...ours, ...sharedTexts, ...sharedVolumes]) {
    test(basename(path), async () => {
      const edition = polto.open(await readFile(path));
      const html = [edition.html(), edition.header()];
      edition.close();
      for (const part of html) assert.deepEqual(await purify(part), { removed: [], differs: null });
    });
  }

  test('and sees what is not ours', async () => {
    const { removed } = await purify('<p onclick="a()" id="b">c<script>d</script><a href="javascript:e">f</a></p>');
    assert.deepEqual(removed.sort(), ['SCRIPT', 'a href="javascript:e"', 'p onclick="a()"']);
  });
});
