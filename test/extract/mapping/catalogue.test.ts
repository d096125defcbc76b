import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../../src/extract/mapping/catalogue.ts';
import { RULES } from '../documents.ts';

const { keyOf, byKey, byCode, sectionOf } = catalogueOf(RULES);

describe('the key of a label', () => {
  it('is one for an abbreviation and its words', () => {
    expect(keyOf('Số TTHC công bố mới')).toBe(keyOf('Số thủ tục hành chính công bố mới'));
    expect(keyOf('Cải cách TTHC:')).toBe(keyOf('CẢI CÁCH THỦ TỤC HÀNH CHÍNH'));
  });

  it('leaves out remarks on the window', () => {
    expect(keyOf('Số hồ sơ (lũy kế từ đầu năm)')).toBe(keyOf('Số hồ sơ'));
    expect(keyOf('Số hồ sơ (cấp xã)')).not.toBe(keyOf('Số hồ sơ'));
  });
});

describe('the catalogue', () => {
  it('finds an indicator by any of its wordings', () => {
    for (const label of ['Tổng số TTHC đang có hiệu lực', 'Tổng số TTHC thuộc thẩm quyền giải quyết'])
      expect(byKey.get(keyOf(label))?.map(({ code }) => code)).toEqual(['tthc.total']);
  });

  it('knows all indicators that share a wording', () => {
    expect(
      byKey
        .get(keyOf('Tổng số nhiệm vụ được giao'))
        ?.map(({ code }) => code)
        .sort(),
    ).toEqual(['steering.assigned_tasks.central.total', 'steering.assigned_tasks.province.total']);
  });

  it('knows the section of every indicator', () => {
    expect(sectionOf.size).toBe(byCode.size);
    expect(sectionOf.get('tthc.dossiers.resolved.commune')).toBe('tthc');
    for (const section of new Set(sectionOf.values())) expect(byCode.get(section)?.kind).toBe('section');
  });
});
