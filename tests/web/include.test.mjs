// Files that a source includes: the API, the commands, and what these may read.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { load, TeiError } from '../../web/dist/core.js';
import { native, polto as command, run } from './files.mjs';

const tei = (text) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude"><text><body>${text}</body></text></TEI>`;
const asks = tei('\n<xi:include href="parts/a.xml"><xi:fallback><p>No part.</p></xi:fallback></xi:include>\n');

/** `include` that has these files, and notes what it is asked for. */
function host(files, asked = []) {
  return (href) => {
    asked.push(href);
    return files[href];
  };
}

let polto;
before(async () => {
  polto = await load();
  await polto.loadIncludes();
});

/** Opens, hands over, closes. */
function opened(source, options, use) {
  const edition = polto.open(source, options);
  try {
    return use(edition);
  } finally {
    edition.close();
  }
}

describe('include', () => {
  test('is not done without being asked for', () => {
    opened(asks, {}, (edition) => {
      assert.match(edition.html(), /<span class="polto-include" data-added>\[parts\/a.xml is not included\]<\/span>/);
      assert.match(edition.html(), /<p class="tei-p">No part.<\/p>/);
      const [{ code, message, line, column }] = edition.diagnostics;
      assert.deepEqual([code, line, column], ['file-not-included', 2, 1]);
      assert.equal(message, 'the file "parts/a.xml" is not included');
    });
  });

  test('asks the host for each file, by its address from the source', () => {
    const asked = [];
    const files = {
      'parts/a.xml': '<div xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="b.xml"/></div>',
      'parts/b.xml': new TextEncoder().encode('<p xml:id="b">Here.</p>'),
    };
    opened(asks, { include: host(files, asked) }, (edition) => {
      assert.deepEqual(asked, ['parts/a.xml', 'parts/b.xml']);
      assert.match(edition.html(), /<p class="tei-p" id="b">Here.<\/p>/);
      assert.doesNotMatch(edition.html(), /No part/);
    });
  });

  test('reads files in other encodings', () => {
    const latin = Uint8Array.from(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><p>caf\xe9</p>', 'latin1'));
    opened(asks, { include: host({ 'parts/a.xml': latin }) }, (edition) =>
      assert.match(edition.html(), /café/),
    );
  });

  test('tells problems by the file that has them', () => {
    const files = { 'parts/a.xml': '<div>\n<p><ref target="#nowhere">x</ref></p>\n</div>' };
    opened(asks, { name: 'folder/main.xml', include: host(files) }, (edition) => {
      const [{ file, line, column }] = edition.diagnostics;
      assert.deepEqual([file, line, column], ['folder/parts/a.xml', 2, 4]);
      assert.deepEqual(JSON.parse(edition.json()).diagnostics, edition.diagnostics);
    });
    assert.equal(
      polto.check(asks, 'folder/main.xml', { include: host(files) }).lines,
      'folder/parts/a.xml:2:4: warning: target="#nowhere" leads to no element\n',
    );
  });

  test('refuses a file that is not well-formed, and names it', () => {
    const include = host({ 'parts/a.xml': '<p>\nSir & Madam</p>' });
    const open = () => polto.open(asks, { name: 'main.xml', include });
    assert.throws(open, (error) => {
      assert.ok(error instanceof TeiError);
      assert.deepEqual(
        [error.source, error.code, error.line, error.column, error.excerpt],
        ['parts/a.xml', 'bad-reference', 2, 5, 'Sir & Madam</p>'],
      );
      assert.ok(error.report.startsWith('parts/a.xml:2:5: error: '));
      return true;
    });
    assert.deepEqual(polto.check(asks, 'main.xml', { include }), {
      lines: 'parts/a.xml:2:5: error: "&" begins no reference here\n',
      failed: true,
    });
    // With `recover` it is left out.
    opened(asks, { include, recover: true }, (edition) => assert.match(edition.html(), /No part/));
  });

  test('leaves nothing behind for the next source', () => {
    opened(asks, { include: host({ 'parts/a.xml': '<p>one</p>' }) }, () => {});
    opened(tei('\n<p><ref target="#x">y</ref></p>'), { name: 'n' }, ({ diagnostics }) =>
      assert.deepEqual([diagnostics[0].line, diagnostics[0].file], [2, undefined]),
    );
  });

  test('goes on when the host throws', () => {
    const failing = () => {
      throw new Error('no disk');
    };
    assert.throws(() => polto.open(asks, { include: failing }), /no disk/);
    opened(asks, { include: host({ 'parts/a.xml': '<p>one</p>' }) }, (edition) =>
      assert.match(edition.html(), /one/),
    );
  });

  test('says when it is not loaded', async () => {
    const other = await load();
    assert.throws(() => other.open(asks, { include: () => null }), /loadIncludes/);
  });
});

describe('--include', () => {
  const folder = mkdtempSync(join(tmpdir(), 'polto-'));
  after(() => rmSync(folder, { recursive: true }));

  /** Writes a file below the folder; its path. */
  function put(name, text) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  }

  const paragraph = (href) => `<xi:include href="${href}"/>\n`;
  before(() => {
    put('secret.xml', '<p>secret</p>');
    put('edition/parts/a part.xml', '<!DOCTYPE p SYSTEM "x.dtd">\n<p>inside<ref target="#no">1</ref>&eacute;</p>');
    put('edition/note.txt', 'a < b');
    put('edition/broken.xml', '<p>\n<q></p>');
    symlinkSync(join(folder, 'secret.xml'), join(folder, 'edition/link.xml'));
    const secret = encodeURI(join(folder, 'secret.xml'));
    const addresses = ['parts/a%20part.xml', '../secret.xml', 'parts/../../secret.xml', '%2e%2e/secret.xml', 'link.xml'];
    const others = [secret, `file://${secret}`, 'http://localhost/secret.xml', 'parts', '%zz', 'a%00.xml', '..\\secret.xml'];
    put('edition/main.xml', tei(`\n${[...addresses, ...others].map(paragraph).join('')}<p><xi:include href="note.txt" parse="text"/></p>`));
    put('edition/bad.xml', tei(`\n${paragraph('broken.xml')}`));
  });

  /** What a command prints; the native one prints the same, where it is built. */
  async function printed(args) {
    const web = await command(args);
    if (existsSync(native)) {
      const twin = await run(native, args);
      assert.deepEqual(
        [web.code, String(web.stdout), String(web.stderr)],
        [twin.code, String(twin.stdout), String(twin.stderr)],
      );
    }
    return { code: web.code, out: String(web.stdout), error: String(web.stderr) };
  }

  test('reads what is below the folder of the file, and nothing else', async () => {
    const { out } = await printed(['text', '--include', join(folder, 'edition/main.xml')]);
    assert.match(out, /inside1é/);
    assert.match(out, /a < b/);
    assert.doesNotMatch(out, /secret/);
    const { out: lines } = await printed(['check', '--include', join(folder, 'edition/main.xml')]);
    assert.equal(lines.match(/is not included: it cannot be read/g).length, 11);
    assert.match(lines, /parts\/a%20part.xml:2:1: warning: the DTD "x.dtd" was not read/);
    assert.match(lines, /parts\/a%20part.xml:2:10: warning: target="#no" leads to no element/);
  });

  test('prints the same in every command', async () => {
    for (const name of ['html', 'json', 'source-notes'])
      await printed([name, '--include', join(folder, 'edition/main.xml')]);
    await printed(['html', '--page', '--include', join(folder, 'edition/main.xml')]);
  });

  test('reads nothing without being asked to', async () => {
    const { out } = await printed(['text', join(folder, 'edition/main.xml')]);
    assert.doesNotMatch(out, /inside|a < b/);
  });

  test('fails with the name of the file that is broken', async () => {
    const bad = join(folder, 'edition/bad.xml');
    const broken = join(folder, 'edition/broken.xml');
    const { code, error } = await printed(['html', '--include', bad]);
    assert.equal(code, 1);
    assert.ok(error.startsWith(`${broken}:2:4: error: </p> where </q> is expected`), error);
    const { code: checked, out } = await printed(['check', '--include', bad]);
    assert.equal(checked, 1);
    assert.ok(out.startsWith(`${broken}:2:4: error: `), out);
    const { code: recovered } = await printed(['html', '--include', '--recover', bad]);
    assert.equal(recovered, 0);
  });
});
