import type { Cue } from '../cues.ts';
import { isPersonal } from '../mentions.ts';
import type { EnglishScene } from './english-scene.ts';
import type { Phrase } from './noun-phrase.ts';
import { phraseBefore } from './noun-phrase.ts';
import { phraseBehind } from './phrase-behind.ts';
import { closesClause, isCommaBehindBracket, isQuote } from './phrase-marks.ts';
import type { VerbGroup } from './verb-group.ts';
import { contraction, isAdverb, isHelper, isParticiple, isReducedForm, isVerb, isWord } from './word-class.ts';
import { isFinite, isNominal } from './word-here.ts';

/** The words of a subject, and whether they stand behind the cue (`said X`). */
export interface Subject extends Phrase {
  readonly behind: boolean;
  /** Shared with an earlier verb: `he said …, adding that …`. */
  readonly shared: boolean;
}

/** Tokens that are looked at on either side: no clause of prose is longer, and hostile text costs no more. */
const FURTHEST = 60;
/** Chunks between commas that may part a subject from its verb. */
const CHUNKS = 5;

/** The subject of the verb of a cue; `earlier` is that of the statement before it in the sentence. */
export function subjectOf(
  scene: EnglishScene,
  cue: Cue,
  group: VerbGroup,
  earlier: Subject | undefined,
): Subject | undefined {
  const { tokens } = scene.sentence;
  const left = group.first;
  const mark = scene.breaks[left] ?? '';
  if (group.within !== undefined) return { first: group.within, last: group.within + 1, behind: false, shared: false };
  const before = tokens[left - 1];
  // `…, or so said X`.
  const so = tokens[left]?.lower === 'so' ? left : left - 1;
  if (tokens[so]?.lower === 'so' && cue.first === so + 1 && closesWithSo(scene, so)) {
    const phrase = phraseBehind(scene, cue.last, true);
    if (phrase) return { ...phrase, behind: true, shared: false };
  }
  if (!mark || mark === ')' || mark === '.') {
    if (isParticiple(tokens[cue.first]) && !group.helped && (left === 0 || isWord(before, 'preposition'))) {
      return left === 0 || left === 1 || scene.breaks[left - 1]
        ? (following(scene, cue) ?? share(scene, left, earlier))
        : share(scene, left, earlier);
    }
    if (before && /^(?:and|but|then|or)$/.test(before.lower)) return share(scene, left - 1, earlier);
    // `with Smith telling reporters`, `footage of Smith talking`: a name behind a preposition is the subject.
    const whose = isParticiple(tokens[cue.first]) && !group.helped ? absolute(scene, left) : undefined;
    if (whose) return found(whose);
    const phrase = phraseBefore(scene, left);
    // `Trump issued a statement saying`: whoever issued it says so.
    if (phrase && phrase.first > 0 && isParticiple(tokens[cue.first]) && !group.helped && !scene.breaks[phrase.first]) {
      return share(scene, phrase.first, earlier);
    }
    if (phrase) return found(phrase);
    if (left === 0)
      return inverted(scene, cue, group) ?? (isParticiple(tokens[cue.first]) ? following(scene, cue) : undefined);
    return scene.quoted(left - 1) ? inverted(scene, cue, group) : undefined;
  }
  const behind = inverted(scene, cue, group);
  if (behind) return behind;
  if (isParticiple(tokens[cue.first]) && !group.helped) return share(scene, left, earlier);
  // `X, author of “Y”, said`: the comma stands behind the mark that closes the title.
  return mark === ',' || (isQuote(mark) && closesClause(scene, left)) || mark === '–' || mark === '—' || mark === '-'
    ? (apposed(scene, left) ?? share(scene, left, earlier))
    : undefined;
}

// `so` behind a mark, or behind the `or` or `and` that stands there.
function closesWithSo({ sentence: { tokens }, breaks }: EnglishScene, so: number): boolean {
  const from = /^(?:or|and)$/.test(tokens[so - 1]?.lower ?? '') ? so - 1 : so;
  return from === 0 || Boolean(breaks[from]);
}

function absolute({ sentence: { tokens }, mentions, breaks }: EnglishScene, left: number): Phrase | undefined {
  const name = mentions.find((mention) => mention.last === left && mention.names.length > 0);
  return name &&
    !breaks[name.first] &&
    !breaks[left] &&
    /^(?:with|of|by|without|from|after)$/.test(tokens[name.first - 1]?.lower ?? '')
    ? { first: name.first, last: left }
    : undefined;
}

function found(phrase: Phrase): Subject {
  return { ...phrase, behind: false, shared: false };
}

// `“…,” said X`: the phrase behind a cue that nothing but the words said stands before.
function inverted(scene: EnglishScene, cue: Cue, group: VerbGroup): Subject | undefined {
  const { tokens } = scene.sentence;
  if (group.helped || isParticiple(tokens[cue.first])) return undefined;
  // `X, who was there, spoke about Y`: behind its preposition stands what it is about.
  if (cue.last - cue.first > 1 && isWord(tokens[cue.last - 1], 'preposition')) return undefined;
  // `It was, said X, the work of a child`: what stands behind the comma is no apposition.
  const phrase = phraseBehind(scene, cue.last, !(scene.breaks[cue.first] && isHelper(tokens[cue.first - 1])));
  if (!phrase) return undefined;
  const quote = cue.first > 0 && scene.quoted(cue.first - 1);
  const next = scene.breaks[phrase.last] ?? '';
  const ends =
    phrase.last >= tokens.length ||
    next !== '' ||
    scene.dated(phrase.last) ||
    isWord(tokens[phrase.last], 'preposition') ||
    isWord(tokens[phrase.last], 'link') ||
    isAdverb(tokens[phrase.last]) ||
    isParticiple(tokens[phrase.last]);
  if (!ends || (!quote && !/^[,.:]?$/.test(next) && phrase.last < tokens.length)) return undefined;
  // `Said Baker, “…”`: the cue opens the sentence and a quotation follows.
  const opening = cue.first === 0 && scene.quotes.some(({ start }) => start >= (tokens[phrase.last - 1]?.end ?? 0));
  if (opening && /^(?:said|says|asked|added|wrote|replied|explained)$/.test(tokens[0]?.lower ?? ''))
    return { ...phrase, behind: true, shared: false };
  if (quote) return { ...phrase, behind: true, shared: false };
  if (TO_SOMEBODY.test(tokens[cue.first]?.lower ?? '') || !maySpeak(scene, phrase)) return undefined;
  if (
    HOLDING.test(tokens[cue.first]?.lower ?? '') &&
    !scene.mentions.some((one) => one.first === cue.last && isPersonal(one))
  )
    return undefined;
  if (!(clauseBefore(scene, cue.first) && closes(scene, phrase.last)) && !isInserted(scene, cue, phrase))
    return undefined;
  return { ...phrase, behind: true, shared: false };
}

const TO_SOMEBODY =
  /^(?:tell|tells|told|ask|asks|asked|call|calls|called|remind|reminds|reminded|urge|urges|urged|accuse|accuses|accused)$/;

/** Verbs whose own words stand behind them, and nobody who speaks: `The report, published late, holds the crew responsible`. */
const HOLDING =
  /^(?:hold|holds|held|attribute|attributes|attributed|blame|blames|blamed|find|finds|found|see|sees|saw|expect|expects|expected|want|wants|wanted|fault|faults|faulted|credit|credits|credited|name|names|named)$/;

function closes(scene: EnglishScene, at: number): boolean {
  // `…, said X on Monday`, `…, said X in testimony before the board`
  if (isWord(scene.sentence.tokens[at], 'preposition') && !hasVerb(scene, at + 1)) return true;
  return at >= scene.sentence.tokens.length || /^[,–—-]$/.test(scene.breaks[at] ?? '') || scene.dated(at);
}

// Does a verb stand before the next mark?
function hasVerb(scene: EnglishScene, from: number): boolean {
  const most = Math.min(scene.sentence.tokens.length, from + FURTHEST);
  for (let at = from; at < most && !(at > from && scene.breaks[at]); at++) if (isFinite(scene, at)) return true;
  return false;
}

// `X, in a message, reported water in the hold`: a thing without an article is no speaker.
function maySpeak({ sentence: { tokens }, mentions }: EnglishScene, { first, last }: Phrase): boolean {
  const token = tokens[first];
  return (
    isWord(token, 'determiner') ||
    isWord(token, 'possessive') ||
    isWord(token, 'subject') ||
    mentions.some((mention) => mention.first < last && mention.last > first) ||
    tokens.slice(first, last).some(({ lower, capital }) => capital || /[^s]s$/.test(lower))
  );
}

// `The pact, tweeted X, amounted to surrender`, `Not so, says X: the ice was melting already`: between a comma and what
// goes on behind somebody.
function isInserted({ sentence, breaks, mentions, quotes }: EnglishScene, cue: Cue, { first, last }: Phrase): boolean {
  if (breaks[cue.first] !== ',') return false;
  const somebody = mentions.find((mention) => mention.first >= first && mention.last <= last);
  // `counters`, `reasons` are nouns, too, but hardly in front of a name.
  if (!somebody || !(cue.classes.has('speech') || (somebody.first === cue.last && isPersonal(somebody)))) return false;
  if (breaks[last] === ':' || isHelper(sentence.tokens[cue.first - 1])) return true;
  // `Yes, says X.`
  if (last >= sentence.tokens.length) return YES.test(sentence.tokens[cue.first - 1]?.lower ?? '');
  const next = sentence.tokens[last];
  // `The strait, wrote X, “belongs to whoever …”`
  if (breaks[last] === ',' && next && quotes.some(({ start, end }) => start <= next.start && next.end <= end))
    return true;
  return breaks[last] === ',' && isVerb(next) && !isReducedForm(next, sentence.tokens[last + 1]);
}

const YES = /^(?:yes|no|so|not|never|indeed|nonsense|rubbish|perhaps|maybe|hardly|absolutely)$/;

function clauseBefore(scene: EnglishScene, right: number): boolean {
  for (let at = right - 1; at >= Math.max(0, right - 60); at--)
    if (isFinite(scene, at) && !scene.quoted(at)) return true;
  return false;
}

// `X, a former adviser to Y, said`, `X, who …, said`, `X, in a statement, said`.
function apposed(scene: EnglishScene, left: number): Subject | undefined {
  const { tokens } = scene.sentence;
  let right = left;
  let last = left;
  let best: Phrase | undefined;
  let fallback: Phrase | undefined;
  for (let chunk = 0; chunk < CHUNKS && right > 0; chunk++) {
    const first = chunkFirst(scene, right);
    const opener = tokens[first];
    if (isWord(opener, 'relative') && opener?.lower !== 'that') {
      // `X, who has led the party since 2010, said`.
    } else if (isAside(scene, first, right)) {
      if (!best) last = first;
    } else {
      const phrase = phraseBefore(scene, right);
      // `X, dressed in a cape that bore the name Y, said`: what ends with Y only describes X.
      if (
        !best &&
        first > 0 &&
        scene.breaks[first] === ',' &&
        phrase?.first !== first &&
        isDescription(scene, first, right)
      ) {
        fallback ??= phrase;
        right = first;
        continue;
      }
      if (!phrase || (best && phrase.first !== first && !isEdge(scene, phrase.first, first))) break;
      best = phrase;
      if (phrase.first !== first) break;
    }
    if (
      first === 0 ||
      (scene.breaks[first] !== ',' &&
        scene.breaks[first] !== '(' &&
        scene.breaks[first] !== ')' &&
        scene.breaks[first] !== '—' &&
        scene.breaks[first] !== '–')
    )
      break;
    right = first;
  }
  if (!best && fallback) return { ...fallback, behind: false, shared: false };
  if (!best || best.first >= last) return undefined;
  return { first: best.first, last, behind: false, shared: false };
}

// No clause of its own: no verb but behind a relative.
function isDescription(scene: EnglishScene, first: number, right: number): boolean {
  const { tokens } = scene.sentence;
  if (isWord(tokens[first], 'link') || isWord(tokens[first], 'subject')) return false;
  for (let at = first; at < right; at++) {
    if (at > first && isWord(tokens[at], 'relative')) return true;
    if (at > first && isFinite(scene, at)) return false;
  }
  return true;
}

// A phrase that begins behind a conjunction or preposition at the chunk's edge may still be a subject: `But X, a …, said`.
function isEdge({ sentence }: EnglishScene, at: number, first: number): boolean {
  return (
    at > first &&
    (isWord(sentence.tokens[at - 1], 'link') ||
      isWord(sentence.tokens[at - 1], 'relative') ||
      isWord(sentence.tokens[at - 1], 'adverb'))
  );
}

function chunkFirst(scene: EnglishScene, right: number): number {
  const { breaks } = scene;
  let at = right - 1;
  let depth = breaks[right] === ')' ? 1 : 0;
  while (at > 0 && at > right - FURTHEST) {
    const mark = breaks[at] ?? '';
    if (mark === ')' && depth === 0 && isCommaBehindBracket(scene, at)) break;
    if (mark === ')') depth++;
    else if (mark === '(' && depth > 0) depth--;
    else if (mark && mark !== '.' && depth === 0 && !isOfShortQuote(scene, at)) break;
    at--;
  }
  return at;
}

// The marks around a title, a slogan or a nickname part no chunks.
function isOfShortQuote(scene: EnglishScene, at: number): boolean {
  if (!/^[“”"]$/.test(scene.breaks[at] ?? '')) return false;
  const quote = scene.quoteAt(at) ?? scene.quoteAt(at - 1);
  return quote !== undefined && quote.text.length <= 40 && !/[,.!?]$/.test(quote.text);
}

// `in a statement`, `speaking in Ohio`, `however`, `on Tuesday`, `when asked`.
function isAside(scene: EnglishScene, first: number, right: number): boolean {
  const { tokens } = scene.sentence;
  const token = tokens[first];
  if (scene.dated(first) || scene.quoted(first)) return true;
  if (isWord(token, 'preposition') || isParticiple(token)) return true;
  if (isWord(token, 'link') && !isWord(token, 'determiner'))
    return !phraseBefore(scene, right) || /^(?:when|while|if|because|although|though|where)$/.test(token?.lower ?? '');
  if (token?.figure && right - first === 1) return false;
  return (isAdverb(token) && !isNominal(scene, right - 1)) || (/ed$/.test(token?.lower ?? '') && !token?.capital);
}

// The subject of the verb before: of the statement before in this sentence, else of the sentence's main clause.
function share(scene: EnglishScene, left: number, earlier: Subject | undefined): Subject | undefined {
  if (earlier) return { ...earlier, shared: true };
  const { tokens } = scene.sentence;
  for (let at = Math.max(0, left - 60); at < left; at++) {
    if (scene.quoted(at) || !(isFinite(scene, at) || isContracted(scene, at))) continue;
    const chunk = chunkFirst(scene, at);
    if (isWord(tokens[chunk], 'link') && tokens[chunk]?.lower !== 'but' && tokens[chunk]?.lower !== 'and') continue;
    // `He’s comparing the two and says`.
    if (isContracted(scene, at)) return { first: at, last: at + 1, behind: false, shared: true };
    let from = at;
    while (from > 0 && !scene.breaks[from] && (isAdverb(tokens[from - 1]) || isDatedAt(scene, from - 1))) from--;
    const phrase = scene.breaks[from] === ',' ? apposed(scene, from) : phraseBefore(scene, from);
    if (!phrase || isWord(tokens[phrase.first], 'relative')) continue;
    return { first: phrase.first, last: phrase.last, behind: false, shared: true };
  }
  // The verb was not known: the name that opens the sentence.
  const opener = scene.mentions[0];
  return opener?.first === 0 && opener.last < left && opener.names.length && !scene.breaks[opener.last]
    ? { first: 0, last: opener.last, behind: false, shared: true }
    : undefined;
}

function isContracted({ sentence: { tokens } }: EnglishScene, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && contraction(token) !== undefined;
}

// A date or the preposition before it.
function isDatedAt(scene: EnglishScene, at: number): boolean {
  return (
    scene.dated(at) ||
    (isWord(scene.sentence.tokens[at], 'preposition') && scene.dated(at + 1) && !scene.breaks[at + 1])
  );
}

// `Speaking to reporters, Trump …`, `Citing polls, she …`: the subject of the clause behind the comma.
function following(scene: EnglishScene, cue: Cue): Subject | undefined {
  const { tokens } = scene.sentence;
  let from = cue.last;
  while (from < Math.min(tokens.length, cue.last + FURTHEST) && scene.breaks[from] !== ',') from++;
  for (let at = from + 1; at < Math.min(tokens.length, from + 40); at++) {
    if (!isFinite(scene, at) || scene.quoted(at)) continue;
    let to = at;
    while (to > from && !scene.breaks[to] && isAdverb(tokens[to - 1])) to--;
    const phrase = scene.breaks[to] === ',' ? apposed(scene, to) : phraseBefore(scene, to);
    if (phrase && phrase.first >= from && !isWord(tokens[phrase.first], 'relative'))
      return { first: phrase.first, last: phrase.last, behind: false, shared: true };
    if (scene.breaks[at] === ',') return undefined;
  }
  return undefined;
}
