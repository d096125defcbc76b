import { Failure } from '../document/failure.ts';
import type { Format } from './format.ts';

/** A format that is recognised but not read yet: one clear line instead of a guess at its bytes. */
export function unsupported(id: string, mediaType: string, vi: string, en: string): Format {
  return {
    id,
    mediaType,
    async read() {
      throw new Failure('format-unsupported', {
        vi: `Tệp là ${vi}; phiên bản này chưa đọc được định dạng đó.`,
        en: `The file is ${en}; this version does not read that format yet.`,
      });
    },
  };
}
