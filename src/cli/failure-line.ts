import type { Failure } from '../document/failure.ts';
import type { Io } from './io.ts';
import { printable, printableLine } from './printable.ts';

/** Tells of a failure on standard error: one line with the file (null for the run as a whole), text and code. */
export function tellFailure(io: Io, file: string | null, failure: Failure): void {
  io.stderr.write(failureText(io, file, failure));
}

function failureText(io: Io, file: string | null, failure: Failure): string {
  const subject = file === null ? 'trichluc' : printableLine(file);
  const text = failure.text[io.language];
  // A broken rule pack lists each of its problems on a line of its own; every other failure is one line.
  if (failure.code === 'rules-invalid') return `${subject}: [${failure.code}] ${printable(text).trimEnd()}\n`;
  return `${subject}: [${failure.code}] ${printableLine(text)}\n`;
}
