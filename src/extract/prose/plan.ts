import type { Period } from '../../document/contract/period.ts';
import type { RulePack } from '../../rules/pack.ts';
import { type PeriodReading, readPeriods } from '../../rules/periods.ts';
import { placedKey } from '../../text/fold.ts';
import { lexiconOf } from './lexicon.ts';

/**
 * Tests whether a section title heads a plan: by its words, or because it names a time after the report's own ("Việc
 * tháng 9" in a report on August). Figures below such a title are targets.
 */
export function planTest(period: Period | null, rules: RulePack): (title: string) => boolean {
  const { planSections, resultTitleWords } = lexiconOf(rules.prose);
  const end = period?.end ?? null;
  const memory = new Map<string, boolean>();
  return (title) => {
    const known = memory.get(title);
    if (known !== undefined) return known;
    const key = placedKey(title);
    const results = resultTitleWords.some((words) => ` ${key} `.includes(` ${words} `));
    const plan = !results && (namesPlan(key, planSections) || isLater(title, end, rules));
    memory.set(title, plan);
    return plan;
  };
}

/** A short title word ("kiến nghị") must open the title; "xử lý phản ánh, kiến nghị" heads results. */
function namesPlan(key: string, planSections: readonly string[]): boolean {
  return planSections.some((words) =>
    words.split(' ').length <= 2 ? key.startsWith(words) : key.includes(words),
  );
}

function isLater(title: string, end: string | null, rules: RulePack): boolean {
  if (end === null) return false;
  const [year, month] = end.split('-').map(Number);
  if (year === undefined || month === undefined || Number.isNaN(month)) return false;
  const readings = readPeriods(rules, title.normalize('NFC').toLowerCase());
  return readings.some((reading) => firstMonth(reading, year) > year * 12 + month);
}

function firstMonth(reading: PeriodReading, reportYear: number): number {
  return (reading.years?.[0] ?? reportYear) * 12 + reading.months[0];
}
