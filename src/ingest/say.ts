import { type Location, NOWHERE } from '../document/location.ts';
import type { Message, Severity } from '../document/message.ts';

/** A message of a reader. */
export function say(
  code: string,
  severity: Severity,
  vi: string,
  en: string,
  location: Location | null = null,
): Message {
  return { code, severity, text: { vi, en }, location };
}

/** A line of a text file; `page` only where form feeds say so. */
export function atLine(line: number, page: number | null = null): Location {
  return { ...NOWHERE, line, page };
}
