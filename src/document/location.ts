import { z } from 'zod';

/** PDF points from the top left corner of the page: x0, y0, x1, y1. */
export const Box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Box = z.infer<typeof Box>;

/**
 * Where something stands in its source. Each carrier fills what it has: PDF and images give page and box,
 * text gives the line (from 1), DOCX gives the block path ("body/12", "body/14/row/3/cell/2").
 */
export interface Location {
  readonly page: number | null;
  readonly line: number | null;
  readonly path: string | null;
  readonly box: Box | null;
}

export const NOWHERE: Location = Object.freeze({ page: null, line: null, path: null, box: null });

/** The smallest box that covers all given boxes; null when there is none. */
export function unionBox(boxes: readonly (Box | null)[]): Box | null {
  let union: Box | null = null;
  for (const box of boxes) {
    if (box === null) continue;
    union =
      union === null
        ? [...box]
        : [
            Math.min(union[0], box[0]),
            Math.min(union[1], box[1]),
            Math.max(union[2], box[2]),
            Math.max(union[3], box[3]),
          ];
  }
  return union;
}
