import type { ReportHead } from '../../document/contract/report.ts';
import { documentTypeByName } from '../../rules/document-types.ts';
import { placedKey, squeeze } from '../../text/fold.ts';
import { phraseAt } from '../citations/phrases.ts';
import type { HeadContext } from './context.ts';

export interface TypeAndTitle {
  readonly documentType: ReportHead['documentType'];
  readonly title: string | null;
}

/** The type line and the lines under it; `symbolType` is what the number says where no type is printed. */
export function typeAndTitle(context: HeadContext, symbolType: string | null): TypeAndTitle {
  const lines = context.outline.frame.titleLines.map((line) => line.text.trim());
  const text = squeeze(lines.filter((line) => !/^[([].*[)\]]$/u.test(line)).join(' '));
  const printed = phraseAt(context.grammar.nouns, placedKey(text), 0);
  const name = printed?.value ?? symbolType;
  const rest = squeeze(text.slice(printed?.end ?? 0).replace(/^[\s:.,–-]+/u, ''));
  return { documentType: documentType(name, context), title: rest === '' ? null : rest };
}

function documentType(name: string | null, context: HeadContext): ReportHead['documentType'] {
  if (name === null) return null;
  const type = documentTypeByName(context.rules, name);
  return type === null ? { code: null, name } : { code: type.code, name: type.names.vi };
}
