import { describe, expect, it } from 'vitest';
import { ENCODINGS, type NormalisedText, normalise, withoutMarks } from '../../../src/vietnamese/index.ts';
import { ENGLISH, PARAGRAPH } from './texts.ts';

const LINES = `# Báo cáo\r\n\r\n| TT | Nội dung |\r\n|---|---|\r\n1.1.\tSố hồ sơ\t45.000\t98,3 %\r\n\r\n${PARAGRAPH}`;

function offsetsHold({ text, tokens }: NormalisedText): boolean {
  return tokens.every(({ start, end, result }) => text.slice(start, end) === result);
}

describe('normalise', () => {
  it.each([LINES, ENGLISH, '', '\n\n\t1\t2\n', '\ufeff1. Kế hoạch', `${PARAGRAPH}\f${ENGLISH}`])(
    'leaves clean and foreign text alone, byte for byte: %j',
    (text) => {
      const out = normalise(text);
      expect(out.text).toBe(text);
      expect([out.tokens, out.encoding, out.languageModel]).toEqual([[], 'unicode', null]);
    },
  );

  it('decodes legacy text and keeps tabs, numbers and line ends', () => {
    const out = normalise(ENCODINGS.vni.encode(LINES));
    expect([out.text, out.encoding, out.triage.state]).toEqual([LINES, 'vni', 'legacy']);
    expect(out.tokens[0]).toMatchObject({
      raw: ENCODINGS.vni.encode('Báo'),
      result: 'Báo',
      operations: ['vni'],
    });
    expect(offsetsHold(out)).toBe(true);
  });

  it('restores stripped text with the language model and says so', () => {
    const out = normalise(withoutMarks(LINES));
    expect(out.text).toBe(LINES);
    expect(out.languageModel).toMatch(/^language sha256:[0-9a-f]{16}$/);
    expect(out.tokens.find((token) => token.raw === 'quy')).toMatchObject({
      result: 'quý',
      operations: ['marks'],
    });
    expect(offsetsHold(out)).toBe(true);
  });

  it('restores the one stripped page', () => {
    expect(normalise(`${PARAGRAPH}\f${withoutMarks(PARAGRAPH)}\f${ENGLISH}`).text).toBe(
      `${PARAGRAPH}\f${PARAGRAPH}\f${ENGLISH}`,
    );
  });

  it('mends split syllables and gives the whole word as raw', () => {
    const out = normalise('C ơ quan đ ã ti ếp nh ận hồ s ơ của ngư ời dân');
    expect(out.text).toBe('Cơ quan đã tiếp nhận hồ sơ của người dân');
    expect(out.tokens[0]).toMatchObject({ raw: 'C ơ', result: 'Cơ', operations: ['join'] });
    expect(offsetsHold(out)).toBe(true);
  });

  it('mends what was decoded, with the raw text from before both', () => {
    const split = PARAGRAPH.replace('giải', 'gi ải').replace('trước', 'trư ớc').replace('nước', 'nư ớc');
    const out = normalise(ENCODINGS.tcvn3.encode(split));
    expect(out.text).toBe(PARAGRAPH);
    expect(out.tokens.find((token) => token.result === 'giải')).toMatchObject({
      raw: ENCODINGS.tcvn3.encode('gi ải'),
      operations: ['tcvn3', 'join'],
    });
    expect(offsetsHold(out)).toBe(true);
  });

  it('guesses at a line of a few words', () => {
    expect(normalise('uy ban nhan dan tinh').text).toBe('ủy ban nhân dân tỉnh');
    expect(normalise(ENCODINGS.tcvn3.encode('Cộng hòa xã hội chủ nghĩa Việt Nam')).text).toBe(
      'Cộng hòa xã hội chủ nghĩa Việt Nam',
    );
  });

  it('does what the caller says of a text', () => {
    expect(normalise('ho so', { state: 'stripped' }).text).toBe('hồ sơ');
    expect(normalise(withoutMarks(PARAGRAPH), { state: 'clean' }).text).toBe(withoutMarks(PARAGRAPH));
  });

  it('asks for phrases only where text is restored', () => {
    let asked = 0;
    const phrases = () => {
      asked++;
      return ['hồ sơ'];
    };
    normalise(PARAGRAPH, { phrases });
    expect(asked).toBe(0);
    normalise(withoutMarks(PARAGRAPH), { phrases });
    expect(asked).toBe(1);
  });

  it('gives the same answer twice', () => {
    const text = withoutMarks(LINES);
    expect(normalise(text)).toEqual(normalise(text));
  });
});
