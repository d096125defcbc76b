import { type FileHandle, mkdir, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode, outputFailure } from './output-failure.ts';

/**
 * A file being written beside its place. Readers see the old file or the whole new one, never a part: `commit` moves
 * it into place, `discard` leaves everything as it was. Errors are failures "output-failed".
 */
export interface PendingFile {
  readonly append: (text: string) => Promise<void>;
  readonly commit: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

let opened = 0;

/** Opens `path` for writing and makes the folders above it. A device or a pipe is written to directly. */
export async function openPending(path: string): Promise<PendingFile> {
  try {
    const kind = await kindOf(path);
    if (kind === 'folder') throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
    if (kind === 'stream') return directFile(path, await open(path, 'w'));
    // A link is kept: what it points to is replaced.
    const place = kind === 'file' ? await realpath(path) : path;
    await mkdir(dirname(place), { recursive: true });
    // Short, so that a name of the greatest length allowed does not grow over the limit.
    opened += 1;
    const temporary = join(dirname(place), `.trichluc-${process.pid}-${opened}.tmp`);
    return besideFile(path, place, temporary, await open(temporary, 'w'));
  } catch (thrown) {
    throw outputFailure(path, thrown);
  }
}

/** Writes a whole file at once. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const file = await openPending(path);
  try {
    await file.append(text);
    await file.commit();
  } catch (thrown) {
    await file.discard();
    throw thrown;
  }
}

async function kindOf(path: string): Promise<'missing' | 'file' | 'folder' | 'stream'> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : 'stream';
  } catch (thrown) {
    if (errorCode(thrown) === 'ENOENT') return 'missing';
    throw thrown;
  }
}

function directFile(path: string, handle: FileHandle): PendingFile {
  return {
    append: (text) => guarded(path, () => writeAll(handle, text)),
    commit: () => guarded(path, () => handle.close()),
    discard: () => quietly(() => handle.close()),
  };
}

function besideFile(path: string, place: string, temporary: string, handle: FileHandle): PendingFile {
  return {
    append: (text) => guarded(path, () => writeAll(handle, text)),
    commit: () =>
      guarded(path, async () => {
        // On the disk before it has its name: a power cut leaves the old file or the new one.
        await handle.sync();
        await handle.close();
        await rename(temporary, place);
      }),
    discard: async () => {
      await quietly(() => handle.close());
      await quietly(() => unlink(temporary));
    },
  };
}

async function writeAll(handle: FileHandle, text: string): Promise<void> {
  await handle.writeFile(text, 'utf8');
}

async function guarded(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    throw outputFailure(path, thrown);
  }
}

async function quietly(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    // Cleaning up after a failure that is already on its way to the user.
  }
}
