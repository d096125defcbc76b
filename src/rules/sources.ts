import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the rules of one key lie in a pack folder. */
export interface SourceShape {
  readonly kind: 'file' | 'folder';
  readonly path: string;
}

/** The text of one YAML file of a pack. */
export interface RuleSource {
  /** Relative to the pack folder, with "/" on every system. */
  readonly file: string;
  readonly text: string;
}

/** The sources behind one key of the pack. */
export interface KeyedSources<S extends SourceShape = SourceShape> {
  readonly key: string;
  readonly shape: S;
  readonly sources: readonly RuleSource[];
}

export interface SourceReading<S extends SourceShape = SourceShape> {
  readonly keyed: readonly KeyedSources<S>[];
  /** Files and folders that are not there or cannot be read. */
  readonly missing: readonly string[];
  /** YAML files of the pack folder that nothing reads. */
  readonly strays: readonly string[];
}

const YAML_NAME = /\.ya?ml$/;

/** Reads the YAML files of a pack folder; never throws. */
export function readSources<S extends SourceShape>(
  directory: string,
  shapes: Readonly<Record<string, S>>,
): SourceReading<S> {
  const missing: string[] = [];
  const keyed = Object.entries(shapes).map(([key, shape]) => {
    const sources: RuleSource[] = [];
    for (const file of filesOf(directory, shape)) {
      const text = readText(join(directory, file));
      if (text === null) missing.push(file);
      else sources.push({ file, text });
    }
    return { key, shape, sources };
  });
  const known = new Set(Object.values(shapes).map(({ path }) => path));
  const strays = listNames(directory).filter((name) => YAML_NAME.test(name) && !known.has(name));
  return { keyed, missing, strays };
}

/** Names in a folder; none where it is not there. */
export function listNames(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function filesOf(directory: string, { kind, path }: SourceShape): readonly string[] {
  if (kind === 'file') return [path];
  const names = listNames(join(directory, path)).filter((name) => YAML_NAME.test(name));
  // A folder without a rule file is as good as missing: its path cannot be read as a file.
  return names.length === 0 ? [path] : [...names].sort().map((name) => `${path}/${name}`);
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
