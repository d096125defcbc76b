import type { RulePack } from './pack.ts';
import type { Complaint, NodePath } from './problem.ts';
import { nearest } from './suggest.ts';

/** The node of a rule file that a complaint is about; `index` counts the files of a folder. */
export interface Place {
  readonly key: keyof RulePack;
  readonly index?: number;
  readonly path: NodePath;
}

export interface ReferenceComplaint extends Complaint, Place {}

/**
 * A check of references between rule files. Called once for a pack whose files all fit their schemas; must not
 * change the pack, and must name the node it complains about.
 */
export type ReferenceCheck = (pack: RulePack) => readonly ReferenceComplaint[];

/** The place of a node below another. */
export function below(place: Place, ...path: NodePath): Place {
  return { ...place, path: [...place.path, ...path] };
}

/** A complaint unless the name is null or known. */
export function mustBeKnown(
  place: Place,
  name: string | null,
  known: ReadonlySet<string>,
): readonly ReferenceComplaint[] {
  if (name === null || known.has(name)) return [];
  return [
    {
      ...place,
      text: { vi: `“${name}” không có trong bộ quy tắc`, en: `"${name}" is not in the rule pack` },
      suggestion: nearest(name, known),
    },
  ];
}

/** A complaint for every name that an entry before it has already taken. */
export function mustBeUnique(
  entries: readonly { readonly name: string; readonly place: Place }[],
): readonly ReferenceComplaint[] {
  const taken = new Set<string>();
  return entries.flatMap(({ name, place }) => {
    if (!taken.has(name)) {
      taken.add(name);
      return [];
    }
    return [complaint(place, `“${name}” đã được dùng`, `"${name}" is already taken`)];
  });
}

/** A complaint in the author's words, without a suggestion. */
export function complaint(place: Place, vi: string, en: string): ReferenceComplaint {
  return { ...place, text: { vi, en }, suggestion: null };
}

/** A complaint unless the text is a regular expression of Unicode mode. */
export function mustCompile(place: Place, source: string): readonly ReferenceComplaint[] {
  try {
    new RegExp(source, 'u');
    return [];
  } catch {
    return [
      complaint(place, `“${source}” không phải biểu thức chính quy`, `"${source}" is no regular expression`),
    ];
  }
}
