import { inLanguage } from '../languages/words.js';

/** What the dialog "Cite" says. */
export const words = inLanguage('citations', {
  cite: 'Cite',
  title: 'Cite this document',
  titleWhole: 'Cite this text',
  close: 'Close',
  what: 'What to cite',
  document: (n: string, title: string) => (n ? `Document ${n}: ${title}` : title),
  whole: 'The whole volume',
  page: (n: string) => `Page ${n}`,
  copy: (form: string) => `Copy: ${form}`,
  copyShort: 'Copy',
  download: (form: string) => `Save: ${form}`,
  downloadShort: 'Save',
  forms: {
    recommended: 'As the Office of the Historian recommends',
    addressed: 'The same with its address',
    note: 'Chicago (17th edition), note',
    bibliography: 'Chicago (17th edition), bibliography',
    mla: 'MLA (9th edition), works cited',
    bibtex: 'BibTeX',
    ris: 'RIS',
    csl: 'CSL-JSON',
  },
  numbered: 'This volume prints a number at each document, and is cited by it.',
  paged: 'This volume prints no numbers at its documents, and is cited by page.',
  unavailable: 'What makes citations could not be loaded. Press again to try once more.',
} as const);
