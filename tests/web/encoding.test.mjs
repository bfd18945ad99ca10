// Sources in other encodings than UTF-8. What the corpus has of them, parity.test.mjs reads too.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { before, describe, test } from 'node:test';
import { load } from '../../web/dist/core.js';
import { corpus } from './files.mjs';

let polto;
before(async () => (polto = await load()));

const latin1 = (text) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const declared = (name) => `<?xml version="1.0" encoding="${name}"?><TEI><p>\xe9</p></TEI>`;

function textOf(source, options) {
  const edition = polto.open(source, options);
  const text = edition.text();
  edition.close();
  return text.trim();
}

function faultOf(source, options) {
  try {
    polto.open(source, options).close();
  } catch (error) {
    return error;
  }
  return assert.fail('it opens');
}

describe('a text in another encoding', () => {
  const files = corpus.filter((file) => file.includes('/encodings/'));
  for (const file of files) {
    test(basename(file), () => {
      const japanese = /jis|jp|gb|16be-mark|16le\.xml/.test(basename(file));
      assert.equal(textOf(readFileSync(file)), japanese ? '日本語テキスト' : '“Größe”');
    });
  }

  test('may come as a string, whatever it declares', () => {
    assert.equal(textOf(declared('Shift_JIS')), 'é');
  });
});

describe('what HTTP says', () => {
  test('counts more than the declaration', () => {
    assert.equal(textOf(latin1(declared('windows-1251')), { charset: 'ISO-8859-1' }), 'é');
    assert.equal(textOf(latin1(declared('windows-1251'))), 'й');
    const utf8 = new TextEncoder().encode(declared('windows-1252'));
    assert.equal(textOf(utf8, { charset: 'utf-8' }), 'é');
  });

  test('counts less than a byte-order mark', () => {
    const file = corpus.find((file) => file.endsWith(join('encodings', 'utf-16le-mark.xml')));
    assert.equal(textOf(readFileSync(file), { charset: 'ISO-8859-1' }), '“Größe”');
  });

  test('counts nothing when nobody knows it', () => {
    assert.equal(textOf(latin1(declared('ISO-8859-1')), { charset: 'x-telegraph' }), 'é');
  });
});

describe('bytes that their encoding does not have', () => {
  test('are pointed at', () => {
    const source = latin1(declared('Shift_JIS').replace('<p>', '<p>\n\x93\xfa'));
    const { code, message, line, column, excerpt } = faultOf(source);
    assert.deepEqual(
      { code, message, line, column, excerpt },
      { code: 'bad-encoding', message: 'bytes that are not Shift_JIS', line: 2, column: 2, excerpt: '日\ufffd</p></TEI>' },
    );
  });

  test('also at the end', () => {
    const source = latin1(declared('EUC-JP').replace('\xe9</p></TEI>', '\xc6'));
    assert.equal(faultOf(source).column, declared('EUC-JP').indexOf('\xe9') + 1);
  });
});

test('an encoding that nobody knows is named', () => {
  assert.equal(faultOf(latin1(declared('x-telegraph'))).message, 'the encoding x-telegraph cannot be read here');
});
