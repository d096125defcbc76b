import type { Bilingual } from '../document/message.ts';

/** Descriptions of the commands and options, as `--help` shows them. */
export const HELP = {
  program: {
    vi: 'Trích Lục: đọc báo cáo hành chính và xuất số liệu đã chuẩn hóa kèm bằng chứng.',
    en: 'Trích Lục: reads administrative reports and gives normalised figures with their evidence.',
  },
  extract: {
    vi: 'Trích số liệu từ báo cáo (văn bản, DOCX).',
    en: 'Extract the figures of reports (text, DOCX).',
  },
  files: { vi: 'các tệp báo cáo', en: 'report files' },
  output: {
    vi: 'nơi ghi: tệp .json hoặc .ndjson, nếu không thì là thư mục (tạo khi chưa có)',
    en: 'where to write: a .json or .ndjson file, else a folder (made when missing)',
  },
  format: {
    vi: 'json: một đối tượng cho mỗi tệp; ndjson: mỗi số liệu một dòng',
    en: 'json: one object for each file; ndjson: one figure a line',
  },
  rules: { vi: 'thư mục bộ quy tắc thay cho bộ có sẵn', en: 'folder of rules in place of the built-in ones' },
  lang: {
    vi: 'ngôn ngữ hiển thị: vi hoặc en (mặc định theo LANG, nếu không thì vi)',
    en: 'language shown: vi or en (by LANG, else vi)',
  },
  normalise: {
    vi: 'Chuẩn hóa tiếng Việt: bảng mã cũ, mất dấu, nhận dạng sai, âm tiết bị tách; giữ nguyên từng dòng.',
    en: 'Normalise Vietnamese: legacy encodings, lost marks, misread text, split syllables; line for line.',
  },
  textFile: {
    vi: 'tệp văn bản; không có thì đọc đầu vào chuẩn',
    en: 'text file; standard input without one',
  },
  explain: {
    vi: 'đánh dấu từ đã đổi và từ chưa chắc chắn, kèm các cách đọc khác',
    en: 'mark changed and uncertain words, with the other readings',
  },
  textOutput: { vi: 'tệp để ghi thay cho đầu ra chuẩn', en: 'file to write in place of standard output' },
  schema: { vi: 'In JSON Schema của kết quả.', en: 'Print the JSON Schema of the output.' },
  schemaName: {
    vi: 'tên lược đồ khác, ví dụ pack (mặc định: extraction)',
    en: 'another schema, for example pack (default: extraction)',
  },
  rulesGroup: { vi: 'Làm việc với bộ quy tắc.', en: 'Work with rule packs.' },
  rulesCheck: {
    vi: 'Kiểm tra bộ quy tắc; báo lỗi kèm tệp và dòng.',
    en: 'Check a rule pack; errors come with file and line.',
  },
  rulesDir: {
    vi: 'thư mục bộ quy tắc (mặc định: bộ có sẵn)',
    en: 'folder of the pack (default: the built-in one)',
  },
  version: { vi: 'in phiên bản', en: 'print the version' },
  help: { vi: 'in trợ giúp', en: 'print this help' },
} as const satisfies Record<string, Bilingual>;

/** Headings that the help of commander prints, by its own words. */
export const HELP_TITLES: Readonly<Record<string, Bilingual>> = {
  'Usage:': { vi: 'Cách dùng:', en: 'Usage:' },
  'Arguments:': { vi: 'Tham số:', en: 'Arguments:' },
  'Options:': { vi: 'Tùy chọn:', en: 'Options:' },
  'Commands:': { vi: 'Lệnh:', en: 'Commands:' },
};

export const USAGE_WORDS = {
  options: { vi: 'tùy chọn', en: 'options' },
  command: { vi: 'lệnh', en: 'command' },
  files: { vi: 'TỆP', en: 'FILE' },
  folder: { vi: 'THƯ-MỤC', en: 'DIR' },
  folderOrFile: { vi: 'THƯ-MỤC|TỆP', en: 'DIR|FILE' },
  name: { vi: 'TÊN', en: 'NAME' },
} as const satisfies Record<string, Bilingual>;

/** Errors of the command line, by commander's code; `item` is the argument meant. */
export const USAGE_ERRORS: Readonly<Record<string, (item: string) => Bilingual>> = {
  'commander.unknownOption': (item) => ({
    vi: `không có tùy chọn ${item}`,
    en: `unknown option ${item}`,
  }),
  'commander.unknownCommand': (item) => ({ vi: `không có lệnh ${item}`, en: `unknown command ${item}` }),
  'commander.missingArgument': (item) => ({ vi: `thiếu tham số ${item}`, en: `missing argument ${item}` }),
  'commander.optionMissingArgument': (item) => ({
    vi: `tùy chọn ${item} cần một giá trị`,
    en: `option ${item} needs a value`,
  }),
  'commander.excessArguments': () => ({ vi: 'thừa tham số', en: 'too many arguments' }),
  'commander.help': () => ({ vi: 'thiếu lệnh; xem --help', en: 'no command given; see --help' }),
};

export const SUGGESTION = (near: string): Bilingual => ({
  vi: `có phải là ${near}?`,
  en: `did you mean ${near}?`,
});
