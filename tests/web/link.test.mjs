// `polto link`: the line goes in and out, and every other byte stays.
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { corpus, polto } from './files.mjs';

/** {status, stdout, stderr} of a command. */
async function run(...args) {
  const { code, stdout, stderr } = await polto(args);
  return { status: code, stdout: stdout.toString(), stderr: stderr.toString() };
}

const line = '<script xmlns="http://www.w3.org/1999/xhtml" src="polto-xml.js"/>';

describe('polto link', () => {
  let folder;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'polto-link-'))));
  after(() => rmSync(folder, { recursive: true }));

  const write = (bytes, name = 'a.xml') => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const wide = (text, big) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return big ? bytes.swap16() : bytes;
  };
  const text = (root) => `<?xml version="1.0"?>\n<!-- <TEI> --><!DOCTYPE TEI [<!ENTITY a "<TEI>"> <!-- ] -->]>\n${root}<text><body><p>é</p></body></text></TEI>`;
  const plain = text('<TEI n=">" xmlns="http://www.tei-c.org/ns/1.0">');

  const sources = {
    'of UTF-8': Buffer.from(plain),
    'with a byte-order mark': Buffer.from(`\ufeff${plain}`),
    'with lines of Windows': Buffer.from(plain.replaceAll('\n', '\r\n')),
    'of Latin-1': Buffer.from(plain.replace('1.0"?', '1.0" encoding="ISO-8859-1"?'), 'latin1'),
    'of UTF-16': wide(plain),
    'of UTF-16, big end first': wide(plain, true),
    'with a prefix': Buffer.from('<t:TEI xmlns:t="http://www.tei-c.org/ns/1.0"><t:text><t:body><t:p>é</t:p></t:body></t:text></t:TEI>'),
  };
  for (const [what, bytes] of Object.entries(sources)) {
    test(`adds one line to a file ${what}, once, and takes it out again`, async () => {
      const path = write(bytes);
      assert.match((await run('link', path)).stdout, /a\.xml: linked to polto-xml\.js/);
      const linked = readFileSync(path);
      const encoding = /UTF-16/.test(what) ? 'utf16le' : 'latin1';
      const read = (all) => (/big/.test(what) ? Buffer.from(all).swap16() : all).toString(encoding);
      const [before, after] = read(linked).split(new RegExp(`\r?\n${line.replace(/[.?/]/g, '\\$&')}`));
      assert.equal(before + after, read(bytes));
      assert.match(before, /<(t:)?TEI [^]*>$/);
      assert.equal((await run('check', path)).status, 0, 'it opens as before');
      assert.match((await run('link', path)).stdout, /has the line already/);
      assert.deepEqual(readFileSync(path), linked);
      assert.match((await run('link', '--remove', path)).stdout, /taken out/);
      assert.deepEqual(readFileSync(path), bytes);
      assert.match((await run('link', '--remove', path)).stdout, /has no such line/);
    });
  }

  test('lays the script beside the file, unless it is told where that is', async () => {
    const path = write(plain);
    rmSync(join(folder, 'polto-xml.js'), { force: true });
    await run('link', '--src', '/static/polto-xml.js', path);
    assert.equal(existsSync(join(folder, 'polto-xml.js')), false);
    assert.match(readFileSync(path, 'utf8'), /src="\/static\/polto-xml\.js"\/>/);
    await run('link', '--remove', path);
    assert.equal(readFileSync(path, 'utf8'), plain);
    assert.match((await run('link', path)).stdout, /which is now beside it/);
    assert.match(readFileSync(join(folder, 'polto-xml.js'), 'utf8'), /polto-viewer/);
  });

  test('does every file, and tells which it could not do', async () => {
    const good = write(plain);
    const broken = write('<TEI><text>', 'broken.xml');
    const { status, stdout, stderr } = await run('link', broken, good, join(folder, 'none.xml'));
    assert.equal(status, 1);
    assert.match(stdout, /a\.xml: linked/);
    assert.match(stderr, /broken\.xml:1:12: error/);
    assert.match(stderr, /none\.xml: cannot be opened/);
    assert.equal(readFileSync(broken, 'utf8'), '<TEI><text>');
  });

  test('refuses an address that would not stay one', async () => {
    const path = write(plain);
    const { status, stderr } = await run('link', '--src', 'a" onload="alert(1)', path);
    assert.equal(status, 2);
    assert.match(stderr, /is no address/);
    // It would not be found again.
    assert.equal((await run('link', '--src', 'viewer.js', path)).status, 2);
    assert.equal(readFileSync(path, 'utf8'), plain);
  });

  test('changes no standard input, and leaves the script of others alone', async () => {
    assert.match((await run('link', '-')).stderr, /standard input cannot be changed/);
    const other = plain.replace('<p>', '<p><script src="polto-xml.js"/><x data-src="polto-xml.js"/>');
    const path = write(other);
    assert.match((await run('link', '--remove', path)).stdout, /no such line/);
  });

  test('reads broken markup in one pass', async () => {
    const noise = ['<!DOCTYPE TEI [' + '<!-- a -->'.repeat(20_000), '<a '.repeat(50_000), '<!--'.repeat(50_000)];
    for (const text of noise) assert.match((await run('link', '--remove', write(text))).stdout, /no such line/);
  });

  test('finds the line wherever somebody has put it', async () => {
    const own = '<script xmlns="http://www.w3.org/1999/xhtml" type="text/javascript" src="../js/polto-xml.js?v=2"></script>';
    const path = write(plain.replace('</TEI>', `${own}</TEI>`));
    assert.match((await run('link', path)).stdout, /already/);
    await run('link', '--remove', path);
    assert.equal(readFileSync(path, 'utf8'), plain);
  });

  test('changes no other byte of the corpus', async () => {
    const copies = corpus.map((source, at) => {
      const path = join(folder, `corpus-${at}.xml`);
      copyFileSync(source, path);
      return path;
    });
    const { stdout } = await run('link', ...copies);
    const linked = copies.filter((path) => stdout.includes(`${path}: linked`));
    assert.ok(linked.length > 30, `${linked.length}`);
    for (const path of linked) assert.match(readFileSync(path, 'latin1').replaceAll('\0', ''), /polto-xml\.js/);
    await run('link', '--remove', ...copies);
    for (const [at, path] of copies.entries()) assert.deepEqual(readFileSync(path), readFileSync(corpus[at]), corpus[at]);
  });
});
