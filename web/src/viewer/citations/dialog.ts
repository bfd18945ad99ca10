// The dialog "Cite this document": fetched when a reader first asks for it, with all that formats.
import citationsCss from '../../styles/citations.css';
import dialogCss from '../../styles/dialog.css';
import type { PageBreak } from '../../core/types.js';
import { copy, copyStatus } from '../copying/copy.js';
import type { Desk } from '../desk.js';
import { download } from '../documents/export.js';
import { element } from '../element.js';
import { styleSheet } from '../style-sheets.js';
import { titleWithoutNumber } from '../units.js';
import { isFrus } from '../volume.js';
import { citationOf } from './citation.js';
import * as formatted from './formatted.js';
import { numbersDocuments, recommended, type Run } from './frus.js';
import type { Citation, Subject } from './item.js';
import { words } from './strings.js';
import { onPage, pagesIn, subjectOf } from './subjects.js';

const adoptSheet = styleSheet(dialogCss, citationsCss);

/** One form of a citation; with an ending, a file for reference managers. */
interface Form {
  name: keyof typeof words.forms;
  make: ((citation: Citation, subject: Subject) => Run[] | string) | undefined;
  only?: (subject: Subject) => boolean;
  file?: { ending: string; type: string };
}

const ofSeries = ({ volume }: Subject) => isFrus(volume);

const forms: readonly Form[] = [
  { name: 'recommended', make: (citation, subject) => recommended(subject, citation), only: ofSeries },
  { name: 'addressed', make: (citation, subject) => recommended(subject, citation, true), only: ofSeries },
  { name: 'note', make: formatted.chicagoNote },
  { name: 'bibliography', make: formatted.chicagoBibliography },
  { name: 'mla', make: formatted.mlaEntry },
  { name: 'bibtex', make: formatted.bibtex, file: { ending: 'bib', type: 'application/x-bibtex' } },
  { name: 'ris', make: formatted.ris, file: { ending: 'ris', type: 'application/x-research-info-systems' } },
  {
    name: 'csl',
    make: formatted.cslJson,
    file: { ending: 'json', type: 'application/vnd.citationstyles.csl+json' },
  },
];

/** Opens the dialog over the viewer; `page` is the number of the page that is asked for first. */
export function showCitations(desk: Desk, page = ''): void {
  const { root } = desk;
  adoptSheet(root);
  root.querySelector('.citations')?.remove();
  const dialog = build(desk, page);
  root.append(dialog);
  dialog.showModal();
}

function build(desk: Desk, page: string): HTMLDialogElement {
  const choices = choicesAt(desk);
  const select = element('select', {}, choices.map(({ label }, at) => element('option', { value: String(at) }, label)));
  const status = copyStatus();
  const list = element('div', { class: 'citations-list' });
  const close = element('button', { type: 'button', class: 'citations-close' }, words.close);
  const show = () => {
    const { subject } = choices[select.selectedIndex] as Choice;
    status.replaceChildren();
    list.replaceChildren(...sections(subject, status));
  };
  const asked = choices.findIndex(({ subject }) => page !== '' && subject.page?.n === page);
  select.selectedIndex = Math.max(asked, 0);
  select.addEventListener('change', show);
  show();
  const dialog = element(
    'dialog',
    { class: 'citations', part: 'citations', 'aria-labelledby': 'polto-citations' },
    element(
      'h2',
      { id: 'polto-citations', tabindex: '-1', autofocus: '' },
      desk.current ? words.title : words.titleWhole,
    ),
    close,
    element('label', { class: 'citations-what' }, element('span', {}, words.what), select),
    status,
    list,
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  return dialog;
}

interface Choice {
  label: string;
  subject: Subject;
}

/** The division shown, its pages, the whole. */
function choicesAt({ edition, prefix, current }: Desk): Choice[] {
  const here = subjectOf({ edition, prefix }, current);
  const { entry } = here;
  const whole = { label: words.whole, subject: { ...here, entry: null, address: subjectOf({ edition, prefix }, '').address } };
  if (!entry) return [whole];
  const pageOf = (page: PageBreak) => ({ label: words.page(page.n), subject: onPage(here, page, prefix) });
  const pages = pagesIn(edition.pages, entry).map(pageOf);
  const n = entry.kind === 'document' ? entry.n : '';
  return [{ label: words.document(n, titleWithoutNumber(entry)), subject: here }, ...pages, whole];
}

function sections(subject: Subject, status: HTMLElement): HTMLElement[] {
  const citation = citationOf(subject, formatted.parseName);
  const rule = ruleFor(subject);
  return [
    ...(rule ? [element('p', { class: 'citations-rule' }, rule)] : []),
    ...forms.flatMap((form) => {
      const { make, only } = form;
      if (!make || only?.(subject) === false) return [];
      return [section(form, make(citation, subject), citation, status)];
    }),
  ];
}

/** Why a document is cited by its number, or by page. */
function ruleFor({ volume, metadata, entry }: Subject): string {
  if (!isFrus(volume) || entry?.kind !== 'document') return '';
  return numbersDocuments(volume, metadata.date) ? words.numbered : words.paged;
}

function section(form: Form, made: Run[] | string, { item }: Citation, status: HTMLElement): HTMLElement {
  const label = words.forms[form.name];
  const runs: Run[] = typeof made === 'string' ? [[made, false]] : made;
  const text = runs.map(([run]) => run).join('');
  const shown = runs.map(([run, italic]) => (italic ? element('i', {}, run) : run));
  const { file } = form;
  return element(
    'section',
    { 'data-form': form.name },
    element('h3', {}, label),
    // Long lines of the files for programs scroll: a stop for the keyboard.
    file
      ? element('pre', { tabindex: '0', role: 'region', 'aria-label': label }, shown)
      : element('p', {}, shown),
    element(
      'p',
      { class: 'citations-buttons' },
      button(words.copyShort, words.copy(label), () => void copy(text, status)),
      file
        ? button(words.downloadShort, words.download(label), () => download(text, file.type, `${item.id}.${file.ending}`))
        : null,
    ),
  );
}

function button(text: string, label: string, press: () => void): HTMLElement {
  const made = element('button', { type: 'button', 'aria-label': label }, text);
  made.addEventListener('click', press);
  return made;
}
