import { asFailure } from '../document/failure.ts';
import { tellFailure } from './failure-line.ts';
import type { Io } from './io.ts';
import { pickLanguage } from './language.ts';
import { runCommandLine } from './run.ts';

/** Width to lay tables out for where the terminal does not tell its own. */
const USUAL_COLUMNS = 80;

/** Runs the command line of this process and sets its exit code. */
export async function runProcess(): Promise<void> {
  const argv = process.argv.slice(2);
  const io = processIo(argv);
  // A closed pipe is answered where the text is written; without a listener the process would end with a stack trace.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  process.on('uncaughtException', (thrown) => {
    const failure = asFailure(thrown);
    tellFailure(io, null, failure);
    process.exit(failure.exitCode);
  });
  process.exitCode = await runCommandLine(argv, io);
}

function processIo(argv: readonly string[]): Io {
  const { env, stdout, stderr } = process;
  // "npm run" changes to the folder of the package; relative paths mean the folder that the user stands in.
  const startedByNpm = env.npm_lifecycle_event === 'trichluc';
  return {
    stdout,
    stderr,
    terminal: stdout.isTTY === true,
    columns: stdout.columns || USUAL_COLUMNS,
    env,
    folder: startedByNpm ? (env.INIT_CWD ?? process.cwd()) : process.cwd(),
    language: pickLanguage(argv, env),
  };
}
