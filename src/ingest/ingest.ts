import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Document } from '../document/document.ts';
import { Failure } from '../document/failure.ts';
import { type Result, result } from '../document/result.ts';
import { detect } from './detect.ts';
import { emptyFile, limitExceeded } from './failures.ts';
import { FORMATS } from './formats.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';

/** Enough of a file to tell text from the rest before it is read whole. */
const SNIFF_BYTES = 64 * 1024;

/**
 * Reads a file's bytes into the neutral tree. `fileName` is kept as a base name and is not used to tell the format.
 * Throws `Failure` only.
 */
export async function ingest(
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<Limits> = {},
): Promise<Result<Document>> {
  const bounds: Limits = { ...DEFAULT_LIMITS, ...limits };
  const name = basename(fileName.replaceAll('\\', '/'));
  if (bytes.byteLength === 0) throw emptyFile();
  checkSize(bytes.byteLength, bounds.inputBytes);
  const format = FORMATS.get(detect(bytes));
  if (format === undefined) throw new Error(`no reader for ${detect(bytes)}`);
  if (format.id === 'text') checkSize(bytes.byteLength, bounds.textBytes);
  const content = await format.read(bytes, { fileName: name, limits: bounds });
  const id = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  return result(
    { id, fileName: name, mediaType: format.mediaType, bytes: bytes.byteLength, ...content.value },
    content.messages,
  );
}

/** Like `ingest`, from a path: a file over the limit is refused by its size and its first bytes, unread. */
export async function ingestFile(path: string, limits: Partial<Limits> = {}): Promise<Result<Document>> {
  const bounds: Limits = { ...DEFAULT_LIMITS, ...limits };
  return ingest(await readWithin(path, bounds), basename(path), bounds);
}

async function readWithin(path: string, bounds: Limits): Promise<Uint8Array> {
  try {
    const { size } = await regularFile(path);
    checkSize(size, bounds.inputBytes);
    const file = await open(path, 'r');
    try {
      if (size > bounds.textBytes) {
        const head = new Uint8Array(SNIFF_BYTES);
        const { bytesRead } = await file.read(head, 0, SNIFF_BYTES, 0);
        if (detect(head.subarray(0, bytesRead)) === 'text') checkSize(size, bounds.textBytes);
      }
      const bytes = await file.readFile();
      return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    } finally {
      await file.close();
    }
  } catch (thrown) {
    throw thrown instanceof Failure ? thrown : unreadable(thrown);
  }
}

async function regularFile(path: string): Promise<{ size: number }> {
  const found = await stat(path);
  if (found.isFile()) return found;
  // A pipe or device would be waited for without end.
  throw found.isDirectory()
    ? new Failure('file-unreadable', {
        vi: 'Đây là một thư mục, không phải tệp.',
        en: 'This is a folder, not a file.',
      })
    : new Failure('file-unreadable', {
        vi: 'Đây không phải là tệp thường.',
        en: 'This is not a regular file.',
      });
}

function unreadable(thrown: unknown): Failure {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new Failure('file-not-found', { vi: 'Không tìm thấy tệp.', en: 'There is no such file.' });
  }
  return new Failure('file-unreadable', {
    vi: `Không đọc được tệp (${code || 'lỗi vào ra'}).`,
    en: `The file cannot be read (${code || 'input/output error'}).`,
  });
}

function checkSize(size: number, limit: number): void {
  if (size > limit) throw limitExceeded(size, limit);
}
