import { Failure } from '../document/failure.ts';
import type { Bilingual } from '../document/message.ts';

/** What the usual errors of the operating system mean to the person whose output was not written. */
const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOSPC: { vi: 'đĩa đã đầy', en: 'the disk is full' },
  EDQUOT: { vi: 'đã hết hạn mức đĩa', en: 'the disk quota is used up' },
  EACCES: { vi: 'không có quyền ghi', en: 'no permission to write' },
  EPERM: { vi: 'không có quyền ghi', en: 'no permission to write' },
  EROFS: { vi: 'ổ đĩa chỉ cho đọc', en: 'the disk is read-only' },
  ENOTDIR: { vi: 'trên đường dẫn có một tệp thay vì thư mục', en: 'a file stands where a folder is needed' },
  EEXIST: { vi: 'trên đường dẫn có một tệp thay vì thư mục', en: 'a file stands where a folder is needed' },
  EISDIR: { vi: 'đường dẫn là một thư mục', en: 'the path is a folder' },
  ENAMETOOLONG: { vi: 'tên tệp quá dài', en: 'the file name is too long' },
};

/** The failure "output-failed" for an error met while writing to `target` (a path as the user gave it). */
export function outputFailure(target: string, thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  const code = errorCode(thrown);
  const reason = (code === null ? undefined : REASONS[code]) ?? { vi: detail(thrown), en: detail(thrown) };
  return new Failure(
    'output-failed',
    { vi: `Không ghi được ${target}: ${reason.vi}`, en: `Cannot write ${target}: ${reason.en}` },
    { cause: thrown },
  );
}

/** The code of an operating system error ("ENOSPC"); null for any other error. */
export function errorCode(thrown: unknown): string | null {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : null;
}

function detail(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
