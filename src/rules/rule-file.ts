import type { z } from 'zod';

/** One YAML file of a pack; the pack holds its parsed content. */
export interface SingleFile<S extends z.ZodType = z.ZodType> {
  readonly kind: 'file';
  readonly path: string;
  readonly schema: S;
}

/** A folder of YAML files of one shape; the pack holds an array of their contents in the order of the file names. */
export interface FileFolder<S extends z.ZodType = z.ZodType> {
  readonly kind: 'folder';
  readonly path: string;
  readonly schema: S;
}

export type RuleFile = SingleFile | FileFolder;
export type RuleFileMap = Readonly<Record<string, RuleFile>>;

/** What a map of rule files loads to. */
export type Loaded<M extends RuleFileMap> = {
  readonly [K in keyof M]: M[K] extends SingleFile<infer S>
    ? z.infer<S>
    : M[K] extends FileFolder<infer S>
      ? readonly z.infer<S>[]
      : never;
};

/** `path` is relative to the pack folder: "units.yaml". */
export function file<S extends z.ZodType>(path: string, schema: S): SingleFile<S> {
  return { kind: 'file', path, schema };
}

/** `path` is relative to the pack folder, without a slash at its end: "indicators". */
export function folder<S extends z.ZodType>(path: string, schema: S): FileFolder<S> {
  return { kind: 'folder', path, schema };
}
