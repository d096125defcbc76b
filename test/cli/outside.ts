import { Writable } from 'node:stream';
import type { Io } from '../../src/cli/io.ts';

/** The outside of a command, kept in memory. */
export interface Outside {
  readonly io: Io;
  readonly out: () => string;
  readonly err: () => string;
}

export function outside(overrides: Partial<Io> = {}): Outside {
  let out = '';
  let err = '';
  const into = (take: (text: string) => void): Writable =>
    new Writable({
      decodeStrings: false,
      write: (chunk: unknown, _encoding, done) => {
        take(String(chunk));
        done();
      },
    });
  const io: Io = {
    stdout: into((text) => {
      out += text;
    }),
    stderr: into((text) => {
      err += text;
    }),
    terminal: false,
    columns: 80,
    env: {},
    folder: process.cwd(),
    language: 'vi',
    ...overrides,
  };
  return { io, out: () => out, err: () => err };
}

/** Standard output that fails with an error of the operating system. */
export function failingOutput(code: string): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })),
  }).on('error', () => {});
}
