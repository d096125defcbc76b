import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/rules/load.ts';
import { areaOf, provinceByCode, provinceByName, successorOf } from '../../src/rules/places.ts';
import { validOn } from '../../src/rules/validity.ts';

const pack = loadRules();
const { provinces } = pack.places;
const before = provinces.filter((province) => validOn(province, '2025-06-30'));
const after = provinces.filter((province) => validOn(province, '2025-07-01'));

describe('provinces', () => {
  it('are 63 until 30 June 2025 and 34 from the next day, 11 of them unchanged', () => {
    expect(before).toHaveLength(63);
    expect(after).toHaveLength(34);
    expect(before.filter((province) => after.includes(province))).toHaveLength(11);
  });

  it('pass every old area on to exactly one new unit', () => {
    const passedOn = after
      .filter((province) => !before.includes(province))
      .flatMap(({ formedFrom }) => formedFrom);
    const ended = before.filter((province) => !after.includes(province)).map(({ code }) => code);
    expect([...passedOn].sort()).toEqual([...ended].sort());
    for (const province of before)
      if (province.validTo !== null) expect(successorOf(pack, province)).not.toBeNull();
  });

  it('give seven codes to another name', () => {
    const reused = after.filter(({ code, name }) =>
      before.some((old) => old.code === code && old.name !== name),
    );
    expect(reused.map(({ code }) => code).sort()).toEqual(['15', '24', '44', '52', '80', '82', '91']);
  });

  it('are found by code and day', () => {
    expect(provinceByCode(pack, '24', '2024-12-31')?.name).toBe('Bắc Giang');
    expect(provinceByCode(pack, '24', '2025-07-01')?.name).toBe('Bắc Ninh');
    expect(provinceByCode(pack, '27', '2025-07-01')).toBeNull();
  });

  it('are found by name with prefixes, other spellings, without marks', () => {
    expect(provinceByName(pack, 'tỉnh Đăk Lăk', '2020')?.code).toBe('66');
    expect(provinceByName(pack, 'Thành phố Hồ Chí Minh', '2020')?.code).toBe('79');
    expect(provinceByName(pack, 'TP.HCM', '2020')?.code).toBe('79');
    expect(provinceByName(pack, 'BA RIA VUNG TAU', '2020')?.code).toBe('77');
    expect(provinceByName(pack, 'Bạch Đằng', '2020')).toBeNull();
  });

  it('mean the unit of the day when a name was kept', () => {
    expect(provinceByName(pack, 'Gia Lai', '2024-03')?.code).toBe('64');
    expect(provinceByName(pack, 'Gia Lai', '2025-08-01')?.code).toBe('52');
    expect(provinceByName(pack, 'Gia Lai', null)?.code).toBe('52');
  });

  it('are still found after their end and shortly before their beginning', () => {
    expect(provinceByName(pack, 'Bắc Kạn', '2025-12-01')?.code).toBe('06');
    expect(provinceByName(pack, 'Huế', '2024-12-20')?.validFrom).toBe('2025-01-01');
  });

  it('name their successor in the output contract', () => {
    const province = provinceByName(pack, 'Hà Giang', '2023');
    expect(province && areaOf(pack, province)).toEqual({
      code: '02',
      name: 'Hà Giang',
      validFrom: null,
      validTo: '2025-06-30',
      successor: { code: '08', name: 'Tuyên Quang' },
    });
  });
});
