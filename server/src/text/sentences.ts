import type { Language } from './language.ts';
import type { Sentence } from './analysis.ts';
import { tokenise } from './tokens.ts';

/**
 * The sentences of a text or of a part of it. A line break always ends a sentence, so headings, list items and
 * captions stand alone.
 */
export function sentencesOf(
  text: string,
  language: Language,
  { start = 0, end = text.length }: { readonly start?: number; readonly end?: number } = {},
): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const line of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
    if (!line[0].trim()) continue;
    for (const { segment, index } of segmenter.segment(line[0])) {
      const lead = segment.length - segment.trimStart().length;
      const body = segment.trim();
      if (!body) continue;
      const from = start + line.index + index + lead;
      sentences.push({
        start: from,
        end: from + body.length,
        paragraph,
        furniture: false,
        tokens: tokenise(text, from, from + body.length),
      });
    }
    paragraph++;
  }
  return sentences;
}
