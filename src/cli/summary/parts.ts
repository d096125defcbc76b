import type { Observation } from '../../document/contract/observation.ts';
import type { Run } from '../../pipeline.ts';
import type { Language } from '../language.ts';
import { isDoubtful } from './doubtful.ts';

/** A part of a report, a top-level section or a table, with what was found in it. */
export interface Part {
  readonly title: string;
  readonly figures: number;
  /** Figures that carry an indicator of the catalogue. */
  readonly mapped: number;
  readonly doubtful: number;
}

/** The parts that hold observations: sections in order of appearance, then tables, then the rest. */
export function partsOf({ extraction, outline }: Run, language: Language): readonly Part[] {
  const bySection = new Map<string, Observation[]>();
  const byTable = extraction.tables.map((): Observation[] => []);
  for (const observation of extraction.observations) {
    const table = observation.evidence.table === null ? undefined : byTable[observation.evidence.table];
    if (table !== undefined) table.push(observation);
    else append(bySection, topSection(observation.evidence.section), observation);
  }
  const titles = new Map(outline.sections.map((section) => [section.number, section.title]));
  const sections = [...bySection].map(([number, observations]) =>
    part(sectionTitle(number, titles.get(number), language), observations),
  );
  const tables = extraction.tables.map((table, i) => {
    const name = `${language === 'vi' ? 'Bảng' : 'Table'} ${i + 1} (${table.rows.length} ${language === 'vi' ? 'dòng' : 'rows'})`;
    return part(table.title === null ? name : `${name}: ${table.title}`, byTable[i] ?? []);
  });
  return [...sections, ...tables];
}

function part(title: string, observations: readonly Observation[]): Part {
  return {
    title,
    figures: observations.filter((observation) => observation.value !== null).length,
    mapped: observations.filter((observation) => observation.indicator !== null).length,
    doubtful: observations.filter(isDoubtful).length,
  };
}

/** "II" of "II.2.1"; empty for text before the first section. */
function topSection(section: string | null): string {
  return section?.split('.')[0] ?? '';
}

function sectionTitle(number: string, title: string | undefined, language: Language): string {
  if (number === '') return language === 'vi' ? 'Ngoài các mục' : 'Outside the sections';
  return title === undefined ? number : `${number}. ${title}`;
}

function append(map: Map<string, Observation[]>, key: string, observation: Observation): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [observation]);
  else list.push(observation);
}
