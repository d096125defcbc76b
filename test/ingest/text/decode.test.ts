import { describe, expect, it } from 'vitest';
import { ingest } from '../../../src/ingest/ingest.ts';
import { blocksOf, expectFailure, sketch } from '../helpers.ts';

const SENTENCE = 'Thực hiện Kế hoạch cải cách hành chính năm 2023, đã tiếp nhận 1.250 hồ sơ của người dân.';

async function read(bytes: Uint8Array) {
  const { value, messages } = await ingest(bytes, 'a.txt');
  return { lines: sketch(value.blocks), codes: messages.map((message) => message.code) };
}

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return Uint8Array.from(order === 'le' ? bytes : bytes.swap16());
}

/** Windows-1258: base letters of its own, tones as bytes after them. */
function windows1258(text: string): Uint8Array {
  const tones: Record<string, number> = {
    '\u0300': 0xcc,
    '\u0309': 0xd2,
    '\u0303': 0xde,
    '\u0301': 0xec,
    '\u0323': 0xf2,
  };
  const bases: Record<string, number> = {
    ă: 0xe3,
    â: 0xe2,
    ê: 0xea,
    ô: 0xf4,
    ơ: 0xf5,
    ư: 0xfd,
    đ: 0xf0,
    Đ: 0xd0,
  };
  const bytes: number[] = [];
  for (const char of text) {
    const parts = [...char.normalize('NFD')];
    const tone = parts.find((part) => tones[part] !== undefined);
    const base = parts
      .filter((part) => part !== tone)
      .join('')
      .normalize('NFC');
    bytes.push(bases[base] ?? base.charCodeAt(0));
    if (tone) bytes.push(tones[tone] ?? 0);
  }
  return Uint8Array.from(bytes);
}

describe('decoding', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(SENTENCE)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${SENTENCE}`)],
    ['UTF-8 in decomposed form', new TextEncoder().encode(SENTENCE.normalize('NFD'))],
    ['UTF-16 LE with a mark', utf16(SENTENCE, 'le', true)],
    ['UTF-16 BE with a mark', utf16(SENTENCE, 'be', true)],
    ['UTF-16 LE without a mark', utf16(SENTENCE, 'le', false)],
    ['UTF-16 BE without a mark', utf16(SENTENCE, 'be', false)],
  ])('reads %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual({ lines: [`paragraph: ${SENTENCE}`], codes: [] });
  });

  it('reads Windows-1258 and says so', async () => {
    const { lines, codes } = await read(windows1258(SENTENCE));
    expect(lines).toEqual([`paragraph: ${SENTENCE}`]);
    expect(codes).toEqual(['text-encoding-windows-1258']);
  });

  it('keeps every byte of an older encoding for the step that can read it', async () => {
    // "Đầu năm, hạn: ạ của" in TCVN3; ¹ and the soft hyphen are letters there.
    const bytes = Uint8Array.from(
      Buffer.from('§Çu n¨m 2023, ®\u00b9i diÖn ng\u00adêi d©n, ®óng h\u00b9n; thÞ x\u00b7', 'latin1'),
    );
    const { lines, codes } = await read(bytes);
    expect(lines).toEqual(['paragraph: §Çu n¨m 2023, ®¹i diÖn ng\u00adêi d©n, ®óng h¹n; thÞ x·']);
    expect(codes).toEqual(['text-encoding-legacy']);
  });

  it('leaves the letters of a font encoding alone that came as UTF-8', async () => {
    const text = '§Çu n¨m 2023, ®¹i diÖn ng\u00adêi d©n, ®óng h¹n; thÞ x·';
    expect(sketch(await blocksOf(text))).toEqual([`paragraph: ${text}`]);
  });

  it('marks the places that a damaged file has lost', async () => {
    const bytes = Buffer.concat([Buffer.from(SENTENCE.repeat(20)), Buffer.from([0xe1, 0xba])]);
    const { lines, codes } = await read(Uint8Array.from(bytes));
    expect(lines[0]).toMatch(/dân\.\ufffd$/);
    expect(codes).toEqual(['text-undecodable']);
  });

  it('takes out NUL and other control characters and says how many', async () => {
    const { value, messages } = await ingest(
      new TextEncoder().encode('Báo\0 cáo\u0007 năm\u0085 2023'.repeat(5)),
      'a',
    );
    expect(sketch(value.blocks)).toEqual([`paragraph: ${'Báo cáo năm 2023'.repeat(5)}`]);
    expect(messages.map((m) => [m.code, m.text.en.includes('15')])).toEqual([
      ['text-control-characters', true],
    ]);
  });

  it('refuses a picture in UTF-16 disguise and random bytes', async () => {
    await expectFailure(
      ingest(Uint8Array.from([0xff, 0xfe, ...Array(400).fill(0xd8)]), 'a.txt'),
      'format-unknown',
    );
    const random = Uint8Array.from(
      { length: 3000 },
      (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 1e6) & 0xff,
    );
    await expectFailure(ingest(random, 'a.txt'), 'format-unknown');
  });
});

describe('cleaning', () => {
  it('makes every kind of space and hyphen an ordinary one and drops what prints nothing', async () => {
    const text =
      'Số:\u00a057/BC\u2011SNV,\u2003ngày\u202f02\u3000tháng 7; hành\u00ad chính\u200b năm\u2060 2022\ufeff';
    expect(sketch(await blocksOf(text))).toEqual([
      'paragraph: Số: 57/BC-SNV, ngày 02 tháng 7; hành chính năm 2022',
    ]);
  });

  it('composes a letter whose mark stands behind an invisible character', async () => {
    expect(sketch(await blocksOf('Ha\u200b\u0300 No\u0302\u0323i'))).toEqual(['paragraph: Hà Nội']);
  });
});
