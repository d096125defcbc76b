import type { Problem } from './problem.ts';
import { listNames, type SourceReading } from './sources.ts';
import { nearest } from './suggest.ts';

/** What is wrong with the files of a pack folder as such: missing ones, and ones that nothing would read. */
export function sourceProblems(
  directory: string,
  { keyed, missing, strays }: SourceReading,
): readonly Problem[] {
  const known = keyed.map(({ shape }) => shape.path);
  return [
    ...missing.map((file) => ({
      file,
      line: null,
      text: { vi: 'thiếu tệp hoặc không đọc được', en: 'is missing or cannot be read' },
      suggestion: nearest(file, listNames(directory)),
    })),
    ...strays.map((file) => ({
      file,
      line: null,
      text: { vi: 'không phải tệp của bộ quy tắc', en: 'is no file of a rule pack' },
      suggestion: nearest(file, known),
    })),
  ];
}
