// Where the tests find the command, the texts and the native twin.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const command = join(root, 'web/dist/cli.js');
export const native = join(root, 'build/native/polto-native');
export const telegram = join(root, 'corpus/frus1961-63v13-d156.xml');

const shared = process.env.POLTO_SHARED ?? join(root, '../shared');

/** The TEI files below a folder; none when it is not there. */
function xmlFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .map((name) => join(folder, name));
}

export const corpus = xmlFiles(join(root, 'corpus'));
export const sharedVolumes = xmlFiles(join(shared, 'frus'));
export const sharedTexts = xmlFiles(join(shared, 'tei'));
export const sharedNotes = join(shared, 'source-notes/dev_gold.jsonl');

/** The beginning of a script that has `load`, `readFileSync`, and in `memories` those of all modules. */
export const countingMemories = `
    const { instantiate } = WebAssembly;
    const memories = [];
    WebAssembly.instantiate = async (...source) => {
      const result = await instantiate(...source);
      memories.push(...Object.values(result.instance.exports).filter((one) => one instanceof WebAssembly.Memory));
      return result;
    };
    const { load } = await import(${JSON.stringify(`${root}web/dist/core.js`)});
    const { readFileSync } = await import('node:fs');`;

/** Runs a program: {code, stdout, stderr} with outputs as bytes. */
export function run(program, args, input = '') {
  return new Promise((resolve) => {
    const options = { encoding: 'buffer', maxBuffer: 1 << 30 };
    const child = execFile(program, args, options, (error, stdout, stderr) => {
      resolve({ code: error ? error.code : 0, stdout, stderr });
    });
    child.stdin.on('error', () => {}); // it may end without reading
    child.stdin.end(input);
  });
}

/** What `polto` answers to many argument lists, by one process. */
export async function poltoManyTimes(lists) {
  const driver = join(root, 'tests/web/many-commands.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'polto-commands-'));
  const file = join(folder, 'answers');
  const { code, stderr } = await run(process.execPath, [driver, file], JSON.stringify(lists));
  if (code !== 0) throw new Error(`the commands ended with ${code}: ${stderr}`);
  const bytes = readFileSync(file);
  rmSync(folder, { recursive: true });
  let at = 0;
  return lists.map(() => {
    const [output, messages, exit] = [0, 4, 8].map((place) => bytes.readUInt32LE(at + place));
    const middle = at + 12 + output;
    const answer = { code: exit, stdout: bytes.subarray(at + 12, middle), stderr: bytes.subarray(middle, middle + messages) };
    at = middle + messages;
    return answer;
  });
}

export function polto(args, input) {
  return run(process.execPath, [command, ...args], input);
}
