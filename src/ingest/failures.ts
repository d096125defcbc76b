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

/** The file is of a known format and cannot be read; `vi` and `en` say why in a few words. */
export function damaged(vi: string, en: string, cause?: unknown): Failure {
  return new Failure(
    'file-damaged',
    { vi: `Tệp bị hỏng: ${vi}.`, en: `The file is damaged: ${en}.` },
    { cause },
  );
}

export function encrypted(): Failure {
  return new Failure('file-encrypted', {
    vi: 'Tệp được bảo vệ bằng mật khẩu; hãy bỏ mật khẩu rồi nạp lại.',
    en: 'The file is protected by a password; remove the password and try again.',
  });
}

export function picturesOnly(): Failure {
  return new Failure('format-unsupported', {
    vi: 'Văn bản chỉ có hình ảnh (bản quét), không có chữ; phiên bản này chưa đọc chữ trong ảnh.',
    en: 'The document holds pictures only (a scan) and no text; this version does not read pictures yet.',
  });
}
