/** What completion and hover say around the source's own words. */
export const featureMessages = {
  /** From what a date is concluded that no metadata give; stands in brackets behind it. */
  dateFromDateline: { en: 'from the dateline', vi: 'theo dòng đầu bài' },
  dateInferred: { en: 'inferred from the text', vi: 'suy ra từ nội dung bài' },
  /** Behind what is known of a source: which file, or which part of one, says what. */
  fields: {
    en: { title: 'title', authors: 'author', outlet: 'outlet', date: 'date' },
    vi: { title: 'nhan đề', authors: 'tác giả', outlet: 'báo', date: 'ngày' },
  },
  fieldsFrom: {
    en: (fields: readonly string[], place: string) => `${fields.join(', ')} from: ${place}`,
    vi: (fields: readonly string[], place: string) =>
      `${fields.join(', ')} theo: ${PLACES_VI.get(place.replace(/\d+$/, '#'))?.replace('#', /\d+$/.exec(place)?.[0] ?? '') ?? place}`,
  },
  undated: { en: 'no date', vi: 'không rõ ngày' },
  /** Heading over the passages that bear on the sentence. */
  bearing: { en: 'On this sentence', vi: 'Về câu này' },
  /** Heading over the first sentences of a source of which no passage bears on the sentence. */
  opening: { en: 'How the source begins', vi: 'Phần mở đầu của nguồn' },
  noText: { en: 'The source has no text.', vi: 'Nguồn không có nội dung.' },
  /** Of an entry of the metadata that speaks of no file. */
  entryAlone: {
    en: 'An entry without a file: it can be cited, and nothing is checked against it.',
    vi: 'Mục không có tệp: vẫn trích dẫn được, nhưng không có gì để đối chiếu.',
  },
  line: {
    en: (number: number) => `line ${number}`,
    vi: (number: number) => `dòng ${number}`,
  },
  page: {
    en: (label: string) => `page ${label}`,
    vi: (label: string) => `trang ${label}`,
  },
  /** Written into the report, in its own language, as a locator behind a citekey; report/locator.ts reads it. */
  paragraphLocator: {
    en: (number: number) => `para. ${number}`,
    vi: (number: number) => `đoạn ${number}`,
  },
  pageLocator: {
    en: (label: string) => `p. ${label}`,
    vi: (label: string) => `tr. ${label}`,
  },
} as const;

// How the readers of sources call the places of a file; a file of metadata has its own name in every language.
const PLACES_VI = new Map([
  ['front matter', 'phần đầu tệp'],
  ['first line', 'dòng đầu'],
  ['page metadata', 'siêu dữ liệu của trang'],
  ['EPUB metadata', 'siêu dữ liệu EPUB'],
  ['PDF properties', 'thuộc tính PDF'],
  ['DOCX properties', 'thuộc tính DOCX'],
  ['ODT properties', 'thuộc tính ODT'],
  ['RTF properties', 'thuộc tính RTF'],
  ['line #', 'dòng #'],
]);
