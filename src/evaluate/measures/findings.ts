import type { Finding } from '../../document/contract/finding.ts';
import type { Measure } from '../measure.ts';

/**
 * Findings of the checks: those that the reader expects, code by code, and warnings or errors of a code that the
 * reader does not expect in this report at all. Further findings of an expected code do no harm: one break may be
 * seen from several sides.
 * @param codes the codes of the checks; messages of the readers are none of them.
 */
export function findingsMeasure(codes: ReadonlySet<string>): Measure {
  return (expected, extraction) => {
    if (expected.findings === undefined) return { scores: {}, misses: [] };
    const wanted = countByCode(expected.findings);
    const found = countByCode(extraction.findings);
    const right = [...wanted].map(([code, count]) => Math.min(count, found.get(code) ?? 0));
    const unexpected = extraction.findings.filter(
      (finding) => codes.has(finding.code) && finding.severity !== 'info' && !wanted.has(finding.code),
    );
    return {
      scores: {
        'findings.recall': { right: right.reduce((sum, n) => sum + n, 0), of: expected.findings.length },
        'findings.false': { mistakes: unexpected.length },
      },
      misses: [
        ...[...wanted]
          .filter(([code, count]) => (found.get(code) ?? 0) < count)
          .map(([code, count]) => `finding missed: ${code} (${found.get(code) ?? 0} of ${count})`),
        ...unexpected.map((finding: Finding) => `finding false: ${finding.code}: ${finding.message.en}`),
      ],
    };
  };
}

function countByCode(findings: readonly { readonly code: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
