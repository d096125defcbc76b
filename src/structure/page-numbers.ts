import type { Message } from '../document/message.ts';
import { joinTexts, locate, sliceText } from '../document/rich-text.ts';
import { fold } from '../text/fold.ts';
import { letterPattern } from '../text/letter-pattern.ts';
import { isPhrase } from '../text/words.ts';
import type { Paragraph } from './passages.ts';
import type { StructureWords } from './words.ts';

/** "… truyền thanh 3 1.020 lượt": a small number right before another, behind a word that numbers nothing. */
const BEFORE_NUMBER = letterPattern(
  String.raw`(?<=(\p{Ll}+)[,;]?\s)\d{1,3}\s+(?=\d{1,3}(?:\.\d{3})+(?!\d)|\d{1,2}\s\p{L}|\d{4,}\s)`,
  'gu',
);

/**
 * Takes page numbers out of sentences that a page break ran through, and says so. Only a number that stands right before
 * another one is taken: elsewhere it cannot be told from a figure, and stays.
 */
export function dropPageNumbers(
  paragraphs: readonly Paragraph[],
  words: StructureWords,
): { paragraphs: Paragraph[]; messages: Message[] } {
  const messages: Message[] = [];
  const kept = paragraphs.map((paragraph): Paragraph => {
    let content = paragraph.content;
    for (const m of [...content.text.matchAll(BEFORE_NUMBER)].reverse()) {
      if (isPhrase(words.numbered, fold(m[1] ?? ''))) continue;
      messages.push(takenOut(m[0].trim(), paragraph, m.index));
      const rest = sliceText(content, m.index + m[0].length, content.text.length);
      content = joinTexts([sliceText(content, 0, m.index), rest], '');
    }
    return content === paragraph.content ? paragraph : { ...paragraph, content };
  });
  return { paragraphs: kept, messages };
}

function takenOut(number: string, paragraph: Paragraph, at: number): Message {
  return {
    code: 'page-number-in-sentence',
    severity: 'info',
    text: {
      vi: `Số ${number} đứng giữa câu được coi là số trang và không đọc.`,
      en: `The number ${number} inside a sentence is taken for a page number and not read.`,
    },
    location: locate(paragraph.content, at, at + number.length),
  };
}
