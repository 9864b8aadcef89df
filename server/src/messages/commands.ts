import type { Locale } from './locale.ts';

/** What the commands of the editor and the lightbulb say. */
export const commandMessages = {
  cite: {
    en: (key: string) => `Cite @${key}`,
    vi: (key: string) => `Dẫn nguồn @${key}`,
  },
  citeSelection: { en: 'Cite the selected sentences', vi: 'Dẫn nguồn cho các câu đã chọn' },
  insertQuotation: { en: 'Insert quotation…', vi: 'Chèn lời trích…' },
  findEvidence: { en: 'Find evidence for this sentence…', vi: 'Tìm bằng chứng cho câu này…' },
  /** Why nothing was inserted at the cursor. */
  refused: {
    en: (place: Place) => `No citation is read ${at(place, 'en')}, so nothing was inserted.`,
    vi: (place: Place) => `Attest không đọc trích dẫn ${at(place, 'vi')} nên không chèn gì.`,
  },
  alreadyThere: {
    en: (key: string) => `These brackets cite @${key} already.`,
    vi: (key: string) => `Trong ngoặc này đã có @${key}.`,
  },
  /** An empty list of sources. */
  noCorpus: {
    en: 'No folder with sources was found. Make a folder “sources” beside the report, or set attest.corpus.',
    vi: 'Không tìm thấy thư mục nguồn. Hãy tạo thư mục “sources” cạnh báo cáo, hoặc chỉ ra trong cài đặt attest.corpus.',
  },
  stillReading: {
    en: 'The sources are still being read; the list is not complete yet.',
    vi: 'Đang đọc các nguồn; danh sách chưa đầy đủ.',
  },
  nothingFound: {
    en: 'No source has these words. Try fewer words, or a name.',
    vi: 'Không nguồn nào có những từ này. Hãy thử ít từ hơn, hoặc một tên riêng.',
  },
  nothingOnSentence: {
    en: 'No source speaks of this sentence. Type to search in all sources.',
    vi: 'Không nguồn nào nói về câu này. Hãy gõ để tìm trong mọi nguồn.',
  },
  noSentence: {
    en: 'No sentence stands at the cursor. Type to search in all sources.',
    vi: 'Không có câu nào ở con trỏ. Hãy gõ để tìm trong mọi nguồn.',
  },
  nothingCited: {
    en: 'This sentence cites no source of the folder.',
    vi: 'Câu này không dẫn nguồn nào trong thư mục.',
  },
  /** What came of citing the selected sentences: how many, and why the others were left. */
  citedSelection: {
    en: (cited: number, left: readonly Left[]) =>
      [`${cited} ${cited === 1 ? 'sentence' : 'sentences'} cited`, ...leftInWords(left, 'en')].join('; '),
    vi: (cited: number, left: readonly Left[]) =>
      [`Đã dẫn nguồn cho ${cited} câu`, ...leftInWords(left, 'vi')].join('; '),
  },
  noSentenceSelected: { en: 'No sentence is selected.', vi: 'Chưa chọn câu nào.' },
} as const;

type Place = 'code' | 'comment' | 'front matter' | 'link' | 'tag' | 'mathematics';
type Left = readonly [Reason, number];
type Reason = 'cited' | 'no facts' | 'nothing near' | 'several' | 'contradicted';

/** Where the cursor stands, as a part of a sentence: `in code`. */
export function at(place: Place, locale: Locale): string {
  return PLACES[place][locale];
}

const PLACES: Readonly<Record<Place, Readonly<Record<Locale, string>>>> = {
  code: { en: 'in code', vi: 'trong mã' },
  comment: { en: 'in a comment', vi: 'trong chú thích ẩn' },
  'front matter': { en: 'in the front matter', vi: 'trong phần khai báo đầu tệp' },
  link: { en: 'in an address', vi: 'trong địa chỉ liên kết' },
  tag: { en: 'in an HTML tag', vi: 'trong thẻ HTML' },
  mathematics: { en: 'in mathematics', vi: 'trong công thức' },
};

function leftInWords(left: readonly Left[], locale: Locale): string[] {
  return left.map(([reason, count]) => REASONS[reason][locale](count));
}

const REASONS: Readonly<Record<Reason, Readonly<Record<Locale, (count: number) => string>>>> = {
  cited: {
    en: (count) => `${count} left: cited already`,
    vi: (count) => `${count} câu giữ nguyên: đã có trích dẫn`,
  },
  'no facts': {
    en: (count) => `${count} left: no date, figure, quotation or statement to cite`,
    vi: (count) => `${count} câu giữ nguyên: không có ngày, số liệu, lời trích hay phát ngôn`,
  },
  'nothing near': {
    en: (count) => `${count} left: no source tells it plainly enough`,
    vi: (count) => `${count} câu giữ nguyên: không nguồn nào nêu đủ rõ`,
  },
  several: {
    en: (count) => `${count} left: several sources tell it alike`,
    vi: (count) => `${count} câu giữ nguyên: nhiều nguồn cùng nêu`,
  },
  contradicted: {
    en: (count) => `${count} left: the source that tells it says something else`,
    vi: (count) => `${count} câu giữ nguyên: nguồn nêu việc này lại nói khác`,
  },
};
