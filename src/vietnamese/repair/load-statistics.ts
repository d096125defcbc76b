import { readFileSync } from 'node:fs';
import { SyllableStatistics } from './statistics.ts';

/** The statistics that come with the package (corpora/language/repair), the same from `src` and from `dist`. */
const FILE = new URL('../../../corpora/language/repair/syllables.bin', import.meta.url);

let loaded: SyllableStatistics | null = null;

/** Reads the file once; throws when the installation lacks it. */
export function loadRepairStatistics(): SyllableStatistics {
  loaded ??= new SyllableStatistics(readFileSync(FILE));
  return loaded;
}
