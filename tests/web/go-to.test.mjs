// Where what is typed into "Go to document or page" leads.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { load } from '../../web/dist/core.js';
import { importSource } from './source.mjs';

const source = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt>
<publicationStmt><idno type="frus">frus1961-63v15</idno></publicationStmt></fileDesc></teiHeader><text>
<front><div type="section" xml:id="preface"><pb n="XII" xml:id="pg_XII"/><head>Preface</head><p>x</p></div>
<div type="section" xml:id="persons"><head>Persons</head><list><item><persName xml:id="p_NRM1">Nixon</persName></item></list></div></front>
<body><div type="chapter" xml:id="ch1"><head>The Müller crisis</head>
<div type="document" n="1" xml:id="d1"><pb n="1" xml:id="pg_1"/><head>1. Telegram From Müller to Orme</head><p>a<note n="1" xml:id="d1fn1">n</note><note n="3" xml:id="d1fn3">n</note></p><pb n="2" xml:id="pg_2"/></div>
<div type="document" n="2" xml:id="d2"><head>2. Letter From Orme to Müller<note n="1" xml:id="d2fn1">n</note></head><opener><dateline><date when="1962-03-12">March 12, 1962</date></dateline></opener><p>b</p></div>
<div type="document" n="176" xml:id="d176"><pb n="176" xml:id="pg_176"/><head>176. Editorial Note</head><p>c<note n="1" xml:id="d176fn1">n</note></p></div></div>
</body></text></TEI>`;

let places, choicesFor;

before(async () => {
  ({ choicesFor } = await importSource('go-to/choices.ts'));
  const edition = (await load()).open(source, { name: 'x.xml' });
  places = {
    contents: edition.contents,
    pages: edition.pages,
    current: 'd2',
    notesOf: (id) => edition.document(id)?.notes ?? [],
    unitOf: (id) => edition.unitOf(id),
    volume: 'frus1961-63v15',
    refTemplate: '/read?v={volume}&at={id}',
    address: 'https://example.org/read?v=15#one-d2',
    prefix: 'one-',
  };
});

const ids = (typed, more = {}) => choicesFor(typed, { ...places, ...more }).choices.map(({ id }) => id);
const remark = (typed, more = {}) => choicesFor(typed, { ...places, ...more }).remark;
const first = (typed) => ids(typed)[0];

describe('what is typed', () => {
  test('as a number of a document', () => {
    for (const typed of ['d2', 'D2', 'doc 2', 'doc. 2', 'Document 2', 'document no. 2', 'No. 2', ' 2. ']) {
      assert.equal(first(typed), 'd2', typed);
    }
  });

  test('as a page', () => {
    for (const typed of ['p. 2', 'p2', 'page 2', 'pg 2', 'pg_2', 'pp. 2–5', 'Page 2']) {
      assert.deepEqual(ids(typed), ['pg_2'], typed);
    }
    for (const typed of ['xii', 'XII', 'p. xii', 'page XII']) assert.equal(first(typed), 'pg_XII', typed);
  });

  test('a bare number is the document, and then the page', () => {
    assert.deepEqual(ids('176').slice(0, 2), ['d176', 'pg_176']);
    assert.deepEqual(ids('2').slice(0, 2), ['d2', 'pg_2']);
  });

  test('as an id', () => {
    for (const id of ['d1fn3', 'p_NRM1', 'pg_176', 'ch1', 'preface']) assert.equal(first(id), id);
  });

  test('as a note, of a document that is named or of the one that is shown', () => {
    for (const typed of ['d1 fn 3', 'doc 1, note 3', 'document 1, n. 3', '1 note 3']) {
      assert.deepEqual(ids(typed), ['d1fn3'], typed);
    }
    assert.equal(first('note 1'), 'd2fn1');
    assert.deepEqual(ids('footnote 1', { current: 'd176' }), ['d176fn1']);
  });

  test('as a fragment, with the prefix of the viewer or without', () => {
    for (const typed of ['#one-d1fn3', '#d1fn3']) assert.deepEqual(ids(typed), ['d1fn3'], typed);
    assert.equal(first('#176'), 'd176');
    assert.match(remark('#nowhere'), /Nothing found for “#nowhere”/);
  });

  test('as words of a heading, in any order, without accents and case, begun or whole', () => {
    assert.deepEqual(ids('muller tele'), ['d1']);
    assert.deepEqual(ids('letter'), ['d2']);
    assert.deepEqual(ids('müller'), ['ch1', 'd1', 'd2']);
    assert.deepEqual(ids('12 march 1962'), ['d2']);
    assert.deepEqual(ids('the mul'), ['ch1'], 'a heading that begins so');
  });

  test('what is not there is said', () => {
    assert.match(remark('d99'), /no document 99/);
    assert.match(remark('99'), /no document 99/);
    assert.match(remark('p. 99'), /no page 99/);
    assert.match(remark('qqq'), /Nothing found for “qqq”/);
    assert.deepEqual(choicesFor('  ', places), { choices: [], remark: '' });
  });
});

describe('an address', () => {
  const office = 'https://history.state.gov/historicaldocuments';

  test('of this volume on history.state.gov', () => {
    for (const [address, id] of [
      [`${office}/frus1961-63v15/d176`, 'd176'],
      ['http://history.state.gov/historicaldocuments/frus1961-63v15/d176', 'd176'],
      ['history.state.gov/historicaldocuments/frus1961-63v15/d176', 'd176'],
      ['/historicaldocuments/frus1961-63v15/d176', 'd176'],
      [`<${office}/frus1961-63v15/d176>.`, 'd176'],
      [`${office}/frus1961-63v15/d176 [accessed 27 Oct 2011]`, 'd176'],
      [`${office}/frus1961-63v15/pg_176`, 'pg_176'],
      [`${office}/frus1961-63v15/pg_xii`, 'pg_XII'],
      [`${office}/frus1961-63v15/d1fn3`, 'd1fn3'],
      [`${office}/frus1961-63v15/d1#fn3`, 'd1fn3'],
      [`${office}/frus1961-63v15/d1#fnref3`, 'd1fn3'],
      [`${office}/frus1961-63v15/d1#d1fn3`, 'd1fn3'],
      [`${office}/frus1961-63v15/persons#p_NRM1`, 'p_NRM1'],
      [`${office}/frus1961-63v15/ch1`, 'ch1'],
      [`${office}/frus1961-63v15`, 'preface'],
    ]) {
      assert.deepEqual(ids(address), [id], address);
    }
  });

  test('whose note is named otherwise leads to its document, and says so', () => {
    const address = `${office}/frus1961-63v15/d1#fn:1.5.4.4.8.16`;
    assert.deepEqual(ids(address), ['d1']);
    assert.match(remark(address), /note is named otherwise/);
  });

  test('of what this volume has not is said', () => {
    assert.deepEqual(ids(`${office}/frus1961-63v15/d999`), []);
    assert.match(remark(`${office}/frus1961-63v15/d999`), /“d999” is not in it/);
  });

  test('of another volume opens there, where the page says how', () => {
    const { choices, remark: said } = choicesFor(`${office}/frus1964-68v13/d5`, places);
    assert.match(said, /another volume, frus1964-68v13/);
    assert.equal(choices[0].href, '/read?v=frus1964-68v13&at=d5');
    assert.deepEqual(ids(`${office}/frus1964-68v13/d5`, { refTemplate: '' }), []);
    assert.deepEqual(ids(`${office}/frus1964-68v13/d5`, { refTemplate: 'javascript:alert({id})' }), []);
  });

  test('of this page is its fragment; of any other page, nothing', () => {
    assert.deepEqual(ids('https://example.org/read?v=15#one-d1fn1'), ['d1fn1']);
    assert.match(remark('https://example.org/read?v=16#one-d1'), /not an address of this text/);
    assert.match(remark(`${office}/kennedy`), /not an address of this text/);
  });
});
