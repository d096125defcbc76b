import type { Column, DataTable } from '../../document/outline.ts';
import type { RulePack } from '../../rules/pack.ts';
import type { Matrix, MatrixColumn } from '../../rules/schemas/matrices.ts';
import { fold } from '../../text/fold.ts';
import { keySimilarity } from './similarity.ts';

/** A matrix form and which of its columns each column of the table is. */
export interface MatrixMatch {
  readonly matrix: Matrix;
  readonly columns: readonly (MatrixColumn | null)[];
}

/** Share of a table's figure columns that must fit a form, with and without a title that names it. */
const FIT_WITH_TITLE = 0.5;
const FIT_ALONE = 0.75;
/** Header texts of one column in two printings differ in a word or a letter at most. */
const SAME_HEADER = 0.8;

/** The known matrix form that a table follows; null when it follows none. */
export function matchMatrix(table: DataTable, rules: RulePack): MatrixMatch | null {
  const heading = fold([table.title ?? '', ...table.captions.map((caption) => caption.text)].join(' '));
  let best: (MatrixMatch & { readonly fit: number }) | null = null;
  for (const matrix of rules.matrices.matrices) {
    const columns = table.columns.map((column) => columnOf(column, matrix));
    const figures = table.columns.flatMap((column, at) => (column.role === 'figure' ? [columns[at]] : []));
    const fit = figures.filter((column) => column !== null).length / Math.max(1, figures.length);
    const titled = matrix.titles.some((title) => heading.includes(fold(title)));
    if (fit < (titled ? FIT_WITH_TITLE : FIT_ALONE)) continue;
    if (best === null || fit > best.fit) best = { matrix, columns, fit };
  }
  return best;
}

/** A column of the form with the same header; the printed number decides between equal headers and must not contradict. */
function columnOf(column: Column, matrix: Matrix): MatrixColumn | null {
  if (column.role !== 'figure') return null;
  const printed = column.number === null ? null : Number(column.number.replace(/\D/g, ''));
  const similar = matrix.columns
    .map((candidate) => ({ candidate, likeness: headerLikeness(column.path, candidate) }))
    .filter(({ likeness }) => likeness >= SAME_HEADER)
    .sort((a, b) => b.likeness - a.likeness);
  const numbered = similar.find(({ candidate }) => candidate.number === printed);
  if (printed !== null && numbered !== undefined) return numbered.candidate;
  return printed === null ? (similar[0]?.candidate ?? null) : null;
}

function headerLikeness(path: readonly string[], candidate: MatrixColumn): number {
  const own = fold(path.join(' '));
  const last = fold(path.at(-1) ?? '');
  return Math.max(
    ...candidate.headers.map((header) => {
      const whole = keySimilarity(own, fold(header.join(' ')));
      // Groups are worded freely ("Số hồ sơ nhận giải quyết"), the innermost header is not.
      return keySimilarity(last, fold(header.at(-1) ?? '')) >= 0.9 ? Math.max(whole, SAME_HEADER) : whole;
    }),
  );
}
