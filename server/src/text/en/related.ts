import type { Span } from '../../base/span.ts';
import { overlapping } from '../../base/span-index.ts';
import type { Statement } from '../analysis.ts';
import type { EnglishScene } from './english-scene.ts';
import type { Hit } from './statements.ts';
import { isWord } from './word-class.ts';
import { isFinite } from './word-here.ts';

/**
 * The statements of one sentence, each with its own content: what one says ends where the next begins beside it, and
 * one that stands inside another's content is marked as part of it. `base` is the index that the first will have.
 */
export function related(
  scene: EnglishScene,
  statements: readonly Statement[],
  hits: readonly Hit[],
  base: number,
): Statement[] {
  const result = [...statements];
  const within = (i: number, j: number): void => {
    const inner = result[i];
    if (inner) result[i] = { ...inner, within: base + j };
  };
  // A clause in front of its cue (`B had warned of it, A said`) holds all that stands in it.
  for (const [j, outer] of result.entries()) {
    const cue = outer.cue;
    if (!cue || !outer.content[0] || outer.content[0].end > cue.start) continue;
    for (const [i, inner] of result.entries()) {
      if (i === j || !inner.cue || inner.within !== undefined || !holds(outer.content, inner.cue.start)) continue;
      result[i] = { ...inner, content: cut(inner.content, outer.content[0].end) };
      within(i, j);
    }
  }
  for (const [i, hit] of hits.entries()) {
    const inner = result[i];
    if (!inner?.cue || inner.within !== undefined || hit.subject.shared) continue;
    for (let j = i - 1; j >= 0; j--) {
      const outer = result[j];
      if (!outer || outer.within !== undefined || !holds(outer.content, inner.cue.start)) continue;
      const edge = clauseEdge(scene, hit) ?? ownClause(scene, hit, hits[j]);
      if (edge !== undefined && edge > (outer.cue?.end ?? 0))
        result[j] = { ...outer, content: cut(outer.content, edge) };
      else within(i, j);
      break;
    }
  }
  return result;
}

/** How far before a sentence the quotation may end that it goes on from. */
const NEAR = 40;

/** `“…?” Baker asked.`: a sentence of nothing but speaker and cue takes the quotation that ends right before it. */
export function takeQuotationBefore(scene: EnglishScene, here: Statement[], found: Statement[]): void {
  const { reading, sentence } = scene;
  const [only] = here;
  if (!only?.cue || here.length !== 1 || scene.quotes.length > 0) return;
  const front = Math.min(only.cue.start, only.speaker?.start ?? only.cue.start);
  if (/[\p{L}\p{N}]/u.test(reading.text.slice(sentence.start, front))) return;
  const quote = overlapping(reading.quotations, { start: sentence.start - NEAR, end: sentence.start }).find(
    ({ end }) => end < sentence.start && /^[^\p{L}\p{N}\r\n]*$/u.test(reading.text.slice(end, sentence.start)),
  );
  const said = only.content.reduce((sum, piece) => sum + piece.end - piece.start, 0);
  const tail = reading.text.slice(Math.max(only.cue.end, only.speaker?.end ?? 0), sentence.end);
  const closed =
    said === 0 || /^\s*(?:[.,]|of |in |on |at |during |about |from |after |to reporters|\p{Lu}\p{Ll}+day)/u.test(tail);
  if (!quote || !closed) return;
  here[0] = { ...only, content: [{ start: quote.start, end: quote.end }], direct: true };
  const before = found.at(-1);
  if (before && before.content.length > 1) {
    found[found.length - 1] = { ...before, content: before.content.filter((piece) => piece.start !== quote.start) };
  }
}

function holds(content: readonly Span[], at: number): boolean {
  return content.some((piece) => piece.start <= at && at < piece.end);
}

function cut(content: readonly Span[], end: number): Span[] {
  return content
    .filter((piece) => piece.start < end)
    .map((piece) => ({ start: piece.start, end: Math.min(piece.end, end) }));
}

// `X praised Y, who said`, `The report cited a memo that Z called a fake`: only a verb that took a clause holds others.
function ownClause(scene: EnglishScene, { subject, cue }: Hit, outer: Hit | undefined): number | undefined {
  if (!outer || outer.cue.first === outer.cue.last || takesClause(scene, outer)) return undefined;
  const first = Math.min(cue.first, subject.first);
  const link = scene.sentence.tokens[first - 1];
  const edge = isWord(link, 'link') || isWord(link, 'relative') ? first - 2 : first - 1;
  return edge >= outer.cue.last ? scene.sentence.tokens[edge]?.end : undefined;
}

// Behind the verb, and behind whom it was told, does a clause or a quotation stand?
function takesClause(scene: EnglishScene, { cue, subject }: Hit): boolean {
  const { tokens } = scene.sentence;
  if (cue.classes.has('source') || subject.behind) return true;
  for (let at = cue.last; at < Math.min(tokens.length, cue.last + 14); at++) {
    const token = tokens[at];
    if (scene.quoted(at) || /^(?:that|whether|how|why|what|if)$/.test(token?.lower ?? '')) return true;
    if (at > cue.last && scene.breaks[at] && scene.breaks[at] !== '.') return /[:“"]/.test(scene.breaks[at] ?? '');
    if (isWord(token, 'link') || isWord(token, 'relative')) return false;
    if (isFinite(scene, at)) return true;
  }
  return false;
}

// `…, but Lee called it`, `…; Lee said`: where the clause before ends, if the subject opens a clause of its own.
function clauseEdge({ sentence, breaks }: EnglishScene, { subject, cue }: Hit): number | undefined {
  const first = subject.behind ? cue.first : subject.first;
  const before = sentence.tokens[first - 1];
  if (!before) return undefined;
  if (breaks[first] === ';') return before.end;
  if (/^(?:but|while|whereas|although|though)$/.test(before.lower) && !breaks[first])
    return sentence.tokens[first - 2]?.end;
  if (
    /^(?:but|while|and|though|although|whereas|as|after|when)$/.test(before.lower) &&
    /^[,;–—-]$/.test(breaks[first - 1] ?? '')
  )
    return sentence.tokens[first - 2]?.end;
  return undefined;
}
