// The script of the search page. What was asked for is in the page's address.
import { element } from '../viewer/element.js';
import { dayInWords } from '../viewer/strings.js';
import type { Pagefind, Result } from './pagefind.js';
import { words } from './strings.js';

/** How many results are shown at once; each is a file to load. */
const portion = 10;

const form = document.querySelector<HTMLFormElement>('#polto-search');
const state = document.querySelector<HTMLElement>('#polto-search-state');
const list = document.querySelector<HTMLElement>('#polto-search-results');
let loading: Promise<Pagefind> | undefined;
/** Counts the searches: the newest wins. */
let turn = 0;

if (form && state && list) begin(form, state, list);

function begin(form: HTMLFormElement, state: HTMLElement, list: HTMLElement): void {
  form.hidden = false;
  const search = () =>
    find(form, state, list).catch((error: unknown) => {
      console.warn(error);
      state.textContent = words.unreachable;
    });
  const read = () => {
    const asked = new URLSearchParams(location.search);
    for (const name of ['q', 'volume', 'order']) {
      const field = form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement | null;
      if (field) field.value = asked.get(name) ?? '';
    }
    void search();
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => {
    keepInAddress(form);
    void search();
  });
  addEventListener('popstate', read);
  read();
  form.querySelector<HTMLInputElement>('[name=q]')?.focus();
}

function keepInAddress(form: HTMLFormElement): void {
  const asked = askedFor(form);
  for (const [name, value] of Object.entries(asked)) if (!value) delete asked[name];
  const query = new URLSearchParams(asked).toString();
  history.replaceState(null, '', query ? `?${query}` : location.pathname);
}

function askedFor(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(Array.from(new FormData(form), ([name, value]) => [name, String(value)]));
}

async function find(form: HTMLFormElement, state: HTMLElement, list: HTMLElement): Promise<void> {
  const { q = '', volume, order } = askedFor(form);
  const own = ++turn;
  if (!q.trim()) {
    state.textContent = '';
    list.replaceChildren();
    return;
  }
  if (!list.childElementCount) state.textContent = words.searching;
  const pagefind = await (loading ??= load());
  const found = await pagefind.debouncedSearch(
    q,
    {
      ...(volume && { filters: { volume } }),
      ...(order && { sort: { date: order as 'asc' | 'desc' } }),
    },
    200,
  );
  if (!found || own !== turn) return;
  const shown = await itemsOf(found.results.slice(0, portion));
  if (own !== turn) return;
  state.textContent = found.results.length ? words.found(found.results.length) : words.nothing;
  list.replaceChildren(...shown);
  offerMore(list, found.results.slice(portion), own);
}

async function load(): Promise<Pagefind> {
  try {
    const pagefind = (await import(new URL('pagefind/pagefind.js', document.baseURI).href)) as Pagefind;
    // Its worker is started by an address, which a policy with Trusted Types forbids.
    await pagefind.options({ noWorker: true, baseUrl: new URL('.', document.baseURI).pathname, excerptLength: 30 });
    await pagefind.init();
    return pagefind;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

function offerMore(list: HTMLElement, rest: readonly Result[], own: number): void {
  if (!rest.length) return;
  const button = element('button', { type: 'button' }, words.more);
  const item = element('li', { class: 'search-more' }, button);
  button.addEventListener('click', async () => {
    button.disabled = true;
    const items = await itemsOf(rest.slice(0, portion));
    if (own !== turn) return;
    item.replaceWith(...items);
    items[0]?.querySelector('a')?.focus();
    offerMore(list, rest.slice(portion), own);
  });
  list.append(item);
}

function itemsOf(results: readonly Result[]): Promise<HTMLElement[]> {
  return Promise.all(results.map(itemOf));
}

async function itemOf(result: Result): Promise<HTMLElement> {
  const { url, excerpt, meta } = await result.data();
  const runs = runsOf(excerpt);
  const site = document.querySelector('.site-name')?.textContent ?? '';
  const volume = meta.volume?.startsWith(`${site}, `) ? meta.volume.slice(site.length + 2) : meta.volume;
  const facts = [volume, meta.date && dayInWords(meta.date)].filter(Boolean).join(' · ');
  return element(
    'li',
    {},
    element('p', { class: 'search-title' }, element('a', { href: url + textFragment(runs) }, meta.title ?? url)),
    element('p', { class: 'search-facts' }, facts),
    element('p', { class: 'search-excerpt' }, runs.map(({ text, found }) => (found ? element('mark', {}, text) : text))),
  );
}

interface Run {
  text: string;
  found: boolean;
}

/** An excerpt as text: its only elements are marks. */
function runsOf(excerpt: string): Run[] {
  const plain = (text: string) =>
    text.replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" })[name] ?? '');
  return excerpt
    .split(/<\/?mark>/)
    .map((text, at) => ({ text: plain(text), found: at % 2 === 1 }))
    .filter(({ text }) => text);
}

/** The browser scrolls to the first words that were found, and marks them. */
function textFragment(runs: readonly Run[]): string {
  const first = runs.findIndex(({ found }) => found);
  if (first < 0) return '';
  let words = '';
  for (let at = first; runs[at] && (runs[at]?.found || !runs[at]?.text.trim()); at++) words += runs[at]?.text;
  return `#:~:text=${encodeURIComponent(words.trim().replace(/[.,;:!?]+$/, '')).replaceAll('-', '%2D')}`;
}
