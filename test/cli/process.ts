import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** Longer than any bad input may take: a hang ends the test, not the run. */
const HANG = 60_000;

/** Runs the command line as a user does, in a process of its own and with nothing set but the path. */
export function trichluc(argv: readonly string[], cwd: string): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [MAIN, ...argv], {
    cwd,
    encoding: 'utf8',
    timeout: HANG,
    maxBuffer: 2 ** 28,
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR },
  });
}

/** Lines on standard error. */
export function lines(text: string): readonly string[] {
  return text === '' ? [] : text.trimEnd().split('\n');
}

/** What must never be shown to a user. */
export const STACK_TRACE = /^\s+at .*[:(]\d+|node:internal|\.ts:\d+/m;
