// Stands in for packs.ts in polto-xml.js, which loads nothing: the packs that scripts before it have laid
// ready, such as polto-xml.de.js.
import type { Pack } from './pack.js';
import type { Language } from './tags.js';

type Packs = Partial<Record<Language, Pack>>;
const ready = (globalThis as { poltoPacks?: Packs }).poltoPacks ?? {};

export const packs: Partial<Record<Language, () => Promise<{ pack: Pack }>>> = Object.fromEntries(
  Object.entries(ready).map(([language, pack]) => [language, async () => ({ pack })]),
);
