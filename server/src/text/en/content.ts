import type { Span } from '../../base/span.ts';
import type { EnglishScene } from './english-scene.ts';
import type { Phrase } from './noun-phrase.ts';
import { isAdverb, isParticiple, isReducedForm, isVerb, isWord } from './word-class.ts';
import { isFinite, isNominal } from './word-here.ts';

/**
 * What was said, around a cue and its speaker: the quotations or the clause in front where the cue closes them
 * (`“…,” she said`), what stands behind up to `until`, or both (`“A,” he said, “B”`).
 */
export function contentOf(scene: EnglishScene, { cue, speaker, behind, shared, source, until }: Surroundings): Span[] {
  const { reading, sentence, quotes } = scene;
  const { text } = reading;
  const front = shared ? cue.start : Math.min(cue.start, speaker.start);
  const edge = behind ? Math.max(cue.end, speaker.end) : cue.end;
  const last = quotes.at(-1);
  const closing = last && last.end > sentence.end ? last.end : sentence.end;
  const rest = trimmed(text, edge, Math.min(until ?? closing, closing));
  const before = shared ? [] : quotes.filter((quote) => quote.end <= front);
  const nearest = before.reduce((most, quote) => Math.max(most, quote.end), 0);
  // `He called it “…”; she said that …`: the second clause is hers.
  const isApart = rest !== undefined && text.slice(nearest, front).includes(';');
  if (nearest && !isApart && /^[^\p{L}\p{N}]*$/u.test(text.slice(nearest, front))) {
    const content = outermost(before).map(({ start, end }) => ({ start, end }));
    const more = quotes.filter((quote) => quote.start >= edge).map(({ start, end }) => ({ start, end }));
    return [...content, ...outermost(more)];
  }
  const lead = AS_SAID.exec(text.slice(Math.max(sentence.start, front - 6), front))?.[0].length ?? 0;
  const clause = trimmed(text, sentence.start, front - lead);
  // `That’s according to …`: what that is stands in the sentence before.
  const told = source ? reading.sentences[scene.index - 1] : undefined;
  if (clause && told && THAT_IS.test(text.slice(clause.start, clause.end)))
    return [trimmed(text, told.start, told.end) ?? told];
  const closed = clause !== undefined && rest !== undefined && !shared && !source && text[clause.end] === ',';
  // `…, the agency predicts; others …`, `…, the agency announced in January; others …`
  if (closed && !behind && text[edge] === ';') return [clause];
  const semicolon = closed ? text.slice(edge, rest.end).indexOf(';') : -1;
  if (closed && semicolon > 0 && !isOpener(scene)) {
    const when = { start: rest.start, end: edge + semicolon };
    if (isTail(text.slice(edge, when.end)) && !saysMore(scene, when)) return [clause];
  }
  // `Because the lock was rotten, ruled X, the case …`: a reason or a condition is his, too.
  if (clause && rest && behind && !shared && text[clause.end] === ',' && text[edge] === ',' && isReason(scene))
    return [clause, rest];
  // `…, as X contends, …`
  if (clause && rest && lead && !shared && !source && text[edge] === ',')
    return saysMore(scene, clause) ? [clause] : [clause, rest];
  if (clause && lead && !shared && !source && (!rest || !saysMore(scene, rest)) && saysMore(scene, clause))
    return [clause];
  // `…, but according to X it does the opposite`
  if (source && rest && ADVERSATIVE.test(clause ? text.slice(clause.start, clause.end) : '') && saysMore(scene, rest))
    return [rest];
  // `He was, in the words of X, a tyrant`
  if (source && rest && clause && HELPED.test(text.slice(clause.start, clause.end))) return [clause, rest];
  // `Not so, says X: …`
  if (rest && behind && text[edge] === ':') return [rest];
  if (clause && rest && !shared && isWithin(scene, clause, rest, edge)) return [clause, rest];
  if (
    clause &&
    !shared &&
    isInFront(scene, clause, rest, text.slice(edge, rest?.end ?? edge), source, text.slice(cue.start, cue.end))
  ) {
    const closed = /,['’”"]?\s*$/.test(text.slice(Math.max(sentence.start, front - 3), front));
    const goesOn = rest && closed && /^\s*,\s+\p{Ll}/u.test(text.slice(edge, rest.end)) && rest.end - rest.start > 40;
    return rest && goesOn && !source ? [clause, rest] : [clause];
  }
  if (rest) return [rest];
  return clause ? [nearest ? clause : lastClause(scene, clause)] : [];
}

const ADVERSATIVE = /[,;–—] (?:but|while|yet|although|though|whereas)$/;
const HELPED = / (?:is|was|are|were|has been|had been)$/;

// `…, as X noted in the Post`.
const AS_SAID = /, as\s+$/;

const THAT_IS = /^(?:that|this|all this|it)(?:[’']s| is| was| comes)(?: all)?$/i;

/** What stands around a statement's words. */
export interface Surroundings {
  readonly cue: Span;
  readonly speaker: Span;
  /** Does the speaker stand behind the cue? */
  readonly behind: boolean;
  /** Is the subject that of an earlier verb? */
  readonly shared: boolean;
  /** Is the cue a preposition (`according to`)? */
  readonly source: boolean;
  /** Where the next verb of the same subject begins. */
  readonly until: number | undefined;
}

// `The pact, wrote X, amounts to …`, `There was no choice, X said, but to …`, `It was she, X said, who had …`: cue and
// speaker stand between two commas, and what was said goes on behind the second.
function isWithin({ reading, sentence }: EnglishScene, clause: Span, rest: Span, edge: number): boolean {
  const { text } = reading;
  if (text[clause.end] !== ',' || text[edge] !== ',') return false;
  const at = sentence.tokens.findIndex(({ start }) => start >= rest.start);
  const [first, second] = sentence.tokens.slice(at, at + 2);
  if (!first || first.capital) return false;
  // `It was, says X, the work of a child`
  if (HELPED.test(text.slice(clause.start, clause.end))) return true;
  if (isVerb(first)) return !isReducedForm(first, second);
  if (first.lower === 'but') return /^(?:to|that|for|not)$/.test(second?.lower ?? '');
  return isWord(first, 'subject') && first.lower !== 'who';
}

// `…, X said on Tuesday`, `… according to X`: is what was said the clause in front of cue and speaker?
function isInFront(
  scene: EnglishScene,
  clause: Span,
  rest: Span | undefined,
  tail: string,
  source: boolean,
  cue: string,
): boolean {
  const { reading, sentence } = scene;
  if (source) return saysMore(scene, clause) || !rest || !saysMore(scene, rest);
  if (!/^[,’”"\s–—-]+$/.test(reading.text.slice(clause.end, clause.end + 1))) return false;
  if (!/,['’”"]?\s*$/.test(reading.text.slice(clause.end, clause.end + 3).replace(/\p{L}.*$/su, ''))) return false;
  if (!rest || isOnlyWhen(scene, rest) || isOnlyToWhom(scene, rest) || doesMore(scene, rest, tail)) return true;
  if (!saysMore(scene, { start: sentence.start, end: clause.end }) || isOpener(scene)) return false;
  if (/^\s*[,:]\s*["“]/.test(tail)) return false;
  if (/^\s*,\s*(?:and|but|which|a|an|the)?\s/.test(tail) && /^\s*,/.test(tail)) return true;
  if (/^\s*(?:as|when|while|after|before) /.test(tail)) return true;
  if (isTail(tail)) {
    // Where and when it was said goes on at most to the next comma: `on Thursday, two days after voters went`.
    const comma = tail.indexOf(',', 1);
    const end = comma < 0 ? rest.end : Math.min(rest.end, rest.start + comma);
    return !/^\s*to /.test(tail) && !saysMore(scene, { start: rest.start, end }, true);
  }
  return TO_SOMEBODY.test(cue) && !saysMore(scene, rest);
}

// `…, an inquiry revealed last month`: a day, and nothing that was said.
function isOnlyWhen(scene: EnglishScene, { start, end }: Span): boolean {
  const words = scene.sentence.tokens.flatMap((token, i) => (token.start >= start && token.end <= end ? [i] : []));
  const isDated = words.some((i) => scene.dated(i));
  return isDated && words.every((i) => scene.dated(i) || isWord(scene.sentence.tokens[i], 'preposition'));
}

// `…, X believes, and cites the mill`: what stands behind is what else he does.
function doesMore({ sentence: { tokens }, cues }: EnglishScene, { start }: Span, tail: string): boolean {
  const at = tokens.findIndex((token) => token.start >= start);
  if (!/^\s*,/.test(tail) || !/^(?:and|but)$/.test(tokens[at]?.lower ?? '')) return false;
  return isVerb(tokens[at + 1]) || cues.some(({ first, classes }) => first === at + 1 && !classes.has('noun'));
}

// `…, she disclosed to the Gazette`: an outlet that was told.
function isOnlyToWhom({ sentence: { tokens }, mentions }: EnglishScene, { start, end }: Span): boolean {
  const at = tokens.findIndex((token) => token.start >= start);
  if (tokens[at]?.lower !== 'to') return false;
  return mentions.some(
    (mention) => mention.outlet !== undefined && mention.first > at && mention.first <= at + 2 && mention.end >= end,
  );
}

const TO_SOMEBODY = /^(?:told|tells?|telling|inform\w*|remind\w*|(?:re)?assur\w*|warn\w*|advis\w*|caution\w*)$/i;

// `on Tuesday`, `in a statement`, `, citing …`: what stands behind a closed clause and is none of it.
function isTail(rest: string): boolean {
  return TAIL.test(rest) || AT_A_TIME.test(rest);
}

const TAIL =
  /^\s*(?:,|in |on |at |during |over |amid |through |outside |inside |following |shortly |soon |minutes |hours |days |weeks |months |years |to |last |earlier |later |after |before |from |of |via |by |this |\p{Lu}\p{Ll}+day|when |while |as |with )/u;
// `two days after the vote`, `a week earlier`
const AT_A_TIME =
  /^\s*(?:just |only |some |about )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|a few|\d+) (?:minute|hour|day|week|month|year|decade)s? (?:after|before|later|earlier|ago)(?!\p{L})/u;

/**
 * Is a clause closed in front of a subject by its comma, and does nothing but when, where or how it was said stand behind
 * the verb (`The bridge will hold, Hale maintained two days after the storm`)?
 */
export function closesClauseInFront(scene: EnglishScene, subject: Phrase, cue: Phrase): boolean {
  const { reading, sentence, breaks } = scene;
  const from = Math.min(subject.first, cue.first);
  const [before, last] = [sentence.tokens[from - 1], sentence.tokens[Math.max(subject.last, cue.last) - 1]];
  if (!before || !last || breaks[from] !== ',') return false;
  if (!saysMore(scene, { start: sentence.start, end: before.end }) || isOpener(scene)) return false;
  const tail = reading.text.slice(last.end, sentence.end);
  if (/^,\s/.test(tail)) return true;
  const comma = tail.indexOf(',', 1);
  const end = comma < 0 ? sentence.end : last.end + comma;
  return (
    (isTail(tail) || /^[.!?]?\s*$/.test(tail)) &&
    !/^\s*to /.test(tail) &&
    !saysMore(scene, { start: last.end, end }, true)
  );
}

// Does a stretch hold a clause or a quotation?
function saysMore(scene: EnglishScene, { start, end }: Span, titles = false): boolean {
  return scene.sentence.tokens.some(
    (token, i) =>
      token.start >= start &&
      token.end <= end &&
      ((scene.quoted(i) && !(titles && isTitle(scene, i))) ||
        token.lower === 'that' ||
        isFinite(scene, i) ||
        isUnmarked(scene, i)),
  );
}

// `The drug cut relapses`: a verb whose past is its stem, between who does it and what is done.
function isUnmarked(scene: EnglishScene, at: number): boolean {
  const { tokens } = scene.sentence;
  const next = tokens[at + 1];
  return (
    isWord(tokens[at], 'unmarked') &&
    at > 0 &&
    isNominal(scene, at - 1) &&
    next !== undefined &&
    !scene.breaks[at + 1] &&
    !isWord(next, 'preposition') &&
    !isFinite(scene, at + 1)
  );
}

// `on NBC’s “Meet the Press”`: a programme or a paper in quotation marks, each word with its capital.
function isTitle(scene: EnglishScene, at: number): boolean {
  const quote = scene.quoteAt(at);
  return (
    quote !== undefined &&
    quote.text.length < 40 &&
    /^(?:\p{Lu}[\p{L}’']*(?![\p{L}’'])[ .,]*|(?:of|the|and|in|on|with|to|a) )+$/u.test(quote.text)
  );
}

// `some of what he says`, `as she proposes`: without a mark before it a clause tells only of what stands right before.
function lastClause({ sentence: { tokens }, breaks }: EnglishScene, clause: Span): Span {
  let at = tokens.findLastIndex((token) => token.end <= clause.end);
  while (at > 0 && !breaks[at] && (tokens[at]?.start ?? 0) > clause.start) at--;
  return { start: Math.max(clause.start, tokens[at]?.start ?? 0), end: clause.end };
}

// `Because the lock was rotten`, `If nobody pays`
function isReason({ sentence: { tokens } }: EnglishScene): boolean {
  return /^(?:because|if|unless|although|though|whether|since|even)$/.test(tokens[0]?.lower ?? '');
}

// `After she won, he told reporters`: what stands in front is when, not what.
function isOpener(scene: EnglishScene): boolean {
  const { tokens } = scene.sentence;
  let at = 0;
  while (isAdverb(tokens[at])) at++;
  if (isParticiple(tokens[at]) || tokens[at]?.lower === 'to') return !isSubject(scene, at);
  return (
    isWord(tokens[at], 'preposition') ||
    isWord(tokens[at], 'link') ||
    // `Asked whether …, she replied`.
    (/ed$/.test(tokens[at]?.lower ?? '') && (isWord(tokens[at + 1], 'preposition') || isWord(tokens[at + 1], 'link')))
  );
}

// `Closing the ferry would be a mistake`, `To close it was wrong`: the subject of the verb behind it, which no other word
// leads in.
function isSubject({ sentence: { tokens }, breaks }: EnglishScene, first: number): boolean {
  for (let at = first + 1; at < tokens.length && !breaks[at]; at++) {
    const token = tokens[at];
    if (isWord(token, 'relative') || isWord(token, 'subject') || (isWord(token, 'link') && token?.lower !== 'and'))
      return false;
    if (isWord(token, 'modal') || LINKING.test(token?.lower ?? '')) return at > first + 1;
  }
  return false;
}

// Verbs that what somebody does may be the subject of, and whoever he does it to seldom.
const LINKING = /^(?:is|was|has|had|remains|remained|means|meant|takes|took|makes|made|seems|seemed)$/;

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

/** A stretch without the marks and the white space around it. */
export function trimmed(text: string, from: number, to: number): Span | undefined {
  let [start, end] = [from, to];
  while (start < end && /[\s,:;“”"«»–—-]/.test(text[start] ?? '')) start++;
  while (end > start && /[\s,:;“”"«».–—-]/.test(text[end - 1] ?? '')) end--;
  return end - start > 1 ? { start, end } : undefined;
}
