import type { TextUnit } from '../../../src/vietnamese/normalise/unit.ts';

/** A paragraph of its own wording, long enough to be judged. */
export const PARAGRAPH =
  'Trong quý vừa qua, cơ quan đã tiếp nhận 245 hồ sơ của người dân và giải quyết xong 231 hồ sơ trước hạn. ' +
  'Bộ phận một cửa bố trí đủ máy tính, bàn ghế và nước uống cho người đến giao dịch. ' +
  'Các phòng chuyên môn phối hợp chặt chẽ, không để công việc tồn đọng kéo dài sang tháng sau.';

export const ENGLISH =
  'The table below gives the number of files that were received by the office in the second quarter and the share ' +
  'of them that was settled in time. It is based on the registers of the front desk and has not been audited.';

/** Unit of one run without font. */
export function unit(text: string, options: Partial<TextUnit> = {}): TextUnit {
  return { text, page: null, cell: false, runs: [{ start: 0, end: text.length, font: null }], ...options };
}
