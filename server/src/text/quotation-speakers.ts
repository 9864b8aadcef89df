import { lowerBound } from '../base/lower-bound.ts';
import type { Span } from '../base/span.ts';
import { overlapping } from '../base/span-index.ts';
import type { Quotation, Statement } from './analysis.ts';
import { chained } from './carriers.ts';
import { cuesOf } from './cues.ts';
import type { Entity } from './entities.ts';
import type { Mention } from './mentions.ts';
import { isPersonal } from './mentions.ts';
import { plainStatement } from './plain-statement.ts';
import type { StatementReading } from './statement-scene.ts';

/**
 * The statements that a language's reader has found, with what the page itself says of its quotations: whose they are by
 * a line or a name behind a dash (`— Anna Hale, mayor`), by the sentence with a colon above a block, by the quotation
 * that they go on from. A statement that was only carried over yields to a name.
 */
export function withQuotationSpeakers(reading: StatementReading, statements: readonly Statement[]): Statement[] {
  const chains = chained(reading, statements);
  const quotes = outermost(reading.quotations);
  if (!quotes.length) return chains;
  const list = withoutMiscarried(chains, quotes);
  const held = heldBy(list);
  const added: Statement[] = [];
  const signed = new Set<Quotation>();
  for (const { at, mention, cue, sentence } of signatures(reading, quotes, list)) {
    const run = runBefore(reading.text, quotes, at).filter((one) => !signed.has(one));
    const entity = reading.entities.of.get(mention);
    if (!entity || !run.length || isClosed(held, run)) continue;
    for (const one of run) signed.add(one);
    added.push(statementBy({ mention, entity, cue, sentence }, run));
  }
  const spoken = new Map(list.flatMap((one) => (one.cue && one.entity ? [[one.sentence, one.entity]] : [])));
  const told = new Map<Quotation, Entity>();
  for (const [i, quote] of quotes.entries()) {
    if (signed.has(quote) || overlapping(held, quote).length) continue;
    const before = quotes[i - 1];
    const goesOn =
      before && isBelow(reading.text, before, quote) && (quote.block === 'told' || isWhole(reading.text, quote));
    const entity =
      (quote.block === 'told' ? ledInBy(reading, spoken, quote) : undefined) ??
      (goesOn ? (told.get(before) ?? overlapping(held, before)[0]?.statement.entity) : undefined);
    if (!entity) continue;
    told.set(quote, entity);
    added.push(carried(reading, entity, quote));
  }
  return added.length ? merged(list, added, [...signed]) : list;
}

/** A stretch of what somebody said. */
interface Held extends Span {
  readonly statement: Statement;
}

function heldBy(list: readonly Statement[]): Held[] {
  return list
    .flatMap((statement): Held[] => statement.content.map(({ start, end }) => ({ start, end, statement })))
    .sort((a, b) => a.start - b.start);
}

// Nobody goes on in a quotation behind whose end somebody else is named, and a place or an outlet never does.
function withoutMiscarried(list: Statement[], quotes: readonly Quotation[]): Statement[] {
  if (!list.some(({ speaker }) => speaker?.by === 'carried')) return list;
  const held = heldBy(list.filter(({ cue }) => cue));
  const wrong = list.filter(({ speaker, entity, content }) => {
    if (speaker?.by !== 'carried') return false;
    if (!entity || entity.kind === 'place' || entity.outlet) return true;
    return content.some((piece) => overlapping(quotes, piece).some((quote) => isClosed(held, [quote])));
  });
  return wrong.length ? without(list, new Set(wrong)) : list;
}

// -------------------------------------------------------------------------------- behind a dash

interface Signature {
  /** The index of the quotation. */
  readonly at: number;
  readonly mention: Mention;
  readonly cue: Statement['cue'];
  /** The sentence in which it stands. */
  readonly sentence: number;
}

// The person, office or body that stands behind a quotation and a dash, in its sentence or in a line of its own; or that
// is, with a verb of saying, a whole sentence behind it (`Hale added.`).
function* signatures(
  { text, sentences, mentions, language }: StatementReading,
  quotes: readonly Quotation[],
  list: readonly Statement[],
): Generator<Signature> {
  const telling = new Set(list.filter(({ cue }) => cue).map(({ sentence }) => sentence));
  let next = 0;
  for (const [at, quote] of quotes.entries()) {
    while (next < sentences.length && (sentences[next]?.end ?? 0) <= quote.end) next++;
    for (const i of [next, next + 1]) {
      const sentence = sentences[i];
      const mention = mentions[i]?.find(({ start }) => start >= quote.end);
      if (!sentence || !mention || mention.start - quote.end > FAR || telling.has(i)) continue;
      const own = sentence.start >= quote.end;
      const cues = cuesOf(
        sentence.tokens.filter(({ start }) => start >= mention.end),
        language,
      ).filter(({ classes }) => classes.has('speech') || classes.has('outlet'));
      const between = text.slice(quote.end, mention.start);
      const behind = text.slice(mention.end, sentence.end);
      if (own && cues[0] && cues[0].last === sentence.tokens.length - mention.last && mention.first === 0) {
        if (cues[0].first > 0 || !/^["”’»]?\s+$/.test(between) || /[\r\n]/.test(between)) continue;
        const [from, to] = [sentence.tokens[mention.last]?.start ?? 0, sentence.tokens.at(-1)?.end ?? 0];
        yield { at, mention, cue: { start: from, end: to, text: text.slice(from, to) }, sentence: i };
        break;
      }
      // Only an office, a place or a year goes with the name.
      if (!DASH.test(between) || !speaks(mention, own) || cues.length) continue;
      if (behind.length > LONGEST || !/^\s*(?:$|[,.(["”’»|–—-])/u.test(behind)) continue;
      if (!own && quote.end - quote.start < SHORTEST) continue;
      yield { at, mention, cue: null, sentence: i };
      break;
    }
  }
}

const DASH = /^["”’»]?[.,!?]?["”’»]?\s*(?:[—–―]|--?)\s*["“]?$/u;
/** Characters between a quotation and the name behind its dash. */
const FAR = 24;
/** Of what goes with the name. */
const LONGEST = 100;
/** A shorter quotation before a dash in the same line is a name or a term. */
const SHORTEST = 20;

function speaks(mention: Mention, own: boolean): boolean {
  if (isPersonal(mention)) return true;
  return (
    own &&
    (mention.names.length > 0 ||
      mention.outlet !== undefined ||
      mention.kinds.has('office') ||
      mention.words.length > 0)
  );
}

// The quotation with those of the paragraphs right above it.
function runBefore(text: string, quotes: readonly Quotation[], at: number): Quotation[] {
  let first = at;
  while (first > 0 && isBelow(text, quotes[first - 1] as Quotation, quotes[first] as Quotation)) first--;
  return quotes.slice(first, at + 1);
}

// Does a cue behind the last of them say already whose they are?
function isClosed(held: readonly Held[], run: readonly Quotation[]): boolean {
  const last = run.at(-1);
  return (
    last !== undefined &&
    overlapping(held, last).some(({ statement: { cue, speaker } }) => cue && speaker && speaker.start >= last.end)
  );
}

// -------------------------------------------------------------------------------- above a block

// Who speaks in the sentence with the colon: by its statement, else the one person whom it names.
function ledInBy(
  { text, sentences, mentions, entities }: StatementReading,
  spoken: ReadonlyMap<number, Entity>,
  quote: Quotation,
): Entity | undefined {
  const at = before(sentences, quote.start);
  const sentence = sentences[at];
  if (!sentence || !/:["”*_]{0,3}$/.test(text.slice(sentence.end - 4, sentence.end))) return undefined;
  const people = new Set((mentions[at] ?? []).filter(isPersonal).map((mention) => entities.of.get(mention)));
  return spoken.get(at) ?? (people.size === 1 ? [...people][0] : undefined);
}

// The last sentence that ends at or before the offset.
function before(sentences: readonly Span[], offset: number): number {
  return lowerBound(sentences.length, (at) => (sentences[at]?.end ?? 0) <= offset) - 1;
}

// -------------------------------------------------------------------------------- going on

// Nothing but marks and a line break between two quotations, and no question that the next one would answer.
function isBelow(text: string, one: Span, next: Span): boolean {
  if (next.start - one.end > FAR || text[one.end - 1] === '?') return false;
  return /^[^\p{L}\p{N}?]*[\r\n][^\p{L}\p{N}?]*$/u.test(text.slice(one.end, next.start));
}

// Is its paragraph nothing but the quotation?
function isWhole(text: string, { start, end }: Quotation): boolean {
  const [front, back] = [text.slice(Math.max(0, start - 4), start), text.slice(end, end + 6)];
  return /(?:^|[\r\n])[^\p{L}\p{N}\r\n]{1,3}$/u.test(front) && /^[^\p{L}\p{N}\r\n]{0,3}(?:[\r\n]|$)/u.test(back);
}

// -------------------------------------------------------------------------------- putting together

function statementBy(
  { mention, entity, cue, sentence }: Omit<Signature, 'at'> & { readonly entity: Entity },
  quotes: readonly Quotation[],
): Statement {
  const content = quotes.map(({ start, end }) => ({ start, end }));
  return plainStatement(mention, entity, { cue, content, direct: true, sentence });
}

function carried({ sentences }: StatementReading, entity: Entity, { start, end }: Quotation): Statement {
  return {
    speaker: { start, end: start, text: '', name: entity.name, by: 'carried' },
    cue: null,
    content: [{ start, end }],
    direct: true,
    negated: false,
    hypothetical: false,
    date: null,
    sentence: before(sentences, start) + 1,
    entity,
    mention: undefined,
  };
}

// In the order of the text; what was carried over to a quotation that is signed goes.
function merged(list: readonly Statement[], added: readonly Statement[], signed: readonly Quotation[]): Statement[] {
  const isSigned = (span: Span): boolean => overlapping(signed, span).length > 0;
  const kept = new Map<number, Statement>();
  for (const [i, one] of list.entries()) {
    const content = one.content.filter((piece) => !isSigned(piece));
    if (content.length === one.content.length) kept.set(i, one);
    else if (content.length) kept.set(i, { ...one, content });
    else if (one.cue) kept.set(i, { ...one, content });
  }
  const all = [...[...kept.entries()].map(([i, one]) => ({ i, one })), ...added.map((one) => ({ i: -1, one }))];
  return placed(all.sort((a, b) => a.one.sentence - b.one.sentence));
}

function without(list: readonly Statement[], wrong: ReadonlySet<Statement>): Statement[] {
  return placed(list.flatMap((one, i) => (wrong.has(one) ? [] : [{ i, one }])));
}

// What stands inside another statement knows it by its place in the list, which was `i`.
function placed(all: readonly { readonly i: number; readonly one: Statement }[]): Statement[] {
  const places = new Map(all.map(({ i }, place) => [i, place]));
  return all.map(({ one }) => {
    if (one.within === undefined) return one;
    const { within, ...rest } = one;
    const place = places.get(within);
    return place === undefined ? rest : { ...rest, within: place };
  });
}

// Those that stand in no other one.
function outermost(quotes: readonly Quotation[]): Quotation[] {
  let end = -1;
  return quotes.filter((quote) => {
    if (quote.start < end) return false;
    end = quote.end;
    return true;
  });
}
