import type { Span } from '../../base/span.ts';
import { overlaps } from '../../base/span.ts';
import { overlapping } from '../../base/span-index.ts';
import type { Statement } from '../analysis.ts';
import type { Cue } from '../cues.ts';
import { dateOf } from '../statement-content.ts';
import type { StatementReading } from '../statement-scene.ts';
import { contentOf, trimmed } from './content.ts';
import type { EnglishScene } from './english-scene.ts';
import { englishScene } from './english-scene.ts';
import { isOnlyFramed } from './complements.ts';
import { introduces } from './introduced.ts';
import { lentCue } from './lent-cue.ts';
import { isColonOfSpeaker, nounSpeaker } from './noun-cue.ts';
import { clauseEnd } from './clause-end.ts';
import { phraseBehind } from './phrase-behind.ts';
import { related, takeQuotationBefore } from './related.ts';
import type { Phrase } from './noun-phrase.ts';
import type { LastSpeaker } from './speaker.ts';
import { isPronoun, named } from './speaker.ts';
import type { Subject } from './subject.ts';
import { subjectOf } from './subject.ts';
import type { View } from './whose-view.ts';
import { givenView, quotedFor, quotedWith, tellingClause, told } from './whose-view.ts';
import { orSo, toldHow, whatMoves, whoWas } from './turned-round.ts';
import { isVerbHere } from './verb-here.ts';
import type { VerbGroup } from './verb-group.ts';
import { verbGroup } from './verb-group.ts';
import { isHelper, isWord } from './word-class.ts';
import { isBound, isHeadline } from './word-here.ts';
import { isSomebody, agentOf, promised } from './agent.ts';
import { leftTo, madeTo, tookTo } from './left-to.ts';

/**
 * Who said what in English: every cue verb with its subject, read as a whole noun phrase; phrases behind `according
 * to`; whose claim it is; and a name before a colon. Quotations that follow without a cue go on what was said last.
 */
export function englishStatements(reading: StatementReading): Statement[] {
  const found: Statement[] = [];
  let last: LastSpeaker | undefined;
  reading.sentences.forEach((sentence, index) => {
    if (sentence.furniture || NOTE.test(reading.text.slice(sentence.start, sentence.start + 20))) return;
    const scene = englishScene(reading, sentence, index);
    const hits = hitsOf(scene);
    const here: Statement[] = [];
    for (const [i, hit] of hits.entries()) {
      const next = hits[i + 1];
      const until = next?.subject.shared ? next.from : clauseEnd(scene, hit, hits);
      const statement = statementOf(scene, hit, last, until);
      here.push(statement);
      const spoken = statement.speaker;
      const goesOn = spoken !== null && spoken.text === spoken.name && isPronoun(scene, hit.subject.first);
      if (spoken && !goesOn) last = { name: spoken.name, entity: statement.entity, sentence: index };
    }
    takeQuotationBefore(scene, here, found);
    found.push(...related(scene, here, hits, found.length));
    if (!hits.length) goOn(scene, found);
  });
  return found;
}

// What a paper says of its own article.
const NOTE = /^(?:Editor|Publisher|Author)[’']?s[’']? note/i;

/** A cue with who speaks there. */
export interface Hit {
  readonly cue: Cue;
  readonly subject: Subject;
  readonly group: Pick<VerbGroup, 'negated' | 'hypothetical'>;
  /** Where the verb and its helpers begin, as an offset. */
  readonly from: number;
  /** What was said, where it stands apart from the cue (default: read around it). */
  readonly content?: Span;
}

/** No sentence of prose says more; what does is a list or an attack. */
const MOST = 48;

const PLAIN = { negated: false, hypothetical: false };

function hitsOf(scene: EnglishScene): Hit[] {
  const { tokens } = scene.sentence;
  const hits: Hit[] = [];
  let earlier: Subject | undefined;
  const colon = isColonOfSpeaker(scene);
  if (colon) {
    const cue = { first: colon.last, last: colon.last, classes: new Set<never>() };
    const subject = { ...colon, behind: false, shared: false };
    hits.push({ cue, subject, group: PLAIN, from: tokens[colon.last]?.start ?? 0 });
  }
  const headline = isHeadline(tokens);
  const opening = tellingClause(scene) ?? toldHow(scene) ?? whatMoves(scene) ?? whoWas(scene) ?? orSo(scene);
  if (opening) hits.push(viewHit(scene, opening));
  for (const cue of scene.cues.slice(0, MOST)) {
    const word = tokens[cue.first];
    if (opening && isOfView(opening, cue)) continue;
    // `the Clean Air Act States`: a capital inside a sentence is a name's.
    // `<tweet id=…>`: marks of a page.
    if (word && /[<_=/]/.test((scene.reading.text[word.start - 1] ?? '') + (scene.reading.text[word.end] ?? '')))
      continue;
    if (word?.capital && cue.first > 0 && !headline && !scene.breaks[cue.first]) continue;
    // `self-described`, `a call-in show`.
    if (isBound(scene, cue.first) || (scene.joined(cue.last) && cue.last - cue.first === 1)) continue;
    const from = word?.start ?? 0;
    const add = (phrase: Phrase, behind: boolean): number =>
      hits.push({ cue, subject: { ...phrase, behind, shared: false }, group: PLAIN, from });
    if (cue.classes.has('source') && !(cue.classes.has('half') && !tellsThat(scene, cue))) {
      const whole = sourcePhrase(scene, cue);
      const phrase = whole && (teller(scene, whole) ?? whole);
      const speaks = phrase && (cue.classes.size === 1 || isSomebody(scene, phrase));
      if (speaks) add(phrase, true);
      if (speaks || cue.classes.size === 1) continue;
    }
    if (hits.some(({ cue: { classes }, subject }) => classes.has('source') && isLedBy(scene, cue, subject))) continue;
    const verb = verbHit(scene, cue, earlier);
    const quoted = quotedWith(scene, cue);
    if (quoted) hits.push(...(verb ? [verb] : []), viewHit(scene, quoted));
    else if (verb) {
      hits.push(verb);
      // `Invited by Brandt, Holm travelled and said`: whoever stands behind `by` is no subject of what follows.
      const isAgent = verb.subject.behind && tokens[cue.last]?.lower === 'by';
      if (!isAgent && !isWord(tokens[verb.subject.first], 'relative')) earlier = verb.subject;
    } else if (cue.classes.has('noun')) {
      const lent = lentCue(scene, cue, earlier, (at) => hits.some((hit) => hit.cue.first === at));
      const given = lent ? undefined : givenView(scene, cue);
      const whose = lent || given ? undefined : nounSpeaker(scene, cue);
      if (given) hits.push(viewHit(scene, given));
      else if (lent) hits.push({ cue, from, ...lent });
      // `…, by X’s account.`: what the sentence says before it.
      const closing = whose && cue.last === tokens.length ? contentBefore(scene, whose.first) : undefined;
      if (whose && closing)
        hits.push({ cue, subject: { ...whose, behind: false, shared: false }, group: PLAIN, from, content: closing });
      else if (whose) add(whose, whose.first >= cue.last);
    }
  }
  if (hits.length) return hits;
  const view = quotedFor(scene);
  return view ? [viewHit(scene, view)] : hits;
}

// Does a cue stand among the words that tell whose view a sentence gives?
function isOfView({ cue, subject }: View, { first }: Cue): boolean {
  return first >= Math.min(cue.first, subject.first) && first < Math.max(cue.last, subject.last);
}

function viewHit({ sentence: { tokens } }: EnglishScene, { cue, subject, content }: View): Hit {
  const from = tokens[cue.first]?.start ?? 0;
  return {
    cue,
    subject: { ...subject, behind: subject.first >= cue.last, shared: false },
    group: PLAIN,
    from,
    content,
  };
}

function contentBefore({ reading, sentence }: EnglishScene, owner: number): Span | undefined {
  const preposition = sentence.tokens[owner - 1];
  return preposition && trimmed(reading.text, sentence.start, preposition.start);
}

// `according to sources quoted by the Herald`, `filings examined by the Herald show`: what the reader has of them is what
// the outlet tells.
function teller({ sentence: { tokens }, mentions }: EnglishScene, { first, last }: Phrase): Phrase | undefined {
  for (let at = first + 1; at < last - 2; at++) {
    if (!TAKEN.test(tokens[at]?.lower ?? '')) continue;
    if (tokens[at + 1]?.lower !== 'by') continue;
    const outlet = mentions.find(
      (mention) => mention.first >= at + 2 && mention.first <= at + 3 && mention.last <= last,
    );
    return outlet?.outlet === undefined ? undefined : { first: at + 2, last };
  }
  return undefined;
}

const TAKEN =
  /^(?:quoted|cited|interviewed|contacted|consulted|examined|obtained|seen|reviewed|viewed|analy[sz]ed|compiled|collected|gathered)$/;

// `according to X`: at the front of a clause the phrase ends with its comma.
function sourcePhrase(scene: EnglishScene, cue: Cue): Phrase | undefined {
  const { tokens } = scene.sentence;
  const word = tokens[cue.first]?.lower ?? '';
  // `$20 per person`, `the data from sensors`: only `according to` stands anywhere.
  const isNamed = scene.mentions.some(({ first, names }) => first === cue.last && names.length > 0);
  if (word === 'per' && !tokens[cue.last]?.capital && tokens[cue.last]?.lower !== 'the' && !isNamed) return undefined;
  if (
    !/^(?:according|as|in|per|citing|quoting|hear|hears|heard|learn|learned|learnt)$/.test(word) &&
    cue.first > 0 &&
    !scene.breaks[cue.first]
  )
    return undefined;
  const front = cue.first === 0 || /^(?:but|and|yet)$/.test(tokens[cue.first - 1]?.lower ?? '');
  // `He was, in the words of X, a tyrant`: the clause in front wants its end.
  const open = scene.breaks[cue.first] === ',' && isHelper(tokens[cue.first - 1]);
  return phraseBehind(scene, cue.last, !front && !open, !front);
}

// `heard from X that`: what is heard from somebody he said.
function tellsThat(scene: EnglishScene, { last }: Cue): boolean {
  const phrase = phraseBehind(scene, last, false);
  return phrase !== undefined && scene.sentence.tokens[phrase.last]?.lower === 'that';
}

// `quoted by`, right before the outlet that `according to` leads to.
function isLedBy({ sentence: { tokens } }: EnglishScene, { last }: Cue, { first, behind }: Subject): boolean {
  return behind && first === last + 1 && tokens[last]?.lower === 'by';
}

function verbHit(scene: EnglishScene, cue: Cue, earlier: Subject | undefined): Hit | undefined {
  const { classes } = cue;
  if (!classes.has('speech') && !classes.has('half') && !classes.has('outlet')) return undefined;
  const group = verbGroup(scene, cue);
  const left = (group.infinitive ? leftTo(scene, group.first) : undefined) ?? tookTo(scene, cue.first);
  if (left) return { cue, subject: left, group, from: scene.sentence.tokens[group.first]?.start ?? 0 };
  if (group.infinitive) {
    const made = madeTo(scene, group.first);
    return made && { cue, subject: made, group, from: scene.sentence.tokens[group.first]?.start ?? 0 };
  }
  const word = scene.sentence.tokens[cue.first]?.lower ?? '';
  const says = classes.has('speech') || word === 'citing';
  const agent = agentOf(scene, cue, group);
  if (agent)
    return {
      cue,
      subject: agent,
      group,
      from: scene.sentence.tokens[group.first]?.start ?? 0,
      ...promised(scene, cue, agent),
    };
  if (group.passive || (isOnlyFramed(scene, cue) && scene.sentence.tokens[cue.last]?.lower === 'by')) return undefined;
  const subject = subjectOf(scene, cue, group, earlier);
  if (!subject || !isVerbHere(scene, cue, group, subject)) return undefined;
  const from = scene.sentence.tokens[group.first]?.start ?? 0;
  const outlet = SHOWS.test(word) ? teller(scene, subject) : undefined;
  if (outlet) return { cue, subject: { ...subject, ...outlet }, group, from };
  // `I think`, `as we know`: what the writer has in mind is nobody's statement.
  if (!says && /^(?:i|we|you)$/.test(scene.sentence.tokens[subject.first]?.lower ?? '')) return undefined;
  if ((!says || WEAK.test(word)) && !introduces(scene, cue, subject)) return undefined;
  const content = wordsOf(scene, cue, subject);
  return { cue, subject, group, from, ...(content ? { content } : {}) };
}

const SHOWS = /^(?:show|reveal|suggest|indicate|detail|confirm|disclose)(?:s|ed|n|d)?$/;

// What was said, where the frame shows it: `…, or so said X`, `what X called “…”`.
function wordsOf(scene: EnglishScene, cue: Cue, { first, behind }: Subject): Span | undefined {
  const { reading, sentence, quotes } = scene;
  const [before, end] = [sentence.tokens[cue.first - 1], sentence.tokens[cue.last - 1]?.end ?? 0];
  if (behind && before?.lower === 'so' && !scene.breaks[cue.first]) {
    const or = sentence.tokens[cue.first - 2];
    // `So says X.`: what the sentence before tells.
    if (cue.first === 1) return told(scene, 0);
    return trimmed(reading.text, sentence.start, (/^(?:or|and)$/.test(or?.lower ?? '') ? or : before)?.start ?? 0);
  }
  if (sentence.tokens[first - 1]?.lower !== 'what' || scene.breaks[first]) return undefined;
  const quote = quotes.find(({ start }) => start >= end && /^[^,.;:]{0,24}$/.test(reading.text.slice(end, start)));
  return quote && { start: quote.start, end: quote.end };
}

// Verbs that add fuel and report profits as often as they add that and report that.
const WEAK = /^(?:add|maintain)(?:s|ed|ing)?$/;

function statementOf(
  scene: EnglishScene,
  hit: Hit,
  last: LastSpeaker | undefined,
  until: number | undefined,
): Statement {
  const { reading, sentence, index } = scene;
  const { text } = reading;
  const { speaker, entity, mention } = named(scene, hit.subject, last, hit.subject.behind);
  const cue = cueSpan(scene, hit.cue);
  const content = hit.content
    ? [hit.content]
    : contentOf(scene, {
        cue,
        speaker,
        behind: hit.subject.behind,
        shared: hit.subject.shared,
        source: hit.cue.classes.has('source') && hit.subject.behind,
        until,
      });
  return {
    speaker,
    cue: { ...cue, text: text.slice(cue.start, cue.end) },
    content,
    direct: overlapping(reading.quotations, sentence).some((quote) => content.some((piece) => overlaps(piece, quote))),
    negated: hit.group.negated,
    hypothetical: hit.group.hypothetical,
    date: dateOf(scene, content),
    sentence: index,
    entity,
    mention,
  };
}

function cueSpan({ reading, sentence }: EnglishScene, { first, last }: Cue): Span {
  const [from, to] = [sentence.tokens[first], sentence.tokens[last - 1]];
  if (first === last) {
    // The colon itself.
    const at = reading.text.indexOf(':', to?.end ?? sentence.start);
    return { start: at, end: at + 1 };
  }
  return { start: from?.start ?? sentence.start, end: to?.end ?? sentence.start };
}

// A sentence that is nothing but quotation: the statement before it goes on.
function goOn(scene: EnglishScene, found: Statement[]): void {
  const { reading, sentence, quotes } = scene;
  const at = lastDirect(found);
  const before = found[at];
  const paragraph = before && reading.sentences[before.sentence]?.paragraph;
  if (!before || paragraph === undefined || !quotes.length) return;
  const quoted = quotes.reduce(
    (sum, { start, end }) => sum + Math.min(end, sentence.end) - Math.max(start, sentence.start),
    0,
  );
  if (quoted < 0.6 * (sentence.end - sentence.start)) return;
  const end = before.content.at(-1)?.end ?? 0;
  const reached = Math.max(end, before.speaker?.end ?? 0, before.cue?.end ?? 0);
  if (paragraphsBetween(scene, reached) > 1) return;
  const more = quotes.filter((quote) => quote.start >= end).map(({ start, end: to }) => ({ start, end: to }));
  if (!more.length) return;
  found[at] = { ...before, content: [...before.content, ...more], direct: true };
}

// Of the statements of the last sentence that holds any, the one in quotation marks (`“…,” he said, adding that …`).
function lastDirect(found: readonly Statement[]): number {
  const last = found.length - 1;
  let direct = last;
  for (let at = last; at >= 0 && found[at]?.sentence === found[last]?.sentence; at--) {
    if (found[at]?.direct && found[at]?.within === undefined) direct = at;
  }
  return direct;
}

function paragraphsBetween({ reading, sentence, index }: EnglishScene, from: number): number {
  for (let i = index; i >= 0; i--) {
    const other = reading.sentences[i];
    // More than one between is all that is asked.
    if (other && (other.start < from || sentence.paragraph - other.paragraph > 1))
      return sentence.paragraph - other.paragraph;
  }
  return sentence.paragraph;
}
