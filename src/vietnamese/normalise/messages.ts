import type { Message, Severity } from '../../document/message.ts';
import type { EncodingId } from '../encodings/encoding.ts';
import { ENCODINGS } from '../encodings/registry.ts';
import type { NormalisedUnit } from './records.ts';
import { isNotable, type TokenRecord } from './token-record.ts';

const MENDS: ReadonlySet<string> = new Set(['join', 'split', 'mark', 'hyphen']);
const SIGNS: ReadonlySet<string> = new Set(['punctuation', 'digit']);

/** What the normalisation of a text did, in numbers. */
export interface NormalisationCounts {
  /** Runs that were decoded, by encoding. */
  readonly decodedRuns: ReadonlyMap<EncodingId, number>;
  /** Words whose spaces were mended, and words with a stray space or a look-alike beside them. */
  readonly mended: number;
  readonly signs: number;
  /** Tokens that the language model looked at, those that it changed, and those that it is not sure of. */
  readonly looked: number;
  readonly restored: number;
  readonly flagged: number;
}

/** @param restorable for each unit whether the language model looked at it. */
export function countNormalisation(
  units: readonly NormalisedUnit[],
  restorable: readonly boolean[],
): NormalisationCounts {
  const decodedRuns = new Map<EncodingId, number>();
  const counts = { mended: 0, signs: 0, looked: 0, restored: 0, flagged: 0 };
  units.forEach(({ ranges, records }, index) => {
    for (const { encoding } of ranges) decodedRuns.set(encoding, (decodedRuns.get(encoding) ?? 0) + 1);
    for (const record of records) {
      const does = (set: ReadonlySet<string>): boolean => record.operations.some((one) => set.has(one));
      if (restorable[index]) countRestored(record, counts);
      else if (does(MENDS)) counts.mended++;
      else if (does(SIGNS)) counts.signs++;
    }
  });
  return { decodedRuns, ...counts };
}

function countRestored(
  record: TokenRecord,
  counts: { looked: number; restored: number; flagged: number },
): void {
  counts.looked++;
  if (isNotable(record) && record.raw !== record.result) counts.restored++;
  if (record.flagged) counts.flagged++;
}

/** One message for each kind of change; none for clean text. */
export function normalisationMessages(counts: NormalisationCounts): Message[] {
  const messages = Array.from(counts.decodedRuns, ([encoding, runs]) => decodedMessage(encoding, runs));
  const { mended, signs, looked, restored, flagged } = counts;
  if (mended > 0)
    messages.push(
      say(
        'text-split-mended',
        'info',
        `Đã sửa ${mended} chỗ âm tiết bị tách rời hoặc dính liền.`,
        `${mended} places of split or joined syllables were mended.`,
      ),
    );
  if (signs > 0)
    messages.push(
      say(
        'text-signs-mended',
        'info',
        `Đã sửa ${signs} chỗ thừa dấu cách trước dấu câu hoặc nhầm chữ với số.`,
        `${signs} stray spaces beside punctuation or letters read for digits were mended.`,
      ),
    );
  if (looked > 0)
    messages.push(
      say(
        'text-restored',
        'warning',
        `Văn bản mất dấu hoặc nhận dạng sai đã được khôi phục: ${restored} trên ${looked} từ đã đổi, ${flagged} từ chưa chắc chắn.`,
        `Text without marks or read wrongly was restored: ${restored} of ${looked} words changed, ${flagged} are not certain.`,
      ),
    );
  return messages;
}

function decodedMessage(encoding: EncodingId, runs: number): Message {
  if (encoding === 'unicode')
    return say(
      'text-composed',
      'info',
      `Đã ghép chữ và dấu bị tách rời (Unicode tổ hợp) ở ${runs} đoạn.`,
      `Letters in pieces (decomposed Unicode) were composed in ${runs} runs.`,
    );
  const { name } = ENCODINGS[encoding];
  return say(
    'text-decoded-legacy',
    'info',
    `Đã chuyển ${runs} đoạn từ bảng mã ${name} sang Unicode.`,
    `${runs} runs were decoded from ${name} to Unicode.`,
  );
}

function say(code: string, severity: Severity, vi: string, en: string): Message {
  return { code, severity, text: { vi, en }, location: null };
}
