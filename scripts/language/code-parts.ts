import type { Component } from './corpus.ts';

const CODE = /\d{1,5}(?:\/\d{4})?[/-](\p{Lu}{2,}\p{Ll}{0,2}(?:[/&-]\p{Lu}[\p{L}&]*)*)/gu;
const PART = /\p{L}+/gu;
const LEAST = 5;

/** Letter groups of the document codes in the text with their counts, as rows of a table. */
export function codeParts(components: readonly Component[]): string {
  const counts = new Map<string, number>();
  for (const component of components) {
    for (const line of component.lines) {
      for (const match of line.matchAll(CODE)) {
        for (const part of (match[1] as string).match(PART) ?? [])
          counts.set(part, (counts.get(part) ?? 0) + 1);
      }
    }
  }
  return [...counts]
    .filter(([, count]) => count >= LEAST)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([part, count]) => `${part}\t${count}`)
    .join('\n');
}
