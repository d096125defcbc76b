import { describe, expect, it } from 'vitest';
import type { RowOut } from '../../src/document/contract/table.ts';
import { rows } from '../../src/evaluate/measures/rows.ts';
import { expectedOf, expectedRow, row, withRows } from './samples.ts';

const measure = (gold: readonly object[], out: readonly RowOut[]) =>
  rows(expectedOf({ tables: [{ rows: gold }] }), withRows(out));

describe('rows of indicator tables', () => {
  it('are all right when they say the same', () => {
    expect(measure([expectedRow()], [row()]).scores).toEqual({
      'rows.found': { right: 1, of: 1 },
      'rows.value': { right: 1, of: 1 },
      'rows.label': { right: 1, of: 1 },
      'rows.unit': { right: 1, of: 1 },
      'rows.parent': { right: 1, of: 1 },
      'rows.note': { right: 0, of: 0 },
      'rows.wrong': { mistakes: 0 },
    });
  });

  it('that are missing count against every share', () => {
    const { scores, misses } = measure([expectedRow()], []);
    expect(scores).toMatchObject({
      'rows.found': { right: 0, of: 1 },
      'rows.value': { right: 0, of: 1 },
      'rows.unit': { right: 0, of: 1 },
      'rows.parent': { right: 0, of: 1 },
      'rows.wrong': { mistakes: 0 },
    });
    expect(misses).toEqual(['row missed: 1.1 Số nhiệm vụ đề ra']);
  });

  it('with another value are wrong, without one only missed', () => {
    expect(measure([expectedRow()], [row({ value: 20 })]).scores).toMatchObject({
      'rows.value': { right: 0, of: 1 },
      'rows.wrong': { mistakes: 1 },
    });
    expect(measure([expectedRow()], [row({ value: null })]).scores).toMatchObject({
      'rows.value': { right: 0, of: 1 },
      'rows.wrong': { mistakes: 0 },
    });
  });

  it('with a value where none is printed are wrong', () => {
    expect(measure([expectedRow({ value: null })], [row({ value: 0 })]).scores).toMatchObject({
      'rows.value': { right: 0, of: 0 },
      'rows.wrong': { mistakes: 1 },
    });
  });

  it('with equal labels are told apart by their number', () => {
    const gold = [expectedRow({ stt: '3.2', value: 1 }), expectedRow({ stt: '3.5', value: 2 })];
    const out = [row({ number: '3.5', value: 2 })];
    expect(measure(gold, out).scores).toMatchObject({
      'rows.found': { right: 1, of: 2 },
      'rows.value': { right: 1, of: 2 },
      'rows.wrong': { mistakes: 0 },
    });
  });

  it('are judged by label, unit, parent and note each on its own', () => {
    const gold = [expectedRow({ note: 'Có 02 văn bản' })];
    expect(measure(gold, [row({ label: 'Số nhiệm vụ được đề ra' })]).scores).toMatchObject({
      'rows.found': { right: 1, of: 1 },
      'rows.label': { right: 0, of: 1 },
      'rows.note': { right: 0, of: 1 },
    });
    expect(
      measure(gold, [row({ unit: null, parents: ['Khác'], note: 'có 02 văn bản' })]).scores,
    ).toMatchObject({
      'rows.unit': { right: 0, of: 1 },
      'rows.parent': { right: 0, of: 1 },
      'rows.note': { right: 1, of: 1 },
    });
  });
});
