import type { Extraction } from '../document/contract/extraction.ts';
import type { Expected } from './expected.ts';
import type { Share } from './measure.ts';

/** A check is proven by reports that break it, where it speaks, and by sound ones, where it is silent. */
export interface CheckProof {
  readonly code: string;
  readonly broken: Share;
  readonly sound: Share;
}

export function proveChecks(
  codes: ReadonlySet<string>,
  reports: readonly { readonly expected: Expected; readonly extraction: Extraction }[],
): readonly CheckProof[] {
  const judged = reports.filter(({ expected }) => expected.findings !== undefined);
  return [...codes].sort().map((code) => {
    const broken = judged.filter(({ expected }) =>
      expected.findings?.some((finding) => finding.code === code),
    );
    const sound = judged.filter((report) => !broken.includes(report));
    return {
      code,
      broken: {
        right: broken.filter(({ extraction }) => speaks(extraction, code)).length,
        of: broken.length,
      },
      sound: { right: sound.filter(({ extraction }) => !warns(extraction, code)).length, of: sound.length },
    };
  });
}

function speaks(extraction: Extraction, code: string): boolean {
  return extraction.findings.some((finding) => finding.code === code);
}

/** A remark ("info") on a sound report is no alarm. */
function warns(extraction: Extraction, code: string): boolean {
  return extraction.findings.some((finding) => finding.code === code && finding.severity !== 'info');
}

/** True with at least one report that breaks the check and shows it, and one sound report where it is silent. */
export function isProven({ broken, sound }: CheckProof): boolean {
  return broken.right > 0 && sound.right > 0;
}
