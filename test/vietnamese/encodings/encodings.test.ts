import { describe, expect, it } from 'vitest';
import type { EncodingId } from '../../../src/vietnamese/encodings/encoding.ts';
import { legacyByte, legacyString } from '../../../src/vietnamese/encodings/legacy-bytes.ts';
import { LOWER_LETTERS, MARKED_LETTERS } from '../../../src/vietnamese/encodings/letters.ts';
import { ENCODINGS } from '../../../src/vietnamese/encodings/registry.ts';

const FULL: EncodingId[] = [
  'unicode',
  'vni',
  'vps',
  'viscii',
  'viqr',
  'vietware-x',
  'bk-hcm2',
  'windows-1258',
  'utf8-misread',
]; // prettier-ignore
const SMALL_LETTERS: EncodingId[] = ['tcvn3', 'vietware-f'];

const hex = (text: string): string =>
  [...text].map((c) => legacyByte(c.charCodeAt(0)).toString(16).padStart(2, '0')).join('');

describe('round trip', () => {
  it('has 134 letters, none twice', () => {
    expect(new Set(MARKED_LETTERS).size).toBe(134);
  });

  it.each(FULL)('%s holds all 134 letters', (id) => {
    const lost = MARKED_LETTERS.filter((l) => ENCODINGS[id].decode(ENCODINGS[id].encode(l)).text !== l);
    expect(lost).toEqual([]);
    expect(MARKED_LETTERS.filter((l) => !ENCODINGS[id].holds(l))).toEqual([]);
  });

  it.each(SMALL_LETTERS)('%s holds the small letters and seven capitals', (id) => {
    const held = MARKED_LETTERS.filter((l) => ENCODINGS[id].holds(l)).join('');
    expect([...held].sort()).toEqual([...`${LOWER_LETTERS}ĂÂÊÔƠƯĐ`].sort());
    for (const l of held) expect(ENCODINGS[id].decode(ENCODINGS[id].encode(l)).text).toBe(l);
  });

  it('holds the other capitals of TCVN3 in the capital font', () => {
    const capitals = MARKED_LETTERS.slice(67);
    const { encode, decode } = ENCODINGS['tcvn3-capitals'];
    expect(capitals.filter((l) => decode(encode(l)).text !== l)).toEqual([]);
  });

  it('cannot hold two capitals in BK HCM1, and says so', () => {
    expect(MARKED_LETTERS.filter((l) => !ENCODINGS['bk-hcm1'].holds(l))).toEqual(['Ặ', 'Ỵ']);
    const { encode, decode } = ENCODINGS['bk-hcm1'];
    expect(decode(encode('ẤP ĐIỀU QUẶNG QĐ')).text).toBe('ẤP ĐIỀU QUẶNG QĐ');
  });
});

describe('codes known from other converters', () => {
  // Codes of glibc iconv (TCVN, VISCII, CP1258) and GNU recode (VPS, VNI).
  it.each([
    ['tcvn3', 'đủ ệ ờ ử Ă', 'aef120d620ea20f620a1'],
    ['viscii', 'đủ ệ ờ ử Ă', 'f0fc20ae20b620d820c5'],
    ['windows-1258', 'đủ ệ ờ ử Ă', 'f075d220eaf220f5cc20fdd220c3'],
    ['vps', 'đủ ệ ờ ử Ă', 'c7fb208c20a920ba2088'],
    ['vni', 'đủ ệ ờ ử Ă', 'f175fb2065e420f4f820f6fb2041ca'],
  ] as const)('%s', (id, text, codes) => {
    expect(hex(ENCODINGS[id].encode(text))).toBe(codes);
    expect(ENCODINGS[id].decode(legacyString(Buffer.from(codes, 'hex'))).text).toBe(text);
  });
});

describe('legacy text as it reaches us', () => {
  it('reads bytes shown as CP1252, Latin-1, CP1258 or in a symbol font', () => {
    expect(ENCODINGS.vps.decode('hŒ').text).toBe('hệ');
    expect(ENCODINGS.vps.decode('h\u008c').text).toBe('hệ');
    expect(ENCODINGS.tcvn3.decode('tơ').text).toBe('từ');
    expect(ENCODINGS.tcvn3.decode('ViÖt').text).toBe('Việt');
    expect(ENCODINGS.tcvn3.decode('Vi\uf0d6t').text).toBe('Việt');
  });

  it('reads the micro sign also after compatibility normalisation', () => {
    expect(ENCODINGS.tcvn3.decode('nhμ').text).toBe('nhà');
  });

  it('takes a mark in the wrong case for the mark', () => {
    expect(ENCODINGS.vni.decode('Aù aÙ').text).toBe('Á á');
    expect(ENCODINGS['bk-hcm2'].decode('Ïå').text).toBe('Ệ');
  });

  it('reads a hyphen as ư where only that makes a syllable', () => {
    expect(ENCODINGS.tcvn3.decode('nhµ n-íc').text).toBe('nhà nước');
    expect(ENCODINGS.tcvn3.decode('tÕ-x· B1- B-2 -').text).toBe('tế-xã B1- B-2 -');
  });

  it('raises the letters of words in capitals that TCVN3 has only small', () => {
    expect(ENCODINGS.tcvn3.decode('QUYÕT §ÞNH').text).toBe('QUYẾT ĐỊNH');
    expect(ENCODINGS.tcvn3.decode('Së Néi vô').text).toBe('Sở Nội vụ');
    expect(ENCODINGS.tcvn3.decode('UBND cÊp x·').text).toBe('UBND cấp xã');
    expect(ENCODINGS['tcvn3-capitals'].decode('quyÕt ®Þnh').text).toBe('QUYẾT ĐỊNH');
  });

  it('keeps the places of letters of two bytes', () => {
    const mapped = ENCODINGS.vni.decode('tænh Ñoàng Nai');
    expect(mapped.text).toBe('tỉnh Đồng Nai');
    expect([...mapped.starts].slice(0, 9)).toEqual([0, 1, 2, 3, 4, 5, 6, 8, 9]);
    expect(mapped.starts.at(-1)).toBe('tænh Ñoàng Nai'.length);
  });
});

describe('VIQR', () => {
  const { decode, encode } = ENCODINGS.viqr;

  it('reads typed marks', () => {
    expect(decode('Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam').text).toBe(
      'Cộng hòa xã hội chủ nghĩa Việt Nam',
    );
    expect(decode('DDo+n vi. : ddo^`ng').text).toBe('Đơn vị : đồng');
  });

  it('tells a full stop from the tone nặng', () => {
    expect(decode("nu+o+'c. Nha`.").text).toBe('nước. Nhà.');
    expect(decode('cho\\. vu..').text).toBe('cho. vụ.');
  });

  it.each(['Bộ Tài chính.', 'Có được không? add BGDĐT', 'a^b (x) + 1', 'do. Họ'])(
    'writes %s so that it reads back',
    (text) => expect(decode(encode(text)).text).toBe(text),
  ); // prettier-ignore
});

describe('Unicode forms', () => {
  const { decode } = ENCODINGS.unicode;

  it('composes decomposed, half composed and misordered letters', () => {
    expect(decode('Quyết định'.normalize('NFD')).text).toBe('Quyết định');
    expect(decode('quy\u00ea\u0301t').text).toBe('quyết');
    expect(decode('quy\u00e9\u0302t').text).toBe('quyết');
    expect(decode('ho\u0323\u0302').text).toBe('hộ');
  });

  it('replaces look-alikes', () => {
    expect(decode('Ðại, ðồng, ǎn').text).toBe('Đại, đồng, ăn');
  });

  it('maps every character to its source', () => {
    const raw = 'đề'.normalize('NFD');
    const mapped = decode(`${raw} x`);
    expect(mapped.text).toBe('đề x');
    expect([...mapped.starts]).toEqual([0, 1, 4, 5, 6]);
  });
});

describe('UTF-8 misread', () => {
  it('reads it back, also with a lost no-break space', () => {
    expect(ENCODINGS['utf8-misread'].decode('Báº¯c Giang, tá»‰nh').text).toBe('Bắc Giang, tỉnh');
    expect(ENCODINGS['utf8-misread'].decode('lÃ  xÃ£').text).toBe('là xã');
  });
});
