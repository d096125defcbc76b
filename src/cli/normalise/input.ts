import { readFile, stat } from 'node:fs/promises';
import { Failure } from '../../document/failure.ts';
import type { Message } from '../../document/message.ts';
import { errorCode } from '../../export/output-failure.ts';
import { detect } from '../../ingest/detect.ts';
import { limitExceeded } from '../../ingest/failures.ts';
import { DEFAULT_LIMITS } from '../../ingest/limits.ts';
import { decodeText } from '../../ingest/text/decode.ts';

const BYTE_ORDER_MARK = '\ufeff';

export interface TextInput {
  /** As it stands in the file, its byte order mark too; legacy bytes as CP1252 or CP1258 show them. */
  readonly text: string;
  /** What could not be decoded. */
  readonly messages: readonly Message[];
}

/** Text of a file, or of a stream to its end. Throws failures as the readers of `trichluc extract` do. */
export async function readTextInput(source: string | AsyncIterable<unknown>): Promise<TextInput> {
  const bytes = typeof source === 'string' ? await readTextFile(source) : await readStream(source);
  if (bytes.byteLength === 0) return { text: '', messages: [] };
  if (detect(bytes) !== 'text') throw notText();
  const { value, messages } = decodeText(bytes);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const mark = marked && !value.text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  // That legacy bytes were read as CP1252 is no news here: decoding them is what was asked for.
  return {
    text: mark + value.text,
    messages: messages.filter((message) => message.code === 'text-undecodable'),
  };
}

async function readTextFile(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory())
      throw new Failure('file-unreadable', {
        vi: 'Đây là một thư mục, không phải tệp.',
        en: 'This is a folder, not a file.',
      });
    checkSize(found.size);
    return await readFile(path);
  } catch (thrown) {
    throw thrown instanceof Failure ? thrown : unreadable(errorCode(thrown));
  }
}

async function readStream(stream: AsyncIterable<unknown>): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.byteLength;
    checkSize(size);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function checkSize(size: number): void {
  if (size > DEFAULT_LIMITS.textBytes) throw limitExceeded(size, DEFAULT_LIMITS.textBytes);
}

function unreadable(code: string | null): Failure {
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new Failure('file-not-found', { vi: 'Không tìm thấy tệp.', en: 'There is no such file.' });
  return new Failure('file-unreadable', {
    vi: `Không đọc được tệp (${code ?? 'lỗi vào ra'}).`,
    en: `The file cannot be read (${code ?? 'input/output error'}).`,
  });
}

function notText(): Failure {
  return new Failure('format-unsupported', {
    vi: 'Lệnh này chỉ đọc văn bản thuần; hãy dùng "trichluc extract" cho các định dạng khác.',
    en: 'This command reads plain text only; use "trichluc extract" for other formats.',
  });
}
