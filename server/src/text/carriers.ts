import type { Span } from '../base/span.ts';
import { overlapping } from '../base/span-index.ts';
import type { Statement } from './analysis.ts';
import type { Mention } from './mentions.ts';
import type { StatementReading } from './statement-scene.ts';

/**
 * Where an outlet passes on what somebody else said (`Reuters quoted X as saying`, `NBC dẫn lời X nói`), X is the speaker
 * of the inner statement, and the inner one is marked as part of the outlet's, which keeps the carrier.
 */
export function chained(reading: StatementReading, statements: readonly Statement[]): Statement[] {
  const list = [...statements];
  for (let i = 1; i < list.length; i++) {
    const [outer, inner] = [list[i - 1], list[i]];
    if (!outer?.cue || !inner?.cue || outer.sentence !== inner.sentence) continue;
    if (reading.language === 'en') {
      const chain = quotedAsSaying(reading, outer, inner);
      if (chain) list.splice(i - 1, 2, chain.outer, { ...chain.inner, within: i - 1 });
      else if (inner.cue.start === outer.cue.start && passesOn(reading, outer, inner))
        list[i] = { ...inner, within: i - 1 };
    } else if (inner.within === undefined && outer.entity?.outlet && passesOn(reading, outer, inner)) {
      list[i] = { ...inner, within: i - 1 };
    }
  }
  return list;
}

// `NBC dẫn lời quan chức cho biết`: the same cue names both, or the inner one stands in what the outlet told.
function passesOn({ text }: StatementReading, { cue, content, entity }: Statement, inner: Statement): boolean {
  if (!cue || !inner.speaker || inner.entity === entity) return false;
  return (
    /(?:dẫn|trích|quot|cit)/iu.test(text.slice(cue.start, cue.end)) &&
    inner.speaker.start >= cue.end &&
    content.some((piece) => piece.start <= (inner.speaker?.start ?? 0) && (inner.speaker?.start ?? 0) < piece.end)
  );
}

function quotedAsSaying(
  reading: StatementReading,
  outer: Statement,
  inner: Statement,
): { readonly outer: Statement; readonly inner: Statement } | undefined {
  const { text, mentions, entities } = reading;
  const [quoted, saying] = [outer.cue, inner.cue];
  if (!quoted || !saying || !/^(?:quot|cit)/i.test(quoted.text) || !/^(?:say|tell|writ|not|add)/i.test(saying.text))
    return undefined;
  if (saying.start < quoted.end || !/(?:^|\s)as\s+$/.test(text.slice(quoted.end, saying.start))) return undefined;
  const passive = /(?:^|\s)(?:was|were|is|are|been|being)\s+(?:\p{L}+ly\s+)?$/u.exec(
    text.slice(Math.max(0, quoted.start - 24), quoted.start),
  );
  const here = mentions[inner.sentence] ?? [];
  const mention: Mention | undefined = passive
    ? here.findLast(({ end }) => end <= quoted.start)
    : here.find(({ start, end }) => start >= quoted.end && end <= saying.start);
  const entity = mention && entities.of.get(mention);
  if (!mention || !entity) return undefined;
  const { start, end, text: words } = mention;
  const by = mention.names.length || mention.outlet ? 'name' : 'title';
  // `“…,” Reuters quoted X as saying`: what was quoted in front is what X said.
  const left = Math.min(outer.speaker?.start ?? quoted.start, quoted.start, start);
  const front = outer.content.filter((piece) => piece.end <= quoted.start);
  const behind = inner.content.filter((piece) => piece.start >= saying.end);
  const clause = trimmedEnd(text, reading.sentences[inner.sentence]?.start ?? left, left);
  const content: readonly Span[] = front.length ? front : behind.length || !clause ? behind : [clause];
  const [first, last] = [content[0], content.at(-1)];
  if (!first || !last) return undefined;
  // What the outlet told holds who said it, where he stands behind its verb.
  const told = last.end <= quoted.start ? content : [{ start: passive ? first.start : start, end: last.end }];
  const direct =
    reading.quotations.length > 0 && content.some((piece) => overlapping(reading.quotations, piece).length > 0);
  // The outlet's is the outer one, even where it stands behind.
  const { within: _, ...whole } = outer;
  return {
    outer: { ...whole, content: told },
    inner: { ...inner, speaker: { start, end, text: words, name: entity.name, by }, entity, mention, content, direct },
  };
}

// Up to its last word, without the comma in front of `Reuters quoted`.
function trimmedEnd(text: string, start: number, to: number): Span | undefined {
  let end = to;
  while (end > start && /[\s,]/.test(text[end - 1] ?? '')) end--;
  return end > start ? { start, end } : undefined;
}
