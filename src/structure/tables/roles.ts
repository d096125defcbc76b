import type { Column, ColumnRole } from '../../document/outline.ts';
import type { RulePack } from '../../rules/pack.ts';
import { fold } from '../../text/fold.ts';
import { cellAt, type Grid, isFigure } from './grid.ts';
import { columnPath, type Header, headerLength, passesTest, readColumnNumber } from './header.ts';

/** Share of filled cells that must be figures for a column to be one of numbers. */
const FIGURE_SHARE = 0.6;

/** One figure in a cell, a word or two before it, its unit or its parts behind it. */
const WORDED_FIGURE = /^\D{0,12}\d[\d.,]*\s*%?(?:\D{0,40}|\s*[([]\s*[\d.]+\s*\/\s*[\d.]+\s*%?\s*[)\]])$/u;
/** Answers in words ("Phát phiếu", "Chưa được giao cho đơn vị") are short; longer cells are reports in prose. */
const LONGEST_ANSWER = 40;

interface Profile {
  readonly path: readonly string[];
  readonly number: string | null;
  readonly formula: string | null;
  readonly filled: number;
  readonly figures: number;
  /** Cells that are a figure with words or parts behind it: "35 hồ sơ", "71 (264/371)". */
  readonly worded: number;
  /** Cells that say that there is no figure: "-", "không có". */
  readonly absent: number;
  readonly units: number;
  readonly meanLength: number;
}

export interface Layout {
  readonly columns: Column[];
  readonly layout: 'indicators' | 'matrix' | 'other';
}

/** What each column holds, by its header first and by its content where the header is silent or has two senses. */
export function readLayout(grid: Grid, header: Header, rules: RulePack): Layout {
  const profiles = range(grid.width).map((column) => profile(grid, header, column, rules));
  const named = profiles.map((p) => namedRole(p, rules));
  const roles = promoteOnlyFigure(settle(profiles, named));
  const windows = profiles.map((p) => windowOf(p.path, rules));
  const layout = layoutOf(profiles, roles, windows);
  const final = layout === 'matrix' ? roles.map((role, at) => matrixRole(role, profiles[at])) : roles;
  const columns = profiles.map(
    (p, at): Column => ({
      path: p.path,
      number: p.number,
      formula: p.formula,
      role: final[at] ?? 'other',
      window: final[at] === 'value' ? (windows[at] ?? null) : null,
    }),
  );
  return { columns, layout };
}

function profile(grid: Grid, header: Header, column: number, rules: RulePack): Profile {
  const cells = grid.rows.slice(headerLength(header)).map((row) => cellAt(row, column).text.trim());
  const filled = cells.filter((text) => text !== '');
  const numbering = header.numbered
    ? readColumnNumber(cellAt(grid.rows[header.textRows], column).text)
    : null;
  const unitWords = unitKeys(rules);
  const isAbsent = absenceTest(rules);
  return {
    path: columnPath(grid, header, column),
    number: numbering?.number ?? null,
    formula: numbering?.formula ?? null,
    filled: filled.length,
    figures: filled.filter(isFigure).length,
    worded: filled.filter((text) => WORDED_FIGURE.test(text)).length,
    absent: filled.filter(isAbsent).length,
    units: filled.filter((text) => unitWords.has(fold(text))).length,
    meanLength: filled.reduce((sum, text) => sum + text.length, 0) / Math.max(1, filled.length),
  };
}

/** Tests for the answers of rules/table-forms that stand for a missing figure; "x" may as well be a tick. */
function absenceTest(rules: RulePack): (text: string) => boolean {
  const answers = rules.tableForms.cellAnswers.filter(
    ({ status }) => status === 'dash' || status === 'negated',
  );
  return (text) =>
    answers.some((answer) => answer.exact?.includes(text) === true || passesTest(answer, fold(text)));
}

const unitCache = new WeakMap<object, ReadonlySet<string>>();

function unitKeys(rules: RulePack): ReadonlySet<string> {
  const known = unitCache.get(rules.units);
  if (known !== undefined) return known;
  const keys = new Set(
    rules.units.units.flatMap((unit) => [unit.names.vi, ...unit.variants].map((text) => fold(text))),
  );
  unitCache.set(rules.units, keys);
  return keys;
}

/** Order in which roles are tried: "Đơn vị tính" is a unit before "Đơn vị" is a label. */
const ROLE_ORDER = ['number', 'note', 'unit', 'label', 'value'] as const;

function namedRole(p: Profile, rules: RulePack): ColumnRole | null {
  const last = fold(p.path.at(-1) ?? '');
  for (const role of ROLE_ORDER) if (passesTest(rules.tableForms.columnRoles[role], last)) return role;
  if (windowOf(p.path, rules) !== null) return 'value';
  return null;
}

/** Gives every column one role; only one column numbers, labels and measures. */
function settle(profiles: readonly Profile[], named: readonly (ColumnRole | null)[]): ColumnRole[] {
  const roles: ColumnRole[] = profiles.map((p, at) => {
    const role = named[at] ?? null;
    // "Đơn vị" heads a column of units or a column of bodies: the content tells.
    if (role === 'unit' && p.filled > 0 && p.units === 0 && p.meanLength > 0 && isBareUnitHead(p))
      return 'label';
    if (role !== null && role !== 'value') return role;
    if (role === 'value') return holdsValues(p, named.includes('unit')) ? 'value' : 'other';
    return isNumeric(p) ? 'figure' : 'other';
  });
  keepFirst(roles, 'number');
  keepFirst(roles, 'unit');
  keepFirst(roles, 'note');
  if (!roles.includes('number') && profiles[0] !== undefined && looksLikeNumbering(profiles[0], roles[0]))
    roles[0] = 'number';
  if (!roles.includes('label')) {
    const widest = widestText(profiles, roles);
    if (widest !== null) roles[widest] = 'label';
  }
  keepFirst(roles, 'label');
  return roles;
}

/** Beside a column of units, the only column of figures holds the values, whatever its header ("Năm 2023"). */
function promoteOnlyFigure(roles: readonly ColumnRole[]): ColumnRole[] {
  const figures = roles.filter((role) => role === 'figure').length;
  if (!roles.includes('unit') || roles.includes('value') || figures !== 1) return [...roles];
  return roles.map((role) => (role === 'figure' ? 'value' : role));
}

function isBareUnitHead(p: Profile): boolean {
  return fold(p.path.at(-1) ?? '') === 'don vi';
}

function keepFirst(roles: ColumnRole[], role: ColumnRole): void {
  const first = roles.indexOf(role);
  for (let at = first + 1; first !== -1 && at < roles.length; at++)
    if (roles[at] === role) roles[at] = 'other';
}

function looksLikeNumbering(p: Profile, role: ColumnRole | undefined): boolean {
  return (role === 'other' || role === 'figure') && p.meanLength <= 6 && p.path.length === 0;
}

function widestText(profiles: readonly Profile[], roles: readonly ColumnRole[]): number | null {
  let best: number | null = null;
  for (const [at, p] of profiles.entries()) {
    if (roles[at] !== 'other') continue;
    if (best === null || p.meanLength > (profiles[best]?.meanLength ?? 0)) best = at;
  }
  return best;
}

function isNumeric(p: Profile): boolean {
  return p.figures > 0 && (p.figures + p.absent) / p.filled >= FIGURE_SHARE;
}

/** A column headed as one of values holds them unless it is all words; beside units, short words are answers. */
function holdsValues(p: Profile, besideUnits: boolean): boolean {
  if (p.filled === 0 || p.figures + p.worded > 0) return true;
  return besideUnits && p.meanLength <= LONGEST_ANSWER;
}

function windowOf(path: readonly string[], rules: RulePack): string | null {
  const folded = ` ${path.map((text) => fold(text)).join(' ')} `;
  for (const window of rules.tableForms.valueWindows)
    if (window.contains.some((word) => folded.includes(` ${fold(word)} `))) return window.dimension;
  return null;
}

/** In a matrix a column without a figure is one all the same when it is blank, numbered or full of dashes. */
function matrixRole(role: ColumnRole, p: Profile | undefined): ColumnRole {
  if (role === 'value') return 'figure';
  if (role !== 'other' || p === undefined) return role;
  return p.filled === p.absent || p.number !== null ? 'figure' : role;
}

function layoutOf(
  profiles: readonly Profile[],
  roles: readonly ColumnRole[],
  windows: readonly (string | null)[],
): Layout['layout'] {
  const values = roles.filter((role) => role === 'value').length;
  const figures = roles.filter((role) => role === 'figure').length;
  // "6 tháng đầu năm | 6 tháng cuối năm | Tăng, giảm": no column is the one for the reporting period.
  const main = roles.some((role, at) => role === 'value' && windows[at] === null);
  if (!roles.includes('label')) return 'other';
  if (roles.includes('unit') && values > 0 && (main || values + figures === 1)) return 'indicators';
  if (values === 1 && figures === 0) return 'indicators';
  if (values + figures > 0) return 'matrix';
  return profiles.some((p) => p.number !== null) ? 'matrix' : 'other';
}

function range(to: number): number[] {
  return Array.from({ length: to }, (_, i) => i);
}
