import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  findDrops,
  isAccepted,
  readScores,
  type ScoresFile,
  writeScores,
} from '../../src/evaluate/scores-file.ts';

const scores = (found: string, wrong: number, shared = '9/9'): ScoresFile => ({
  reports: { a: { txt: { 'rows.found': found, 'rows.wrong': wrong } } },
  shared: { '002': { txt: { 'rows.found': shared } } },
  checks: { sum: { broken: '1/1', sound: '4/4' } },
});
const drops = (before: ScoresFile, now: ScoresFile): string[] =>
  findDrops(before, now, ['reports', 'shared']).map((drop) => `${drop.report} ${drop.measure}`);

describe('scores file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'trichluc-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('comes back as it was written, each report and carrier on one line', () => {
    const path = join(folder, 'scores.json');
    writeScores(path, scores('9/10', 0));
    expect(readScores(path)).toEqual(scores('9/10', 0));
    expect(readFileSync(path, 'utf8')).toContain('"txt": { "rows.found": "9/10", "rows.wrong": 0 }');
  });

  it('is empty where there is none', () => {
    expect(readScores(join(folder, 'none.json'))).toEqual({ reports: {}, shared: {}, checks: {} });
  });
});

describe('drops against the committed scores', () => {
  it('are none for equal and for better scores', () => {
    expect(drops(scores('9/10', 1), scores('9/10', 1))).toEqual([]);
    expect(drops(scores('9/10', 1), scores('10/10', 0))).toEqual([]);
  });

  it('are lower shares and more mistakes', () => {
    expect(drops(scores('9/10', 0), scores('8/10', 0))).toEqual(['a rows.found']);
    expect(drops(scores('9/10', 0), scores('9/10', 1))).toEqual(['a rows.wrong']);
  });

  it('are told by the share, not by the count', () => {
    expect(drops(scores('9/10', 0), scores('18/20', 0))).toEqual([]);
  });

  it('are reports and checks that have gone', () => {
    const now = { ...scores('9/10', 0), reports: {}, checks: {} };
    expect(drops(scores('9/10', 0), now)).toEqual([
      'a rows.found',
      'a rows.wrong',
      'checks broken',
      'checks sound',
    ]);
  });

  it('are not looked for in the shared reports where these are missing', () => {
    const now = { ...scores('9/10', 0), shared: {} };
    expect(findDrops(scores('9/10', 0), now, ['reports'])).toEqual([]);
    expect(drops(scores('9/10', 0, '9/9'), scores('9/10', 0, '8/9'))).toEqual(['002 rows.found']);
  });

  it('are accepted down to the score that was explained', () => {
    const explained = [
      { report: 'a', carrier: 'txt', measure: 'rows.found', score: '8/10', why: 'new rows' },
    ];
    const drop = (now: string) => findDrops(scores('9/10', 0), scores(now, 0), ['reports'])[0];
    const [eight, seven] = [drop('8/10'), drop('7/10')];
    expect(eight && isAccepted(eight, explained)).toBe(true);
    expect(seven && isAccepted(seven, explained)).toBe(false);
  });
});
