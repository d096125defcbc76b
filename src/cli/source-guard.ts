import { realpathSync } from 'node:fs';
import { Failure } from '../document/failure.ts';

/** Throws where `target` is, through all links, one of the files that are read. */
export function refuseOverwriting(sources: readonly string[], target: string, shown: string): void {
  const place = realPath(target);
  if (place === null || !sources.some((source) => realPath(source) === place)) return;
  throw new Failure('output-failed', {
    vi: `Không ghi đè lên chính tệp nguồn ${shown}`,
    en: `Will not write over the source file ${shown}`,
  });
}

/** The place a path leads to through all links; null where nothing stands there. */
function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
