import type { Document } from '../document/document.ts';
import { type Result, result } from '../document/result.ts';
import type { RulePack } from '../rules/pack.ts';
import { documentTexts, documentUnits, withTexts } from './normalise/document-units.ts';
import { domainPhrases } from './normalise/domain-phrases.ts';
import { countNormalisation, normalisationMessages } from './normalise/messages.ts';
import { judgedPages } from './normalise/pages.ts';
import { finish, type Prepared, prepare } from './normalise/prepare.ts';
import { isRestorable, type RestoreLines } from './normalise/restore-stage.ts';
import { rewriteText } from './normalise/rewrite.ts';

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
 * to the posterior. Clean text stays as it is and costs a triage only: the language model is loaded where it is needed.
 */
export async function normaliseDocument(
  document: Document,
  context: NormaliseContext,
): Promise<Result<NormalisedDocument>> {
  const prepared = prepare(documentUnits(document), { mendClean: false });
  const judged = { ...document, pages: judgedPages(document, prepared) };
  if (isUntouched(prepared)) return result({ document: judged, languageModel: null });
  const model = prepared.needsModel ? await openModel(context) : null;
  const units = finish(prepared, model?.restore ?? null);
  const states = prepared.scopes.flatMap(({ first, end, state }) => new Array(end - first).fill(state));
  const texts = documentTexts(document).map((text, i) => {
    const unit = units[i];
    return unit === undefined ? text : rewriteText(text, unit, states[i]);
  });
  const counts = countNormalisation(units, states.map(isRestorable));
  return result(
    { document: withTexts(judged, texts), languageModel: model?.id ?? null },
    normalisationMessages(counts),
  );
}

function isUntouched({ decoded, mended, needsModel }: Prepared): boolean {
  return !needsModel && mended.size === 0 && decoded.every((unit) => unit.ranges.length === 0);
}

interface OpenModel {
  readonly restore: RestoreLines;
  readonly id: string;
}

const opened = new WeakMap<RulePack, OpenModel>();

async function openModel({ rules }: NormaliseContext): Promise<OpenModel> {
  const known = opened.get(rules);
  if (known !== undefined) return known;
  const { builtInModel, restoreLinesWith } = await import('./normalise/restorer.ts');
  const model = { restore: restoreLinesWith({ phrases: domainPhrases(rules) }), id: builtInModel().id };
  opened.set(rules, model);
  return model;
}
