import type { Extraction } from '../document/contract/extraction.ts';
import { extractionJson, type JsonLayout } from './json.ts';
import { observationLines } from './ndjson.ts';

/** A way of writing extractions. A new one is one file and one line in FORMATS. */
export interface ExportFormat {
  /** Ending of the files written, without the dot. */
  readonly extension: string;
  /** True where the texts of several extractions may stand one after another in one file. */
  readonly joinable: boolean;
  /** Text of one extraction, complete with its last line break. `layout` tells a file of its own from a stream. */
  readonly write: (extraction: Extraction, layout: JsonLayout) => string;
}

export const FORMATS = {
  json: { extension: 'json', joinable: false, write: extractionJson },
  ndjson: { extension: 'ndjson', joinable: true, write: observationLines },
} as const satisfies Record<string, ExportFormat>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}
