import type { Bilingual } from './message.ts';

/**
 * Every way in which a file can fail as a whole. The exit code is documented in the README and never reused;
 * a run over several files ends with the code of its first failure.
 */
export const FAILURES = {
  usage: { exitCode: 2, category: 'usage' },
  'file-not-found': { exitCode: 3, category: 'input' },
  'file-unreadable': { exitCode: 4, category: 'input' },
  'file-empty': { exitCode: 5, category: 'input' },
  'format-unknown': { exitCode: 6, category: 'input' },
  'format-unsupported': { exitCode: 7, category: 'input' },
  'file-damaged': { exitCode: 8, category: 'input' },
  'file-encrypted': { exitCode: 9, category: 'input' },
  'limit-exceeded': { exitCode: 10, category: 'limit' },
  'output-failed': { exitCode: 11, category: 'output' },
  'rules-invalid': { exitCode: 12, category: 'rules' },
  internal: { exitCode: 70, category: 'program' },
} as const satisfies Record<string, { exitCode: number; category: string }>;

export type FailureCode = keyof typeof FAILURES;

/** The closed set of errors that end the work on one file. Anything else thrown is a defect ("internal"). */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly text: Bilingual;

  constructor(code: FailureCode, text: Bilingual, options?: { cause?: unknown }) {
    super(text.en, options);
    this.name = 'Failure';
    this.code = code;
    this.text = text;
  }

  get exitCode(): number {
    return FAILURES[this.code].exitCode;
  }
}

/** Makes a failure of whatever was thrown, so that a caller sees coded errors only. */
export function asFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return new Failure(
    'internal',
    { vi: `Lỗi của chương trình: ${detail}`, en: `Program error: ${detail}` },
    { cause: thrown },
  );
}
