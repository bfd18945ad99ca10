// What a query finds, asked of the edition as far as it is needed.
import type { Edition } from '../../core/edition.js';
import type { SearchHit, SearchOptions, SearchResults } from '../../core/types.js';
import { words } from './strings.js';

export type Scope = keyof typeof words.scopes;

/** What a reader has asked. */
export interface Question {
  query: string;
  scope: Scope;
  exact: boolean;
}

/** Highlights beyond these help nobody, and take time. */
const mostShown = 2000;

export class Results {
  /** While a word is typed, it may be the beginning of one: then that is what was found. */
  readonly widened: boolean;
  readonly total: number;
  readonly documents: SearchResults['documents'];
  #query: string;
  #edition: Edition;
  #options: SearchOptions;

  /** `reading`: id of the division that "this document" means. */
  constructor(edition: Edition, { query, scope, exact }: Question, reading: string) {
    this.#edition = edition;
    this.#options = scope === 'document' ? { exact, within: reading } : { exact, in: scope };
    const ask = (asked: string) => edition.search(asked, { ...this.#options, limit: 0 });
    const whole = ask(query);
    const beginning = `${query}*`;
    const wider = whole.total === 0 && /[\p{L}\p{N}]$/u.test(query) ? ask(beginning) : whole;
    this.widened = wider.total > whole.total;
    this.#query = this.widened ? beginning : query;
    ({ total: this.total, documents: this.documents } = wider);
  }

  hits(from: number, limit: number): SearchHit[] {
    return this.#edition.search(this.#query, { ...this.#options, from, limit }).hits;
  }

  /** Those of a division; of all, for "". */
  hitsIn(id: string): SearchHit[] {
    const within = this.#options.within ?? id;
    // What is asked of one division is about no other.
    if (id && within !== id) return [];
    return this.#edition.search(this.#query, { ...this.#options, within, limit: mostShown }).hits;
  }
}

/** What is odd about a query; it is answered all the same. */
export function remarkOn(query: string): string {
  if (query.trim() && !/[\p{L}\p{N}]/u.test(query.replace(/\b(?:AND|OR|NOT)\b/g, ''))) return words.noWords;
  const quotations = query.match(/["“”„]/g)?.length ?? 0;
  if (quotations % 2) return words.openQuotation;
  const count = (parenthesis: string) => query.split(parenthesis).length;
  return count('(') === count(')') ? '' : words.openParenthesis;
}
