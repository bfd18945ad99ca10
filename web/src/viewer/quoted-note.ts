import type { SourceNote, Span } from '../core/types.js';

/** A run of the note's text and the steps (by index) that were read from it. */
export interface Run {
  text: string;
  steps: number[];
}

/**
 * Cuts the text of a source note where the words of a step begin or end. The words of two steps may
 * overlap ("drafted and approved by Tyler"), so a run can belong to several.
 */
export function runsOf({ text, steps }: Pick<SourceNote, 'text' | 'steps'>): Run[] {
  const spans = steps.map(({ span }) => span);
  const cuts = [...new Set([0, text.length, ...spans.flat()])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => ({
    text: text.slice(start, cuts[index + 1]),
    steps: stepsAt(start, spans),
  }));
}

function stepsAt(offset: number, spans: Span[]): number[] {
  return spans.flatMap(([start, end], step) => (start <= offset && offset < end ? [step] : []));
}
