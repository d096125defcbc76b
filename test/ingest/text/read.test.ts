import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/document/failure.ts';
import { blocksOf, ingestText } from '../helpers.ts';

const REPORT = `UBND TỈNH A\nSỞ NỘI VỤ\n\nSố: /BC-SNV\n\n**BÁO CÁO**  \n**Công tác năm 2023**\n
# **I. KẾT QUẢ**\n\n- Đã ban hành 05 văn bản<sup>1</sup>; diện tích 45 m²;\n+ Tỷ lệ 25,0% (*12/48*).\n
<sup>1</sup> Kế hoạch số 3/KH-SNV.\n\n**Phụ lục****BIỂU***(Kèm theo)*\n
STT\tChỉ tiêu\tSố\n(1)\t(2)\t$\\frac{(3)}{(1)/(2)}$\n<b>1</b>\tHồ sơ\t0\n`;

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}²]/gu, '');

describe('the text reader', () => {
  it('keeps every letter and digit of its source, in order', async () => {
    const blocks = await blocksOf(REPORT);
    let read = '';
    for (const block of blocks) {
      if (block.kind === 'page-break') continue;
      if (block.kind === 'footnote') read += block.label;
      for (const content of block.kind === 'table'
        ? block.cells.map((cell) => cell.content)
        : [block.content]) {
        let from = 0;
        for (const mark of content.marks) {
          read += content.text.slice(from, mark.at) + mark.label;
          from = mark.at;
        }
        read += content.text.slice(from);
      }
    }
    expect(lettersOf(read)).toBe(lettersOf(REPORT.replace(/<\/?(?:b|sup)>|\\frac/g, '')));
  });

  it('has a token with a line for every character but line ends', async () => {
    for (const block of await blocksOf(REPORT)) {
      if (block.kind === 'page-break') continue;
      for (const content of block.kind === 'table'
        ? block.cells.map((cell) => cell.content)
        : [block.content]) {
        const covered = content.tokens.map((token) => content.text.slice(token.start, token.end)).join('');
        expect(covered).toBe(content.text.replaceAll('\n', ''));
        expect(content.tokens.every((token) => token.location.line !== null)).toBe(true);
      }
    }
  });

  it('gives the same tree on a second run', async () => {
    expect(await ingestText(REPORT)).toEqual(await ingestText(REPORT));
  });

  it('reads English and text without any number or table', async () => {
    const { value, messages } = await ingestText('Annual report\n\nNothing was done.');
    expect(value.blocks).toHaveLength(2);
    expect(messages).toEqual([]);
  });

  it.each([
    ['stars', '*a '],
    ['open tags', '<sup>'],
    ['unclosed tables', '<table>\n\n'],
    ['links', '[a]('],
    ['formulas', '$\\frac{'],
    ['indented lines', '\ta\n'],
    ['comments', '<!--'],
  ])('comes to an end on a file of nothing but %s', async (_, piece) => {
    const outcome = await ingestText(`a${piece.repeat(30_000)}`).catch((error: unknown) => error);
    expect(outcome instanceof Failure || Object.hasOwn(Object(outcome), 'value')).toBe(true);
  });
});
