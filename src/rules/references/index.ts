import type { ReferenceCheck } from '../reference.ts';

/** Every check of references between rule files, in the order in which their complaints are listed. */
export const REFERENCE_CHECKS: readonly ReferenceCheck[] = [];
