import type { Document } from '../document/document.ts';
import { type Result, result } from '../document/result.ts';
import type { RulePack } from '../rules/pack.ts';
import { documentUnits } from './normalise/document-units.ts';
import { judgedPages } from './normalise/pages.ts';
import { cutScopes, judgeScopes } from './normalise/scopes.ts';
import { needsWork } from './normalise/suspect.ts';

export interface NormaliseContext {
  /** Its wordings (indicators, units, table headers) raise their words where text is restored. */
  readonly rules: RulePack;
}

export interface NormalisedDocument {
  readonly document: Document;
  /** Name of the language model where it was used, null otherwise. */
  readonly languageModel: string | null;
}

/**
 * The document with its text in NFC Vietnamese: legacy encodings decoded, split syllables mended, stripped or misread
 * text restored. Each changed token keeps its raw text, what was done and how sure that is; its confidence is lowered
 * to the posterior. Clean text stays as it is and costs a triage only: everything else is loaded where it is needed.
 */
export async function normaliseDocument(
  document: Document,
  context: NormaliseContext,
): Promise<Result<NormalisedDocument>> {
  const units = documentUnits(document);
  const arrived = judgeScopes(
    cutScopes(units),
    units.map((unit) => unit.text),
  );
  if (!needsWork(units, arrived.scopes)) {
    const pages = judgedPages(document, { units, scopes: arrived.scopes, decoded: [] });
    return result({ document: { ...document, pages }, languageModel: null });
  }
  const { workDocument } = await import('./normalise/work-document.ts');
  return workDocument(document, units, arrived, context.rules);
}
