import type { Edition } from '../core/edition.js';
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
  #names: Map<string, Name> | undefined;

  constructor(edition: Edition, prefix: string) {
    this.#edition = edition;
    this.#prefix = prefix;
  }

  /** What the lists say of `id`; null when it is in neither. */
  content(id: string): PopoverContent | null {
    const found = this.#all.get(id);
    return found ? { label: found.name, body: [element('p', {}, found.description), this.#link(id)] } : null;
  }

  has(id: string): boolean {
    return this.#all.has(id);
  }

  get #all(): Map<string, Name> {
    return (this.#names ??= new Map([
      ...this.#edition.terms.map(({ id, term, description }) => entry(id, term, description)),
      ...this.#edition.persons.map(({ id, name, description }) => entry(id, name, description)),
    ]));
  }

  #link(id: string): Node {
    const link = element('a', { href: `#${this.#prefix}${id}` }, strings.listed);
    return element('p', { class: 'polto-popover-more' }, link);
  }
}

function entry(id: string, name: string, description: string): [string, Name] {
  return [id, { name, description }];
}
