import { inLanguage } from '../languages/words.js';

/** What the field "Go to document or page" says. */
export const words = inLanguage('goTo', {
  label: 'Go to document or page',
  placeholder: '176, p. 190, words of a title …',
  list: 'Places to go to',
  document: (n: string) => `Document ${n}`,
  titled: (n: string, title: string) => `Document ${n}: ${title}`,
  page: (n: string) => `Page ${n}`,
  pages: (numbers: string) => `p. ${numbers}`,
  note: (n: string) => `Note ${n}`,
  inDocument: (title: string) => `in ${title}`,
  element: 'A place in the text',
  elsewhere: (volume: string) => `Open ${volume}`,
  elsewhereDetail: 'Another volume',
  found: (count: number) => (count === 1 ? '1 place' : `${count} places`),
  nothing: (typed: string) => `Nothing found for “${typed}”.`,
  noDocument: (n: string) => `There is no document ${n} here.`,
  noPage: (n: string) => `There is no page ${n} here.`,
  notHere: (id: string) => `The address is one of this volume, but “${id}” is not in it.`,
  noteUnknown: 'The note is named otherwise here; the document is the one of the address.',
  otherVolume: (volume: string) => `This is an address of another volume, ${volume}.`,
  otherAddress: 'This is not an address of this text.',
  /** What readers type before a number; in any language the English too, which citations have. */
  typed: { document: 'd|docs?|documents?|no|number', page: 'pp?|pg|pages?', note: 'fn|n|note|footnote' },
  unavailable: 'This could not be loaded. Try once more.',
} as const);
