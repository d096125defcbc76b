import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileNamer } from '../../export/file-names.ts';
import { FORMATS } from '../../export/formats.ts';
import { outputFailure } from '../../export/output-failure.ts';
import { openPending, writeWhole } from '../../export/pending-file.ts';
import type { Run } from '../../pipeline.ts';
import { type Io, print } from '../io.ts';
import { refuseOverwriting } from '../source-guard.ts';
import { summarise } from '../summary/summarise.ts';
import type { Target } from './target.ts';

/** Takes extractions one after another. */
export interface Sink {
  /** True where a failure to write one extraction says nothing about the next. */
  readonly independent: boolean;
  /** @returns the path written, as the user would give it; null where nothing is worth telling. */
  readonly accept: (run: Run) => Promise<string | null>;
  /** Makes what was accepted last; `accepted` is false when there was nothing. */
  readonly finish: (accepted: boolean) => Promise<void>;
}

/**
 * Opens the way out before the first file is read, so that a folder that cannot be written costs nothing.
 * @param inputs absolute paths of the files to be read: none of them is ever written over.
 */
export async function openSink(target: Target, io: Io, inputs: readonly string[]): Promise<Sink> {
  switch (target.kind) {
    case 'summary':
      return streamSink((run) => print(io, summarise(run, io)));
    case 'stream': {
      const layout = inputs.length > 1 ? 'line' : 'indented';
      return streamSink((run) => print(io, FORMATS[target.format].write(run.extraction, layout)));
    }
    case 'file':
      refuseOverwriting(inputs, target.path, target.shown);
      return fileSink(target);
    case 'folder':
      return folderSink(target, inputs);
  }
}

function streamSink(write: (run: Run) => Promise<void>): Sink {
  return {
    independent: false,
    accept: async (run) => {
      await write(run);
      return null;
    },
    finish: async () => {},
  };
}

async function fileSink(target: Target & { kind: 'file' }): Promise<Sink> {
  const file = await openPending(target.path);
  return {
    independent: false,
    accept: async (run) => {
      try {
        await file.append(FORMATS[target.format].write(run.extraction, 'indented'));
      } catch (thrown) {
        await file.discard();
        throw thrown;
      }
      return target.shown;
    },
    finish: (accepted) => (accepted ? file.commit() : file.discard()),
  };
}

async function folderSink(target: Target & { kind: 'folder' }, inputs: readonly string[]): Promise<Sink> {
  try {
    await mkdir(target.path, { recursive: true });
  } catch (thrown) {
    throw outputFailure(target.shown, thrown);
  }
  const format = FORMATS[target.format];
  const nameOf = fileNamer(format.extension);
  return {
    independent: true,
    accept: async ({ extraction }) => {
      const name = nameOf(extraction.document.fileName, extraction.document.id);
      if (name === null) return null;
      const path = join(target.path, name);
      refuseOverwriting(inputs, path, join(target.shown, name));
      await writeWhole(path, format.write(extraction, 'indented'));
      return join(target.shown, name);
    },
    finish: async () => {},
  };
}
