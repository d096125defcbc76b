import { describe, expect, it } from 'vitest';
import {
  bodiesByAbbreviation,
  bodyByName,
  innerUnitByAbbreviation,
  successorsOf,
} from '../../src/rules/bodies.ts';
import { documentTypeByAbbreviation, documentTypeByName } from '../../src/rules/document-types.ts';
import { allIndicators, ancestorsOf, childrenOf, indicatorByCode } from '../../src/rules/indicators.ts';
import { loadRules } from '../../src/rules/load.ts';
import type { RulePack } from '../../src/rules/pack.ts';
import { reviewRules } from '../../src/rules/review.ts';
import { inReferenceUnit, unitByCode, unitOf } from '../../src/rules/units.ts';

const pack = loadRules();

describe('the catalogue', () => {
  it('has seven sections, each the first entry of its file', () => {
    const first = pack.indicators.map((file) => [file.section, file.indicators[0]?.kind]);
    expect(first).toEqual([1, 2, 3, 4, 5, 6, 7].map((section) => [section, 'section']));
  });

  it('is walked up and down by codes', () => {
    expect(indicatorByCode(pack, 'steering.plan.tasks_done')?.unit).toBe('TASK');
    expect(indicatorByCode(pack, 'steering.plan.nothing')).toBeNull();
    expect(childrenOf(pack, 'steering.survey').map(({ code }) => code)).toContain('steering.survey.mode');
    expect(ancestorsOf(pack, 'tthc.total.commune').map(({ code }) => code)).toEqual([
      'tthc',
      'tthc.catalogue',
      'tthc.total',
    ]);
  });

  it('ends the rows of the district level with that level', () => {
    const ended = allIndicators(pack).filter(({ dimensions }) =>
      Object.values(dimensions).includes('district'),
    );
    expect(ended.length).toBeGreaterThan(3);
    for (const indicator of ended) expect(indicator.validTo, indicator.code).toBe('2025-06-30');
  });
});

describe('units', () => {
  it('are known by their printed forms in any case, with or without marks', () => {
    expect(unitOf(pack, 'Cơ quan, đơn vị')?.code).toBe('ORG');
    expect(unitOf(pack, 'TRIEU DONG')?.code).toBe('VND_M');
    expect(unitOf(pack, '%')?.code).toBe('PCT');
    expect(unitOf(pack, 'TTHC')?.code).toBe('PROC');
  });

  it('take a printed list of codes for a coded answer', () => {
    expect(unitOf(pack, 'Chưa = 0 Đang làm = 1 Hoàn thành = 2')?.code).toBe('CODE');
    expect(unitOf(pack, 'Có/không')?.code).toBe('CODE');
  });

  it('tell a generic word from a unit and know nothing of other words', () => {
    expect(unitOf(pack, 'Số lượng')?.generic).toBe(true);
    expect(unitOf(pack, 'xe đạp')).toBeNull();
    expect(unitOf(pack, '')).toBeNull();
  });

  it('bring money to million VND', () => {
    const billion = unitByCode(pack, 'VND_BN');
    expect(billion && inReferenceUnit(billion, 1.5)).toEqual({ unit: 'VND_M', value: 1500 });
  });
});

describe('document types and bodies', () => {
  it('are the 29 administrative types and more', () => {
    const { documentTypes } = pack.documentTypes;
    const archived = documentTypes.filter(({ archiveCode }) => archiveCode !== null);
    expect(archived.length).toBeGreaterThanOrEqual(26);
    expect(documentTypeByName(pack, 'BÁO CÁO')?.code).toBe('BC');
    expect(documentTypeByName(pack, 'TO TRINH')?.code).toBe('TTr');
  });

  it('tell abbreviations by their case and by State or Party', () => {
    expect(documentTypeByAbbreviation(pack, 'CT')?.names.vi).toBe('Chỉ thị');
    expect(documentTypeByAbbreviation(pack, 'CTr')?.names.vi).toBe('Chương trình');
    expect(documentTypeByAbbreviation(pack, 'SNV')).toBeNull();
    expect(documentTypeByAbbreviation(pack, 'QĐi', true)?.names.vi).toBe('Quy định');
  });

  it('put the body that stands on the day first', () => {
    const board = bodiesByAbbreviation(pack, 'BDT', '2023-12')[0];
    expect(board?.names.vi).toBe('Ban Dân tộc');
    expect(board && successorsOf(pack, board).map(({ names }) => names.vi)).toEqual([
      'Sở Dân tộc và Tôn giáo',
    ]);
    expect(bodiesByAbbreviation(pack, 'TP', '2026-01')).toHaveLength(1);
    expect(innerUnitByAbbreviation(pack, 'CCHC')?.names.en).toBe('administrative reform');
  });

  it('find a body at the start of a name, the longest first', () => {
    expect(bodyByName(pack, 'SỞ NỘI VỤ tỉnh Hà Nam')?.code).toBe('department.home-affairs');
    expect(bodyByName(pack, 'Ủy ban nhân dân huyện Gia Lâm')?.code).toBe('peoples-committee');
    expect(bodyByName(pack, 'Văn phòng UBND tỉnh')?.code).toBe('office.committee-province');
    expect(bodyByName(pack, 'Câu lạc bộ')).toBeNull();
  });
});

describe('the review of a pack', () => {
  it('has no two indicators of one parent that print alike', () => {
    expect(reviewRules(pack).map(({ text }) => text.en)).toEqual([]);
  });

  it('names the indicators that one wording under one parent could mean', () => {
    const [file, ...rest] = pack.indicators;
    const twin = file?.indicators.find(({ code }) => code === 'steering.documents_issued');
    if (file === undefined || twin === undefined) throw new Error('the pack has changed');
    const doubled: RulePack = {
      ...pack,
      indicators: [
        { ...file, indicators: [...file.indicators, { ...twin, code: 'steering.twin' }] },
        ...rest,
      ],
    };
    const [notice] = reviewRules(doubled);
    expect(notice?.severity).toBe('info');
    expect(notice?.subjects).toEqual(['steering.documents_issued', 'steering.twin']);
  });
});
