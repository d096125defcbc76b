import { resolve } from 'node:path';
import { asFailure, type Failure } from '../../document/failure.ts';
import type { Pipeline, Run } from '../../pipeline.ts';
import { tellFailure } from '../failure-line.ts';
import { type Io, print, ReaderGone } from '../io.ts';
import { printableLine } from '../printable.ts';
import type { ExtractOptions } from './options.ts';
import { openSink, type Sink } from './sink.ts';
import { chooseTarget } from './target.ts';

export type OpenPipeline = (rulesFolder: string | undefined) => Promise<Pipeline>;

/**
 * `trichluc extract`: each file on its own, one after another; a file that fails is told of on standard error and
 * the others go on.
 * @returns the exit code of the first failure, 0 without one.
 */
export async function extractCommand(
  files: readonly string[],
  options: ExtractOptions,
  io: Io,
  openPipeline: OpenPipeline,
): Promise<number> {
  const inputs = files.map((file) => resolve(io.folder, file));
  const target = chooseTarget(options, files.length, io);
  const rules = options.rules === undefined ? undefined : resolve(io.folder, options.rules);
  const pipeline = await openPipeline(rules);
  const sink = await openSink(target, io, inputs);
  const failures: Failure[] = [];
  let accepted = 0;
  for (const [position, input] of inputs.entries()) {
    try {
      const run = await pipeline.file(input);
      try {
        await deliver(run, sink, io);
        accepted += 1;
      } catch (thrown) {
        if (!sink.independent) return endEarly(thrown, failures, io);
        throw thrown;
      }
    } catch (thrown) {
      const failure = asFailure(thrown);
      failures.push(failure);
      tellFailure(io, files[position] ?? input, failure);
    }
  }
  try {
    await sink.finish(accepted > 0);
  } catch (thrown) {
    return endEarly(thrown, failures, io);
  }
  return failures[0]?.exitCode ?? 0;
}

async function deliver(run: Run, sink: Sink, io: Io): Promise<void> {
  const written = await sink.accept(run);
  if (written !== null && io.terminal) await print(io, `${printableLine(written)}\n`);
}

/** The only way out is closed: what follows could not be delivered either. */
function endEarly(thrown: unknown, failures: readonly Failure[], io: Io): number {
  const before = failures[0]?.exitCode;
  if (thrown instanceof ReaderGone) return before ?? 0;
  const failure = asFailure(thrown);
  tellFailure(io, null, failure);
  return before ?? failure.exitCode;
}
