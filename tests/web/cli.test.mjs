import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { command, polto, telegram } from './files.mjs';

const folder = mkdtempSync(join(tmpdir(), 'polto-cli-'));
const broken = join(folder, 'broken.xml');
writeFileSync(
  broken,
  '<TEI xmlns="http://www.tei-c.org/ns/1.0">\n\t<text><p>word</q></text>\n</TEI>\n',
);

const text = (buffer) => buffer.toString('utf8');

describe('the commands', () => {
  test('html prints a division, and without --id the whole text', async () => {
    const whole = await polto(['html', telegram]);
    const one = await polto(['html', telegram, '--id', 'd156']);
    assert.equal(one.code, 0);
    assert.match(text(one.stdout), /<article [^>]*id="d156"/);
    assert.ok(whole.stdout.includes(one.stdout.subarray(0, 200)));
    assert.ok(whole.stdout.length > one.stdout.length);
  });

  test('html --page prints a complete page', async () => {
    const { code, stdout } = await polto(['html', telegram, '--page']);
    assert.equal(code, 0);
    assert.match(text(stdout), /^<!DOCTYPE html>/i);
    assert.match(text(stdout), /<\/html>\s*$/);
  });

  test('text prints every word of the telegram', async () => {
    const { stdout } = await polto(['text', telegram]);
    assert.match(text(stdout), /Paras 4 through 6 can be used at you discretion with NAC/);
  });

  test('json prints one object', async () => {
    const { stdout } = await polto(['json', telegram]);
    const keys = ['metadata', 'contents', 'documents', 'pages', 'persons', 'terms', 'diagnostics'];
    assert.deepEqual(Object.keys(JSON.parse(text(stdout))), keys);
  });

  test('source-notes prints a line for each document that has one', async () => {
    const { stdout } = await polto(['source-notes', telegram]);
    const lines = text(stdout).trimEnd().split('\n');
    assert.equal(lines.length, 1);
    assert.equal(JSON.parse(lines[0]).classification, 'Secret');
  });

  test('source-notes --jsonl reads plain text', async () => {
    const lines = '{"id":"a","text":"Source: Files. Secret. Drafted by Popper."}\n';
    const { code, stdout } = await polto(['source-notes', '--jsonl', '-'], lines);
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(text(stdout)).steps[0].agents, ['Popper']);
  });

  test('search prints where the words of a query stand', async () => {
    const { code, stdout } = await polto(['search', telegram, 'nac OR "test ban"', '--limit', '2']);
    assert.equal(code, 0);
    const { total, documents, hits } = JSON.parse(text(stdout));
    assert.ok(total > 2);
    assert.deepEqual(documents.map(({ id }) => id), ['terms', 'd156']);
    assert.equal(hits.length, 2);
    const [{ document, note, snippet, start, end }] = hits;
    assert.deepEqual([document, note, snippet.slice(start, end)], ['terms', null, 'NAC']);
  });

  test('search finds nothing, and that is fine', async () => {
    const { code, stdout } = await polto(['search', telegram, 'xylophone']);
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(text(stdout)), { total: 0, documents: [], hits: [] });
  });

  test('read standard input for -', async () => {
    const bytes = await readFile(telegram);
    const [file, piped] = [await polto(['html', telegram]), await polto(['html', '-'], bytes)];
    assert.equal(piped.code, 0);
    assert.deepEqual(piped.stdout, file.stdout);
  });
});

describe('a document with a problem', () => {
  test('ends the command with 1, line and column, the line, a caret and a hint', async () => {
    const { code, stdout, stderr } = await polto(['html', broken]);
    assert.equal(code, 1);
    assert.equal(text(stdout), '');
    const [problem, line, caret, hint] = text(stderr).split('\n');
    assert.match(problem, /^.*broken\.xml:2:\d+: error: ./);
    assert.equal(line, '\t<text><p>word</q></text>');
    assert.match(caret, /^\t +\^$/);
    assert.match(hint, /\w/);
  });

  test('is listed by check, which ends with 1', async () => {
    const { code, stdout } = await polto(['check', telegram, broken]);
    assert.equal(code, 1);
    assert.match(text(stdout), /^\S+broken\.xml:2:\d+: error: .+\n$/);
  });

  test('check is silent about a good one', async () => {
    const { code, stdout } = await polto(['check', telegram]);
    assert.deepEqual([code, text(stdout)], [0, '']);
  });
});

describe('what cannot be done with a file ends with 1', () => {
  for (const [args, says] of [
    [['html', join(folder, 'absent.xml')], /absent\.xml: cannot be opened\n$/],
    [['check', join(folder, 'absent.xml')], /absent\.xml: cannot be opened\n$/],
    [['text', folder], /: cannot be read\n$/],
    [
      ['search', telegram, 'nac', '--within', 'nowhere'],
      /:1:1: error: no division has the xml:id "nowhere"\n$/,
    ],
    [['html', telegram, '--id', 'nowhere'], /:1:1: error: no element has the xml:id "nowhere"\n$/],
  ]) {
    test(args.map((arg) => arg.replace(folder, '')).join(' '), async () => {
      const { code, stderr } = await polto(args);
      assert.equal(code, 1);
      assert.match(text(stderr), says);
    });
  }
});

describe('wrong usage ends with 2', () => {
  for (const args of [
    [],
    ['frobnicate'],
    ['html'],
    ['html', telegram, '--frobnicate'],
    ['source-notes'],
    ['search', telegram],
    ['search', telegram, 'nac', 'nato'],
    ['search', telegram, 'nac', '--in', 'footnotes'],
    ['search', telegram, 'nac', '--limit', 'few'],
    ['serve', join(folder, 'absent')],
    ['serve', telegram, '--port', 'x'],
  ]) {
    test(`polto ${args.map((arg) => arg.replace(folder, '')).join(' ')}`, async () => {
      const { code, stderr } = await polto(args);
      assert.equal(code, 2);
      assert.ok(stderr.length > 0);
    });
  }

  test('but asking for help does not', async () => {
    const { code, stdout } = await polto(['--help']);
    assert.equal(code, 0);
    assert.match(text(stdout), /source-notes/);
  });
});

describe('serve', () => {
  const servers = [];
  const start = async (...args) => {
    const server = spawn(process.execPath, [command, 'serve', ...args]);
    servers.push(server);
    const [line] = await once(createInterface({ input: server.stdout }), 'line');
    return line;
  };
  let url;

  before(async () => {
    url = await start(telegram, '--port', '0');
  });
  after(() => servers.forEach((server) => server.kill()));

  test('prints its address, on a free port when the wanted one is taken', async () => {
    assert.match(url, /^http:\/\/localhost:\d+\/$/);
    const taken = createServer().listen(0, 'localhost');
    await once(taken, 'listening');
    const { port } = taken.address();
    const other = await start(telegram, '--port', String(port));
    assert.notEqual(other, `http://localhost:${port}/`);
    assert.equal((await fetch(other)).status, 200);
    taken.close();
  });

  test('sends the viewer under a strict policy', async () => {
    const response = await fetch(url);
    assert.match(await response.text(), /<polto-viewer src="text\/frus1961-63v13-d156\.xml" shortcuts="page">/);
    const policy = response.headers.get('content-security-policy');
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /require-trusted-types-for 'script'/);
    assert.doesNotMatch(policy, /'unsafe-inline'|'unsafe-eval'/);
  });

  test('sends the module with the type that compiles while it streams', async () => {
    const response = await fetch(`${url}polto/polto.wasm`);
    assert.equal(response.headers.get('content-type'), 'application/wasm');
  });

  test('sends the file, and none of its neighbours', async () => {
    assert.equal((await fetch(`${url}text/frus1961-63v13-d156.xml`)).status, 200);
    for (const path of ['text/README.md', 'text/../package.json', 'text/%2e%2e/package.json', 'x']) {
      assert.equal((await fetch(url + path)).status, 404, path);
    }
  });

  test('lists the TEI files of a folder', async () => {
    const list = await (await fetch(await start(folder, '--port', '0'))).text();
    assert.match(list, /<a href="\?file=broken\.xml">broken\.xml<\/a>/);
  });
});
