import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type KeyedSources, readSources, type SourceShape } from './sources.ts';

/**
 * A pack parsed and checked ahead of time. Parsing the YAML of the built-in pack takes ten times as long as all the rest
 * of the start, so the parsed pack is committed beside it and used for as long as the sources are byte for byte the same.
 */
export const COMPILED_FILE = 'compiled/pack.json';

interface CompiledPack {
  /** Fingerprint of the YAML sources. */
  readonly sources: string;
  /** Fingerprint of the schemas, compared in a checkout. */
  readonly schemas: string;
  /** Where the sources lie, so that they are found without the schemas. */
  readonly files: Readonly<Record<string, SourceShape>>;
  readonly rules: Readonly<Record<string, unknown>>;
}

/** The parsed pack where one of exactly the present sources lies in the pack folder; null otherwise. */
export function readCompiled(directory: string): Readonly<Record<string, unknown>> | null {
  const compiled = parseCompiled(directory);
  if (compiled === null) return null;
  const { keyed, missing, strays } = readSources(directory, compiled.files);
  if (missing.length > 0 || strays.length > 0 || compiled.sources !== sourcesFingerprint(keyed)) return null;
  const schemas = schemasFingerprint();
  return schemas === null || schemas === compiled.schemas ? compiled.rules : null;
}

/** Text of the compiled file for a pack; one line for each rule file so that changes can be read. */
export function compiledText(keyed: readonly KeyedSources[], pack: object): string {
  const files = Object.fromEntries(keyed.map(({ key, shape: { kind, path } }) => [key, { kind, path }]));
  const head = [
    `"sources":${JSON.stringify(sourcesFingerprint(keyed))}`,
    `"schemas":${JSON.stringify(schemasFingerprint())}`,
    `"files":${JSON.stringify(files)}`,
  ];
  const rules = Object.entries(pack).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  return `{${head.join(',\n')},\n"rules":{\n${rules.join(',\n')}\n}}\n`;
}

/** Null where there is none, or one of another make. */
function parseCompiled(directory: string): CompiledPack | null {
  try {
    // Written by compiledText() and tied to the sources by their fingerprint, so its rules are not checked again.
    const compiled = JSON.parse(
      readFileSync(join(directory, COMPILED_FILE), 'utf8'),
    ) as Partial<CompiledPack>;
    const { sources, schemas, files, rules } = compiled;
    if (sources === undefined || schemas === undefined || files === undefined || rules === undefined)
      return null;
    return { sources, schemas, files, rules };
  } catch {
    return null;
  }
}

function sourcesFingerprint(keyed: readonly KeyedSources[]): string {
  const hash = createHash('sha256');
  for (const { key, sources } of keyed)
    for (const { file, text } of sources) hash.update(`${key}\0${file}\0${text}\0`);
  return `sha256:${hash.digest('hex')}`;
}

/** Null in a published package, whose schemas and compiled pack were released together. */
function schemasFingerprint(): string | null {
  const here = fileURLToPath(import.meta.url);
  if (!here.endsWith('.ts')) return null;
  const folder = fileURLToPath(new URL('./schemas/', import.meta.url));
  const schemas = readdirSync(folder).sort();
  const hash = createHash('sha256');
  for (const path of [
    fileURLToPath(new URL('./files.ts', import.meta.url)),
    ...schemas.map((name) => join(folder, name)),
  ])
    hash.update(`${readFileSync(path, 'utf8')}\0`);
  return `sha256:${hash.digest('hex')}`;
}
