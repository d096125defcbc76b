import { z } from 'zod';
import type { NodePath } from './problem.ts';

/** Schemas that a schema stands for: what is inside optional, nullable, default, lazy, pipes and unions. */
function unwrap(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly
  )
    return unwrap(schema.def.innerType);
  if (schema instanceof z.ZodLazy) return unwrap(schema.def.getter());
  if (schema instanceof z.ZodPipe) return unwrap(schema.def.in);
  if (schema instanceof z.ZodUnion) return schema.def.options.flatMap(unwrap);
  return [schema];
}

function step(schema: z.core.$ZodType, key: string | number): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodObject) {
    const child = schema.shape[key];
    return child === undefined ? [] : [child];
  }
  if (schema instanceof z.ZodArray) return [schema.def.element];
  if (schema instanceof z.ZodRecord) return [schema.def.valueType];
  if (schema instanceof z.ZodTuple) {
    const item = schema.def.items[Number(key)];
    return item === undefined ? [] : [item];
  }
  return [];
}

/** Keys that the schema knows at a path of a value; all branches of a union are taken together. */
export function knownKeys(schema: z.core.$ZodType, path: NodePath): readonly string[] {
  let here = unwrap(schema);
  for (const key of path) here = here.flatMap((branch) => step(branch, key).flatMap(unwrap));
  return here.flatMap((branch) => (branch instanceof z.ZodObject ? Object.keys(branch.shape) : []));
}
