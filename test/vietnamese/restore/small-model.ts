import { codeParts } from '../../../scripts/language/code-parts.ts';
import { countOrder } from '../../../scripts/language/count.ts';
import { estimate } from '../../../scripts/language/estimate.ts';
import { packLanguageModel } from '../../../scripts/language/pack.ts';
import { encode } from '../../../scripts/language/vocabulary.ts';
import { Channel } from '../../../src/vietnamese/model/channel.ts';
import { LanguageModel } from '../../../src/vietnamese/model/language-model.ts';
import type { RestoreModel } from '../../../src/vietnamese/restore/restore-model.ts';

const SENTENCES = [
  'Ủy ban nhân dân tỉnh ban hành kế hoạch cải cách hành chính năm nay.',
  'Các sở, ngành thực hiện số hóa hồ sơ, giấy tờ theo quy định.',
  'Kết quả giải quyết thủ tục hành chính của Sở Nội vụ đúng hạn.',
  'Tổng số hồ sơ đã tiếp nhận là số liệu của cơ quan quản lý.',
  'Quyết định số 12/QĐ-UBND của UBND tỉnh và Nghị định số 30/2020/NĐ-CP của Chính phủ.',
  'Công chức của cơ quan được đào tạo về chuyển đổi số, tháng này có hai lớp.',
  'Lãnh đạo bộ phận một cửa là người quản lý công chức.',
];

/** The bytes of a language model built from a few sentences. */
export function smallLanguageFile(sentences: readonly string[] = SENTENCES): Uint8Array {
  const lines = Array.from({ length: 60 }, () => sentences).flat();
  const components = [{ name: 'test', weight: 1, lines: [...lines] }];
  const codes = new TextEncoder().encode(codeParts(components));
  const encoded = encode(components);
  const counts = [1, 2, 3, 4].map((order) => countOrder(order, encoded.streams, [1]));
  const estimates = estimate(counts, [10_000, 10_000, 10_000], encoded.words.length);
  return packLanguageModel(encoded, estimates, new Map([['codes', codes]]), { version: 1 });
}

const RULES = [
  'số\ts6\t0.7',
  'ố\té\t1',
  'ở\t&\t1',
  'ở\to\t2',
  'ý\ty\t0.5',
  'l\tI\t3',
  'Đ\tD\t0.1',
  'đ\td\t0.2',
  'là\t1a\t1',
];

export function smallModel(): RestoreModel {
  const plain = [...'abcdeghiklmnopqrstuvxy'].flatMap((letter) => [
    `${letter}\t${letter}\t0.05`,
    `${letter.toUpperCase()}\t${letter.toUpperCase()}\t0.05`,
  ]);
  const rules = [...RULES, ...plain].join('\n');
  return {
    language: new LanguageModel(smallLanguageFile()),
    foreign: new Channel(rules),
    light: new Channel(rules),
  };
}
