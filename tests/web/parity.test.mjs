// The command line of Node and the native one are one program: they print the same bytes.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, test } from 'node:test';
import { corpus, native, polto, run, sharedNotes, sharedVolumes, telegram } from './files.mjs';

const forBroken = [(file) => ['html', file], (file) => ['check', file]];
const forMended = [
  ...['html', 'text', 'json'].map((name) => (file) => [name, file, '--recover']),
  (file) => ['search', file, 'word*', '--recover'],
];
const commands = [
  ...forBroken,
  (file) => ['html', file, '--page'],
  (file) => ['text', file],
  (file) => ['json', file],
  (file) => ['source-notes', file],
  (file) => ['search', file, 'the OR (war peace*) OR "of the"', '--limit', '50'],
];

/** `messages`: those about usage are each program's own. */
async function compare(args, messages = args[0] !== 'check') {
  const [web, twin] = await Promise.all([polto(args), run(native, args)]);
  assert.equal(web.code, twin.code, 'exit codes');
  assert.ok(web.stdout.equals(twin.stdout), difference(web.stdout, twin.stdout));
  if (messages) assert.equal(String(web.stderr), String(twin.stderr));
}

/** Where two outputs part, since whole volumes say nothing in a failure. */
function difference(web, twin) {
  let at = 0;
  while (at < web.length && web[at] === twin[at]) at++;
  const around = (bytes) => JSON.stringify(String(bytes.subarray(Math.max(at - 40, 0), at + 40)));
  return `byte ${at} of ${web.length} and ${twin.length}: ${around(web)} is not ${around(twin)}`;
}

const skip = existsSync(native) ? false : 'build/native/polto-native is not built';

describe('native and web print the same bytes', { skip }, () => {
  for (const file of [...corpus, ...sharedVolumes]) {
    // A file that does not open says so alike to every command.
    for (const command of file.includes('/broken/') ? [...forBroken, ...forMended] : commands) {
      const [name, , ...options] = command(file);
      test([name, basename(file), ...options].join(' '), () => compare(command(file)));
    }
  }

  const searches = [
    ['NAC', '--exact'],
    ['nac', '--in', 'notes'],
    ['nac', '--in', 'headings'],
    ['telegram', '--in', 'text', '--within', 'd156', '--limit', '0'],
    ['nac', '--within', 'nowhere'],
    ['(nac OR', '--limit', '2'],
    ['', '--limit', '2'],
    ['--', '-nac'],
    ['nac', '--in', 'footnotes'],
    ['nac', '--limit', '-1'],
    ['nac', '--limit', '4294967296'],
    [],
    ['nac', 'nato'],
  ];
  for (const words of searches) {
    test(['search', ...words].join(' '), () => compare(['search', telegram, ...words], false));
  }

  test('source-notes --jsonl', { skip: !existsSync(sharedNotes) && 'no shared notes' }, () =>
    compare(['source-notes', '--jsonl', sharedNotes]),
  );

  test('shared volumes', { skip: sharedVolumes.length ? false : 'none on this machine' }, () => {});
});
