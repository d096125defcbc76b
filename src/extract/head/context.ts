import type { Outline } from '../../document/outline.ts';
import type { RichText } from '../../document/rich-text.ts';
import type { RulePack } from '../../rules/pack.ts';
import { fold } from '../../text/fold.ts';
import { letterPattern } from '../../text/letter-pattern.ts';
import { type Grammar, grammarOf } from '../citations/grammar.ts';

/** What every reader of the head looks at. */
export interface HeadContext {
  readonly outline: Outline;
  readonly rules: RulePack;
  readonly grammar: Grammar;
  /** Lines of the letterhead without the national emblem. */
  readonly lines: readonly string[];
  /** "(Kèm theo Báo cáo số … của …)" over annexes and tables. */
  readonly captions: readonly string[];
}

/** First paragraphs of the body: grounds and the sentence that says what is reported. */
const OPENING_PASSAGES = 4;

export function headContext(outline: Outline, rules: RulePack): HeadContext {
  return {
    outline,
    rules,
    grammar: grammarOf(rules),
    lines: letterheadLines(outline.frame.letterhead, rules),
    captions: attachedCaptions(outline, rules),
  };
}

export function openingTexts(context: HeadContext): string[] {
  return context.outline.passages
    .filter((passage) => passage.region === 'body')
    .slice(0, OPENING_PASSAGES)
    .map((passage) => passage.content.text);
}

/** Two columns read across leave the emblem behind the names of the bodies: it is cut out of any line. */
function letterheadLines(letterhead: readonly RichText[], rules: RulePack): string[] {
  const lines: string[] = [];
  for (const { text } of letterhead)
    for (const part of text.split(/\t/)) {
      const line = withoutEmblem(part, rules)
        .replace(/[\s*_–—-]+$/u, '')
        .trim();
      if (/[\p{L}\d]/u.test(line)) lines.push(line);
    }
  return lines;
}

function withoutEmblem(line: string, rules: RulePack): string {
  let rest = line;
  for (const emblem of rules.layout.emblem) {
    const folded = fold(emblem);
    if (!fold(rest).includes(folded)) continue;
    const words = folded.split(' ');
    const pattern = words.map((word) => [...word].map(anyMark).join('')).join(String.raw`[^\p{L}]+`);
    rest = rest.replace(letterPattern(pattern, 'iu'), ' ');
  }
  return rest;
}

/** A letter with any of its marks, so that "HOÀ" and "HÒA" are one. */
function anyMark(letter: string): string {
  const forms = MARKED[letter];
  return forms === undefined ? letter : `[${forms}]`;
}

const MARKED: Readonly<Record<string, string>> = {
  a: 'aàáảãạăằắẳẵặâầấẩẫậ',
  e: 'eèéẻẽẹêềếểễệ',
  i: 'iìíỉĩị',
  o: 'oòóỏõọôồốổỗộơờớởỡợ',
  u: 'uùúủũụưừứửữự',
  y: 'yỳýỷỹỵ',
  d: 'dđ',
};

function attachedCaptions(outline: Outline, rules: RulePack): string[] {
  const words = rules.head.attachedWords.map((word) => fold(word));
  return outline.passages
    .filter((passage) => passage.region === 'caption' || passage.region === 'annex')
    .flatMap((passage) => passage.content.text.match(/\([^()]*(?:\)|$)/gu) ?? [])
    .filter((text) => words.some((word) => fold(text).startsWith(word)));
}
