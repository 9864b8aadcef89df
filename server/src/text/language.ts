/** The languages of prose that Attest reads. */
export type Language = 'vi' | 'en';

// Letters that only Vietnamese has among the two, composed and decomposed.
const VIETNAMESE =
  /[ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]|[aeiouyAEIOUY]\u0302?[\u0300\u0301\u0303\u0309\u0323\u031b]/g;
const LETTERS = /\p{L}/gu;
const SAMPLE = 20_000;

/**
 * Vietnamese or English, by the share of Vietnamese letters in the first 20,000 code units. An English report with
 * Vietnamese names stays English (they are below one letter in fifty); Vietnamese prose has one in four.
 */
export function languageOf(text: string): Language {
  const sample = text.slice(0, SAMPLE);
  const marked = sample.match(VIETNAMESE)?.length ?? 0;
  if (marked === 0) return 'en';
  const letters = sample.match(LETTERS)?.length ?? 1;
  return marked / letters > 0.08 ? 'vi' : 'en';
}
