import { CommanderError } from 'commander';
import { asFailure } from '../document/failure.ts';
import type { OpenPipeline } from './extract/command.ts';
import { tellFailure } from './failure-line.ts';
import { type Io, print, ReaderGone } from './io.ts';
import { type Actions, buildProgram } from './program.ts';
import { usageFailure } from './usage-failure.ts';

/**
 * Runs one command line and never throws.
 * @param argv arguments without node and script.
 * @param openPipeline for tests; the real pipeline is loaded when a command needs it.
 * @returns the exit code, as the README lists them.
 */
export async function runCommandLine(
  argv: readonly string[],
  io: Io,
  openPipeline: OpenPipeline = openRealPipeline,
): Promise<number> {
  try {
    return await dispatch(argv, io, openPipeline);
  } catch (thrown) {
    if (thrown instanceof ReaderGone) return 0;
    const failure = thrown instanceof CommanderError ? usageFailure(thrown) : asFailure(thrown);
    tellFailure(io, null, failure);
    return failure.exitCode;
  }
}

async function dispatch(argv: readonly string[], io: Io, openPipeline: OpenPipeline): Promise<number> {
  let exitCode = 0;
  const program = buildProgram(io.language, actionsFor(io, openPipeline), (code) => {
    exitCode = code;
  });
  let shown = '';
  for (const command of [program, ...program.commands, ...program.commands.flatMap((c) => c.commands)])
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        shown += text;
      },
      writeErr: () => {},
      getOutHelpWidth: () => io.columns,
    });
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (thrown) {
    // Help and version end the parsing this way too, with exit code 0.
    if (!(thrown instanceof CommanderError) || thrown.exitCode !== 0) throw thrown;
    await print(io, shown);
  }
  return exitCode;
}

function actionsFor(io: Io, openPipeline: OpenPipeline): Actions {
  return {
    extract: async (files, options) => {
      const { extractCommand } = await import('./extract/command.ts');
      return extractCommand(files, options, io, openPipeline);
    },
    normalise: async (file, options) => {
      const { normaliseCommand } = await import('./normalise.ts');
      return normaliseCommand(file, options, io);
    },
    schema: async (name) => (await import('./schema-command.ts')).schemaCommand(name, io),
    checkRules: async (folder) => (await import('./rules-command.ts')).rulesCheckCommand(folder, io),
  };
}

const openRealPipeline: OpenPipeline = async (rulesFolder) => {
  const [{ createPipeline }, { loadRules }] = await Promise.all([
    import('../pipeline.ts'),
    import('../rules/load.ts'),
  ]);
  return createPipeline({ rules: loadRules(rulesFolder) });
};
