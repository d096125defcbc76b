/** The stages on a document whose text is not clean; imported only then. */
import type { Document } from '../../document/document.ts';
import { type Result, result } from '../../document/result.ts';
import type { RulePack } from '../../rules/pack.ts';
import { documentTexts, withTexts } from './document-units.ts';
import { domainPhrases } from './domain-phrases.ts';
import { countNormalisation, normalisationMessages } from './messages.ts';
import { judgedPages } from './pages.ts';
import { finish, prepare } from './prepare.ts';
import type { RestoreLines } from './restore-stage.ts';
import { rewriteText } from './rewrite.ts';
import type { Judgement } from './scopes.ts';
import { isRestorable, type TextUnit } from './unit.ts';

export interface WorkedDocument {
  readonly document: Document;
  readonly languageModel: string | null;
}

/** @param units those of the document, `arrived` what triage says of them. */
export async function workDocument(
  document: Document,
  units: readonly TextUnit[],
  arrived: Judgement,
  rules: RulePack,
): Promise<Result<WorkedDocument>> {
  const prepared = prepare(units, arrived, { mendClean: false });
  const model = prepared.needsModel ? await openModel(rules) : null;
  const normalised = finish(prepared, model?.restore ?? null);
  const states = prepared.scopes.flatMap(({ first, end, state }) => new Array(end - first).fill(state));
  const texts = documentTexts(document).map((text, i) => {
    const unit = normalised[i];
    return unit === undefined ? text : rewriteText(text, unit, states[i]);
  });
  const judged = { ...document, pages: judgedPages(document, prepared) };
  return result(
    { document: withTexts(judged, texts), languageModel: model?.id ?? null },
    normalisationMessages(countNormalisation(normalised, states.map(isRestorable))),
  );
}

interface OpenModel {
  readonly restore: RestoreLines;
  readonly id: string;
}

const opened = new WeakMap<RulePack, OpenModel>();

async function openModel(rules: RulePack): Promise<OpenModel> {
  const known = opened.get(rules);
  if (known !== undefined) return known;
  const { builtInModel, restoreLinesWith } = await import('./restorer.ts');
  const model = { restore: restoreLinesWith({ phrases: domainPhrases(rules) }), id: builtInModel().id };
  opened.set(rules, model);
  return model;
}
