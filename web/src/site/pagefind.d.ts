// The script that Pagefind writes beside its index (https://pagefind.app/docs/api/): what is used of it.

export interface Pagefind {
  options(options: { baseUrl?: string; noWorker?: boolean; excerptLength?: number }): Promise<void>;
  init(): Promise<void>;
  /** null: a newer search is under way. */
  debouncedSearch(
    words: string,
    options: { filters?: Record<string, string>; sort?: Record<string, 'asc' | 'desc'> },
    wait?: number,
  ): Promise<{ results: Result[] } | null>;
}

export interface Result {
  data(): Promise<{
    url: string;
    /** The words around what was found, as HTML with `mark`. */
    excerpt: string;
    meta: Partial<Record<string, string>>;
  }>;
}
