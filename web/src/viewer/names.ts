import type { Edition } from '../core/edition.js';
import type { Agent } from '../core/types.js';

interface Name {
  name: string;
  description: string;
}

/** The edition's own lists of persons and terms, read when the first name is looked up. */
export class Names {
  #edition: Edition;
  #volume: boolean;
  #names: Map<string, Name> | undefined;

  /** `volume`: there are several documents, so that those of anybody can be listed. */
  constructor(edition: Edition, volume: boolean) {
    this.#edition = edition;
    this.#volume = volume;
  }

  /** Whether there is anything to say of an agent. */
  knows({ name, ref }: Agent): boolean {
    return this.#all.has(ref) || (name !== '' && this.#volume);
  }

  /** What the lists say of the one with this id. */
  entry(ref: string): Name | undefined {
    return this.#all.get(ref);
  }

  get #all(): Map<string, Name> {
    return (this.#names ??= new Map([
      ...this.#edition.terms.map(({ id, term, description }) => entry(id, term, description)),
      ...this.#edition.persons.map(({ id, name, description }) => entry(id, name, description)),
    ]));
  }
}

function entry(id: string, name: string, description: string): [string, Name] {
  return [id, { name, description }];
}
