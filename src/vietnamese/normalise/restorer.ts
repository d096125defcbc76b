/** The language model and what restores with it. Imported only where text has to be restored: it costs 15 MB to read. */
import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createRestorer, type RestoreOptions } from '../restore/restore.ts';
import { loadRestoreModel, type RestoreModel } from '../restore/restore-model.ts';
import type { RestoreLines } from './restore-stage.ts';

/** The model that comes with the package (corpora/language), the same from `src` and from `dist`. */
const FOLDER = fileURLToPath(new URL('../../../corpora/language/', import.meta.url));
const ID_DIGITS = 16;
const PIECE_BYTES = 2 ** 18;

export interface LoadedModel {
  readonly model: RestoreModel;
  /** Names the model by its bytes: "language sha256:0123456789abcdef". */
  readonly id: string;
}

let loaded: LoadedModel | null = null;

/** Reads the model once; throws when the installation lacks a file of it. */
export function builtInModel(): LoadedModel {
  loaded ??= { model: loadRestoreModel(FOLDER), id: idOf(FOLDER) };
  return loaded;
}

function idOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) {
    if (!/\.(?:bin|tsv)$/.test(file)) continue;
    hash.update(`${file}\0`);
    hashFile(hash, `${folder}/${file}`);
  }
  return `language sha256:${hash.digest('hex').slice(0, ID_DIGITS)}`;
}

/** Piece by piece: the model stands in memory once already. */
function hashFile(hash: Hash, path: string): void {
  const file = openSync(path, 'r');
  try {
    const piece = new Uint8Array(PIECE_BYTES);
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece))
      hash.update(piece.subarray(0, read));
  } finally {
    closeSync(file);
  }
}

/** A restorer with the built-in model; `phrases` raise their words. Keeps caches: one should serve many texts. */
export function restoreLinesWith(options: RestoreOptions = {}): RestoreLines {
  const restorer = createRestorer(builtInModel().model, options);
  return (lines, condition) => restorer.restoreLines(lines, condition);
}
