import type { Span } from '../base/span.ts';
import { overlaps } from '../base/span.ts';
import { overlapping } from '../base/span-index.ts';
import type { FoundSpeaker, Scene } from './statement-scene.ts';

/** What was said: the quotation before an inverted cue, else what stands behind it, else what stands before. */
export function contentOf({ reading, sentence, quotes }: Scene, cue: Span, found: FoundSpeaker): Span[] {
  const edge = Math.max(cue.end, found.behind ? found.span.end : 0);
  const behind = trimmed(reading.text, edge, sentence.end);
  const before = quotes.filter((quotation) => quotation.end <= Math.min(cue.start, found.span.start));
  const inverted =
    before.length > 0 &&
    /^[\p{P}\s]*$/u.test(reading.text.slice(before.at(-1)?.end ?? 0, Math.min(cue.start, found.span.start)));
  const content: Span[] = inverted ? before.map(({ start, end }) => ({ start, end })) : [];
  if (behind) content.push(behind);
  if (!content.length) {
    const front = trimmed(reading.text, sentence.start, Math.min(cue.start, found.span.start));
    if (front) content.push(front);
  }
  return content;
}

function trimmed(text: string, from: number, to: number): Span | undefined {
  let [start, end] = [from, to];
  while (start < end && /[\s,:;“”"«»–—-]/.test(text[start] ?? '')) start++;
  while (end > start && /[\s,:;“”"«».–—-]/.test(text[end - 1] ?? '')) end--;
  return end - start > 1 ? { start, end } : undefined;
}

/** The day of saying: the first date of the sentence that is no part of what was said. */
export function dateOf({ reading, sentence }: Scene, content: readonly Span[]): string | null {
  const date = overlapping(reading.dates, sentence).find(
    (mention) => mention.days && !content.some((piece) => overlaps(piece, mention)),
  );
  return date?.value ?? null;
}
