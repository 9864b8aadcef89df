/** The languages of prose that Attest reads. */
export type Language = 'vi' | 'en';

// Letters that only Vietnamese has among the two, as code units; decomposed ones are counted by their marks.
const VIETNAMESE = new Set(
  [...'ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ'].map((letter) => letter.charCodeAt(0)),
);
const TONES = new Set([0x300, 0x301, 0x303, 0x309, 0x323, 0x31b]);
const LETTER = /\p{L}/u;
const SAMPLE = 20_000;

/**
 * Vietnamese or English, by the share of Vietnamese letters in the first 20,000 code units. An English report with
 * Vietnamese names stays English (they are below one letter in fifty); Vietnamese prose has one in four.
 */
export function languageOf(text: string): Language {
  const whole = isVietnamese(shareOf(text));
  // `“We will not go,” ông Nam nói`: a few sentences are in the language of their own words.
  const own = text.length <= SHORT ? text.replace(QUOTED, ' ') : text;
  const rest = own === text ? undefined : shareOf(own);
  if (!rest || rest.letters < ENOUGH) return whole ? 'vi' : 'en';
  if (whole) return rest.marked === 0 && !ACCENTED.test(own) ? 'en' : 'vi';
  return isVietnamese(rest) ? 'vi' : 'en';
}

function isVietnamese({ marked, letters }: { readonly marked: number; readonly letters: number }): boolean {
  return marked / Math.max(letters, 1) > 0.08;
}

const ACCENTED = /[\u00c0-\u024f]/u;
/** Code units of a text in which one quotation may outweigh the rest. */
const SHORT = 1_000;
/** Letters outside of the quotations that tell a language. */
const ENOUGH = 12;
const QUOTED = /“[^“”]{1,800}”|"[^"\n]{1,800}"|«[^«»]{1,800}»/gu;

// How many letters a text has, and how many of them are Vietnamese.
function shareOf(text: string): { readonly marked: number; readonly letters: number } {
  let [marked, letters] = [0, 0];
  for (let i = 0; i < text.length && i < SAMPLE; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) {
      if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) letters++;
    } else if (VIETNAMESE.has(code)) {
      marked++;
      letters++;
    } else if (TONES.has(code)) {
      const before = text.charCodeAt(i - 1);
      const base = before === 0x302 ? text.charCodeAt(i - 2) : before;
      if (VOWELS.has(String.fromCharCode(base))) marked++;
    } else if (LETTER.test(text.charAt(i))) letters++;
  }
  return { marked, letters };
}

const VOWELS = new Set('aeiouyAEIOUY');
