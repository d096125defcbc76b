import { Extraction } from '../document/contract/extraction.ts';

/** How an extraction is laid out: for people to read, or on one line for a stream of several inputs. */
export type JsonLayout = 'indented' | 'line';

/**
 * The extraction held against the output contract: nothing that the contract does not name, keys in the order of the
 * contract, free keys in code-point order. The same extraction gives the same bytes whoever built it.
 * @throws ZodError where it breaks the contract, which is a defect of the program and never of the input.
 */
export function canonicalExtraction(extraction: Extraction): Extraction {
  const parsed = Extraction.parse(extraction);
  return {
    ...parsed,
    observations: parsed.observations.map((observation) => ({
      ...observation,
      dimensions: sortedKeys(observation.dimensions),
    })),
  };
}

/** JSON text of an extraction with a line break at its end. */
export function extractionJson(extraction: Extraction, layout: JsonLayout = 'indented'): string {
  return `${JSON.stringify(extraction, null, layout === 'indented' ? 2 : undefined)}\n`;
}

function sortedKeys(record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
