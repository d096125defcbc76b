/** A column of a table of plain text. `flexible` gives way where the terminal is too narrow. */
export interface TextColumn {
  readonly head: string;
  readonly align: 'left' | 'right';
  readonly flexible?: boolean;
}

const GAP = '  ';
const INDENT = '  ';
/** A flexible column is never cut below this: less could not be told apart. */
const NARROWEST = 16;

/**
 * Lays rows out in columns, one line each, within `width` characters where the flexible columns allow it. Vietnamese
 * in NFC takes one place a character, so that lengths are widths.
 */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const widths = columnWidths(columns, rows, width);
  const line = (cells: readonly string[]): string =>
    `${INDENT}${columns
      .map((column, i) => place(cells[i] ?? '', widths[i] ?? 0, column.align))
      .join(GAP)
      .trimEnd()}\n`;
  return [line(columns.map((column) => column.head)), ...rows.map(line)].join('');
}

/** The text cut to `width` with an ellipsis. */
export function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1)).trimEnd()}…`;
}

/** The text broken at blanks into lines of `width`, at most `most` of them, the last one cut. */
export function wrap(text: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let rest = text;
  while (lines.length < most - 1 && rest.length > width) {
    const blank = rest.lastIndexOf(' ', width);
    const end = blank > 0 ? blank : width;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...lines, cut(rest, width)];
}

function columnWidths(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly number[] {
  const natural = columns.map((column, i) =>
    Math.max(column.head.length, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  const total = INDENT.length + natural.reduce((sum, w) => sum + w, 0) + GAP.length * (columns.length - 1);
  const flexible = columns.filter((column) => column.flexible).length;
  if (total <= width || flexible === 0) return natural;
  const less = Math.ceil((total - width) / flexible);
  return natural.map((w, i) => (columns[i]?.flexible ? Math.max(Math.min(w, NARROWEST), w - less) : w));
}

function place(text: string, width: number, align: 'left' | 'right'): string {
  const fitted = cut(text, width);
  return align === 'left' ? fitted.padEnd(width) : fitted.padStart(width);
}
