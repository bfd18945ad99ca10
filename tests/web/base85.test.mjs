// Bytes as characters, as bundles hold them.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { importSource } from './source.mjs';

let inBase85, fromBase85;
before(async () => ({ inBase85, fromBase85 } = await importSource('../bundled/base85.ts')));

describe('base85', () => {
  test('brings back bytes of every length and value', () => {
    for (let length = 0; length < 300; length++) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 89 + length) % 256);
      assert.deepEqual(fromBase85(inBase85(bytes)), bytes);
    }
    for (const value of [0, 255]) {
      const same = new Uint8Array(7).fill(value);
      assert.deepEqual(fromBase85(inBase85(same)), same);
    }
  });

  test('takes five characters for four bytes, none of which can end a script', () => {
    const text = inBase85(Uint8Array.from({ length: 40_000 }, (_, at) => (at * at) % 251));
    assert.equal(text.length, 50_000);
    assert.match(text, /^[!*-;=-~]+$/);
  });
});
