// The script of static pages: takes over the text that the page brings. Marks open popovers, steps of the
// clearance chain light their words. Without it all of these are links that lead to the same.
import { element } from '../viewer/element.js';
import { isPlainClick, marks } from '../viewer/links.js';
import { noteContent } from '../viewer/notes.js';
import { type PopoverContent, Popovers } from '../viewer/popovers.js';
import { lightSteps } from './chain.js';
import { words } from './strings.js';

/** What the lists of persons and terms say of those on this page: name and description, by id. */
type Names = Record<string, [name: string, description: string]>;

class AdoptedText extends HTMLElement {
  #text: HTMLElement | null = null;
  #popovers: Popovers | undefined;
  #names: Names = {};

  connectedCallback(): void {
    this.#text = this.querySelector('.polto-text');
    if (!this.#text) return;
    this.#popovers = new Popovers(this.#text);
    this.#names = JSON.parse(this.querySelector('.polto-names')?.textContent ?? '{}');
    const chain = this.querySelector<HTMLElement>('.provenance');
    if (chain) lightSteps(chain, this.#text);
    this.addEventListener('click', this.#onClick);
  }

  disconnectedCallback(): void {
    this.#popovers?.disconnect();
    this.removeEventListener('click', this.#onClick);
  }

  #onClick = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    const mark = (event.target as Element).closest<HTMLAnchorElement>(`a:is(${marks}, .agent)`);
    const content = mark && this.#contentOf(mark);
    if (!content) return;
    event.preventDefault();
    this.#popovers?.toggle(mark, content);
  };

  /** What a mark stands for; null where only its address tells. */
  #contentOf(mark: HTMLAnchorElement): PopoverContent | null {
    const id = decodeURIComponent(mark.hash.slice(1));
    const entry = Object.hasOwn(this.#names, id) ? this.#names[id] : undefined;
    if (entry) return nameContent(entry, mark.href);
    return noteContent(mark, { find: (id) => this.querySelector(`#${CSS.escape(id)}`) });
  }
}

function nameContent([name, description]: Names[string], href: string): PopoverContent {
  const listed = element('a', { href }, words.listed);
  const more = element('p', { class: 'polto-popover-more' }, listed);
  return { label: name, body: [element('p', {}, description || words.unlisted), more] };
}

if (!customElements.get('polto-viewer')) customElements.define('polto-viewer', AdoptedText);
