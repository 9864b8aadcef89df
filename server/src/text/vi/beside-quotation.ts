import type { Span } from '../../base/span.ts';
import { overlaps } from '../../base/span.ts';
import type { Quotation, Statement } from '../analysis.ts';
import { Lexicon } from '../lexicon.ts';
import type { Mention } from '../mentions.ts';
import { isPersonal, isSomebodyCalled } from '../mentions.ts';
import { isSyllableKey } from '../names.ts';
import type { FoundSpeaker, Scene } from '../statement-scene.ts';
import { speaker } from '../statement-scene.ts';
import { calledByGivenName } from './given-name.ts';
import type { LastSpeaker } from './pronouns.ts';
import { pronounFrom } from './pronouns.ts';
import { underPreposition } from './subject-tests.ts';
import { syllables } from './word-class.ts';

/** Somebody who speaks without a verb of saying, and which quotation is his. */
export interface BesideQuotation {
  readonly who: FoundSpeaker;
  readonly content: Span;
}

/**
 * Whose a quotation is that no verb gives to anybody: `“…”, bà Lan rơm rớm nước mắt`, `Nhắc đến con trai, mắt bà Lan sáng lên:
 * “…”`. Who stands right behind its comma, or alone in front of its colon, says it, whatever he does meanwhile. `found` are the
 * statements of the sentence.
 */
export function besideQuotation(
  scene: Scene,
  found: readonly Statement[],
  last: LastSpeaker | undefined,
): BesideQuotation | undefined {
  const { reading, sentence, quotes } = scene;
  for (const quote of quotes.slice(0, MOST)) {
    if (!isSaid(scene, quote) || found.some(({ content }) => content.some((piece) => overlaps(piece, quote)))) continue;
    const content = { start: quote.start, end: quote.end };
    const next = sentence.tokens.findIndex(({ start }) => start >= quote.end);
    if (next > 0 && quote.start <= sentence.start + OPENING) {
      const gap = reading.text.slice(quote.end - 1, sentence.tokens[next]?.start);
      const who = /^(?:,["”»]|[^,]["”»]\s?,)\s$/u.test(gap) ? behind(scene, next, last) : undefined;
      if (who) return { who, content };
    }
    const owner = next > 0 ? ownerBehind(scene, quote, next) : undefined;
    if (owner) return { who: owner, content };
    const colon = sentence.tokens.findIndex(({ start }) => start >= quote.start);
    const lead = sentence.tokens[colon - 1];
    if (lead && /^\s?:\s?["“«]$/u.test(reading.text.slice(lead.end, quote.start))) {
      const who = beforeColon(scene, colon, last);
      if (who) return { who, content };
    }
  }
  return undefined;
}

/** A sentence with more quotations is a list. */
const MOST = 12;
/** Characters in front of a quotation that opens a sentence: its mark. */
const OPENING = 2;
/** Tokens that a quotation must have; fewer are a name or a term. */
const LEAST = 5;

function isSaid({ reading }: Scene, { start, end }: Quotation): boolean {
  return reading.text.slice(start, end).split(/\s+/u, LEAST).length === LEAST;
}

// `Lời hứa “cuối năm có cầu” của ông Nam vẫn nằm trên giấy`: whose words they are by the noun in front and `của` behind.
function ownerBehind(scene: Scene, { start }: Quotation, next: number): FoundSpeaker | undefined {
  const { sentence, mentions, cues, breaks } = scene;
  const first = sentence.tokens.findIndex((token) => token.start >= start);
  const isNamed = cues.some(({ last, classes }) => last === first && classes.has('noun'));
  if (!isNamed || sentence.tokens[next]?.lower !== 'của' || breaks[next + 1]) return undefined;
  const mention = mentions.find((one) => one.first === next + 1);
  return mention && speaker(scene, mention, true);
}

// Who stands right behind the comma.
function behind(scene: Scene, at: number, last: LastSpeaker | undefined): FoundSpeaker | undefined {
  const from = ARTICLES.has(scene.sentence.tokens[at]?.lower ?? '') ? at + 1 : at;
  const mention = scene.mentions.find(({ first }) => first === at || first === from);
  if (mention) return isSomebodyCalled(mention) ? speaker(scene, mention, false) : undefined;
  // `“…”, Bình cười và nói`
  return calledByGivenName(scene, at) ?? pronounFrom(scene, at, last);
}

// The one person in front, who is not spoken to or of; else the pronoun that begins a clause.
function beforeColon(scene: Scene, colon: number, last: LastSpeaker | undefined): FoundSpeaker | undefined {
  const { sentence, mentions, reading, breaks } = scene;
  const { tokens } = sentence;
  for (let at = Math.max(0, colon - NAMING); at < colon; at++) if (NAMES.at(tokens, at)) return undefined;
  const people = mentions.filter((mention) => mention.last <= colon && isPersonal(mention));
  const named = people.filter(({ names }) => names.length > 0);
  const entities = new Set((named.length ? named : people).map((mention) => reading.entities.of.get(mention)));
  if (entities.size > 1) return undefined;
  const [mention] = named.length ? named : people;
  if (mention) {
    if (underPreposition(scene, mention, 0) || isSpokenTo(scene, mention, colon)) return undefined;
    // Within a clause `World Cup` or `sinh viên Stanford` is read like somebody's name.
    const isSure = mention.kinds.has('honorific') || (mention.names.length > 0 && mention.names.every(isSyllableKey));
    return isSure || mention.first <= 1 ? speaker(scene, mention, false) : undefined;
  }
  for (let at = 0; at < colon; at++) {
    const found = at === 0 || breaks[at] ? pronounFrom(scene, at, last) : undefined;
    if (found) return found;
  }
  return undefined;
}

// `ông Nam được hỏi: “…”`, `bà Lan bị chê: “…”`: others say it; `ông Nam nói về những ngày bị giam: “…”` himself.
function isSpokenTo({ sentence: { tokens }, cues }: Scene, { last }: Mention, colon: number): boolean {
  const passive = tokens.findIndex(({ lower }, at) => at < colon && (lower === 'bị' || lower === 'được'));
  return passive >= 0 && !cues.some(({ first, last: end }) => first >= last && first - last <= 1 && end <= passive);
}

/** Tokens in front of a colon among which a word says that a name follows. */
const NAMING = 6;
const NAMES = new Lexicon<true>();
for (const phrase of syllables('naming')) NAMES.add(phrase, true);
const ARTICLES = syllables('article');
