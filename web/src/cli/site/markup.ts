// HTML for the pages of a site: what is put into a template is text, unless it is HTML itself.
import { escaped } from '../../bundle/escaped.js';

export class Html {
  constructor(readonly source: string) {}
}

export type Content = Html | string | null | Content[];

/** HTML in which every value is escaped; lists are joined, null is nothing. */
export function html(literals: TemplateStringsArray, ...values: Content[]): Html {
  return new Html(literals.reduce((before, literal, at) => before + sourceOf(values[at - 1] ?? null) + literal));
}

/** What the core has rendered. */
export function rendered(source: string): Html {
  return new Html(source);
}

/** ` name="value"`; nothing where the value is empty. */
export function attribute(name: string, value: string | null | undefined): Html {
  return new Html(value ? ` ${name}="${escaped(value)}"` : '');
}

/** Data for scripts and machines; it cannot end the element that holds it. */
export function json(data: unknown): Html {
  return new Html(JSON.stringify(data).replaceAll('<', '\\u003c'));
}

function sourceOf(content: Content): string {
  if (content === null) return '';
  if (Array.isArray(content)) return content.map(sourceOf).join('');
  return content instanceof Html ? content.source : escaped(content);
}
