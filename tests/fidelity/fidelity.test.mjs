// Is every character of the source in the HTML? fidelity.py, which is kept beside the checkout,
// reads both with parsers of its own.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { corpus, native, root, run, sharedTexts, sharedVolumes } from '../web/files.mjs';

const shared = process.env.POLTO_SHARED ?? join(root, '../shared');
const judge = join(shared, 'fidelity/fidelity.py');

function reasonToSkip() {
  if (!existsSync(native)) return `${native} is not built`;
  if (!existsSync(judge)) return `no ${judge}`;
  return false;
}

// The judge's parser knows fewer encodings than browsers, trusts a declaration more than a mark, and
// knows no names of a DTD that it does not read, nor what parameter and external entities declare, nor all
// characters; tests/web/, the golden files and tests of entities have those.
const ours = corpus.filter(
  (file) =>
    !['broken', 'encodings'].includes(basename(dirname(file))) &&
    !['xml-entities-of-a-dtd.xml', 'xml-parameter-entities.xml', 'characters.xml', 'requests.xml'].includes(basename(file)),
);

describe('nothing is lost between source and HTML', { skip: reasonToSkip() }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'polto-fidelity-'));
  after(() => rmSync(folder, { recursive: true }));

  for (const file of [...ours, ...sharedVolumes, ...sharedTexts]) {
    test(basename(file), async () => {
      const html = join(folder, `${basename(file)}.html`);
      const rendered = await run(native, ['html', file]);
      assert.equal(rendered.code, 0, String(rendered.stderr));
      writeFileSync(html, rendered.stdout);
      const { code, stdout, stderr } = await run('python3', [judge, file, html]);
      assert.equal(code, 0, `${stdout}${stderr}`);
    });
  }

  for (const [what, files] of Object.entries({ volumes: sharedVolumes, texts: sharedTexts })) {
    test(`shared ${what}`, { skip: files.length ? false : `none in ${shared}` }, () => {});
  }

  test('the judge sees a lost word', async () => {
    const file = ours.find((path) => basename(path) === 'memorandum.xml');
    const html = join(folder, 'lost.html');
    const { stdout } = await run(native, ['html', file]);
    writeFileSync(html, String(stdout).replace('coal', ''));
    assert.ok(readFileSync(html).length < stdout.length);
    assert.notEqual((await run('python3', [judge, file, html])).code, 0);
  });
});
