import abbreviationTable from './data/abbreviations.tsv';
import type { Sentence } from './analysis.ts';
import type { Language } from './language.ts';
import { rows } from './table.ts';
import { tokenise } from './tokens.ts';

/**
 * The sentences of a text or of a part of it. A line break always ends a sentence, so headings, list items and
 * captions stand alone; inside a line Unicode's rules (`Intl.Segmenter`) decide, except after an abbreviation or an
 * initial and before what can't begin a sentence.
 */
export function sentencesOf(
  text: string,
  language: Language,
  { start = 0, end = text.length }: { readonly start?: number; readonly end?: number } = {},
): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const line of linesOf(text, start, end)) {
    const furniture = isByline(text.slice(line.start, line.end));
    for (const span of splitLine(text, line.start, line.end, language)) {
      sentences.push({ ...span, paragraph, furniture, tokens: tokenise(text, span.start, span.end) });
    }
    paragraph++;
  }
  markRelatedNews(text, sentences);
  return sentences;
}

const ABBREVIATIONS = new Set(rows(abbreviationTable).map(([word]) => word));
const segmenters = {
  vi: new Intl.Segmenter('vi', { granularity: 'sentence' }),
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
};

// Text without a full stop for this long is no prose; it is cut so that cost stays linear.
const LONGEST_RUN = 20_000;

function* linesOf(text: string, start: number, end: number): Generator<{ start: number; end: number }> {
  const line = /[^\r\n\u2028\u2029]+/g;
  line.lastIndex = start;
  for (let found = line.exec(text); found && found.index < end; found = line.exec(text)) {
    const to = Math.min(found.index + found[0].length, end);
    if (/\S/.test(found[0])) yield { start: found.index, end: to };
  }
}

function* splitLine(
  text: string,
  start: number,
  end: number,
  language: Language,
): Generator<{ start: number; end: number }> {
  let open: number | undefined;
  for (let from = start; from < end; from += LONGEST_RUN) {
    const piece = text.slice(from, Math.min(from + LONGEST_RUN, end));
    for (const { segment, index } of segmenters[language].segment(piece)) {
      const at = from + index;
      open ??= at;
      if (goesOn(text, open, at + segment.length, end)) continue;
      const trimmed = trim(text, open, at + segment.length);
      if (trimmed) yield trimmed;
      open = undefined;
    }
  }
  const rest = open === undefined ? undefined : trim(text, open, end);
  if (rest) yield rest;
}

// Does the sentence go on behind `cut`, although Unicode's rules end it there?
function goesOn(text: string, start: number, cut: number, end: number): boolean {
  if (cut >= end) return false;
  const before = text.slice(Math.max(start, cut - 24), cut).trimEnd();
  const next = text.slice(cut, cut + 2);
  if (/^[\p{Ll}\d,;:)\]–—-]/u.test(next) && /[.…]['"”’»)\]]*$/.test(before))
    return /\.$/.test(before) || /^\p{Ll}/u.test(next);
  if (/[?!]['"”’»]+$/.test(before) && /^[\p{Ll},–—-]/u.test(next)) return true;
  const word = /(\p{L}[\p{L}.]*)\.$/u.exec(before)?.[1];
  if (!word) return false;
  if (ABBREVIATIONS.has(word)) return true;
  // An initial (`J. Trump`) goes on; so does `U.S.` unless a new sentence plainly begins.
  return (
    /^\p{Lu}$/u.test(word) || (/^(?:\p{L}\.)+\p{L}$/u.test(word) && !/^(?:The|It|He|She|In|On|But|And|A)\b/.test(next))
  );
}

function trim(text: string, start: number, end: number): { start: number; end: number } | undefined {
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return start < end ? { start, end } : undefined;
}

// `Ngọc Vân |`: a name alone before a bar.
function isByline(line: string): boolean {
  return /^\s*(?:\p{Lu}[\p{L}.]*\s+){1,5}\|\s*$/u.test(line);
}

const RELATED =
  /^\s*(?:tin liên quan|tin cùng chuyên mục|đọc thêm|xem thêm|có thể bạn quan tâm|bài liên quan|related (?:news|stories|articles|topics)|read more|more on this story|see also)\s*:?\s*$/iu;

// What stands behind a heading "related news" to the end is other articles' headlines.
function markRelatedNews(text: string, sentences: Sentence[]): void {
  const half = (sentences.at(-1)?.end ?? 0) / 2;
  const from = sentences.findIndex(({ start, end }) => start >= half && RELATED.test(text.slice(start, end)));
  if (from < 0) return;
  for (let i = from; i < sentences.length; i++) sentences[i] = { ...(sentences[i] as Sentence), furniture: true };
}
