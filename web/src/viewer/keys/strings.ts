import { inLanguage } from '../languages/words.js';

/** What the list of keys says. */
export const words = inLanguage('keys', {
  title: 'Keys',
  single: 'Single keys',
  where: 'They do something while the focus is in the viewer, and not in a field.',
  whereAnywhere: 'They do something while the focus is in the viewer or nowhere, and not in a field.',
  off: 'They are turned off; “Display” turns them on.',
  does: {
    next: 'Next document',
    previous: 'Previous document',
    search: 'Search',
    goTo: 'Go to a document, page or note',
    contents: 'Contents',
    view: 'Whole text, or one document',
    display: 'Display: appearance, text size, keys',
    keys: 'This list',
  },
  always: 'Always',
  others: [
    ['Enter, Space', 'On a mark in the text: open its note, and close it'],
    ['Esc', 'Close what is open; end a search'],
    ['F3, Shift + F3', 'Next and previous hit of a search'],
    ['↑, ↓', 'From item to item in contents and lists'],
    ['→, ←', 'Unfold and fold a heading of the contents'],
    ['A–Z', 'In the contents: to the heading that begins so'],
    ['Alt + ←, Alt + →', 'Back to where you were, and on again'],
  ],
} as const);
