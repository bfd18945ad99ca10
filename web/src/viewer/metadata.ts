import type { Metadata } from '../core/types.js';

export interface Titles {
  /** The series or collection it belongs to, if the header names one. */
  series: string;
  title: string;
}

/** The title in two parts where the header gives parts, as the volumes of a series do. */
export function titlesOf({ title, titles }: Metadata): Titles {
  const parts = (...types: string[]) =>
    titles
      .filter(({ type }) => types.includes(type))
      .map(({ text }) => text.replace(/[\s,]+$/, ''))
      .filter(Boolean);
  const series = parts('series', 'subseries').join(', ');
  const volume = parts('volumenumber', 'volume-number', 'volume').join(', ');
  return series && volume ? { series, title: volume } : { series: '', title };
}
