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

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('no values');
  return middle;
}

export function repeat(times: number, work: () => number): number {
  return median(Array.from({ length: times }, work));
}
