// What the API and the command make of files that are not well-formed.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { load, TeiError } from '../../web/dist/core.js';
import { polto as command } from './files.mjs';

const tei = (text) => `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>${text}</body></text></TEI>`;
const broken = tei('\n<p>Marsh & Vale</q></p>');

let polto;
before(async () => (polto = await load()));

/** Opens with `recover`, hands over, closes. */
function withRecovered(source, use) {
  const edition = polto.open(source, { recover: true });
  try {
    return use(edition);
  } finally {
    edition.close();
  }
}

describe('recover', () => {
  test('is not done without being asked for', () => {
    assert.throws(() => polto.open(broken), TeiError);
    assert.throws(() => polto.open(broken, { recover: false }), { code: 'bad-reference', line: 2, column: 10 });
  });

  test('shows what could be read, with a notice', () => {
    const html = withRecovered(broken, (edition) => edition.html());
    assert.match(html, /^<aside class="polto-notice" role="note" data-added>.*with 2 errors mended, the first in line 2, column 10: /);
    assert.match(html, /<p class="tei-p">Marsh &amp; Vale<\/p>/);
  });

  test('lists what was mended as errors', () => {
    const errors = withRecovered(broken, ({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error'));
    assert.deepEqual(
      errors.map(({ code, line, column }) => [code, line, column]),
      [
        ['bad-reference', 2, 10],
        ['mismatched-tag', 2, 16],
      ],
    );
  });

  test('changes nothing of a file that opens', () => {
    const good = tei('<p>Sir,</p>');
    const plain = polto.open(good);
    assert.equal(withRecovered(good, (edition) => edition.html()), plain.html());
    assert.deepEqual(withRecovered(good, ({ diagnostics }) => diagnostics), plain.diagnostics);
    plain.close();
  });

  test('refuses what is something else', () => {
    assert.throws(() => polto.open('%PDF-1.7', { recover: true }), { code: 'not-xml' });
    assert.throws(() => polto.open('<html><p></html>', { recover: true }), TeiError);
  });

  test('lets nothing run', () => {
    const html = withRecovered(tei('<p onclick="x()" <script>alert(1)</script><ref target="javascript:x()">a</p>'), (edition) => edition.html());
    assert.doesNotMatch(html, /<script|<[^>]*\s(on\w+|href)=/);
  });

  test('is --recover on the command line', async () => {
    const refused = await command(['text', '-'], broken);
    assert.equal(refused.code, 1);
    const { code, stdout } = await command(['text', '-', '--recover'], broken);
    assert.equal(code, 0);
    assert.match(String(stdout), /^\[This file is not well-formed XML: .*\]\n\nMarsh & Vale\n$/);
  });
});
