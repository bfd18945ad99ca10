// Sizes that no edition has, in the module: a result or a clear error, and the module stays usable.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { load, TeiError } from '../../web/dist/core.js';
import { telegram } from './files.mjs';

const inBody = (body) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>${body}</body></text></TEI>`;
const many = 100_000;
const attributes = Array.from({ length: 2 * many }, (_, i) => `a${i}=""`).join(' ');

const sources = {
  'a hundred thousand nested elements': inBody(`<p>${'<seg>'.repeat(many)}x${'</seg>'.repeat(many)}</p>`),
  'a hundred megabytes of text': inBody(`<p>${'Sir, '.repeat(200 * many)}</p>`),
  'ten megabytes in one attribute': inBody(`<p n="${'x'.repeat(100 * many)}">Sir,</p>`),
  'two hundred thousand attributes': inBody(`<p ${attributes}>Sir,</p>`),
  'a million notes': inBody(`<p>${'x<note>y</note>'.repeat(10 * many)}</p>`),
};

const polto = await load();

for (const [what, source] of Object.entries(sources)) {
  test(`${what}: shown, or refused in words`, async () => {
    try {
      const edition = polto.open(source);
      assert.match(edition.html(), /<p\b/);
      edition.close();
    } catch (error) {
      assert.ok(error instanceof TeiError, String(error));
      assert.ok(['out-of-memory', 'too-large'].includes(error.code), error.message);
    }
    const after = polto.open(await readFile(telegram));
    assert.equal(after.documents.length, 1);
    after.close();
  });
}
