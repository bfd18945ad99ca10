// Loaded when a reader asks what the header of a text says.
import type { Edition } from '../core/edition.js';
import { element } from './element.js';
import { said } from './languages/words.js';
import { adoptScholarlySheet } from './scholarly.js';
import { adoptTextSheet } from './style-sheets.js';
import { insertRendered } from './trusted-html.js';

/** Puts the whole header in the place of what is said in brief; a text without header keeps that. */
export async function showHeader(edition: Edition, about: HTMLElement): Promise<void> {
  // Another text may have come since the reader asked.
  if (!about.isConnected) return;
  const rendered = edition.header();
  if (!rendered) return;
  const root = about.getRootNode();
  adoptTextSheet(root);
  adoptScholarlySheet(root);
  const panel = element('div', { class: 'polto-text about-text', lang: 'en' });
  insertRendered(panel, rendered);
  if (said.rendered) (await import('./languages/languages.js')).translate(panel, said.rendered);
  about.querySelector('.metadata')?.remove();
  about.append(panel);
}
