/**
 * Expressions over the letters that archives hold. `\p{L}` names 130,000 letters of all scripts, and each use of it in a
 * lookaround or with the flag "i" takes up to a millisecond to compile: of 414 expressions that the first report of a
 * process needs, compilation took 210 ms, with the classes cut down to three scripts 65.
 */

/** Digits, Latin with all marks, Greek and Cyrillic (which stand in for Latin letters in bad text layers). */
const SCRIPTS: readonly (readonly [first: number, last: number])[] = [
  [0x30, 0x52f],
  [0x1e00, 0x1eff],
];

/**
 * `\p{X}`, `\P{X}`, any other escape, or a bracket of a class. `\p{Lu}` and `\p{Ll}` stay as they are: written out they
 * are some 600 single letters, and matching takes ten times as long.
 */
const PIECE = /\\([pP])\{(L|M|N)\}|\\.|[[\]]/g;

/**
 * An expression in which \p{L}, \p{M} and \p{N} mean those of the Latin, Greek and Cyrillic scripts.
 * @param source as for RegExp; \P{…} inside brackets keeps its full meaning.
 */
export function letterPattern(source: string, flags: string): RegExp {
  let inClass = false;
  const narrow = source.replace(PIECE, (piece: string, sign: string | undefined, category: string) => {
    if (piece === '[') inClass = true;
    if (piece === ']') inClass = false;
    if (sign === undefined || (inClass && sign === 'P')) return piece;
    const ranges = rangesOf(category);
    if (inClass) return ranges;
    return sign === 'P' ? `[^${ranges}]` : `[${ranges}]`;
  });
  return new RegExp(narrow, flags);
}

const known = new Map<string, string>();

/** The inside of a class: "A-Za-z\u00aa…". */
function rangesOf(category: string): string {
  const ranges = known.get(category) ?? findRanges(new RegExp(String.raw`\p{${category}}`, 'u'));
  known.set(category, ranges);
  return ranges;
}

function findRanges(member: RegExp): string {
  let ranges = '';
  for (const [first, last] of SCRIPTS) {
    let start: number | null = null;
    for (let code = first; code <= last + 1; code++) {
      const belongs = code <= last && member.test(String.fromCharCode(code));
      if (belongs) start ??= code;
      else if (start !== null) {
        ranges += code - 1 === start ? escaped(start) : `${escaped(start)}-${escaped(code - 1)}`;
        start = null;
      }
    }
  }
  return ranges;
}

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
