import { readFileSync } from 'node:fs';

/**
 * Version of the program as package.json states it; the same two steps up in a checkout and in `dist/`.
 * Read by hand and not through a schema: `--version` is to answer without loading the schema library.
 */
export function programVersion(): string {
  const parsed: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  if (typeof parsed === 'object' && parsed !== null && 'version' in parsed) return String(parsed.version);
  throw new Error('package.json states no version');
}
