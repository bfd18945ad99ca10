// The browser's parser leaves our HTML as it is: what it builds from a document, written out again,
// is what the renderer wrote. Lists in paragraphs, notes in tables and breaks between rows are where
// HTML and TEI part, and where a browser would silently move text.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { after, before, test } from 'node:test';
import { load } from '../../web/dist/core.js';
import { corpus, sharedTexts, sharedVolumes } from '../web/files.mjs';
import { launchBrowser } from './harness.mjs';

let browser, page, polto;

before(async () => {
  [browser, polto] = await Promise.all([launchBrowser(), load()]);
  await polto.knowCharacters();
  page = await browser.newPage();
});
after(() => browser?.close());

/** The ids of the readable units: each is a page of its own in the viewer. */
function units(contents) {
  return contents.flatMap(({ id, kind, children }) =>
    kind === 'container' ? units(children) : [id],
  );
}

/** The first document that the parser changes: {id, wrote, built}, or null. */
function firstRebuilt(documents) {
  // In the page: a serialiser writes quotes, soft hyphens and carriage returns plainly, no-break spaces by name.
  const plain = (html) =>
    html.replaceAll('&quot;', '"').replaceAll('&nbsp;', '\u00A0').replaceAll('&shy;', '\u00AD').replaceAll('&#13;', '\r');
  for (const { id, html } of documents) {
    const template = document.createElement('template');
    template.innerHTML = html;
    const wrote = plain(html);
    const built = plain(template.innerHTML).replaceAll('=""', '');
    const same = wrote.replaceAll('=""', '');
    if (built === same) continue;
    let at = 0;
    while (built[at] === same[at]) at += 1;
    return { id, wrote: same.slice(at - 80, at + 80), built: built.slice(at - 80, at + 80) };
  }
  return null;
}

if (sharedVolumes.length === 0) console.error('rebuild.test.mjs: no shared volumes here; corpus only');

const ours = corpus.filter((path) => !path.includes('/broken/'));

for (const path of [...ours, ...sharedVolumes, ...sharedTexts]) {
  test(`the parser rebuilds nothing of ${basename(path)}`, async () => {
    const edition = polto.open(await readFile(path), { name: path });
    const ids = units(edition.contents);
    const documents = ids.map((id) => ({ id, html: edition.html(id) }));
    if (documents.length === 0) documents.push({ id: '', html: edition.html() });
    edition.close();
    assert.ok(documents.every(({ html }) => html.startsWith('<')), 'every unit has HTML');
    assert.deepEqual(await page.evaluate(firstRebuilt, documents), null);
  });
}
