import type { Period } from '../../document/contract/period.ts';
import type { ReportHead } from '../../document/contract/report.ts';
import type { Language } from '../language.ts';

/** Who reports on what and when, in up to three lines; what the report does not say is left out. */
export function headLines(report: ReportHead, language: Language): readonly string[] {
  const type = report.documentType?.name ?? null;
  const number = report.number.raw;
  const first = [type, number, report.issuer.name].filter(isText).join(', ');
  const facts = [
    labelled(language, 'kỳ', 'period', report.period === null ? null : periodText(report.period)),
    labelled(language, 'ngày', 'dated', report.date),
    labelled(language, 'địa bàn', 'area', report.area?.name ?? null),
    labelled(language, 'người ký', 'signed by', report.signer?.name ?? null),
  ];
  return [first, report.title ?? '', facts.filter(isText).join('; ')].filter((line) => line !== '');
}

/** "tháng 10 năm 2021 (2021-10-01/2021-10-31)" */
function periodText(period: Period): string | null {
  const days = period.start === null || period.end === null ? null : `${period.start}/${period.end}`;
  if (period.label === null) return days;
  return days === null ? period.label : `${period.label} (${days})`;
}

function labelled(language: Language, vi: string, en: string, text: string | null): string | null {
  return text === null ? null : `${language === 'vi' ? vi : en} ${text}`;
}

function isText(text: string | null): text is string {
  return text !== null && text !== '';
}
