import { describe, expect, it } from 'vitest';
import { restoreUnits } from '../../../src/vietnamese/normalise/restore-stage.ts';
import type { JudgedScope } from '../../../src/vietnamese/normalise/unit.ts';
import { withoutMarks } from '../../../src/vietnamese/orthography/stripped-syllable.ts';
import type { RestoredLine } from '../../../src/vietnamese/restore/restore.ts';
import { triage } from '../../../src/vietnamese/triage/judge.ts';
import { PARAGRAPH, unit } from './texts.ts';

/** Writes every "so" as "số". */
function restoreSo(seen: string[][], conditions: unknown[] = []) {
  return (lines: readonly string[], condition?: unknown): RestoredLine[] => {
    seen.push([...lines]);
    conditions.push(condition);
    return lines.map((text) => ({
      text,
      tokens: [...text.matchAll(/\bso\b/g)].map(({ index }) => ({
        raw: 'so',
        result: 'số',
        start: index,
        end: index + 2,
        operations: ['marks'],
        posterior: 0.9,
        alternatives: [],
        margin: 0.8,
        flagged: false,
      })),
    }));
  };
}

function scope(
  first: number,
  end: number,
  state: JudgedScope['state'],
  text = withoutMarks(PARAGRAPH),
): JudgedScope {
  return { first, end, state, triage: triage(text) };
}

describe('restoreUnits', () => {
  it('restores all scopes of one state in one go and leaves the others', () => {
    const texts = ['so mot', 'số hai', 'so ba'];
    const seen: string[][] = [];
    const scopes = [scope(0, 1, 'stripped'), scope(1, 2, 'clean'), scope(2, 3, 'stripped')];
    const restored = restoreUnits(
      texts.map((text) => unit(text)),
      texts,
      scopes,
      restoreSo(seen),
    );
    expect(seen).toEqual([['so mot', 'so ba']]);
    expect(Array.from(restored, ([i, one]) => [i, one.mapped.text])).toEqual([
      [0, 'số mot'],
      [2, 'số ba'],
    ]);
  });

  it('gives tokens the offsets of the unit over line ends', () => {
    const text = 'tong so\nco so\n';
    const restored = restoreUnits([unit(text)], [text], [scope(0, 1, 'damaged')], restoreSo([]));
    expect(restored.get(0)?.tokens.map(({ start, end }) => text.slice(start, end))).toEqual(['so', 'so']);
    expect(restored.get(0)?.mapped.text).toBe('tong số\nco số\n');
  });

  it('sets cells apart by a blank line', () => {
    const seen: string[][] = [];
    const units = [unit('a', { cell: true }), unit('b', { cell: true })];
    restoreUnits(units, ['a', 'b'], [scope(0, 2, 'damaged')], restoreSo(seen));
    expect(seen).toEqual([['a', '', 'b', '']]);
  });

  it('says that nothing but marks is lost only where no letter speaks against it', () => {
    const conditions: unknown[] = [];
    const restore = restoreSo([], conditions);
    restoreUnits([unit('so')], ['so'], [scope(0, 1, 'stripped')], restore);
    restoreUnits(
      [unit('so')],
      ['so'],
      [scope(0, 1, 'stripped', 'bao cao cua Sé ve thu tuc hanh chinh')],
      restore,
    );
    expect(conditions).toEqual(['stripped', undefined]);
  });
});
