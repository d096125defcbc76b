import { raiseDigits } from './note-mark.ts';

/** Signs that converters write as LaTeX commands in table headers and footnote marks. */
const SIGNS: Readonly<Record<string, string>> = {
  times: '×',
  cdot: '·',
  div: ':',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  neq: '≠',
  ne: '≠',
  approx: '≈',
  pm: '±',
  circ: '°',
  rightarrow: '→',
  to: '→',
  sum: 'Σ',
  ldots: '…',
  dots: '…',
  quad: ' ',
  qquad: ' ',
  left: '',
  right: '',
};
const FRACTION = /\\[dt]?frac\{((?:[^{}]|\{[^{}]*\})*)\}\{((?:[^{}]|\{[^{}]*\})*)\}/;
const TEXT_COMMAND = /\\(?:text|textbf|textit|mathrm|mathbf|mathit|operatorname)\{([^{}]*)\}/g;
/** "(10)": a column number of a table header. */
const COLUMN_NUMBER = /^\s*\(\d{1,2}\)\s*$/;
const RAISED_ONLY = /^\s*\^\{?\s*([^{}^\\]+?)\s*\}?\s*$/;
/** Fractions inside fractions; deeper nesting is left as text. */
const MAX_FRACTIONS = 20;

/** The label of a formula that is nothing but a raised mark ("^{12}"); null otherwise. */
export function raisedFormula(formula: string): string | null {
  return RAISED_ONLY.exec(formula)?.[1] ?? null;
}

/**
 * A LaTeX formula as one line of text. A column number over an expression of column numbers is a header cell whose
 * line between "(10)" and "(6)/(2)" was taken for a fraction bar: it becomes "(10)=(6)/(2)".
 */
export function formulaText(formula: string): string {
  let text = formula.replace(TEXT_COMMAND, '$1');
  for (let turn = 0; turn < MAX_FRACTIONS; turn++) {
    const next = text.replace(FRACTION, (_, above: string, below: string) => fraction(above, below));
    if (next === text) break;
    text = next;
  }
  return text
    .replace(/\\([A-Za-z]+)\s?/g, (_, name: string) => SIGNS[name] ?? name)
    .replace(/\\([^A-Za-z])/g, (_, sign: string) => (/[,;:! ]/.test(sign) ? ' ' : sign))
    .replace(/\^\{([^{}]*)\}|\^(\S)/g, (_, group?: string, one?: string) => raiseDigits(group ?? one ?? ''))
    .replace(/_\{([^{}]*)\}|_(\S)/g, (_, group?: string, one?: string) => group ?? one ?? '')
    .replace(/[{}]/g, '')
    .trim();
}

/** A fraction in one line. */
export function fraction(above: string, below: string): string {
  if (COLUMN_NUMBER.test(above) && /\(\d{1,2}\)/.test(below)) return `${above.trim()}=${below.trim()}`;
  const part = (text: string) => (/[+\-−]/.test(text) ? `(${text.trim()})` : text.trim());
  return `${part(above)}/${part(below)}`;
}
