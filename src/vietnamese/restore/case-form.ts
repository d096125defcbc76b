/** How a word is written. */
export type CaseForm = 'lower' | 'title' | 'upper' | 'mixed' | 'none';

const UPPER = /\p{Lu}/gu;
const LOWER = /\p{Ll}/gu;
const FIRST_UPPER = /^[^\p{L}]*\p{Lu}/u;

/** The form of a token; one capital alone counts as title. */
export function caseForm(token: string): CaseForm {
  if (token === token.toLowerCase()) return LOWER.test(token) ? reset('lower') : 'none';
  const upper = token.match(UPPER)?.length ?? 0;
  const lower = token.match(LOWER)?.length ?? 0;
  if (lower === 0) return upper >= 2 ? 'upper' : 'title';
  return upper === 1 && FIRST_UPPER.test(token) ? 'title' : 'mixed';
}

function reset(form: CaseForm): CaseForm {
  LOWER.lastIndex = 0;
  return form;
}

/** Writes a lower-case word in a form. */
export function inForm(word: string, form: CaseForm): string {
  if (form === 'upper') return word.toUpperCase();
  if (form === 'title') return word.charAt(0).toUpperCase() + word.slice(1);
  return word;
}

/** True where more than two thirds of the letters of a line are capitals: a heading set in capitals. */
export function isShouted(line: string): boolean {
  const upper = line.match(UPPER)?.length ?? 0;
  const lower = line.match(LOWER)?.length ?? 0;
  return upper > 2 * lower && upper >= 4;
}
