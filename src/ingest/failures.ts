import { Failure } from '../document/failure.ts';

export function emptyFile(): Failure {
  return new Failure('file-empty', { vi: 'Tệp rỗng, không có nội dung.', en: 'The file is empty.' });
}

export function limitExceeded(size: number, limit: number): Failure {
  const mib = (bytes: number) => (bytes / (1024 * 1024)).toFixed(1);
  return new Failure('limit-exceeded', {
    vi: `Tệp quá lớn: ${mib(size)} MiB, giới hạn là ${mib(limit)} MiB.`,
    en: `The file is too large: ${mib(size)} MiB, the limit is ${mib(limit)} MiB.`,
  });
}
