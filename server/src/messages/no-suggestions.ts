import { at } from './commands.ts';
import type { Locale } from './locale.ts';

/** The page that tells why there are no suggestions at the cursor, and what the server sees there. */
export const noSuggestionsMessages = {
  title: { en: 'Why no suggestions?', vi: 'Vì sao không có gợi ý?' },
  /** The first paragraph: the reason, and what to do. */
  noFolder: {
    en: 'No folder with sources was found. Make a folder `sources` (or `corpus`) beside the report, or name one in the setting `attest.corpus`.',
    vi: 'Không tìm thấy thư mục nguồn. Hãy tạo thư mục `sources` (hoặc `corpus`) cạnh báo cáo, hoặc chỉ ra trong cài đặt `attest.corpus`.',
  },
  reading: {
    en: 'The sources are still being read. Suggestions come from those that were read so far; ask again in a moment.',
    vi: 'Đang đọc các nguồn. Gợi ý chỉ lấy từ những nguồn đã đọc; hãy thử lại sau giây lát.',
  },
  stopped: {
    en: 'The reading of the sources was stopped before its end. Restart the language server to read them all.',
    vi: 'Việc đọc nguồn đã bị dừng giữa chừng. Hãy khởi động lại máy chủ ngôn ngữ để đọc tất cả.',
  },
  noSources: {
    en: 'The folder of sources holds no text that could be read (`.txt` or `.md`).',
    vi: 'Thư mục nguồn không có văn bản nào đọc được (`.txt` hoặc `.md`).',
  },
  closedPlace: {
    en: (place: Parameters<typeof at>[0]) =>
      `The cursor stands ${at(place, 'en')}. No citation is read there, so none is suggested.`,
    vi: (place: Parameters<typeof at>[0]) =>
      `Con trỏ đang ở ${at(place, 'vi')}. Trích dẫn không được đọc ở đó nên không có gợi ý.`,
  },
  triggersOff: {
    en: 'The editor does not ask for suggestions by itself: its setting `editor.suggestOnTriggerCharacters` is off. Switch it on, or use the command “Insert Citation”.',
    vi: 'Trình soạn thảo không tự hiện gợi ý: cài đặt `editor.suggestOnTriggerCharacters` đang tắt. Hãy bật lên, hoặc dùng lệnh “Chèn trích dẫn”.',
  },
  brokenAt: {
    en: 'The `@` before the cursor begins no citation: it ends a word, is escaped by a backslash, or a blank stands behind it. Put a blank or `[` before it.',
    vi: 'Dấu `@` trước con trỏ không mở đầu trích dẫn: nó dính vào từ đứng trước, có dấu gạch chéo ngược, hoặc có khoảng trắng sau nó. Hãy đặt khoảng trắng hoặc `[` trước nó.',
  },
  nothingTyped: {
    en: 'No citation is being typed here. Suggestions come behind `[@`, behind `@`, and behind `;` inside the brackets of a citation. The command “Insert Citation” works anywhere in the text.',
    vi: 'Ở đây chưa gõ trích dẫn nào. Gợi ý hiện sau `[@`, sau `@`, và sau `;` trong ngoặc trích dẫn. Lệnh “Chèn trích dẫn” dùng được ở mọi chỗ trong bài.',
  },
  noMatch: {
    en: 'A citation is being typed, and no source has what is typed in its key, title, author, outlet, date or text.',
    vi: 'Đang gõ một trích dẫn, nhưng không nguồn nào có phần đã gõ trong khóa, tiêu đề, tác giả, tòa báo, ngày hay nội dung.',
  },
  someHere: {
    en: (count: number) =>
      count === 1 ? 'There is one suggestion here.' : `There are ${count} suggestions here, the likeliest first.`,
    vi: (count: number) => `Ở đây có ${count} gợi ý, gợi ý hợp nhất đứng đầu.`,
  },
  sources: { en: 'Sources', vi: 'Nguồn' },
  read: {
    en: (sources: number, vietnamese: number) =>
      `${sources} ${sources === 1 ? 'source' : 'sources'}: ${vietnamese} in Vietnamese, ${sources - vietnamese} in English.`,
    vi: (sources: number, vietnamese: number) =>
      `${sources} nguồn: ${vietnamese} tiếng Việt, ${sources - vietnamese} tiếng Anh.`,
  },
  problems: {
    en: (count: number) =>
      count === 1 ? 'One file could not be read as it stands:' : `${count} problems stand in the way of files:`,
    vi: (count: number) => `${count} vấn đề khi đọc tệp:`,
  },
  sentence: { en: 'The sentence at the cursor', vi: 'Câu ở con trỏ' },
  noSentence: { en: 'No sentence stands there yet.', vi: 'Ở đó chưa có câu nào.' },
  language: {
    en: (vietnamese: boolean) => `The report is read as ${vietnamese ? 'Vietnamese' : 'English'}.`,
    vi: (vietnamese: boolean) => `Báo cáo được đọc theo tiếng ${vietnamese ? 'Việt' : 'Anh'}.`,
  },
  typed: { en: 'Typed so far:', vi: 'Đã gõ:' },
  words: { en: 'Words that are looked for', vi: 'Những từ được tìm' },
  known: { en: 'Sources have these:', vi: 'Có trong nguồn:' },
  unknown: { en: 'No source has these:', vi: 'Không nguồn nào có:' },
  results: { en: 'What the search finds first', vi: 'Kết quả tìm đầu tiên' },
  noResults: { en: 'Nothing.', vi: 'Không có gì.' },
  result: {
    en: (key: string, line: number, score: string) => `${key}, line ${line} (score ${score})`,
    vi: (key: string, line: number, score: string) => `${key}, dòng ${line} (điểm ${score})`,
  },
  leftOut: { en: 'What was left out', vi: 'Những gì bị bỏ qua' },
  unmatched: {
    en: (count: number) => `${count} sources do not have what is typed.`,
    vi: (count: number) => `${count} nguồn không có phần đã gõ.`,
  },
  beyond: {
    en: (count: number) => `${count} sources stand behind the first ones; type more to reach them.`,
    vi: (count: number) => `${count} nguồn xếp sau phần đầu danh sách; hãy gõ thêm để thấy.`,
  },
  present: {
    en: (keys: string) => `Cited in these brackets already, so put last: ${keys}.`,
    vi: (keys: string) => `Đã có trong ngoặc này nên xếp cuối: ${keys}.`,
  },
  furniture: {
    en: (count: number) =>
      `${count} of the passages above are page furniture (related news, bylines): found, and never evidence.`,
    vi: (count: number) =>
      `${count} đoạn ở trên là phần phụ của trang (tin liên quan, dòng tên): vẫn tìm thấy nhưng không dùng làm bằng chứng.`,
  },
  nothingLeftOut: { en: 'Nothing.', vi: 'Không có gì.' },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, unknown>>>>;
