import { resolve } from 'node:path';
import { asFailure } from '../document/failure.ts';
import { writeWhole } from '../export/pending-file.ts';
import { loadRules } from '../rules/load.ts';
import { normalise } from '../vietnamese/index.ts';
import { domainPhrases } from '../vietnamese/normalise/domain-phrases.ts';
import { tellFailure } from './failure-line.ts';
import { type Io, print } from './io.ts';
import { explain } from './normalise/explain.ts';
import { readTextInput, type TextInput } from './normalise/input.ts';
import { printableLine } from './printable.ts';
import { refuseOverwriting } from './source-guard.ts';

/** Options of `trichluc normalise` as commander gives them. */
export interface NormaliseCommandOptions {
  readonly explain?: boolean;
  readonly output?: string;
}

const STANDARD_INPUT = '-';

/**
 * `trichluc normalise [FILE]`: text of a file or of standard input as correct Vietnamese, line for line, to standard
 * output or into a file.
 * @returns 0, or the exit code of a failure to read.
 */
export async function normaliseCommand(
  file: string | undefined,
  options: NormaliseCommandOptions,
  io: Io,
): Promise<number> {
  const path = file === undefined || file === STANDARD_INPUT ? null : resolve(io.folder, file);
  const target = options.output === undefined ? null : resolve(io.folder, options.output);
  if (path !== null && target !== null) refuseOverwriting([path], target, options.output ?? target);
  let input: TextInput;
  try {
    input = await readTextInput(path ?? io.stdin ?? process.stdin);
  } catch (thrown) {
    const failure = asFailure(thrown);
    tellFailure(io, file ?? null, failure);
    return failure.exitCode;
  }
  for (const { code, text } of input.messages)
    io.stderr.write(`${printableLine(file ?? 'trichluc')}: [${code}] ${text[io.language]}\n`);
  const normalised = normalise(input.text, { phrases: () => domainPhrases(loadRules()) });
  const colour = target === null && io.terminal && !io.env.NO_COLOR;
  const shown = options.explain ? explain(normalised, colour, io.language) : normalised.text;
  await (target === null ? print(io, shown) : writeWhole(target, shown));
  return 0;
}
