import type { Edition } from '../core/edition.js';
import type { Agent } from '../core/types.js';
import { element } from './element.js';
import type { PopoverContent } from './popovers.js';
import { strings } from './strings.js';

interface Name {
  name: string;
  description: string;
}

/** The edition's own lists of persons and terms, read when the first name is looked up. */
export class Names {
  #edition: Edition;
  #prefix: string;
  #showDocuments: ((agent: Agent) => void) | null;
  #names: Map<string, Name> | undefined;

  /** `showDocuments`: where there are several, lists those that a person or office had to do with. */
  constructor(edition: Edition, prefix: string, showDocuments: ((agent: Agent) => void) | null) {
    this.#edition = edition;
    this.#prefix = prefix;
    this.#showDocuments = showDocuments;
  }

  knows({ name, ref }: Agent): boolean {
    return this.#all.has(ref) || (name !== '' && this.#showDocuments !== null);
  }

  /** What the lists say of an agent, and the way to its documents; null when there is neither. */
  content(agent: Agent): PopoverContent | null {
    if (!this.knows(agent)) return null;
    const { ref } = agent;
    const { name, description } = this.#all.get(ref) ?? { name: agent.name, description: strings.unlisted };
    const ways = [this.#all.has(ref) ? this.#link(ref) : null, this.#documents({ name, ref })];
    const more = element('p', { class: 'polto-popover-more' }, ways);
    return { label: name, body: [element('p', {}, description), more] };
  }

  get #all(): Map<string, Name> {
    return (this.#names ??= new Map([
      ...this.#edition.terms.map(({ id, term, description }) => entry(id, term, description)),
      ...this.#edition.persons.map(({ id, name, description }) => entry(id, name, description)),
    ]));
  }

  #link(id: string): Node {
    return element('a', { href: `#${this.#prefix}${id}` }, strings.listed);
  }

  #documents(agent: Agent): Node | null {
    const show = this.#showDocuments;
    if (!show) return null;
    const button = element('button', { type: 'button' }, strings.documentsWith(agent.name));
    button.addEventListener('click', () => show(agent));
    return button;
  }
}

function entry(id: string, name: string, description: string): [string, Name] {
  return [id, { name, description }];
}
