// Going about in a volume takes no more memory: of the scripts, of the page, of the modules.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { launchBrowser, openPage, textShown, volume } from './harness.mjs';
import { madeVolume, pageWith, servePages } from './made-volume.mjs';

let browser, server;
before(async () => {
  browser = await launchBrowser(['--js-flags=--expose-gc', '--enable-precise-memory-info']);
  server = await servePages({
    '/volume.xml': volume ? readFileSync(volume) : madeVolume(120),
    '/': pageWith('<polto-viewer src="volume.xml"></polto-viewer>'),
    '/empty': pageWith(''),
  });
});
after(async () => {
  await browser?.close();
  server?.stop();
});

test('a hundred changes of the document, and as many turns of a page, leave nothing behind', async () => {
  const page = await openPage(browser, `${server.url}/empty`);
  await page.evaluate(async () => {
    globalThis.memories = [];
    for (const name of ['instantiate', 'instantiateStreaming']) {
      const original = WebAssembly[name];
      WebAssembly[name] = async (...source) => {
        const result = await original.apply(WebAssembly, source);
        const exported = Object.values(result.instance.exports);
        globalThis.memories.push(...exported.filter((one) => one instanceof WebAssembly.Memory));
        return result;
      };
    }
    const viewer = document.createElement('polto-viewer');
    viewer.src = 'volume.xml';
    document.body.append(viewer);
  });
  await textShown(page);
  const { before, after } = await page.evaluate(async () => {
    const viewer = document.querySelector('polto-viewer');
    const ids = viewer.edition.documents.map(({ id }) => id);
    const rest = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    const used = async () => {
      await rest();
      for (let time = 0; time < 3; time++) globalThis.gc();
      const module = globalThis.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
      return { heap: performance.memory.usedJSHeapSize, module, nodes: document.querySelectorAll('*').length };
    };
    const change = async (from, to) => {
      for (let at = from; at < to; at++) {
        viewer.navigate(ids[(at * 37) % ids.length]);
        if (at % 10 === 0) await rest();
      }
      viewer.navigate(ids[0]);
    };
    await change(0, ids.length);
    const before = await used();
    await change(0, 100);
    return { before, after: await used() };
  });
  assert.ok(before.module > 0, 'the modules are seen');
  assert.equal(after.module, before.module);
  assert.equal(after.nodes, before.nodes);
  assert.ok(after.heap - before.heap < 500_000, `the heap grew by ${after.heap - before.heap} bytes`);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});
