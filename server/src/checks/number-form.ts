import type { Language } from '../text/language.ts';

/**
 * A value in the form in which the report wrote its own figure: with the thousands marked as there, or as the language
 * marks them; `khoảng`, `about` in front stay. `written` is the figure without its unit.
 */
export function writeNumber(written: string, value: number, language: Language): string {
  const figure = /\d[\d.,]*\d|\d/.exec(written);
  if (!figure) return grouped(value, language === 'vi' ? '.' : ',', language);
  const mark = /\d([.,])\d{3}(?!\d)/.exec(figure[0])?.[1];
  const told =
    mark || value >= 10_000
      ? grouped(value, mark ?? (language === 'vi' ? '.' : ','), language)
      : plain(value, language);
  // A magnitude word (`1,5 triệu`) belongs to the figure that it was written with.
  const behind = written.slice(figure.index + figure[0].length);
  return written.slice(0, figure.index) + told + (/\p{L}/u.test(behind) ? '' : behind);
}

function grouped(value: number, mark: string, language: Language): string {
  const [whole = '', fraction] = String(value).split('.');
  const decimal = mark === '.' ? ',' : mark === ',' ? '.' : language === 'vi' ? ',' : '.';
  return whole.replace(/\B(?=(?:\d{3})+$)/g, mark) + (fraction ? decimal + fraction : '');
}

function plain(value: number, language: Language): string {
  return language === 'vi' ? String(value).replace('.', ',') : String(value);
}
