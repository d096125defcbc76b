import type { Finding } from '../../document/contract/finding.ts';
import type { Observation } from '../../document/contract/observation.ts';
import type { Severity } from '../../document/message.ts';
import type { Run } from '../../pipeline.ts';
import type { Language } from '../language.ts';
import { isDoubtful } from './doubtful.ts';

/** Something that a person should look at, ready to be shown. */
export interface Look {
  readonly mark: string;
  readonly text: string;
}

const MARKS: Readonly<Record<Severity, { vi: string; en: string }>> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'nghi', en: 'warning' },
  info: { vi: 'báo', en: 'note' },
};
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** Findings by severity, then figures in doubt, each once. */
export function looksOf({ extraction }: Run, language: Language): readonly Look[] {
  const findings = [...extraction.findings].sort(
    (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity),
  );
  const named = new Set(extraction.findings.flatMap((finding) => finding.observations));
  const doubtful = extraction.observations.filter(
    (observation) => isDoubtful(observation) && !named.has(observation.id),
  );
  return [
    ...findings.map((finding) => ofFinding(finding, language)),
    ...doubtful.map((observation) => ofObservation(observation, language)),
  ];
}

function ofFinding(finding: Finding, language: Language): Look {
  return { mark: MARKS[finding.severity][language], text: `${finding.message[language]} [${finding.code}]` };
}

function ofObservation(observation: Observation, language: Language): Look {
  const value = observation.valueText ?? (language === 'vi' ? 'không đọc được' : 'not readable');
  return { mark: language === 'vi' ? 'xem' : 'look', text: `${observation.label}: ${value}` };
}
