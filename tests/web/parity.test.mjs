// The command line of Node and the native one are one program: they print the same bytes.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, test } from 'node:test';
import { corpus, native, polto, poltoManyTimes, run, sharedNotes, sharedVolumes, telegram } from './files.mjs';

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
async function compare(args, messages = args[0] !== 'check', answer = polto(args)) {
  const [web, twin] = await Promise.all([answer, run(native, args)]);
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

function groupsOf(size, files) {
  return Array.from({ length: Math.ceil(files.length / size) }, (_, at) => files.slice(at * size, (at + 1) * size));
}

const skip = existsSync(native) ? false : 'build/native/polto-native is not built';

describe('native and web print the same bytes', { skip, concurrency: 2 }, () => {
  // A file that does not open says so alike to every command.
  const commandsFor = (file) => (file.includes('/broken/') ? [...forBroken, ...forMended] : commands);
  const titleOf = ([name, file, ...options]) => [name, basename(file), ...options].join(' ');

  for (const files of [...groupsOf(12, corpus), ...groupsOf(1, sharedVolumes)]) {
    test(`${basename(files[0])} to ${basename(files.at(-1))}`, async (context) => {
      const lists = files.flatMap((file) => commandsFor(file).map((command) => command(file)));
      const answers = await poltoManyTimes(lists);
      for (const [at, args] of lists.entries()) {
        await context.test(titleOf(args), () => compare(args, undefined, answers[at]));
      }
    });
  }

  for (const command of commands) {
    const args = command(telegram);
    test(`${titleOf(args)}, in a process of its own`, () => compare(args));
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
