import { letterPattern } from '../../text/letter-pattern.ts';
/** A run of one mark character ("**") in the source of one block; `before` and `after` are '' at a line's ends. */
export interface MarkRun {
  readonly char: '*' | '_';
  readonly count: number;
  readonly before: string;
  readonly after: string;
  /** Offset in the source of the block. */
  readonly at: number;
}

/** What a run does: how many marks close, how many open (1 italic, 2 bold, 3 both), how many are text. */
export interface MarkEffect {
  close: number;
  open: number;
  literal: number;
  /** True where the marks show that a line break was lost: "**Phụ lục****TỔNG HỢP**". */
  lineBreak: boolean;
}

/** Longer runs are rules and blanks to fill in, not emphasis. */
const MAX_RUN = 6;

interface Open {
  left: number;
  readonly index: number;
}

/**
 * Pairs the runs of one character. Unlike CommonMark a run may close one emphasis and open the next, and a bold mark
 * without a partner is dropped: converters glue runs so and cut them at page ends.
 */
export function pairMarks(runs: readonly MarkRun[]): MarkEffect[] {
  const effects: MarkEffect[] = runs.map(() => ({ close: 0, open: 0, literal: 0, lineBreak: false }));
  const stack: Open[] = [];
  runs.forEach((run, index) => {
    const effect = effects[index];
    if (effect === undefined) return;
    let left = run.count <= MAX_RUN ? run.count : 0;
    effect.literal = run.count - left;
    const opener = stack.at(-1);
    left = closeMarks(run, left, stack, effect);
    if (effect.close > 0 && opener) effect.lineBreak = breaksAfter(run, left, runs[opener.index]);
    if (left === 0) return;
    if (left <= 3 && canOpen(run)) {
      effect.open = left;
      stack.push({ left, index });
    } else if (left === 1 || !(isGlued(run.before) || isGlued(run.after))) {
      effect.literal += left;
    }
  });
  for (const { left, index } of stack) {
    const effect = effects[index];
    if (effect === undefined) continue;
    effect.open -= left;
    if (left === 1) effect.literal += 1;
  }
  markLostBreaks(runs, effects);
  return effects;
}

function closeMarks(run: MarkRun, count: number, stack: Open[], effect: MarkEffect): number {
  let left = count;
  let top = stack.at(-1);
  // "**abc ****def**": closes and opens again although a blank stands before it.
  const toggles = top !== undefined && top.left === 2 && count === 4;
  while (top && left > 0 && (canClose(run) || toggles)) {
    if (left < top.left && top.left !== 3) break;
    const closed = Math.min(left, top.left);
    effect.close += closed;
    left -= closed;
    top.left -= closed;
    if (top.left > 0) break;
    stack.pop();
    top = stack.at(-1);
  }
  return left;
}

const isGlued = (char: string) => char !== '' && !/\s/.test(char);
const isWord = (char: string) => /[\p{L}\p{N}_]/u.test(char);

/** "(*)" is a note sign, "5*3" a product, "phong_mot" a name: none is emphasis. */
function canOpen(run: MarkRun): boolean {
  if (!isGlued(run.after) || /[).,;:!?]/.test(run.after)) return false;
  return run.char === '*' ? !isProduct(run) : !isWord(run.before);
}

function canClose(run: MarkRun): boolean {
  if (!isGlued(run.before) || run.before === '(') return false;
  return run.char === '*' ? !isProduct(run) : !isWord(run.after);
}

function isProduct(run: MarkRun): boolean {
  return run.count === 1 && /\d/.test(run.before) && /\d/.test(run.after);
}

const UPPER_OR_BRACKET = letterPattern(String.raw`[\p{Lu}(]`, 'u');

/** Where one emphasis closes and text goes on without a space, a line ended there. */
function breaksAfter(run: MarkRun, opens: number, opener: MarkRun | undefined): boolean {
  if (!isGlued(run.before) || !isGlued(run.after)) return false;
  if (opens > 0) return !(/\p{L}/u.test(run.before) && /\p{Ll}/u.test(run.after));
  // Only for a whole line of its own: the emphasis began the line and holds more than a drop cap.
  if (opener === undefined || opener.before !== '' || run.at - opener.at - opener.count < 3) return false;
  return /[\p{L}\p{N}.)”]/u.test(run.before) && /\p{Lu}/u.test(run.after);
}

/** "Phụ lục II**BIỂU THỐNG KÊ**": emphasis glued to a word in front that runs to the end of its line. */
function markLostBreaks(runs: readonly MarkRun[], effects: readonly MarkEffect[]): void {
  let closing: MarkRun | undefined;
  for (let index = runs.length - 1; index >= 0; index--) {
    const [run, effect] = [runs[index], effects[index]];
    if (!run || !effect) continue;
    const glued = /[\p{L}\p{N})]/u.test(run.before) && UPPER_OR_BRACKET.test(run.after);
    if (glued && effect.open > 0 && effect.close === 0 && closing?.after === '') effect.lineBreak = true;
    if (effect.close > 0) closing = run;
  }
}
