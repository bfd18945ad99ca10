import type { Citation } from './item.js';

export function cslJson({ item }: Citation): string {
  return `${JSON.stringify([item], null, 2)}\n`;
}
