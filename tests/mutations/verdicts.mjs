// What the native command and the module make of one file: text, or an error with its place. They have to
// agree to the byte, on what is mended too.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { TeiError } from '../../web/dist/core.js';
import { native, run } from '../web/files.mjs';

const place = ({ line, column, message }) => `${line}:${column}: error: ${message}`;

/** {code, output}: of what is refused, the error. */
function moduleVerdict(polto, bytes, recover) {
  let edition;
  try {
    edition = polto.open(bytes, { recover });
    return { code: 0, output: `${edition.html()}\n` };
  } catch (error) {
    if (!(error instanceof TeiError)) throw error;
    return { code: 1, output: place(error) };
  } finally {
    edition?.close();
  }
}

async function nativeVerdict(file, recover) {
  const { code, stdout, stderr } = await run(native, ['html', file, ...(recover ? ['--recover'] : [])]);
  if (code === 0) return { code, output: String(stdout) };
  const error = String(stderr).split('\n').find((line) => line.startsWith(`${file}:`));
  assert.ok(error, `ended with ${code}, and said: ${stderr}`);
  return { code, output: error.slice(file.length + 1) };
}

function assertInside(output, bytes) {
  const [, line, column] = /^(\d+):(\d+): error: ./.exec(output) ?? [];
  assert.ok(line, `no place in "${output}"`);
  // Where a wound left half of a 16-bit character, lines end elsewhere than in the bytes.
  if (bytes.includes(0)) return assert.ok(line >= 1 && column >= 1 && Number(line) + Number(column) <= bytes.length + 2, output);
  // Lines end as XML has them end.
  const lines = bytes.toString('latin1').split(/\r\n|\r|\n/);
  assert.ok(line >= 1 && line <= lines.length, `line ${line} of ${lines.length}`);
  assert.ok(column >= 1 && column <= lines[line - 1].length + 1, `column ${column} of line ${line}`);
}

async function verdictOf(polto, bytes, file, recover) {
  const twin = nativeVerdict(file, recover);
  const mine = moduleVerdict(polto, bytes, recover);
  const { code, output } = await twin;
  assert.equal(mine.code, code, `module: ${mine.output.slice(0, 200)}; native: ${output.slice(0, 200)}`);
  if (mine.output !== output) assert.fail(difference(mine.output, output));
  if (code !== 0) assertInside(output, bytes);
  return code === 0;
}

function difference(mine, twin) {
  let at = 0;
  while (mine[at] === twin[at]) at++;
  const around = (text) => JSON.stringify(text.slice(Math.max(at - 60, 0), at + 60));
  return `at ${at} the module has ${around(mine)}, the native command ${around(twin)}`;
}

/** What both make of `bytes`, which are written to `file`: 'opened', 'mended' where that was asked for, or 'refused'. */
export async function agreedVerdict(polto, bytes, file) {
  await writeFile(file, bytes);
  if (await verdictOf(polto, bytes, file, false)) return 'opened';
  return (await verdictOf(polto, bytes, file, true)) ? 'mended' : 'refused';
}
