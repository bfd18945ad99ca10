import { hasImages } from '../facsimile/page-images.js';
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
  {
    name: 'pages',
    label: words.pagesOfVolume,
    serves: ({ edition }) => edition.pages.length > 1,
    make: async (desk) => new (await import('../pages/pages-panel.js')).PagesPanel(desk),
  },
  {
    name: 'people',
    label: words.people,
    serves: ({ edition }) => edition.persons.length + edition.terms.length > 0,
    make: async (desk) => new (await import('../people/people-panel.js')).PeoplePanel(desk),
  },
  {
    name: 'facsimile',
    label: words.facsimile,
    serves: hasImages,
    make: async (desk) => new (await import('../facsimile/facsimile.js')).Facsimile(desk),
  },
  {
    name: 'display',
    label: words.display,
    serves: () => true,
    make: async (desk) => new (await import('../display/display-panel.js')).DisplayPanel(desk),
  },
];
