// What a volume takes of the module's memory, and that going about in it takes no more of either's. Each has a
// process of its own: the memory of a module never becomes less.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { countingMemories, run, sharedVolumes, telegram } from './files.mjs';

/** Four million bytes, in documents with notes, so that the test is for everybody. */
function madeUp() {
  const words = 'The Ambassador said that he had no instructions but would report what he had heard. ';
  const paragraph = (n, at) =>
    `<p xml:id="d${n}p${at}">${words.repeat(6)}<persName type="from">Smith</persName>` +
    `<note n="${at}" xml:id="d${n}fn${at}">See <hi rend="italic">ante</hi>.</note></p>`;
  const document = (n) => {
    const paragraphs = Array.from({ length: 16 }, (_, at) => paragraph(n, at));
    return `<div type="document" n="${n}" xml:id="d${n}"><head>${n}. Telegram</head>${paragraphs.join('')}</div>`;
  };
  const body = Array.from({ length: 390 }, (_, n) => document(n));
  const header = '<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc></teiHeader>';
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0">${header}<text><body>${body.join('\n')}</body></text></TEI>`;
}

const folder = mkdtempSync(join(tmpdir(), 'polto-memory-'));
after(() => rmSync(folder, { recursive: true }));
const made = join(folder, 'made-up.xml');
writeFileSync(made, madeUp());

/** Bytes of memory at the stages of a reader's way through a volume. */
async function stages(path) {
  const script = `
    ${countingMemories}
    const bytes = readFileSync(${JSON.stringify(path)});
    const polto = await load();
    const inUse = () => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
    const edition = polto.open(bytes);
    // The module that holds the text: the others take what they are asked, and little of it stays.
    const opened = Math.max(...memories.map(({ buffer }) => buffer.byteLength));
    const ids = edition.documents.map(({ id }) => id);
    const read = (id) => [edition.html(id), edition.document(id), edition.text(id)];
    // Once all of it, so that the largest document has been.
    ids.forEach(read);
    const read1 = inUse();
    for (let change = 0; change < 100; change++) read(ids[(change * 37) % ids.length]);
    const read2 = inUse();
    edition.close();
    for (let time = 0; time < 5; time++) {
      const again = polto.open(bytes);
      ids.forEach((id) => again.html(id));
      again.close();
    }
    process.stdout.write(JSON.stringify({ modules: memories.length, opened, read1, read2, again: inUse() }));`;
  const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '-e', script]);
  assert.equal(String(stderr), '');
  return JSON.parse(stdout);
}

const large = sharedVolumes.filter((path) => readFileSync(path).length > 3.5e6);
if (!large.length) console.error('memory.test.mjs measures a made-up volume only: no real one is on this machine');

test('a thousand texts opened and closed take no more than the first hundred', async () => {
  const script = `
    ${countingMemories}
    const bytes = readFileSync(${JSON.stringify(telegram)});
    const polto = await load();
    const inUse = () => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
    const used = [];
    for (let round = 1; round <= 1000; round++) {
      // Every fifth is broken, and every tenth mended.
      const wounded = round % 5 ? bytes : bytes.subarray(0, 100 + ((round * 37) % 20000));
      try {
        const edition = polto.open(wounded, { recover: round % 10 === 0 });
        for (const { id } of edition.documents) [edition.html(id), edition.document(id), edition.text(id)];
        edition.search('telegram');
        edition.close();
      } catch (error) {
        if (error.name !== 'TeiError') throw error;
      }
      if (round % 100 === 0) used.push(inUse());
    }
    process.stdout.write(JSON.stringify(used));`;
  const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '-e', script]);
  assert.equal(String(stderr), '');
  assert.deepEqual([...new Set(JSON.parse(stdout))].length, 1, String(stdout));
});

for (const path of [made, ...large]) {
  test(`${basename(path)} takes at most four times its size, and no more however long one reads in it`, async (t) => {
    const { length } = readFileSync(path);
    const { modules, opened, read1, read2, again } = await stages(path);
    t.diagnostic(`${(opened / length).toFixed(2)} times ${(length / 1e6).toFixed(1)} MB`);
    assert.equal(modules, 4, 'all modules are measured');
    assert.ok(opened <= 4 * length, `${opened} bytes for ${length}`);
    assert.equal(read2, read1, 'a hundred documents more take no more');
    assert.ok(again <= read1, 'what is closed leaves its memory to the next');
  });
}
