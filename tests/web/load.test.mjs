// How the modules start. Each test has a process of its own, since a process has each module once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { root, run, telegram } from './files.mjs';

const dist = new URL('../../web/dist/', import.meta.url).href;

/** Runs statements that have assert, load, files to read and the bytes of the telegram. */
async function alone(statements) {
  const script = `
    import assert from 'node:assert/strict';
    import { readFileSync } from 'node:fs';
    import { Edition, load } from '${dist}core.js';
    const file = (name) => readFileSync(new URL(name, '${dist}'));
    const telegram = readFileSync(${JSON.stringify(telegram)});
    const steps = (edition) => edition.sourceNote('d156').steps.map(({ action }) => action).join();
    ${statements}
    process.stdout.write('done');`;
  const { code, stdout, stderr } = await run(process.execPath, ['--input-type=module', '-e', script]);
  assert.equal(`${stderr}${stdout}`, 'done');
  assert.equal(code, 0);
}

test('one module serves all calls, and reads source notes at once', () =>
  alone(`
    const [first, second] = await Promise.all([load(), load()]);
    assert.ok(first.open(telegram) instanceof Edition);
    assert.equal(steps(second.open(telegram)), 'drafted,cleared,approved');`));

test('the bytes of both modules are taken from who has them', () =>
  alone(`
    const nowhere = new URL('nowhere.wasm', import.meta.url);
    await assert.rejects(load({ wasm: new Uint8Array(8), sourceNotes: false }), WebAssembly.CompileError);
    const wasm = file('polto.wasm');
    await assert.rejects(load({ wasm, sourceNotes: new Uint8Array(8) }), WebAssembly.CompileError);
    const polto = await load({ sourceNotes: file('polto-source-notes.wasm'), wasm: nowhere });
    assert.equal(steps(polto.open(telegram)), 'drafted,cleared,approved');`));

test('their addresses are taken too', () =>
  alone(`
    const at = (name) => new URL(name, '${dist}');
    const polto = await load({ wasm: at('polto.wasm'), sourceNotes: at('polto-source-notes.wasm').href });
    assert.equal(steps(polto.open(telegram)), 'drafted,cleared,approved');`));

test('a text is read without what reads source notes, and its note says what it waits for', () =>
  alone(`
    const polto = await load({ sourceNotes: false });
    const edition = polto.open(telegram);
    assert.match(edition.html('d156'), /id="d156"/);
    assert.ok(edition.contents.length > 0);
    const html = edition.html();
    for (const read of [
      () => edition.sourceNote('d156'),
      () => edition.document('d156'),
      () => edition.documents,
      () => edition.json(),
      () => edition.sourceNotes(),
      () => polto.readSourceNotes('{"id":"a","text":"Source: Files. Secret."}'),
    ]) {
      assert.throws(read, /await polto\\.loadSourceNotes\\(\\) first/);
      assert.equal(edition.html(), html);
    }
    assert.equal(edition.sourceNote('nowhere'), null);
    await polto.loadSourceNotes();
    assert.equal(steps(edition), 'drafted,cleared,approved');
    assert.equal(edition.documents[0].sourceNote.classification, 'Secret');
    assert.equal(JSON.parse(edition.json()).documents[0].sourceNote.archive.filed, '1962-10-29');
    assert.equal(polto.readSourceNotes('x').unread, 1);`));

test('a text without source notes needs nothing more', () =>
  alone(`
    const polto = await load({ sourceNotes: false });
    const edition = polto.open(file('../../corpus/samples/frus-letters.xml'));
    assert.ok(edition.documents.length > 0);
    assert.equal(edition.document(edition.documents[0].id).sourceNote, null);
    assert.ok(JSON.parse(edition.json()).documents.length > 0);
    assert.equal(edition.sourceNotes(), '');`));

test('search is there at once, or when it is asked for, and says what it waits for', () =>
  alone(`
    assert.equal((await load()).open(telegram).search('popper').total > 0, true);`).then(() =>
    alone(`
      const polto = await load({ search: false });
      const edition = polto.open(telegram);
      assert.throws(() => edition.search('popper'), /await polto\\.loadSearch\\(\\) first/);
      const nowhere = new URL('file://${root}nowhere.wasm');
      await assert.rejects(polto.loadSearch(nowhere), { code: 'ENOENT' });
      await polto.loadSearch(file('polto-search.wasm'));
      assert.ok(edition.search('popper').total > 0);`),
  ));

test('what could not be loaded is tried again', () =>
  alone(`
    const polto = await load({ sourceNotes: false });
    const nowhere = new URL('file://${root}nowhere.wasm');
    await assert.rejects(polto.loadSourceNotes(nowhere), { code: 'ENOENT' });
    await polto.loadSourceNotes();
    assert.equal(steps(polto.open(telegram)), 'drafted,cleared,approved');`));

test('a text is read without what reads entities and errors; what needs it says where, and what it waits for', () =>
  alone(`
    const polto = await load({ sourceNotes: false, strictReading: false });
    assert.match(polto.open(telegram).html('d156'), /id="d156"/);
    const tei = (body) => '<TEI xmlns="http://www.tei-c.org/ns/1.0">\\n<text><body><p>' + body + '</body></text></TEI>';
    const needs = { name: 'TeiError', code: 'needs-strict-reading', hint: /await polto\\.loadStrictReading\\(\\) first/ };
    for (const [source, line, column] of [
      [tei('é R&D</p>'), 2, 19],
      [tei('<seg>R</p>'), 2, 24],
      ['<!DOCTYPE TEI [<!ENTITY who "Marsh">]>' + tei('&who;</p>'), 1, 1],
      ['', 1, 1],
    ]) {
      assert.throws(() => polto.open(source), { ...needs, line, column }, source);
      assert.match(polto.check(source, 'a.xml').lines, new RegExp('^a\\.xml:' + line + ':' + column + ': error: .*\\n$'));
    }
    assert.throws(() => polto.open(telegram, { recover: true }), needs);
    await polto.loadStrictReading();
    assert.throws(() => polto.open(tei('R&D</p>')), { code: 'bad-reference', line: 2, column: 17 });
    assert.match(polto.open('<!DOCTYPE TEI [<!ENTITY who "Marsh">]>' + tei('&who;</p>')).html(), /Marsh/);
    polto.open(telegram, { recover: true }).close();`));

test('the bytes or the address of what reads them are taken from who has them', () =>
  alone(`
    const polto = await load({ strictReading: file('polto-strict-reading.wasm') });
    assert.throws(() => polto.open(''), { code: 'empty-input' });
    const again = await load({ strictReading: new URL('nowhere.wasm', import.meta.url) });
    assert.throws(() => again.open(''), { code: 'empty-input' });`));

test('many lines of plain text make the memory grow', () =>
  alone(`
    const line = JSON.stringify({ id: 'x', text: 'Source: Files. Secret. Drafted by Popper. ' + 'Word. '.repeat(20) });
    const { lines, unread } = (await load()).readSourceNotes((line + '\\n').repeat(8000));
    assert.equal(unread, 0);
    assert.equal(lines.split('\\n').length, 8001);`));
