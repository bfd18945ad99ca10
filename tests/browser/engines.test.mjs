// The main paths of a reader in Chromium, Firefox and WebKit, by mouse and by keyboard; and in Firefox and WebKit
// what an archive delivers: one HTML file and the XML file itself, from a server and from a disk. The other tests do
// all of it in Chromium.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { engines } from './engines.mjs';
import { command, root, serveFolder, strictPolicy, telegram } from './harness.mjs';
import { madeVolume } from './made-volume.mjs';

const page = (src) => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
<script src="listen.js"></script><script type="module" src="polto/polto.js"></script></head>
<body><main><polto-viewer src="${src}"></polto-viewer></main></body></html>`;

const listen = `window.problems = [];
document.addEventListener('securitypolicyviolation', (event) => problems.push(event.violatedDirective + ' ' + event.blockedURI));
addEventListener('error', (event) => problems.push(event.message));
addEventListener('unhandledrejection', (event) => problems.push(String(event.reason)));`;

const files = {
  'index.html': page('telegram.xml'),
  'volume.html': page('volume.xml'),
  'broken.html': page('broken.xml'),
  'listen.js': listen,
  'volume.xml': madeVolume(12, 2),
  'broken.xml': '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>One <hi>two</p></body></text></TEI>',
};

const viewer = "document.querySelector('polto-viewer')";
const frame = (selector) => `${viewer}?.shadowRoot?.querySelector('${selector}')`;
const frames = (selector) => `[...(${viewer}?.shadowRoot?.querySelectorAll('${selector}') ?? [])]`;
const text = (selector) => `document.querySelector('.polto-text ${selector}')`;
const shown = `!!${frame('.card')} && !!${frame('.bar')} && !${frame('[aria-busy]')}`;
const opened = "[...document.querySelectorAll('.polto-popover:popover-open')]";
const labels = `${opened}.map((one) => one.ariaLabel).join()`;
const focused = `(() => { let one = document.activeElement; while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
  return one?.id || one?.ariaLabel || one?.textContent || ''; })()`;

/** On the screen, not over the mark, and no wider than its frame: what popovers promise in every window. */
const well = (mark) => `(() => {
  const popover = ${opened}.at(-1);
  const [box, at] = [popover.getBoundingClientRect(), ${mark}.getBoundingClientRect()];
  const over = at.left < box.right && box.left < at.right && at.top < box.bottom && box.top < at.bottom;
  return box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight + 1 && !over && popover.scrollWidth <= popover.clientWidth;
})()`;

const noteMark = (id) => text(`#${id}-ref`);

/** Opens what a mark stands for, sees it well placed, closes it by Escape, and has the focus back at the mark. */
async function opensAndCloses(browser, open, mark, label, says) {
  await open();
  await browser.until(`${labels} === '${label}'`);
  assert.match(await browser.evaluate(`${opened}.at(-1).textContent`), says);
  await browser.until(well(mark));
  assert.equal(await browser.evaluate(focused), label);
  await browser.press('Escape');
  await browser.until(`${labels} === ''`);
  await browser.until(`${mark}.matches(':focus')`);
}

const popover = async (browser, mark, label, says) => {
  await opensAndCloses(browser, () => browser.click(mark), mark, label, says);
  await opensAndCloses(browser, () => browser.pressAt(mark, 'Enter'), mark, label, says);
};

const readsDocument = (browser, n) => browser.until(`!!${text(`#d${n}`)} && location.hash === '#d${n}' && !${text(`#d${n === 1 ? 2 : 1}`)}`);

/** page, what a reader does there, how it goes; one after the other, in one window */
const paths = [
  ['index.html', 'reads the telegram', async (browser) => {
    await browser.until(shown);
    assert.match(await browser.evaluate("document.querySelector('.polto-text').textContent"), /Topol 594/);
  }],
  ['index.html', 'opens a note, by mouse and by keyboard', (browser) =>
    popover(browser, noteMark('d156fn1'), 'Note 1', /Polto 513/)],
  ['index.html', 'opens the card of somebody in the text', (browser) =>
    popover(browser, text('.tei-p a.tei-persName'), 'Nitze', /unable to schedule/)],
  ['index.html', 'sees the chain, and opens the card of somebody in it', async (browser) => {
    const cards = await browser.evaluate(`${frames('.card')}.map((card) => card.querySelector('.action').textContent).join()`);
    assert.equal(cards, 'From,Drafted,Cleared,Approved,Signed,To');
    await popover(browser, `${frames('.agent')}.find((one) => one.textContent === 'Tyler')`, 'Tyler', /approved the/);
    await browser.evaluate(`${frame('.action')}.focus()`);
  }],
  ['volume.html', 'opens a document from the contents', async (browser) => {
    await browser.until(`${shown} && !!${frame('[role=treeitem]')}`);
    await browser.click(frame('.contents-link[href="#d3"]'));
    await readsDocument(browser, 3);
  }],
  ['volume.html', 'goes on to the next document, by keyboard, and back to the one before', async (browser) => {
    await browser.pressAt(frame('.neighbour[rel=next]'), 'Enter');
    await readsDocument(browser, 4);
    await browser.click(frame('.neighbour[rel=prev]'));
    await readsDocument(browser, 3);
  }],
  ['volume.html', 'comes back with the button of the browser', async (browser) => {
    await browser.back();
    await readsDocument(browser, 4);
  }],
  ['volume.html', 'follows an address with a fragment', async (browser) => {
    await browser.evaluate("void (location.hash = '#d9fn2')");
    await browser.until(`!!${text('#d9fn2[data-reached]')}`);
    const top = await browser.evaluate(`${text('#d9fn2')}.getBoundingClientRect().top`);
    assert.ok(top >= 0 && top < (await browser.evaluate('innerHeight')), `at ${top}`);
  }],
  ['volume.html', 'searches, and follows a hit', async (browser) => {
    await browser.click(`${frames('.bar-button')}.find((one) => one.dataset.tool === 'search')`);
    await browser.click(frame('.search-field'));
    await browser.type('"last words of document 7"');
    await browser.until(`${frames('.hit')}.length === 1`);
    await browser.click(frame('.hit'));
    await browser.until(`!!${text('#d7')} && /last words of document 7/.test(document.querySelector('.polto-text').textContent)`);
    await browser.until("(CSS.highlights.get('polto-hit-current')?.size ?? 0) > 0");
  }],
  ['volume.html', 'reads the whole text, and one document again', async (browser) => {
    await browser.click(frame('.bar-choice label:last-child'));
    await browser.until(`!!${text('#d1')} && !!${text('#d12')}`);
    await browser.click(frame('.bar-choice label:first-child'));
    await browser.until(`!${text('#d12')}`);
  }],
  ['volume.html', 'sorts the table of documents, and closes it by Escape', async (browser) => {
    await browser.click(frame('.all-documents'));
    await browser.until(`${frames('dialog[open] tbody tr')}.length === 12`);
    const first = `${frame('dialog tbody a')}.textContent`;
    assert.match(await browser.evaluate(first), /^1\. /);
    await browser.click(frame('dialog thead button'));
    await browser.until(`/^12\\. /.test(${first})`);
    await browser.press('Escape');
    await browser.until(`!${frame('dialog[open]')}`);
  }],
  ['broken.html', 'is told what is wrong with a file, and where', async (browser) => {
    await browser.until(`!!${frame('[role=alert]')}`);
    assert.match(await browser.evaluate(`${frame('[role=alert]')}.textContent`), /broken\.xml[^]*1/);
  }],
];

for (const engine of engines) {
  describe(engine.name, { skip: engine.missing }, () => {
    let browser, server, folder, at;
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'polto-engines-'));
      const file = (name) => join(folder, name);
      cpSync(join(root, 'web/dist'), file('polto'), { recursive: true });
      for (const name of ['telegram.xml', 'linked.xml']) copyFileSync(telegram, file(name));
      execFileSync(process.execPath, [command, 'link', file('linked.xml')]);
      execFileSync(process.execPath, [command, 'bundle', file('telegram.xml'), '-o', file('bundle.html')]);
      for (const [name, content] of Object.entries(files)) writeFileSync(file(name), content);
      server = await serveFolder(folder, { 'Content-Security-Policy': strictPolicy });
      browser = await engine.start();
      await browser.resize(1280, 900);
    });
    after(async () => {
      await browser?.close();
      server?.stop();
      rmSync(folder, { recursive: true });
    });

    for (const [name, does, go] of paths) {
      test(`a reader ${does}`, async () => {
        if (at !== name) await browser.open(server.origin + name);
        at = name;
        await go(browser);
        assert.equal(await browser.evaluate('problems.join()'), '', 'no error, and the strict policy kept');
      });
    }

    if (engine.name === 'Chromium') return;

    const onDisk = (name) => pathToFileURL(join(folder, name)).href;

    /** The telegram is there with its chain, and its first note opens. */
    async function readsTelegram() {
      await browser.until(shown);
      assert.match(await browser.evaluate("document.querySelector('.polto-text').textContent"), /Topol 594/);
      await browser.click(noteMark('d156fn0'));
      await browser.until(`${labels} === 'Note 0'`);
    }

    const elsewhere = () =>
      browser.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => /^https?:/.test(name)).join()");

    test('opens a bundle from a disk, which asks for nothing', async () => {
      await browser.open(onDisk('bundle.html'));
      await readsTelegram();
      assert.equal(await elsewhere(), '');
    });

    test('shows the XML file itself from a disk', async () => {
      await browser.open(onDisk('linked.xml'));
      await readsTelegram();
      assert.equal(await elsewhere(), '');
    });

    test('shows the XML file itself from a server with the strict policy', async () => {
      await browser.open(`${server.origin}linked.xml`);
      await readsTelegram();
    });
  });
}
