import { documentNumberKey } from '../keys.ts';
import type { Measure } from '../measure.ts';

/** Documents cited, by number, each as often as it is cited; and their dates. */
export const citations: Measure = (expected, extraction) => {
  const gold = expected.citations
    .filter((citation) => citation.number)
    .map((citation) => ({
      key: documentNumberKey(citation.number),
      date: citation.date,
      text: citation.number,
    }));
  const out = extraction.citations
    .filter((citation) => citation.number)
    .map((citation) => ({
      key: documentNumberKey(citation.number),
      date: citation.date,
      text: citation.number,
    }));
  const rest = out.map((citation) => citation.text);
  const keys = out.map((citation) => citation.key);
  const missed: (string | null | undefined)[] = [];
  for (const citation of gold) {
    const position = keys.indexOf(citation.key);
    if (position < 0) missed.push(citation.text);
    else {
      keys.splice(position, 1);
      rest.splice(position, 1);
    }
  }
  const right = gold.length - missed.length;
  const dated = gold.filter((citation) => citation.date);
  const undated = dated.filter(
    ({ key, date }) => !out.some((found) => found.key === key && found.date === date),
  );
  return {
    scores: {
      'citations.recall': { right, of: gold.length },
      'citations.precision': { right, of: out.length },
      'citations.date': { right: dated.length - undated.length, of: dated.length },
    },
    misses: [
      ...missed.map((text) => `citation missed: ${text}`),
      ...rest.map((text) => `citation false: ${text}`),
      ...undated.map(({ text, date }) => `citation date: ${text}: expected ${date}`),
    ],
  };
};
