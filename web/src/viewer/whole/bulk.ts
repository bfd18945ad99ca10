// Guesses of the height of a document, so that the scroll bar tells the truth about a volume. As steps,
// each a rule of a style sheet: no element needs a style of its own.

/** A step of the scale, by number. */
export type Bulk = string;

/** Heights in rem: the first, how much each is more than the one before, and how many there are. */
const least = 8;
const ratio = 1.15;
const steps = 52;

/** Rem for each character of the text at full measure, and for what stands around any document. */
const perCharacter = 0.0322;
const around = 8;

/** `length`: of the text, in characters. */
export function bulkOf(length: number): Bulk {
  const height = around + perCharacter * length;
  const step = Math.round(Math.log(height / least) / Math.log(ratio));
  return `${Math.min(Math.max(step, 0), steps - 1)}`;
}

/** `--polto-narrow`: how many times as long a text becomes in a narrow column. */
export function bulkRules(): string {
  return Array.from({ length: steps }, (_, step) => {
    const height = `calc(${Math.round(least * ratio ** step)}rem * var(--polto-narrow, 1))`;
    return `.polto-text [data-bulk="${step}"]{contain-intrinsic-block-size:auto ${height}}`;
  }).join('');
}
