// Citations from what a header says, and the rule for page numbers in older volumes of FRUS.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { importSource, importShipped } from './source.mjs';

let item, frus, coins, formatted, forms;

before(async () => {
  [item, frus, { coins }, formatted] = await Promise.all([
    ...['citations/citation.ts', 'citations/frus.ts', 'citations/coins.ts'].map(importSource),
    importShipped('formatted-'),
  ]);
  const textOf = (runs) => runs.map(([text]) => text).join('');
  const citationOf = (subject) => item.citationOf(subject, formatted.parseName);
  forms = {
    citation: citationOf,
    recommended: (subject, address) => textOf(frus.recommended(subject, citationOf(subject), address)),
    note: (subject) => textOf(formatted.chicagoNote(citationOf(subject))),
    bibliography: (subject) => textOf(formatted.chicagoBibliography(citationOf(subject))),
    mla: (subject) => textOf(formatted.mlaEntry(citationOf(subject))),
    bibtex: (subject) => formatted.bibtex(citationOf(subject)),
    ris: (subject) => formatted.ris(citationOf(subject)),
    csl: (subject) => JSON.parse(formatted.cslJson(citationOf(subject))),
    coins: (subject) => new URLSearchParams(coins(citationOf(subject))),
  };
});

const today = new Date(2026, 10, 26);

const silent = {
  title: '',
  titles: [],
  authors: [],
  editors: [],
  publisher: '',
  pubPlace: '',
  date: '',
  idnos: [],
  language: '',
  availability: '',
  source: '',
};

const volumeXV = {
  ...silent,
  title: 'Foreign Relations of the United States, 1961–1963, Volume XV, Berlin Crisis, 1962–1963',
  editors: [
    { role: 'primary', name: 'Charles S. Sampson' },
    { role: 'general', name: 'Glenn W. LaFantasie' },
  ],
  publisher: 'United States Government Printing Office',
  pubPlace: 'Washington',
  date: '1994',
  idnos: [
    { type: 'isbn-10', text: '0160417724' },
    { type: 'isbn-13', text: '9780160417726' },
    { type: 'frus', text: 'frus1961-63v15' },
  ],
};

const document = (n, title, page, lastPage) => ({
  id: `d${n}`,
  kind: 'document',
  type: 'document',
  n,
  title: `${n}. ${title}`,
  date: '',
  page,
  lastPage,
  children: [],
});

const letter = {
  metadata: volumeXV,
  volume: 'frus1961-63v15',
  entry: document('3', 'Letter From Chairman Khrushchev to President Kennedy', '7', '15'),
  page: null,
  address: 'https://example.org/#d3',
  today,
};

describe('the form that the Office of the Historian recommends', () => {
  test('names the document by its number', () => {
    assert.equal(
      forms.recommended(letter),
      'Foreign Relations of the United States, 1961–1963, Volume XV, Berlin Crisis, 1962–1963, ed. Charles S. ' +
        'Sampson (Washington: Government Printing Office, 1994), Document 3.',
    );
    assert.equal(
      forms.recommended(letter, true).split('Document 3. ')[1],
      'https://history.state.gov/historicaldocuments/frus1961-63v15/d3 [accessed 26 Nov 2026]',
    );
  });

  test('is that of the example on its page, with two editors', () => {
    const metadata = {
      ...volumeXV,
      title: 'Foreign Relations of the United States, 1969–1976, Volume XIX, Part 1, Korea, 1969–1972',
      editors: [
        { role: 'primary', name: 'Daniel J. Lawler' },
        { role: 'primary', name: 'Erin R. Mahan' },
        { role: 'general', name: 'Edward C. Keefer' },
      ],
      date: '2010',
    };
    const entry = document('75', 'Letter', '190', '192');
    assert.equal(
      forms.recommended({ ...letter, metadata, volume: 'frus1969-76v19p1', entry }),
      'Foreign Relations of the United States, 1969–1976, Volume XIX, Part 1, Korea, 1969–1972, eds. Daniel J. ' +
        'Lawler and Erin R. Mahan (Washington: Government Printing Office, 2010), Document 75.',
    );
  });

  test('names volumes before the 1955–57 subseries by page, as in the example there', () => {
    const metadata = {
      ...volumeXV,
      title:
        'Foreign Relations of the United States, 1952–1954, General: Economic and Political Matters, Volume I, Part 1',
      editors: ['David M. Baehler', 'Herbert A. Fine', 'Ilana M. Stern'].map((name) => ({ role: 'primary', name })),
      date: '1983',
    };
    const entry = document('221', 'Memorandum', '798', '800');
    assert.equal(
      forms.recommended({ ...letter, metadata, volume: 'frus1952-54v01p1', entry }),
      'Foreign Relations of the United States, 1952–1954, General: Economic and Political Matters, Volume I, Part 1, ' +
        'eds. David M. Baehler, Herbert A. Fine, and Ilana M. Stern (Washington: Government Printing Office, 1983), ' +
        '798–800.',
    );
  });

  test('leaves out editors that early volumes do not name', () => {
    const metadata = {
      ...volumeXV,
      title: 'Papers Relating to the Foreign Relations of the United States, 1893',
      editors: [{ role: 'primary', name: '' }],
      date: '1894',
    };
    const runs = frus.recommended(
      { ...letter, metadata },
      forms.citation({ ...letter, metadata, volume: 'frus1893', entry: document('9', 'x', '452', '453') }),
    );
    assert.deepEqual(runs, [
      ['Papers Relating to the Foreign Relations of the United States', true],
      [', 1893 (Washington: Government Printing Office, 1894), 452–453.', false],
    ]);
  });

  test('names one page where one is asked for', () => {
    const page = { id: 'pg_8', n: '8' };
    assert.match(forms.recommended({ ...letter, page }), /1994\), 8\.$/);
    assert.match(forms.recommended({ ...letter, page }, true), /frus1961-63v15\/pg_8 \[/);
  });

  test('of a whole volume has no place in it', () => {
    assert.match(forms.recommended({ ...letter, entry: null }), /1994\)\.$/);
  });
});

test('documents bear numbers since the 1955–57 subseries, and in later retrospective volumes', () => {
  for (const [volume, published, numbered] of [
    ['frus1894Nicaragua', '1895', false],
    ['frus1951v01', '1979', false],
    ['frus1952-54v06p1', '1986', false],
    ['frus1952-54Guat', '2003', true],
    ['frus1950-55Intel', '2007', true],
    ['frus1955-57v04', '1988', true],
    ['frus1961-63v15', '1994', true],
    ['frus1977-80v01', '2014', true],
  ]) {
    assert.equal(frus.numbersDocuments(volume, published), numbered, volume);
  }
});

describe('a document of FRUS', () => {
  test('in Chicago style', () => {
    assert.equal(
      forms.note(letter),
      'Charles S. Sampson, ed., “Letter From Chairman Khrushchev to President Kennedy,” in Foreign Relations of the ' +
        'United States, 1961–1963, Volume XV, Berlin Crisis, 1962–1963 (Washington: Government Printing Office, 1994), ' +
        'doc. 3, https://history.state.gov/historicaldocuments/frus1961-63v15/d3.',
    );
    assert.equal(
      forms.bibliography(letter),
      'Sampson, Charles S., ed. “Letter From Chairman Khrushchev to President Kennedy.” In Foreign Relations of the ' +
        'United States, 1961–1963, Volume XV, Berlin Crisis, 1962–1963, 7–15. Washington: Government Printing Office, ' +
        '1994. https://history.state.gov/historicaldocuments/frus1961-63v15/d3.',
    );
  });

  test('in MLA style', () => {
    const entry = forms.mla(letter);
    assert.match(entry, /^Sampson, Charles S\., editor\. “Letter From Chairman Khrushchev to President Kennedy\.” Foreign/);
    assert.match(entry, /Government Printing Office, 1994, pp\. 7–15, https:\/\/history\.state\.gov\S+\/d3\./);
  });

  test('as BibTeX', () => {
    const entry = forms.bibtex(letter);
    assert.match(entry, /^@inbook\{frus196163v15d3,/);
    assert.match(entry, /editor = \{Sampson, Charles S\.\}/);
    assert.match(entry, /year = \{1994\}/);
    assert.match(entry, /note = \{Document 3\}/);
    assert.match(entry, /pages = \{7--15\}/);
    assert.match(entry, /isbn = \{9780160417726\}/);
  });

  test('as RIS, a field to a line', () => {
    const lines = forms.ris(letter).split('\r\n');
    assert.equal(lines[0], 'TY  - CHAP');
    assert.deepEqual(lines.slice(-2), ['ER  - ', '']);
    for (const line of lines.slice(0, -1)) assert.match(line, /^[A-Z][A-Z0-9] {2}- /);
    assert.ok(lines.includes('TI  - Letter From Chairman Khrushchev to President Kennedy'));
    assert.ok(lines.includes(`T2  - ${volumeXV.title}`));
    assert.ok(lines.includes('A2  - Sampson, Charles S.'));
    assert.ok(lines.includes('PY  - 1994'));
  });

  test('as CSL-JSON', () => {
    const [{ accessed, ...said }] = forms.csl(letter);
    assert.deepEqual(accessed, { 'date-parts': [[2026, 11, 26]] });
    assert.deepEqual(said, {
      id: 'frus1961-63v15-d3',
      type: 'chapter',
      title: 'Letter From Chairman Khrushchev to President Kennedy',
      'container-title': volumeXV.title,
      editor: [{ given: 'Charles S.', family: 'Sampson' }],
      publisher: 'Government Printing Office',
      'publisher-place': 'Washington',
      issued: { 'date-parts': [[1994]] },
      page: '7–15',
      'chapter-number': '3',
      note: 'Document 3',
      ISBN: '9780160417726',
      URL: 'https://history.state.gov/historicaldocuments/frus1961-63v15/d3',
    });
  });

  test('as COinS', () => {
    const fields = forms.coins(letter);
    assert.equal(fields.get('rft.genre'), 'bookitem');
    assert.equal(fields.get('rft.atitle'), 'Letter From Chairman Khrushchev to President Kennedy');
    assert.equal(fields.get('rft.btitle'), volumeXV.title);
    assert.equal(fields.get('rft.pages'), '7–15');
    assert.equal(fields.get('rft_id'), 'https://history.state.gov/historicaldocuments/frus1961-63v15/d3');
  });
});

describe('any other TEI', () => {
  const novel = {
    ...letter,
    volume: 'middlemarch',
    metadata: { ...silent, title: 'Middlemarch & “Co.”', authors: ['George Eliot'], date: 'London, 1871', language: 'en' },
    entry: { ...document('1', 'Miss Brooke', '', ''), kind: 'section', n: '', title: 'Miss Brooke' },
    address: 'https://example.org/read#b1',
  };

  test('is cited with its author, and the address where it is read', () => {
    assert.equal(
      forms.bibliography(novel),
      'Eliot, George. “Miss Brooke.” In Middlemarch & “Co.,” 1871. https://example.org/read#b1.',
    );
    assert.match(forms.note({ ...novel, entry: null }), /^George Eliot, Middlemarch & “Co\.,” 1871, https/);
    assert.equal(forms.csl({ ...novel, entry: null })[0].type, 'book');
  });

  test('that says nothing of itself is cited by the name of its file', () => {
    const bare = { ...novel, metadata: silent, entry: null };
    const [{ accessed: _, ...said }] = forms.csl(bare);
    assert.deepEqual(said, { id: 'middlemarch', type: 'book', title: 'middlemarch', URL: novel.address });
    for (const form of ['note', 'bibliography', 'mla', 'bibtex', 'ris']) {
      const text = forms[form](bare);
      assert.match(text, /middlemarch/i, form);
      assert.doesNotMatch(text, /undefined|null|NaN/, form);
    }
  });

  test('of one page names the page', () => {
    assert.match(forms.note({ ...novel, page: { id: 'pb3', n: '3' } }), /1871, 3, https/);
  });
});
