// The packs of languages: each has all that English has, and knows all that the renderer says.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { root } from './files.mjs';
import { importSource } from './source.mjs';

const parts = {
  viewer: 'strings.ts',
  errors: 'error-strings.ts',
  loading: 'loading-strings.ts',
  metadata: 'metadata-list.ts',
  popovers: 'popover-strings.ts',
  goTo: 'go-to/strings.ts',
  ...Object.fromEntries(
    'citations copying display documents facsimile families keys pages people search side whole'
      .split(' ')
      .map((name) => [name, `${name}/strings.ts`]),
  ),
};
const languages = ['de', 'es', 'fr'];
const packs = {};
let english;

before(async () => {
  const modules = await Promise.all(
    Object.entries(parts).map(async ([part, path]) => [part, await importSource(path)]),
  );
  english = Object.fromEntries(modules.map(([part, { words, strings }]) => [part, words ?? strings]));
  for (const language of languages) ({ pack: packs[language] } = await importSource(`languages/${language}.ts`));
});

/** Every word with the way to it, as "side.contents"; what makes words of something is called with it. */
function said(words, way = '') {
  return Object.entries(words).flatMap(([key, value]) => {
    const here = `${way}.${key}`;
    if (typeof value === 'object') return said(value, here);
    return [[here, typeof value === 'function' ? value(...Array(value.length).fill('7')) : value]];
  });
}

const keysOf = (words) => said(words).map(([key]) => key).sort();
const ownParts = ({ rendered: _, ...own }) => own;

for (const language of languages) {
  describe(language, () => {
    test('has the same words as English, and no others', () => {
      assert.deepEqual(keysOf(ownParts(packs[language])), keysOf(english));
    });

    test('leaves nothing empty, and nothing out that a phrase is about', () => {
      const other = new Map(said(packs[language]));
      for (const [way, words] of said(english)) {
        assert.ok(other.get(way).trim(), way);
        assert.equal(/7/.test(other.get(way)), /7/.test(words), `${way}: ${other.get(way)}`);
      }
    });

    test('knows what one is called, and what two', () => {
      const { search, documents, people } = packs[language];
      assert.notEqual(search.inDocuments(1).replace('1', '2'), search.inDocuments(2));
      assert.notEqual(people.found(1, 1), people.found(1, 2).replace('2', '1'));
      assert.match(documents.count(1234, 23_456), /^1[.\u202f]?234\D+23[.\u202f]456\D+$/);
    });

    test('says what the renderer says as the other languages do', () => {
      const { exact, labels, patterns } = packs[language].rendered;
      const model = packs.de.rendered;
      assert.deepEqual(Object.keys(exact), Object.keys(model.exact));
      assert.deepEqual(Object.keys(labels), Object.keys(model.labels));
      assert.deepEqual(patterns.map(([pattern]) => String(pattern)), model.patterns.map(([pattern]) => String(pattern)));
      for (const [pattern, words] of patterns) {
        const groups = new RegExp(`${pattern.source}|`).exec('').length - 1;
        const used = [...words.matchAll(/\$(\d)/g)].map(([, group]) => Number(group));
        assert.deepEqual(used, Array.from({ length: groups }, (_, at) => at + 1), words);
      }
    });

    test('is set as its language is', () => {
      const phrases = said(packs[language]).filter(([way, one]) => typeof one === 'string' && !/typed|syntax|patterns/.test(way));
      for (const [, one] of phrases) {
        assert.doesNotMatch(one, /['"]|\.\.\.|\d-\d/);
        if (language === 'fr') assert.doesNotMatch(one, /[^\u202f][;:!?»](?=\s|$)|«[^\u202f]/);
        if (language === 'de') assert.doesNotMatch(one, /[”«»]|“\p{L}/u);
        if (language === 'es') assert.doesNotMatch(one, /[“”„]|\s…/);
      }
    });
  });
}

test('every name that the core gives to parts of a header has its own', () => {
  const source = readFileSync(join(root, 'core/src/labels.cpp'), 'utf8');
  const [, table] = /labels =\n(.*?);/s.exec(source);
  const names = [...table.replace(/"\s*"/g, '').matchAll(/\\n\w+:@?([^\\"]+)/g)].map(([, name]) => name);
  assert.ok(names.length > 100, `${names.length}`);
  const { labels } = packs.de.rendered;
  assert.deepEqual(names.filter((name) => !Object.hasOwn(labels, name)), []);
});

test('every label that the core writes has its own', () => {
  const folder = join(root, 'core/src');
  const code = readdirSync(folder)
    .filter((name) => /^render/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const written = [...code.matchAll(/(?:aria-label|title)=\\"([A-Z][a-z ]+)/g)].map(([, words]) => words.trim());
  const sections = [...code.matchAll(/open_end_section\("[^;]*?", *\n? *"([A-Z]\w+)"/g)].map(([, words]) => words);
  assert.ok(written.length >= 10 && sections.length === 3, `${written} ${sections}`);
  const { exact, patterns } = packs.de.rendered;
  const known = (words) => Object.hasOwn(exact, words) || patterns.some(([pattern]) => pattern.test(`${words} 7`));
  assert.deepEqual([...written, ...sections].filter((words) => !known(words)), []);
});
