// Stands in for packs.ts in polto-xml.js, which loads nothing: the packs that scripts before it have laid
// ready, such as polto-xml.de.js.
import type { Pack } from './pack.js';

const ready: Record<string, Pack> = (globalThis as { poltoPacks?: Record<string, Pack> }).poltoPacks ?? {};

export const packs: Record<string, () => Promise<{ pack: Pack }>> = Object.fromEntries(
  Object.entries(ready).map(([language, pack]) => [language, async () => ({ pack })]),
);
