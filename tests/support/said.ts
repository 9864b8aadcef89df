import { analyse } from '../../server/src/text/analyse.ts';
import type { Language } from '../../server/src/text/language.ts';

/** `speaker: words / further words` of each statement of a text; `?` for nobody. */
export function saidIn(text: string, language: Language): string[] {
  return analyse(text, { language, infer: false }).statements.map(
    ({ speaker, content }) =>
      `${speaker?.name ?? '?'}: ${content.map(({ start, end }) => text.slice(start, end)).join(' / ')}`,
  );
}
