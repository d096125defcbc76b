import { errorCode, outputFailure } from '../export/output-failure.ts';
import type { Language } from './language.ts';

/** The outside of a command: handed in, so that tests look at what a user would see. */
export interface Io {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  /** Standard input; that of the process where none is given. */
  readonly stdin?: AsyncIterable<unknown>;
  /** True where standard output is a terminal. */
  readonly terminal: boolean;
  /** Width of the terminal in characters. */
  readonly columns: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths of the command line start from. */
  readonly folder: string;
  readonly language: Language;
}

/** The reader of standard output has gone ("| head"): nobody wants the rest, and nothing went wrong. */
export class ReaderGone extends Error {}

/** Writes to standard output and waits until it is out. Throws ReaderGone, or a failure "output-failed". */
export function print(io: Io, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    io.stdout.write(text, (error) => {
      if (error === null || error === undefined) resolve();
      else if (errorCode(error) === 'EPIPE') reject(new ReaderGone());
      else reject(outputFailure('stdout', error));
    });
  });
}
