import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './problem.ts';
import type { RuleFile, RuleFileMap } from './rule-file.ts';
import { nearest } from './suggest.ts';

/** The text of one YAML file of a pack. */
export interface RuleSource {
  /** Relative to the pack folder, with "/" on every system. */
  readonly file: string;
  readonly text: string;
}

/** The sources behind one key of the pack. */
export interface KeyedSources {
  readonly key: string;
  readonly rule: RuleFile;
  readonly sources: readonly RuleSource[];
}

const YAML_NAME = /\.ya?ml$/;

/** Reads every registered file of the pack folder; files that are missing or that nothing reads are problems. */
export function readSources(
  directory: string,
  files: RuleFileMap,
): { readonly keyed: readonly KeyedSources[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const keyed = Object.entries(files).map(([key, rule]) => {
    const names = rule.kind === 'folder' ? yamlNames(directory, rule.path) : [rule.path];
    const sources: RuleSource[] = [];
    for (const file of names ?? []) {
      const text = readText(join(directory, file));
      if (text === null) problems.push(missing(file, directory));
      else sources.push({ file, text });
    }
    if (names === null) problems.push(missing(rule.path, directory));
    return { key, rule, sources };
  });
  return { keyed, problems: [...problems, ...strays(directory, files)] };
}

/** YAML files of the pack folder that nothing would read: a rule must not be left out in silence. */
function strays(directory: string, files: RuleFileMap): readonly Problem[] {
  const known = new Set(Object.values(files).map((rule) => rule.path));
  return (list(directory) ?? [])
    .filter((name) => YAML_NAME.test(name) && !known.has(name))
    .map((file) => ({
      file,
      line: null,
      text: { vi: 'không phải tệp của bộ quy tắc', en: 'is no file of a rule pack' },
      suggestion: nearest(file, known),
    }));
}

function yamlNames(directory: string, path: string): readonly string[] | null {
  const names = list(join(directory, path));
  if (names === null) return null;
  return names
    .filter((name) => YAML_NAME.test(name))
    .sort()
    .map((name) => `${path}/${name}`);
}

function list(path: string): readonly string[] | null {
  try {
    return readdirSync(path);
  } catch {
    return null;
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function missing(file: string, directory: string): Problem {
  return {
    file,
    line: null,
    text: { vi: 'thiếu tệp hoặc không đọc được', en: 'is missing or cannot be read' },
    suggestion: nearest(file, list(directory) ?? []),
  };
}
