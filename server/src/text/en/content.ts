import type { Span } from '../../base/span.ts';
import type { EnglishScene } from './english-scene.ts';
import { isFinite } from './noun-phrase.ts';
import { isParticiple, isWord } from './word-class.ts';

/**
 * What was said, around a cue and its speaker: the quotations or the clause in front where the cue closes them
 * (`“…,” she said`), what stands behind up to `until`, or both (`“A,” he said, “B”`).
 */
export function contentOf(
  scene: EnglishScene,
  cue: Span,
  speaker: Span,
  behind: boolean,
  shared: boolean,
  until: number | undefined,
): Span[] {
  const { reading, sentence, quotes } = scene;
  const { text } = reading;
  const front = shared ? cue.start : Math.min(cue.start, speaker.start);
  const edge = behind ? Math.max(cue.end, speaker.end) : cue.end;
  const last = quotes.at(-1);
  const closing = last && last.end > sentence.end ? last.end : sentence.end;
  const rest = trimmed(text, edge, Math.min(until ?? closing, closing));
  const before = quotes.filter((quote) => quote.end <= front);
  const nearest = before.reduce((most, quote) => Math.max(most, quote.end), 0);
  if (nearest && /^[^\p{L}\p{N}]*$/u.test(text.slice(nearest, front))) {
    const content = outermost(before).map(({ start, end }) => ({ start, end }));
    const more = quotes.filter((quote) => quote.start >= edge).map(({ start, end }) => ({ start, end }));
    return [...content, ...outermost(more)];
  }
  const gap = text.slice(Math.max(sentence.start, front - 3), front);
  if (
    /,['’”"]?\s*$/.test(gap) &&
    (!rest ||
      isTail(text.slice(edge, rest.end)) ||
      (!saysMore(scene, rest) && saysMore(scene, { start: sentence.start, end: front }) && !isOpener(scene)))
  ) {
    const clause = trimmed(text, sentence.start, front);
    if (clause)
      return rest && /^\s*,\s+\p{Ll}/u.test(text.slice(edge, rest.end)) && rest.end - rest.start > 40
        ? [clause, rest]
        : [clause];
  }
  if (rest) return [rest];
  const clause = trimmed(text, sentence.start, front);
  return clause ? [clause] : [];
}

// `on Tuesday`, `in a statement`, `, citing …`: what stands behind a closed clause and is none of it.
function isTail(rest: string): boolean {
  return /^\s*(?:,|in |on |at |during |to |last |earlier |later |after |before |from |of |via |by |this |\p{Lu}\p{Ll}+day|when |while |as |with )/u.test(
    rest,
  );
}

// Does a stretch hold a clause or a quotation?
function saysMore(scene: EnglishScene, { start, end }: Span): boolean {
  return scene.sentence.tokens.some(
    (token, i) =>
      token.start >= start && token.end <= end && (scene.quoted(i) || token.lower === 'that' || isFinite(scene, i)),
  );
}

// `After she won, he told reporters`: what stands in front is when, not what.
function isOpener({ sentence: { tokens } }: EnglishScene): boolean {
  return isWord(tokens[0], 'preposition') || isWord(tokens[0], 'link') || isParticiple(tokens[0]);
}

function outermost(quotes: readonly Span[]): Span[] {
  return quotes.filter(
    (quote) =>
      !quotes.some(
        (other) =>
          other !== quote &&
          other.start <= quote.start &&
          quote.end <= other.end &&
          other.end - other.start > quote.end - quote.start,
      ),
  );
}

function trimmed(text: string, from: number, to: number): Span | undefined {
  let [start, end] = [from, to];
  while (start < end && /[\s,:;“”"«»–—-]/.test(text[start] ?? '')) start++;
  while (end > start && /[\s,:;“”"«».–—-]/.test(text[end - 1] ?? '')) end--;
  return end - start > 1 ? { start, end } : undefined;
}
