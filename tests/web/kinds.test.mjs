// The kinds of documents, read from headings: of the volumes at hand, nearly all.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { before, test } from 'node:test';
import { load } from '../../web/dist/core.js';
import { sharedVolumes } from './files.mjs';
import { importSource } from './source.mjs';

let kindOf;

before(async () => {
  ({ kindOf } = await importSource('documents/kinds.ts'));
});

test('the beginning of a heading tells the kind', () => {
  for (const [heading, kind] of [
    ['3. Telegram From the Embassy in Portugal to the Department of State', 'Telegram'],
    ['4. Circular Telegram From the Department of State to All Posts', 'Telegram'],
    ['5. Memorandum From the Under Secretary to the President', 'Memorandum'],
    ['6. Memorandum of Conversation', 'Memorandum of conversation'],
    ['7. Memorandum of a Conversation, Department of State, Washington, May 1', 'Memorandum of conversation'],
    ['8. Memorandum for the Record, May 1. Meeting of the Council', 'Memorandum'],
    ['9. Minutes of the 40th Meeting of the National Security Council', 'Record of a meeting'],
    ['10. Letter From Chairman Khrushchev to President Kennedy', 'Letter'],
    ['11. Editorial Note', 'Editorial note'],
    ['12. Special National Intelligence Estimate', 'National intelligence estimate'],
    ['13. National Security Action Memorandum No. 158', 'National security paper'],
    ['[14.] Airgram From the Embassy in France', 'Airgram'],
    ['15. Paper Prepared in the Department of State', 'Report or paper'],
    ['No. 3. Mr. Baker to Mr. Gresham.', 'Letter'],
    ['No. 4. Mr. Gresham to Mr. Baker. [Telegram.]', 'Telegram'],
    ['16. Address by President Carter', 'Speech or statement'],
    ['Kapitel 1', ''],
  ]) {
    assert.equal(kindOf(heading, 'document'), kind, heading);
  }
});

test('where the heading does not, the encoding does', () => {
  assert.equal(kindOf('An Frau von Stein', 'love-letter'), 'Love letter');
  assert.equal(kindOf('An Frau von Stein', ''), '');
});

const skip = sharedVolumes.length ? false : 'the shared volumes are not on this machine';
if (skip) console.error(`kinds.test.mjs is skipped in part: ${skip}`);

test('of the documents of the volumes at hand, at least 97 in 100 have a kind', { skip }, async () => {
  const polto = await load({ sourceNotes: false });
  for (const path of sharedVolumes) {
    const edition = polto.open(await readFile(path));
    const { documents } = edition.documentsSoFar;
    const known = documents.filter(({ title }) => kindOf(title, '') !== '').length;
    edition.close();
    assert.ok(known >= 0.97 * documents.length, `${basename(path)}: ${known} of ${documents.length}`);
  }
});
