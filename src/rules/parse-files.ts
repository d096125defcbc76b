import type { RulePack } from './pack.ts';
import { locateComplaints, parsePositioned, syntaxProblems } from './positions.ts';
import type { Problem } from './problem.ts';
import type { ReferenceCheck, ReferenceComplaint } from './reference.ts';
import type { Loaded, RuleFile, RuleFileMap } from './rule-file.ts';
import { schemaComplaints } from './schema-complaints.ts';
import { sourceProblems } from './source-problems.ts';
import { type KeyedSources, type RuleSource, readSources } from './sources.ts';

/** What parsing gave: the pack, or what is wrong with it. */
export interface ParsedFiles<M extends RuleFileMap> {
  /** Null where there are problems. */
  readonly pack: Loaded<M> | null;
  readonly keyed: readonly KeyedSources[];
  /** The problems of all files. */
  readonly problems: readonly Problem[];
}

/** Parses the YAML files of any map against their schemas; references between files are not checked. */
export function parseFiles<M extends RuleFileMap>(directory: string, files: M): ParsedFiles<M> {
  const reading = readSources<RuleFile>(directory, files);
  const problems: Problem[] = [...sourceProblems(directory, reading)];
  const values = reading.keyed.map(({ key, shape, sources }) => {
    const contents = sources.map((source) => parseSource(source, shape.schema, problems));
    return [key, shape.kind === 'folder' ? contents : contents[0]] as const;
  });
  // Each value went through the schema of its key, which is what Loaded<M> says.
  const pack = problems.length > 0 ? null : (Object.fromEntries(values) as Loaded<M>);
  return { pack, keyed: reading.keyed, problems };
}

/** Runs checks of references over a parsed pack and locates what they complain about. */
export function checkReferences(
  pack: RulePack,
  keyed: readonly KeyedSources[],
  checks: readonly ReferenceCheck[],
): readonly Problem[] {
  return checks.flatMap((check) => check(pack)).flatMap((complaint) => locate(complaint, keyed));
}

function parseSource({ file, text }: RuleSource, schema: RuleFile['schema'], problems: Problem[]): unknown {
  const positioned = parsePositioned(text);
  const syntax = syntaxProblems(file, positioned);
  if (syntax.length > 0) {
    problems.push(...syntax);
    return undefined;
  }
  const parsed = schema.safeParse(positioned.document.toJS(), { reportInput: true });
  if (parsed.success) return parsed.data;
  problems.push(...locateComplaints(file, positioned, schemaComplaints(schema, parsed.error.issues)));
  return undefined;
}

function locate(complaint: ReferenceComplaint, keyed: readonly KeyedSources[]): readonly Problem[] {
  const sources = keyed.find(({ key }) => key === complaint.key)?.sources ?? [];
  const source = sources[complaint.index ?? 0];
  if (source === undefined) return [];
  return locateComplaints(source.file, parsePositioned(source.text), [complaint]);
}
