import { ContentsTree } from './contents-tree.js';
import type { Tool } from './panel.js';
import { words } from './strings.js';

/** The tools beside the text, in the order of their buttons. Code that few use is fetched when asked for. */
export const tools: readonly Tool[] = [
  {
    name: 'contents',
    label: words.contents,
    serves: ({ frame }) => frame.units.length > 1,
    make: (desk) => new ContentsTree(desk),
  },
  {
    name: 'search',
    label: words.search,
    serves: () => true,
    make: async (desk) => (await import('../search/search-panel.js')).makeSearch(desk),
  },
];
