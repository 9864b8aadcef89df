import type { Span } from '../../base/span.ts';
import { overlaps } from '../../base/span.ts';
import type { FoundSpeaker, Scene } from '../statement-scene.ts';

/** What was said: the quotation before an inverted cue, else what stands behind the cue, else what stands before. */
export function contentOf(scene: Scene, cue: Span, found: FoundSpeaker, hypothetical = false): Span[] {
  const { reading, sentence, quotes } = scene;
  const edge = Math.max(cue.end, found.behind ? apposed(scene, found.span.end) : 0);
  const front = Math.min(cue.start, found.span.start);
  const before = quotes.filter((quotation) => quotation.end <= front);
  const inverted = before.length > 0 && /^[\p{P}\s]*$/u.test(reading.text.slice(before.at(-1)?.end ?? 0, front));
  const content: Span[] = inverted ? before.map(({ start, end }) => ({ start, end })) : [];
  const behind = told(
    reading.text,
    quotedVerb(reading.text, cue, edge),
    hypothetical ? clauseEnd(scene, edge) : sentence.end,
  );
  // `“…”, ông nói khi rời phòng họp`: how it was said is no part of it.
  if (behind && (!inverted || quotes.some((quotation) => overlaps(quotation, behind)))) content.push(behind);
  if (!content.length) {
    const ahead = trimmed(reading.text, sentence.start, front);
    if (ahead) content.push(ahead);
  }
  return content;
}

/** A stretch without the marks and the white space around it. */
export function trimmed(text: string, from: number, to: number): Span | undefined {
  let [start, end] = [from, to];
  while (start < end && /[\s,:;“”"«»–—-]/.test(text[start] ?? '')) start++;
  while (end > start && /[\s,:;“”"«».–—-]/.test(text[end - 1] ?? '')) end--;
  return end - start > 1 ? { start, end } : undefined;
}

// `được dẫn lời nói Moscow sẵn sàng`: the verb behind belongs to the cue.
function quotedVerb(text: string, cue: Span, edge: number): number {
  if (edge !== cue.end || !/(?:dẫn|trích) lời$/iu.test(text.slice(cue.start, cue.end))) return edge;
  return edge + (/^\s+nói(?= )/u.exec(text.slice(edge, edge + 8))?.[0].length ?? 0);
}

// Without the `rằng`, `là` or `nói` that leads it in.
function told(text: string, from: number, to: number): Span | undefined {
  const span = trimmed(text, from, to);
  const lead =
    span &&
    /^(?:(?:nói|cho biết|cho hay)\s+)?(?:rằng|là)[\s:,]+/iu.exec(
      text.slice(span.start, Math.min(span.end, span.start + 24)),
    );
  if (!span) return undefined;
  if (lead) return trimmed(text, span.start + lead[0].length, span.end);
  // `viết trên mạng xã hội rằng …`, `nói với phóng viên rằng …`: where and to whom stands before.
  const that = /^(?:với|trên|tại|trong|cho|trước) [^,;:“”".]{2,60}? rằng\s+/iu.exec(
    text.slice(span.start, Math.min(span.end, span.start + 80)),
  );
  return that ? trimmed(text, span.start + that[0].length, span.end) : span;
}

// `theo bà Erika Holm, chuyên gia của Viện Hòa bình, …`: her office belongs to her.
function apposed({ mentions, breaks, sentence }: Scene, end: number): number {
  const comma = sentence.tokens.findIndex((token) => token.start >= end);
  const office = mentions.find((mention) => mention.first === comma);
  if (comma < 0 || breaks[comma] !== ',' || !office?.roles.length || office.names.length) return end;
  for (let at = office.last; at < Math.min(breaks.length, comma + 15); at++) {
    if (breaks[at] === ',') return sentence.tokens[at - 1]?.end ?? end;
  }
  return end;
}

function clauseEnd({ breaks, sentence }: Scene, from: number): number {
  const at = sentence.tokens.findIndex((token, i) => token.start > from && breaks[i] === ',');
  return at < 0 ? sentence.end : (sentence.tokens[at - 1]?.end ?? sentence.end);
}
