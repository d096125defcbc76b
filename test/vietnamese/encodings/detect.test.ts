import { describe, expect, it } from 'vitest';
import { decodeRun } from '../../../src/vietnamese/encodings/decode-run.ts';
import { detectEncoding } from '../../../src/vietnamese/encodings/detect.ts';
import { ENCODING_IDS } from '../../../src/vietnamese/encodings/encoding.ts';
import { decoderForFont, encodingsForFont } from '../../../src/vietnamese/encodings/fonts.ts';
import { ENCODINGS } from '../../../src/vietnamese/encodings/registry.ts';

const TEXT =
  'Các cơ quan chuyên môn thuộc tỉnh tiếp tục rà soát, đơn giản hóa thủ tục, niêm yết công khai tại bộ phận một cửa, ' +
  'trả kết quả đúng hạn cho người dân và doanh nghiệp; số hồ sơ trễ hạn giảm so với cùng kỳ năm trước.';

describe('detection', () => {
  it.each(ENCODING_IDS.filter((id) => id !== 'tcvn3-capitals'))('knows %s', (id) => {
    const guess = detectEncoding(ENCODINGS[id].encode(TEXT));
    expect(guess.encoding).toBe(id);
    if (id !== 'unicode') expect(guess.certain).toBe(true);
  });

  it.each([
    ['stripped text', TEXT.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')],
    ['decomposed text', TEXT.normalize('NFD')],
    [
      'French',
      'Les mesures étaient déjà annoncées à la fin de l’été, après une réunion où le député était présent.',
    ],
    [
      'German',
      'Die Behörde prüft während des ganzen Jahres, ob die Maßnahmen für Bürger verständlich gewählt sind.',
    ],
    ['few words', 'c¸c c¬ quan'],
    ['no words', '12.345 67,8 %'],
  ])('leaves %s as Unicode', (_, text) => expect(detectEncoding(text).encoding).toBe('unicode'));
});

describe('fonts', () => {
  it.each([
    ['.VnTime', 'tcvn3'],
    ['.VnTimeH', 'tcvn3-capitals'],
    ['ABCDEF+.VnArial-Bold', 'tcvn3'],
    ['VnTimeH,Bold', 'tcvn3-capitals'],
    ['.VnArial NarrowH', 'tcvn3-capitals'],
    ['VNI-Times', 'vni'],
    ['GHIJKL+VNI-Helve-Condense', 'vni'],
    ['VPS Times', 'vps'],
    ['SVNtimes new roman', 'vietware-f'],
    ['VNtimes2', 'bk-hcm2'],
  ])('%s is %s', (font, id) => expect(decoderForFont(font)?.id).toBe(id));

  it.each(['Times New Roman', 'TimesNewRomanPSMT', 'SVN-Times New Roman', 'Arial', 'Vinhan'])(
    '%s says nothing',
    (font) => expect(decoderForFont(font)).toBeNull(),
  ); // prettier-ignore

  it('leaves it open where two makers share a name', () => {
    expect(decoderForFont('VNtimes new roman')).toBeNull();
    expect(encodingsForFont('VNtimes new roman')).toContain('vietware-x');
  });
});

describe('a run', () => {
  it('is read by its font, even one word', () => {
    expect(decodeRun('UBND tØnh', '.VnTime')).toMatchObject({
      text: 'UBND tỉnh',
      encoding: 'tcvn3',
      by: 'font',
    });
  });

  it('stays when Unicode text is set in a legacy font', () => {
    expect(decodeRun('Uỷ ban nhân dân', '.VnTime')).toMatchObject({ text: 'Uỷ ban nhân dân', by: 'default' });
  });

  it('is read by statistics where the font says nothing', () => {
    expect(decodeRun(ENCODINGS.vni.encode(TEXT), 'Arial')).toMatchObject({ text: TEXT, by: 'statistics' });
  });

  it('follows the text around when it is too short to tell', () => {
    expect(decodeRun('tØnh', null, 'tcvn3').text).toBe('tỉnh');
    expect(decodeRun('tØnh', null).text).toBe('tØnh');
  });

  it('chooses between the sets of one font name by the text', () => {
    const text = ENCODINGS['vietware-x'].encode('quyết định phê duyệt');
    expect(decodeRun(text, 'VNtimes new roman').text).toBe('quyết định phê duyệt');
  });
});
