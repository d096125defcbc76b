import type { RulePack } from './pack.ts';
import { locateComplaints, parsePositioned, syntaxProblems } from './positions.ts';
import { type Problem, rulesInvalid } from './problem.ts';
import type { ReferenceCheck, ReferenceComplaint } from './reference.ts';
import type { Loaded, RuleFileMap } from './rule-file.ts';
import { schemaComplaints } from './schema-complaints.ts';
import { type KeyedSources, type RuleSource, readSources } from './sources.ts';

/**
 * Parses the YAML files of any map against their schemas; references between files are not checked.
 * @throws Failure "rules-invalid" that lists every problem of all files.
 */
export function parseFiles<M extends RuleFileMap>(
  directory: string,
  files: M,
): { readonly pack: Loaded<M>; readonly keyed: readonly KeyedSources[] } {
  const { keyed, problems } = readSources(directory, files);
  const all: Problem[] = [...problems];
  const values = keyed.map(({ key, rule, sources }) => {
    const contents = sources.map((source) => parseSource(source, rule.schema, all));
    return [key, rule.kind === 'folder' ? contents : contents[0]] as const;
  });
  if (all.length > 0) throw rulesInvalid(all);
  // Each value went through the schema of its key, which is what Loaded<M> says.
  return { pack: Object.fromEntries(values) as Loaded<M>, keyed };
}

/** Runs checks of references over a parsed pack and locates what they complain about. */
export function checkReferences(
  pack: RulePack,
  keyed: readonly KeyedSources[],
  checks: readonly ReferenceCheck[],
): readonly Problem[] {
  return checks.flatMap((check) => check(pack)).flatMap((complaint) => locate(complaint, keyed));
}

function parseSource(
  { file, text }: RuleSource,
  schema: RuleFileMap[string]['schema'],
  all: Problem[],
): unknown {
  const positioned = parsePositioned(text);
  const syntax = syntaxProblems(file, positioned);
  if (syntax.length > 0) {
    all.push(...syntax);
    return undefined;
  }
  const parsed = schema.safeParse(positioned.document.toJS(), { reportInput: true });
  if (parsed.success) return parsed.data;
  all.push(...locateComplaints(file, positioned, schemaComplaints(schema, parsed.error.issues)));
  return undefined;
}

function locate(complaint: ReferenceComplaint, keyed: readonly KeyedSources[]): readonly Problem[] {
  const sources = keyed.find(({ key }) => key === complaint.key)?.sources ?? [];
  const source = sources[complaint.index ?? 0];
  if (source === undefined) return [];
  return locateComplaints(source.file, parsePositioned(source.text), [complaint]);
}
