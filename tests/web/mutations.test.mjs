// Wounded files open, or are refused with a place, in the module and in the native command alike. This is a
// sample; ./dev mutate has more.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { load } from '../../web/dist/core.js';
import { kindNames, mutant } from '../mutations/mutants.mjs';
import { agreedVerdict } from '../mutations/verdicts.mjs';
import { corpus, native, sharedVolumes, telegram } from './files.mjs';

const skip = existsSync(native) ? false : 'build/native/polto-native is not built';

describe('wounded files have one verdict', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'polto-mutants-'));
  after(() => rmSync(folder, { recursive: true }));

  async function verdicts(path, count) {
    const polto = await load();
    await polto.knowCharacters();
    const bytes = readFileSync(path);
    const seen = new Set();
    for (let number = 0; number < count; number++)
      seen.add(await agreedVerdict(polto, mutant(bytes, number).bytes, join(folder, `${basename(path)}.mutant`)));
    return seen;
  }

  test('the telegram, opened, mended and refused', async () => {
    assert.deepEqual([...(await verdicts(telegram, 120))].sort(), ['mended', 'opened', 'refused']);
  });

  // Iconv and browsers make different characters of what is wrong in an encoding.
  const samples = corpus.filter((path) => /\/(samples|hostile)\//.test(path));
  for (const path of samples) test(basename(path), () => verdicts(path, kindNames.length));
  for (const path of sharedVolumes) test(basename(path), () => verdicts(path, kindNames.length));

  test('mutants are the same everywhere', () => {
    const bytes = Buffer.from('<p>Marsh <hi>and</hi> Vale</p>');
    const all = Buffer.concat(Array.from({ length: 50 }, (_, number) => mutant(bytes, number).bytes));
    assert.equal(createHash('sha256').update(all).digest('hex'), '2a224b9c53a4b0d049bd8ef06658692dd5cd3503af8486e39657de76084774c9');
  });
});
