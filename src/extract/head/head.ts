import type { ReportHead } from '../../document/contract/report.ts';
import type { Message } from '../../document/message.ts';
import type { Outline } from '../../document/outline.ts';
import { type Result, result } from '../../document/result.ts';
import type { RulePack } from '../../rules/pack.ts';
import { areaOf } from '../../rules/places.ts';
import { headContext } from './context.ts';
import { readIssuer } from './issuer.ts';
import { ownNumber } from './number.ts';
import { reportPeriod } from './period.ts';
import { placeAndDate } from './place-date.ts';
import { reportProvince } from './province.ts';
import { recipients } from './recipients.ts';
import { signer } from './signer.ts';
import { typeAndTitle } from './title.ts';

/** What a report says of itself. Never fails: what is not there is null and has its message. */
export function readHead(outline: Outline, rules: RulePack): Result<ReportHead> {
  const context = headContext(outline, rules);
  const own = ownNumber(context);
  const { place, date } = placeAndDate(context);
  const { documentType, title } = typeAndTitle(context, own.type);
  const province = reportProvince(context, place, date);
  const head: ReportHead = {
    documentType,
    number: own.number,
    issuer: readIssuer(context, { bodies: own.bodies, province, place, date, title }),
    area: province === null ? null : areaOf(rules, province),
    place,
    date,
    title,
    period: reportPeriod(context, title, date),
    signer: signer(context),
    recipients: recipients(context),
  };
  return result(head, missing(head));
}

type Missing = readonly [code: string, isMissing: (head: ReportHead) => boolean, vi: string, en: string];

/** What an archive needs to file a report under; the rest may be absent in good reports. */
const NEEDED: readonly Missing[] = [
  [
    'head-type-missing',
    (head) => head.documentType === null,
    'Không thấy tên loại văn bản',
    'No document type found',
  ],
  [
    'head-issuer-missing',
    (head) => head.issuer.name === null,
    'Không xác định được cơ quan ban hành',
    'No issuing body found',
  ],
  ['head-date-missing', (head) => head.date === null, 'Không thấy ngày ban hành', 'No date found'],
  ['head-title-missing', (head) => head.title === null, 'Không thấy trích yếu', 'No title found'],
  [
    'head-period-missing',
    (head) => head.period === null,
    'Không xác định được kỳ báo cáo',
    'No reporting period found',
  ],
];

function missing(head: ReportHead): Message[] {
  return NEEDED.filter(([, isMissing]) => isMissing(head)).map(([code, , vi, en]) => ({
    code,
    severity: 'warning',
    text: { vi, en },
    location: null,
  }));
}
