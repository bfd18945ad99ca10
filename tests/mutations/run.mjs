// Wounds files in seeded ways, and shows that each either opens or is refused with its place, in the native
// command and in the module alike.
//
// usage: node tests/mutations/run.mjs COUNT [FILE…]   FILE: the shared volumes, else the corpus
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { load } from '../../web/dist/core.js';
import { corpus, sharedVolumes } from '../web/files.mjs';
import { mutant } from './mutants.mjs';
import { agreedVerdict } from './verdicts.mjs';

const [count, ...named] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(count ?? '')) {
  console.error('usage: ./dev mutate COUNT [FILE…]');
  process.exit(2);
}
const whole = corpus.filter((path) => !path.includes('/broken/'));
if (!named.length && !sharedVolumes.length) console.error('no shared volumes on this machine: the corpus only');
const files = named.length ? named : sharedVolumes.length ? sharedVolumes : whole;

const folder = mkdtempSync(join(tmpdir(), 'polto-mutants-'));
const polto = await load();
await polto.knowCharacters();
const columns = ['opened', 'mended', 'refused', 'wrong'];
const line = (title, figures) => console.log(title.padEnd(32) + figures.map((figure) => String(figure).padStart(9)).join(''));
const all = Object.fromEntries(columns.map((name) => [name, 0]));

async function runFile(path) {
  const bytes = readFileSync(path);
  const seen = Object.fromEntries(columns.map((name) => [name, 0]));
  for (let number = 0; number < count; number++) {
    const wounded = mutant(bytes, number);
    try {
      seen[await agreedVerdict(polto, wounded.bytes, join(folder, 'mutant.xml'))]++;
    } catch (error) {
      seen.wrong++;
      console.log(`${basename(path)}, mutant ${number} (${wounded.kind}): ${error.message}`);
    }
  }
  line(basename(path), columns.map((name) => seen[name]));
  for (const name of columns) all[name] += seen[name];
}

line('', columns);
try {
  for (const path of files) await runFile(path);
} finally {
  rmSync(folder, { recursive: true });
}
line(`${files.length} files, ${count} mutants each`, columns.map((name) => all[name]));
process.exit(all.wrong ? 1 : 0);
