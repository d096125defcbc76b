import type { Extraction } from '../../document/contract/extraction.ts';
import type { Expected } from '../expected.ts';
import { documentNumberKey, foldKey } from '../keys.ts';
import type { Measure } from '../measure.ts';
import { similarity } from '../sequence-matcher.ts';

const SAME_ISSUER = 0.9;
const SAME_TITLE = 0.85;

type Gold = Expected['metadata'];
type Head = Extraction['report'];

/** Field -> what was expected, what was found, and whether that is the same. */
const FIELDS: Readonly<
  Record<string, (gold: Gold, head: Head) => { expected: unknown; found: unknown; same: boolean }>
> = {
  type: (gold, head) => folded(gold.documentType, head.documentType?.name),
  issuer: (gold, head) => alike(gold.issuer, head.issuer.name, SAME_ISSUER),
  date: (gold, head) => ({
    expected: gold.date,
    found: head.date,
    same: (head.date ?? '') === (gold.date ?? ''),
  }),
  title: (gold, head) => alike(gold.title, head.title, SAME_TITLE),
  signer: (gold, head) => folded(gold.signer?.name, head.signer?.name),
  suffix: (gold, head) => {
    const expected = gold.numberSuffix || (gold.number ?? '').replace(/^\d*\/?/, '');
    const found = head.number.suffix;
    return { expected, found, same: documentNumberKey(found) === documentNumberKey(expected) };
  },
  period: (gold, head) => folded(gold.period?.type, head.period?.type),
  recipients: (gold, head) => ({
    expected: gold.recipients,
    found: head.recipients,
    same: head.recipients.length === (gold.recipients ?? []).length,
  }),
};

/** What the report says of itself, field by field. */
export const metadata: Measure = (expected, extraction) => {
  const results = Object.entries(FIELDS).map(([name, compare]) => ({
    name,
    ...compare(expected.metadata, extraction.report),
  }));
  const wrong = results.filter((one) => !one.same);
  return {
    scores: { metadata: { right: results.length - wrong.length, of: results.length } },
    misses: wrong.map(
      (one) =>
        `metadata ${one.name}: expected ${JSON.stringify(one.expected ?? null)}, found ${JSON.stringify(one.found ?? null)}`,
    ),
  };
};

function folded(
  expected: string | null | undefined,
  found: string | null | undefined,
): { expected: unknown; found: unknown; same: boolean } {
  return { expected, found, same: foldKey(found) === foldKey(expected) };
}

function alike(
  expected: string | null | undefined,
  found: string | null | undefined,
  floor: number,
): { expected: unknown; found: unknown; same: boolean } {
  return { expected, found, same: similarity(foldKey(found), foldKey(expected)) > floor };
}
