import { z } from 'zod';

/** Name and version of a rule pack, as they stand in the provenance of every extraction. */
export const PackManifest = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
});
export type PackManifest = z.infer<typeof PackManifest>;
