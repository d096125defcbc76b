import { spawnSync } from 'node:child_process';

/** Runs Node on the arguments and gives the wall-clock milliseconds; throws when it fails. */
export function timeNode(argv: readonly string[], env: Readonly<Record<string, string>> = {}): number {
  const began = performance.now();
  const child = spawnSync(process.execPath, argv, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const took = performance.now() - began;
  if (child.status !== 0)
    throw new Error(`node ${argv.join(' ')} ended with ${child.status}: ${child.stderr}`);
  return took;
}

/** Standard output of Node on the arguments. */
export function outputOfNode(argv: readonly string[]): string {
  const child = spawnSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (child.status !== 0)
    throw new Error(`node ${argv.join(' ')} ended with ${child.status}: ${child.stderr}`);
  return child.stdout;
}

/**
 * The least of several measurements: other work on the machine only ever adds to a time, so that the least is the one
 * that says most about the program.
 */
export function least(times: number, work: () => number): number {
  return Math.min(...Array.from({ length: times }, work));
}
