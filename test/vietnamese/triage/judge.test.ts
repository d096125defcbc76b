import { describe, expect, it } from 'vitest';
import { ENCODINGS } from '../../../src/vietnamese/encodings/registry.ts';
import { triage } from '../../../src/vietnamese/triage/judge.ts';
import { measureText } from '../../../src/vietnamese/triage/measure.ts';

const CLEAN =
  'Trong kỳ báo cáo, các phòng đã tham mưu ban hành kế hoạch, tổ chức kiểm tra tại mười hai đơn vị và kịp thời chấn ' +
  'chỉnh những tồn tại; tỷ lệ hồ sơ giải quyết đúng hạn đạt 98,7 %, cao hơn cùng kỳ.';
const STRIPPED = CLEAN.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

describe('measures', () => {
  it('counts marked, plain and stripped syllables, numbers apart', () => {
    expect(measureText('đã ban hành quyet định 12 năm 2021, B12 h0 web')).toMatchObject({
      words: 7,
      markedLegal: 4,
      plainLegal: 1,
      strippedLegal: 1,
      mixed: 1,
    });
  });

  it('counts fragments that make a syllable with the next word', () => {
    expect(measureText('h ệ th ống quản lý').joinable).toBe(2);
    expect(measureText('hệ thống quản lý').joinable).toBe(0);
  });
});

describe('triage', () => {
  it.each([
    ['clean', 'vietnamese', CLEAN],
    ['clean', 'vietnamese', CLEAN.normalize('NFD')],
    ['clean', 'vietnamese', CLEAN.toUpperCase()],
    ['stripped', 'vietnamese', STRIPPED],
    ['split', 'vietnamese', CLEAN.replace(/(?<=\p{L}{2})(?=\p{L}{2})/gu, ' ')],
    ['legacy', 'vietnamese', ENCODINGS.tcvn3.encode(CLEAN)],
    ['legacy', 'vietnamese', ENCODINGS.vps.encode(CLEAN)],
    ['legacy', 'vietnamese', ENCODINGS.viqr.encode(CLEAN)],
    [
      'foreign',
      'english',
      'The office has to report the number of files that were received by the end of this month.',
    ],
    [
      'foreign',
      'french',
      'Les dossiers sont déposés dans le bureau qui est chargé de les traiter pour la commune.',
    ],
    [
      'foreign',
      'german',
      'Die Zahl der Anträge ist in diesem Jahr nicht gestiegen und wird von den Ämtern gemeldet.',
    ],
    ['unknown', 'unknown', 'Tổng số 12'],
  ] as const)('says %s, %s', (state, language, text) => {
    const verdict = triage(text);
    expect([verdict.state, verdict.language]).toEqual([state, language]);
  });

  it('names the encoding of legacy text', () => {
    expect(triage(ENCODINGS.vni.encode(CLEAN)).encoding?.encoding).toBe('vni');
  });

  it('takes misread Vietnamese for damaged, not for another language', () => {
    const misread = STRIPPED.replace(/ke/g, 'ké')
      .replace(/ho/g, 'hê')
      .replace(/ti/g, 'tí')
      .replace(/chuc/g, 'chirc');
    expect(triage(misread).state).toBe('damaged');
  });
});
