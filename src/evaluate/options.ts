import { parseArgs } from 'node:util';

export interface EvaluateOptions {
  /** Compare with the committed scores and write nothing. */
  readonly check: boolean;
  /** Tell every miss. */
  readonly verbose: boolean;
  /** Only reports whose id contains this; nothing is written. */
  readonly only: string | null;
  /** A further folder of gold files for the shared reports; nothing of it is written. */
  readonly gold: string | null;
  /** Hold every score against the reference scorer where it can run. */
  readonly crossCheck: boolean;
}

export function evaluateOptions(argv: readonly string[]): EvaluateOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      check: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      only: { type: 'string' },
      gold: { type: 'string' },
      'no-cross-check': { type: 'boolean', default: false },
    },
  });
  if (values.check && values.only !== undefined)
    throw new Error('--check compares all reports; leave out --only');
  return {
    check: values.check,
    verbose: values.verbose,
    only: values.only ?? null,
    gold: values.gold ?? null,
    crossCheck: !values['no-cross-check'],
  };
}
