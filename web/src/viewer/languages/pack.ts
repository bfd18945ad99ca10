// All that the viewer says, part by part; each part has its English beside its code. A language is
// one file with the same parts.
import type { words as citations } from '../citations/strings.js';
import type { words as copying } from '../copying/strings.js';
import type { words as display } from '../display/strings.js';
import type { words as documents } from '../documents/strings.js';
import type { words as errors } from '../error-strings.js';
import type { words as facsimile } from '../facsimile/strings.js';
import type { words as families } from '../families/strings.js';
import type { words as goTo } from '../go-to/strings.js';
import type { words as keys } from '../keys/strings.js';
import type { words as loading } from '../loading-strings.js';
import type { words as metadata } from '../metadata-list.js';
import type { words as pages } from '../pages/strings.js';
import type { words as people } from '../people/strings.js';
import type { words as popovers } from '../popover-strings.js';
import type { words as search } from '../search/strings.js';
import type { words as side } from '../side/strings.js';
import type { strings } from '../strings.js';
import type { words as whole } from '../whole/strings.js';

/** The same words in any language. */
type Said<Words> = Words extends string
  ? string
  : Words extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof Words]: Said<Words[Key]> };

export interface Pack {
  viewer: Said<typeof strings>;
  citations: Said<typeof citations>;
  copying: Said<typeof copying>;
  display: Said<typeof display>;
  documents: Said<typeof documents>;
  errors: Said<typeof errors>;
  facsimile: Said<typeof facsimile>;
  families: Said<typeof families>;
  goTo: Said<typeof goTo>;
  keys: Said<typeof keys>;
  loading: Said<typeof loading>;
  metadata: Said<typeof metadata>;
  pages: Said<typeof pages>;
  people: Said<typeof people>;
  popovers: Said<typeof popovers>;
  search: Said<typeof search>;
  side: Said<typeof side>;
  whole: Said<typeof whole>;
  rendered: Rendered;
}

/** What the renderer of the core writes beside the text, always in English. */
export interface Rendered {
  /** Whole texts and labels: "Notes". */
  exact: Record<string, string>;
  /** With something of the text in them, such as "Page 4": the first that fits counts. */
  patterns: readonly (readonly [RegExp, string])[];
  /** What parts of a header and of descriptions are called: core/src/labels.cpp, and names in TEI. */
  labels: Record<string, string>;
}
