// What is well-formed is not a matter of opinion: our verdict is xmllint's, on every file of the
// corpus and on more than a thousand damaged ones.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { corpus, native, run, sharedTexts, sharedVolumes } from '../web/files.mjs';

const { code: missing } = await run('xmllint', ['--version']);

function reasonToSkip() {
  if (!existsSync(native)) return `${native} is not built`;
  if (missing) return 'no xmllint (Debian: libxml2-utils)';
  return false;
}

/** The files that xmllint refuses, with the reason. Errors of namespaces count. */
async function refusedByXmllint(files) {
  const refused = new Map();
  const { stderr } = await run('xmllint', ['--noout', '--nonet', ...files]);
  for (const line of String(stderr).split('\n')) {
    const found = /^(.+?):\d+: (?:parser|namespace|encoding) error : (.*)/.exec(line);
    if (found && !isAboutAddress(found[2])) refused.set(found[1], found[2]);
  }
  // For a file with a DTD that was not read it says so of entities that it then passes over.
  for (const [file, reason] of refused) {
    if (!/^Entity '.*' not defined$/.test(reason)) continue;
    if ((await run('xmllint', ['--noout', '--nonet', file])).code === 0) refused.delete(file);
  }
  return refused;
}

/** Whether something is a good address is its opinion, not XML's. */
function isAboutAddress(reason) {
  return /is not a valid URI$|^Invalid URI|^Fragment not allowed/.test(reason);
}

/** The files that we refuse as malformed, with the reason. */
async function refusedByUs(files) {
  const refused = new Map();
  const { stdout } = await run(native, ['check', ...files]);
  for (const line of String(stdout).split('\n')) {
    const found = /^(.+?):\d+:\d+: error: (.*)/.exec(line);
    if (!found || /which is not TEI( but .*)?$/.test(found[2])) continue;
    refused.set(found[1], found[2]);
  }
  return refused;
}

/** iconv forgives in names ("U--TF-8"); a byte-order mark counts more than a name for us alone. */
function isAboutName(verdict) {
  return /^Unsupported encoding|^the encoding .* cannot be read here$/.test(verdict);
}

/** One line for each file on which the verdicts differ. */
async function disagreements(files) {
  const theirs = await refusedByXmllint(files);
  const ours = await refusedByUs(files);
  // Errors inside entities it tells without a file.
  for (const file of files) {
    if (!ours.has(file) || theirs.has(file)) continue;
    if ((await run('xmllint', ['--noout', '--nonet', file])).code !== 0) theirs.set(file, 'no file named');
  }
  const words = (refused, file) => refused.get(file) ?? 'good';
  return files
    .filter((file) => theirs.has(file) !== ours.has(file))
    .filter((file) => !isAboutName(words(theirs, file)) && !isAboutName(words(ours, file)))
    .map((file) => `${file}: xmllint: ${words(theirs, file)}; polto: ${words(ours, file)}`);
}

/** A sequence of numbers below `limit` that is the same in every run. */
function randomNumbers(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const pieces = [
  ...['<', '>', '&', '"', "'", '/', '!', '?', '=', ':', ';', '-', '--', ' ', '\n', 'x', '1'],
  ...[']]>', '<![CDATA[', '<!--', '-->', '<?', '?>', '&#0;', '&#x41;', '&amp;', '&foo;'],
  ...['\xff', '\x01'],
  ...['<p>', '</p>', '<a:b/>', ' xmlns:a="urn:b"', ' n="1"', ' xml:id="q"'],
  ...[' xmlns:a=""', ' xmlns:xml="urn:b"', ' xmlns:xmlns="urn:b"', '<xmlns:p/>'],
  ...['<?xml version="1.0"?>', '<!DOCTYPE TEI>', '%', '(', ')', '|', ',', '*', '#'],
  ...['<!ENTITY foo "bar">', '<!ENTITY lt "x">', '<!ELEMENT p (a|b)*>', '<!NOTATION n SYSTEM "x">'],
  ...['<!ATTLIST p n CDATA "x">', 'EMPTY', 'PUBLIC', 'SYSTEM'],
];

/** `source` with one or two small wounds. Latin-1 strings stand for bytes. */
function damaged(source, random) {
  let text = source;
  for (let wounds = 1 + random(2); wounds > 0; wounds--) {
    const at = random(text.length);
    const cut = random(3) === 0 ? 1 + random(4) : 0;
    const piece = cut ? '' : pieces[random(pieces.length)];
    text = text.slice(0, at) + piece + text.slice(at + cut);
  }
  return text;
}

describe('our verdict on XML is that of xmllint', { skip: reasonToSkip() }, () => {
  test('over the corpus', async () => {
    assert.ok(corpus.length > 100);
    assert.deepEqual(await disagreements(corpus), []);
  });

  const noVolumes = sharedVolumes.length ? false : 'none on this machine';
  test('over the shared volumes and texts', { skip: noVolumes }, async () => {
    assert.deepEqual(await disagreements([...sharedVolumes, ...sharedTexts]), []);
  });

  test('over files with small wounds', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'polto-wounds-'));
    after(() => rmSync(folder, { recursive: true }));
    const random = randomNumbers(156);
    const samples = corpus.filter((file) => /xml-.*\.xml$/.test(basename(file)));
    const files = Array.from({ length: 1500 }, (_, number) => {
      const source = readFileSync(samples[number % samples.length], 'latin1');
      const file = join(folder, `${number}.xml`);
      writeFileSync(file, damaged(source, random), 'latin1');
      return file;
    });
    assert.deepEqual(await disagreements(files), []);
  });
});
