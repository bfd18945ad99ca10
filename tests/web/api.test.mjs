import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, test } from 'node:test';
import { Edition, load, TeiError } from '../../web/dist/core.js';
import { telegram } from './files.mjs';

const tei = (text) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc></teiHeader><text><body>${text}</body></text></TEI>`;

let polto;
let bytes;

before(async () => {
  polto = await load();
  bytes = await readFile(telegram);
});

/** Opens, hands over, closes. */
function withEdition(source, use) {
  const edition = polto.open(source, { name: 'test.xml' });
  try {
    return use(edition);
  } finally {
    edition.close();
  }
}

describe('the telegram', () => {
  test('has its metadata', () => {
    withEdition(bytes, ({ metadata }) => {
      assert.match(metadata.title, /Foreign Relations of the United States/);
      assert.ok(metadata.titles.some(({ type }) => type === 'series'));
      assert.ok(metadata.publisher);
    });
  });

  test('has one document with its number, pages and notes', () => {
    withEdition(bytes, ({ documents, contents, pages }) => {
      const [document] = documents;
      assert.equal(documents.length, 1);
      assert.deepEqual(
        [document.id, document.n, document.page, document.lastPage],
        ['d156', '156', '449', '450'],
      );
      assert.deepEqual(document.notes.map(({ n }) => n), ['0', '1']);
      assert.deepEqual(document.signed.map(({ name }) => name), ['Rusk']);
      assert.ok(contents.length > 0);
      assert.ok(pages.some(({ n, document }) => n === '450' && document === 'd156'));
    });
  });

  test('says who drafted, cleared and approved it', () => {
    withEdition(bytes, (edition) => {
      const note = edition.sourceNote('d156');
      assert.equal(note.classification, 'Secret');
      assert.deepEqual(note.handling, ['Priority']);
      assert.deepEqual(
        note.steps.map(({ action, agents }) => [action, ...agents]),
        [
          ['drafted', 'Popper'],
          ['cleared', 'Thompson', 'Hillenbrand', 'Nitze', 'Schaetzel'],
          ['approved', 'Tyler'],
        ],
      );
      assert.equal(note.archive.file, '375/10–2962');
      assert.equal(note.archive.filed, '1962-10-29');
      assert.deepEqual(note, edition.document('d156').sourceNote);
    });
  });

  test('gives spans that cut the words out of the text of the note', () => {
    withEdition(bytes, (edition) => {
      const { text, steps, classificationSpan } = edition.sourceNote('d156');
      assert.equal(text.slice(...classificationSpan), 'Secret');
      assert.equal(text.slice(...steps[0].span), 'Drafted by Popper');
      for (const { agents, agentSpans } of steps) {
        assert.deepEqual(agentSpans.map((span) => text.slice(...span)), agents);
      }
    });
  });

  test('resolves the people of the chain in its list of persons', () => {
    withEdition(bytes, (edition) => {
      const ids = new Set(edition.persons.map(({ id }) => id));
      for (const ref of edition.sourceNote('d156').steps.flatMap(({ refs }) => refs)) {
        assert.ok(ids.has(ref), `${ref} is listed`);
      }
      assert.ok(edition.terms.some(({ term }) => term === 'NATO'));
    });
  });

  test('is found by the ids of its parts', () => {
    withEdition(bytes, (edition) => {
      assert.equal(edition.unitOf('d156'), 'd156');
      assert.equal(edition.unitOf('d156fn1'), 'd156');
      assert.equal(edition.unitOf('pg_450'), 'd156');
      assert.equal(edition.unitOf('nowhere'), null);
    });
  });

  test('has HTML, text and notes', () => {
    withEdition(bytes, (edition) => {
      assert.match(edition.html('d156'), /<article [^>]*id="d156"/);
      assert.match(edition.html(), /id="d156"/);
      assert.match(edition.text('d156'), /succession of U\.S\. moves on Cuba/);
      assert.match(edition.note('d156fn1').text, /^Polto 513, October 29/);
      assert.match(edition.page(), /^<!DOCTYPE html>/i);
    });
  });

  test('answers null for what is not there', () => {
    withEdition(bytes, (edition) => {
      for (const read of ['html', 'text', 'page', 'note', 'sourceNote', 'document']) {
        assert.equal(edition[read]('nowhere'), null, read);
      }
    });
  });

  test('is the same from a string, an ArrayBuffer and bytes', () => {
    const sources = [bytes, bytes.toString('utf8'), Uint8Array.from(bytes).buffer];
    const [first, ...others] = sources.map((source) => withEdition(source, (it) => it.html()));
    for (const html of others) assert.equal(html, first);
  });

  test('reads its diagnostics and its JSON from the source as it was', () => {
    withEdition(bytes, (edition) => {
      assert.deepEqual(edition.diagnostics, []);
      const data = JSON.parse(edition.json());
      assert.deepEqual(data.documents, edition.documents);
      assert.deepEqual(data.contents, edition.contents);
      assert.deepEqual(data.diagnostics, []);
      assert.match(edition.html('d156'), /id="d156"/);
    });
  });
});

describe('options', () => {
  test('put a prefix before ids and local links', () => {
    const edition = polto.open(bytes, { idPrefix: 'a-' });
    assert.match(edition.html('d156'), /id="a-d156"/);
    assert.match(edition.html('d156'), /href="#a-d156fn1"/);
    edition.close();
  });

  test('do not leak from one edition into the next', () => {
    const first = polto.open(bytes, { idPrefix: 'a-' });
    const second = polto.open(bytes);
    assert.match(first.html('d156'), /id="a-d156"/);
    assert.match(second.html('d156'), /id="d156"/);
    first.close();
    second.close();
  });
});

describe('a source that cannot be opened', () => {
  const faultOf = (source) => {
    try {
      polto.open(source, { name: 'broken.xml' }).close();
    } catch (error) {
      return error;
    }
    assert.fail('it opened');
  };

  test('is a TeiError with place, line and hint', () => {
    const error = faultOf('<TEI xmlns="http://www.tei-c.org/ns/1.0">\n  <text><p>word</q></text>\n</TEI>');
    assert.ok(error instanceof TeiError && error instanceof Error);
    assert.equal(error.name, 'TeiError');
    assert.equal(error.source, 'broken.xml');
    assert.equal(error.line, 2);
    assert.match(error.excerpt, /<p>word<\/q>/);
    assert.ok(error.code && error.message && error.hint);
    assert.ok(error.column > 10);
    assert.equal([...error.excerpt][error.excerptColumn - 1], '<');
    assert.ok(error.report.startsWith(`broken.xml:2:${error.column}: error: ${error.message}\n`));
  });

  for (const [what, source] of [
    ['nothing', ''],
    ['no XML', 'Dear Sir,'],
    ['not TEI', '<html><body>text</body></html>'],
    ['cut off', tei('<p>text').slice(0, -20)],
  ]) {
    test(`is refused: ${what}`, () => {
      const error = faultOf(source);
      assert.ok(error instanceof TeiError);
      assert.ok(error.message.length > 5);
    });
  }

  test('is checked without being opened', () => {
    const { lines, failed } = polto.check('<TEI>\n<p>', 'broken.xml');
    assert.ok(failed);
    assert.match(lines, /^broken\.xml:\d+:\d+: error: .+\n/);
    assert.deepEqual(polto.check(bytes, 'good.xml'), { lines: '', failed: false });
  });

  test('does not disturb the editions that are open', () => {
    const edition = polto.open(bytes);
    const html = edition.html('d156');
    faultOf('<TEI>');
    assert.equal(edition.html('d156'), html);
    edition.close();
  });
});

describe('closing', () => {
  test('may be done twice, and says so afterwards', () => {
    const edition = polto.open(bytes);
    edition.close();
    edition.close();
    assert.throws(() => edition.html(), /closed/);
    assert.throws(() => edition.contents, /closed/);
  });

  test('is what `using` calls, with and without Symbol.dispose', () => {
    const edition = polto.open(bytes);
    edition[Symbol.dispose ?? Symbol.for('Symbol.dispose')]();
    assert.throws(() => edition.html(), /closed/);
  });

  test('gives the memory back: many rounds do not grow the module', () => {
    const round = () => {
      const edition = polto.open(bytes);
      edition.html();
      edition.json();
      edition.search('telegram');
      edition.close();
      assert.throws(() => polto.open('<TEI><p></TEI>'));
    };
    for (let i = 0; i < 20; i++) round();
    const before = process.memoryUsage();
    for (let i = 0; i < 1000; i++) round();
    const after = process.memoryUsage();
    const grown = after.external + after.arrayBuffers - before.external - before.arrayBuffers;
    assert.ok(grown < 4 * 2 ** 20, `grew by ${grown} bytes`);
  });
});

describe('search', () => {
  const two =
    "<div type='document' xml:id='d1'><head>1. Berlin</head><p>In Berlin<note n='1' xml:id='d1fn1'>Not Berlin, " +
    "Bérlin.</note> today.</p></div><div type='document' xml:id='d2'><p>berlin</p></div>";
  const places = (results) =>
    results.hits.map(({ document, note, in: place }) => `${document} ${place} ${note ?? ''}`.trim());

  test('tells for each hit where it is and what stands around it', () => {
    withEdition(tei(two), (edition) => {
      const { total, documents, hits } = edition.search('berlin');
      assert.equal(total, 5);
      assert.deepEqual(documents, [{ id: 'd1', hits: 4 }, { id: 'd2', hits: 1 }]);
      for (const { snippet, start, end } of hits) assert.match(snippet.slice(start, end), /^b[eé]rlin$/i);
      assert.deepEqual(places({ hits }), [
        'd1 heading',
        'd1 text',
        'd1 note d1fn1',
        'd1 note d1fn1',
        'd2 text',
      ]);
      assert.deepEqual([hits[1].offset, hits[1].length], ['1.Berlin'.length + 'In'.length, 6]);
    });
  });

  test('takes what its options say', () => {
    withEdition(tei(two), (edition) => {
      const found = (options) => places(edition.search('berlin', options));
      assert.equal(found({ in: 'text' }).length, 3);
      assert.deepEqual(found({ in: 'headings' }), ['d1 heading']);
      assert.deepEqual(found({ in: 'notes' }), ['d1 note d1fn1', 'd1 note d1fn1']);
      assert.deepEqual(found({ within: 'd2' }), ['d2 text']);
      assert.deepEqual(found({ exact: true }), ['d2 text']);
      assert.deepEqual(found({ from: 3, limit: 1 }), ['d1 note d1fn1']);
      assert.equal(edition.search('berlin', { limit: 0 }).total, 5);
      assert.throws(() => found({ within: 'nowhere' }), RangeError);
    });
  });

  test('knows ids without what a page puts before them', () => {
    const edition = polto.open(tei(two), { idPrefix: 'left-' });
    assert.deepEqual(places(edition.search('not')), ['d1 note d1fn1']);
    assert.equal(edition.search('berlin', { within: 'd1' }).total, 4);
    edition.close();
  });

  test('keeps several editions apart, and forgets what is closed', () => {
    const [one, other] = [polto.open(bytes), polto.open(tei(two))];
    assert.equal(other.search('berlin').total, 5);
    assert.ok(one.search('popper').total > 0);
    assert.equal(other.search('popper').total, 0);
    other.close();
    assert.throws(() => other.search('berlin'), /closed/);
    const third = polto.open(tei('<p>Berlin</p>'));
    assert.equal(third.search('berlin').total, 1);
    assert.equal(third.search('popper').total, 0);
    assert.ok(one.search('popper').total > 0);
    third.close();
    one.close();
  });

  test('finds in characters beyond the first plane and of other scripts', () => {
    withEdition(tei('<div xml:id="a"><p>𝄞 Straße, ΑΘΉΝΑ; Москва́</p></div>'), (edition) => {
      for (const query of ['strasse', 'αθηνα', 'МОСКВА', '𝄞']) {
        assert.equal(edition.search(query).total, 1, query);
      }
      assert.equal(edition.search('strasse').hits[0].offset, 2);
    });
  });
});

describe('source notes of plain text', () => {
  test('are read line by line', () => {
    const line = { id: 'x', text: 'Source: Files. Secret. Drafted by Popper and approved by Tyler.' };
    const { lines, unread } = polto.readSourceNotes(`${JSON.stringify(line)}\n`);
    const read = JSON.parse(lines);
    assert.equal(unread, 0);
    assert.equal(read.id, 'x');
    assert.deepEqual(read.steps.map(({ action }) => action), ['drafted', 'approved']);
  });
});
