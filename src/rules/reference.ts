import type { RulePack } from './pack.ts';
import type { Complaint } from './problem.ts';
import { nearest } from './suggest.ts';

/** A complaint about the rule file behind a key of the pack; `index` counts the files of a folder. */
export interface ReferenceComplaint extends Complaint {
  readonly key: keyof RulePack;
  readonly index?: number;
}

/**
 * A check of references between rule files. Called once for a pack whose files all fit their schemas; must not
 * change the pack, and must name the node it complains about.
 */
export type ReferenceCheck = (pack: RulePack) => readonly ReferenceComplaint[];

/** Complaint that a name refers to nothing, with the known name nearest to it. */
export function unknownReference(
  place: Pick<ReferenceComplaint, 'key' | 'index' | 'path'>,
  name: string,
  known: Iterable<string>,
): ReferenceComplaint {
  return {
    ...place,
    text: { vi: `“${name}” không có trong bộ quy tắc`, en: `"${name}" is not in the rule pack` },
    suggestion: nearest(name, known),
  };
}

/** Complaint that a code is given twice. */
export function duplicateCode(
  place: Pick<ReferenceComplaint, 'key' | 'index' | 'path'>,
  code: string,
): ReferenceComplaint {
  return {
    ...place,
    text: { vi: `mã “${code}” đã được dùng`, en: `the code "${code}" is already taken` },
    suggestion: null,
  };
}
