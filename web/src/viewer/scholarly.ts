// Loaded when a text has what these sheets are for.
import { scholarlyCss } from '../styles/scholarly.js';
import { styleSheet } from './style-sheets.js';

/** The style of descriptions, dictionaries, examples, pages. */
export const adoptScholarlySheet = styleSheet(scholarlyCss);
