import { statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { Failure } from '../../document/failure.ts';
import { FORMATS, type FormatName, isFormatName } from '../../export/formats.ts';
import type { ExtractOptions } from './options.ts';

/** Where the extractions go. Paths are absolute; `shown` is the path as the user gave it. */
export type Target =
  | { readonly kind: 'summary' }
  | { readonly kind: 'stream'; readonly format: FormatName }
  | { readonly kind: 'file'; readonly format: FormatName; readonly path: string; readonly shown: string }
  | { readonly kind: 'folder'; readonly format: FormatName; readonly path: string; readonly shown: string };

/** Endings that say that --output names a file, and the format that they stand for. */
const ENDINGS: Readonly<Record<string, FormatName>> = {
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
};

/**
 * Decides where the output goes. Throws a failure "usage" for options that cannot be met.
 * @param fileCount number of inputs; several of them fit into one file only in a format that can be joined.
 */
export function chooseTarget(
  options: ExtractOptions,
  fileCount: number,
  outside: { readonly terminal: boolean; readonly folder: string },
): Target {
  const asked = askedFormat(options.format);
  if (options.output === undefined) {
    if (asked === null && outside.terminal) return { kind: 'summary' };
    return { kind: 'stream', format: asked ?? 'json' };
  }
  const shown = options.output;
  const path = resolve(outside.folder, shown);
  const ending = ENDINGS[extname(path).toLowerCase()];
  const format = asked ?? ending ?? 'json';
  const existing = statSync(path, { throwIfNoEntry: false });
  const isFolder = existing ? existing.isDirectory() : ending === undefined || /[/\\]$/.test(shown);
  if (isFolder) return { kind: 'folder', format, path, shown };
  if (fileCount > 1 && !FORMATS[format].joinable) throw oneFileForMany(shown);
  return { kind: 'file', format, path, shown };
}

function askedFormat(name: string | undefined): FormatName | null {
  if (name === undefined) return null;
  if (isFormatName(name)) return name;
  const names = Object.keys(FORMATS).join(', ');
  throw new Failure('usage', {
    vi: `không có định dạng ${name} (có: ${names})`,
    en: `unknown format ${name} (known: ${names})`,
  });
}

function oneFileForMany(shown: string): Failure {
  return new Failure('usage', {
    vi: `nhiều tệp không ghi chung vào một tệp JSON được (${shown}): hãy chỉ một thư mục, hoặc dùng .ndjson`,
    en: `several inputs do not fit into one JSON file (${shown}): name a folder, or use .ndjson`,
  });
}
