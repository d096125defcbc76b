import type { Result } from '../../document/result.ts';
import type { Content, ReadContext } from '../format.ts';
import { unsupported } from '../unsupported.ts';

export function readDocx(bytes: Uint8Array, context: ReadContext): Promise<Result<Content>> {
  return unsupported('docx', '', 'DOCX', 'a DOCX').read(bytes, context);
}
