// Runs in the page: going about in a volume that is open, and the whole of it as one page.
const layOut = () => document.body.getBoundingClientRect().height;
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Milliseconds of every task that kept the page busy for more than 50; undefined where browsers do not tell. */
async function longTasks(act) {
  if (!PerformanceObserver.supportedEntryTypes.includes('longtask')) return void (await act());
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((one) => one.duration)));
  observer.observe({ type: 'longtask' });
  await act();
  await new Promise((resolve) => setTimeout(resolve, 150));
  tasks.push(...observer.takeRecords().map((one) => one.duration));
  observer.disconnect();
  return tasks;
}

async function opened(bytes) {
  const viewer = document.createElement('polto-viewer');
  document.body.replaceChildren(viewer);
  await viewer.open(bytes);
  while (!viewer.shadowRoot.querySelector('.bar')) await frame();
  return viewer;
}

/** Opens every branch of the contents. */
function unfold(viewer) {
  const folded = () => viewer.shadowRoot.querySelector('[role=treeitem][aria-expanded=false]');
  for (let item = folded(); item; item = folded()) {
    item.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
  }
}

/** From the click on a document in the contents until it is laid out: for many, all over the volume. */
export async function documents(bytes, many) {
  const viewer = await opened(bytes);
  unfold(viewer);
  const links = [...viewer.shadowRoot.querySelectorAll('[role=treeitem][href]')];
  const times = [];
  const tasks = await longTasks(async () => {
    for (let at = 0; at < many; at++) {
      const link = links[Math.floor(((at * 0.618) % 1) * links.length)];
      await frame();
      const start = performance.now();
      link.click();
      layOut();
      times.push(performance.now() - start);
    }
  });
  return { times, tasks };
}

/** From the choice of the whole text until it is laid out. */
export async function whole(bytes) {
  const viewer = await opened(bytes);
  await frame();
  let time;
  const tasks = await longTasks(async () => {
    const start = performance.now();
    const shown = new Promise((resolve) => viewer.addEventListener('polto-navigate', resolve, { once: true }));
    viewer.view = 'text';
    await shown;
    layOut();
    time = performance.now() - start;
    await frame();
  });
  return { time, tasks };
}

/** Long tasks while a volume opens. */
export const opening = (bytes) => longTasks(() => opened(bytes));

/** Bytes in use after so many changes of the document: of the JavaScript heap, garbage collected. */
export async function growth(bytes, changes) {
  const viewer = await opened(bytes);
  const ids = viewer.edition.documents.map(({ id }) => id);
  const used = async () => {
    await frame();
    for (let time = 0; time < 3; time++) globalThis.gc();
    return performance.memory.usedJSHeapSize;
  };
  const go = (count, from) => {
    for (let at = 0; at < count; at++) viewer.navigate(ids[((from + at) * 37) % ids.length]);
  };
  go(20, 0);
  const before = await used();
  go(changes, 20);
  return { before, after: await used() };
}
