import type { MappedText } from '../../text/mapped-text.ts';

/** Where a place of the raw text stands in the new text: the first character that comes from there or from behind it. */
export function newPosition(mapped: MappedText, raw: number): number {
  const { starts } = mapped;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < raw) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text as a list of mapped parts one after another. `lengths` are those of the raw parts. */
export function joinMapped(parts: readonly MappedText[], lengths: readonly number[]): MappedText {
  const text = parts.map((part) => part.text).join('');
  const starts = new Int32Array(text.length + 1);
  let at = 0;
  let shift = 0;
  parts.forEach((part, index) => {
    for (let i = 0; i < part.text.length; i++) starts[at + i] = (part.starts[i] ?? 0) + shift;
    at += part.text.length;
    shift += lengths[index] ?? 0;
  });
  starts[text.length] = shift;
  return { text, starts };
}
