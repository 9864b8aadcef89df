import type { Span } from '../../base/span.ts';
import { overlaps } from '../../base/span.ts';
import type { Statement } from '../analysis.ts';
import type { Cue } from '../cues.ts';
import { Lexicon } from '../lexicon.ts';
import { dateOf } from '../statement-content.ts';
import type { FoundSpeaker, Scene, StatementReading } from '../statement-scene.ts';
import { sceneOf, speaker } from '../statement-scene.ts';
import { moodOf } from './asides.ts';
import { besideQuotation } from './beside-quotation.ts';
import { cleftOf } from './clefts.ts';
import { contentOf, trimmed } from './content.ts';
import { coSpeakers } from './co-speakers.ts';
import { introduces } from './cue-kind.ts';
import type { LastSpeaker } from './pronouns.ts';
import { genderOf, hasPronoun } from './pronouns.ts';
import { bids } from './subject-tests.ts';
import { cuelessSpeaker } from './without-cue.ts';
import { speakersOf } from './speakers-of.ts';
import { openerOf, openingOf, parted, NEW_CLAUSE } from './clauses-apart.ts';
import { syllables } from './word-class.ts';

/**
 * Who said what: a cue (`nói`, `theo`) with the speaker found on its left, its right, or carried over from the statement
 * before by a pronoun. A name before a colon needs no cue; a quotation without either goes to whoever spoke right before.
 */
export function vietnameseStatements(reading: StatementReading): Statement[] {
  const found: Statement[] = [];
  // The person who spoke last, whom a pronoun or an unattributed quotation continues.
  let last: LastSpeaker | undefined;
  reading.sentences.forEach((sentence, index) => {
    if (sentence.furniture) return;
    const scene = sceneOf(reading, sentence, index);
    const here: Statement[] = [];
    const add = (cue: Cue | undefined, who: FoundSpeaker): void => {
      if (cue && isAnybody(scene, cue, who)) return;
      const nested = isNested(reading.text, here, who) || isListed(scene, here, who);
      const said = [who, ...coSpeakers(scene, who, cue)].map((one) => statement(scene, cue, widened(scene, one)));
      if (cue?.classes.has('source') && isByline(reading.text, said[0]) && scene.breaks.at(-1) !== ':') return;
      here.push(...said);
      if ((who.entity.kind !== 'place' || !last) && !nested) last = speakerLast(scene, who, last);
    };
    let before: FoundSpeaker | undefined;
    for (const cue of scene.cues) {
      const found = before && goesOn(scene, cue) ? [{ ...before, further: true }] : speakersOf(scene, cue, last);
      for (const who of found) add(cue, who);
      before = found.at(-1) ?? before;
    }
    const cleft = cleftOf(scene);
    if (cleft && !here.some(({ mention }) => mention === cleft.who.mention))
      here.push({ ...statement(scene, cleft.cue, cleft.who), content: cleft.content });
    const opening = openingOf(scene, here);
    if (opening) here.unshift(opening);
    const opener = opening ? undefined : openerOf(scene, here);
    const opens = opener && speaker(scene, opener.mention, false);
    if (opens) {
      here.unshift({ ...statement(scene, opener.cue, opens), content: [opener.content] });
      last = speakerLast(scene, opens, last);
    }
    if (!here.length) {
      const who = cuelessSpeaker(scene);
      if (who) add(undefined, who);
    }
    const beside = besideQuotation(scene, here, last);
    if (beside) {
      here.push({ ...statement(scene, undefined, beside.who), content: [beside.content], direct: true });
      last = speakerLast(scene, beside.who, last);
    }
    if (!here.length && scene.quotes.length && last && sentence.paragraph - last.paragraph <= 1) {
      const carried = carriedStatement(scene, last);
      if (carried) here.push(carried);
    }
    found.push(...parted(reading.text, here));
  });
  return withoutForestalled(found);
}

// Whom a pronoun may mean from now on.
function speakerLast(
  { reading, sentence, index }: Scene,
  who: FoundSpeaker,
  last: LastSpeaker | undefined,
): LastSpeaker {
  return {
    entity: who.entity,
    sentence: index,
    paragraph: sentence.paragraph,
    gender: genderOf(who, reading.text) ?? (last?.entity === who.entity ? last.gender : undefined),
  };
}

// `Sinh viên có thể yêu cầu …`, `nếu phụ huynh phản ánh …`: what anybody may do, nobody has said.
function isAnybody(scene: Scene, cue: Cue, { mention, entity }: FoundSpeaker): boolean {
  if (!mention || mention.names.length || mention.places.length || mention.outlet || mention.words.length) return false;
  if (entity.names.length || cue.classes.has('source')) return false;
  return moodOf(scene, cue).hypothetical && !introduces(scene, cue);
}

// `Theo Bảo Anh` at the end of an article, `Theo Hale Daily tổng hợp`: a source of nothing.
function isByline(text: string, said: Statement | undefined): boolean {
  const [piece, further] = said?.content ?? [];
  return !piece || (!further && /^(?:tổng hợp|biên dịch|lược dịch)$/iu.test(text.slice(piece.start, piece.end)));
}

// `Ông Nam nói bà Lan từng hứa …`: what follows goes on with Nam.
function isNested(text: string, here: readonly Statement[], { span }: FoundSpeaker): boolean {
  const end = here.find(({ cue }) => cue)?.cue?.end;
  return (
    end !== undefined && span.start > end && !NEW_CLAUSE.test(text.slice(Math.max(end, span.start - 24), span.start))
  );
}

// `Bà Lan nói trường không nghe học sinh, giáo viên báo cáo`: one of several behind her verb, in a row of people by trade.
function isListed({ mentions, breaks }: Scene, here: readonly Statement[], { mention }: FoundSpeaker): boolean {
  if (!mention || mention.names.length || breaks[mention.first] !== ',') return false;
  const before = mentions.find(({ last }) => last === mention.first);
  const said = here.find(({ cue }) => cue)?.cue?.end;
  return (
    before !== undefined &&
    said !== undefined &&
    before.start > said &&
    [before, mention].every(({ names, kinds, text }) => {
      return !names.length && (kinds.has('rank') || kinds.has('unnamed')) && text === text.toLowerCase();
    })
  );
}

// A quotation over several sentences whose speaker is named behind its end was carried on by nobody else.
function withoutForestalled(found: readonly Statement[]): Statement[] {
  return found.filter(
    (one, i) =>
      one.speaker?.by !== 'carried' ||
      !found
        .slice(i + 1, i + 8)
        .some(
          ({ cue, content }) => cue && content.some((piece) => one.content.some((other) => overlaps(piece, other))),
        ),
  );
}

// -------------------------------------------------------------------------------- what the cue is

// `cảm ơn Chủ tịch nước đã tiếp và bày tỏ …`: the second verb has the subject of the first.
function goesOn(scene: Scene, cue: Cue): boolean {
  const word = (at: number): string => scene.sentence.tokens[at]?.lower ?? '';
  const at = cue.first - 1;
  if (scene.breaks[cue.first] === ',' && cue.classes.has('speech') && spokenBefore(scene, cue)) return true;
  if (scene.breaks[cue.first] || !(cue.classes.has('speech') || (cue.classes.has('half') && introduces(scene, cue))))
    return false;
  // `ông Nam không nêu con số, song nói rõ …`: behind a comma the other half goes on with its subject.
  if (scene.breaks[at] === ',' && /^(?:song|nhưng|mà)$/.test(word(at))) return true;
  if (word(at) === 'và' && isFurtherErrand(scene, cue)) return false;
  return word(at) === 'và' || word(at) === 'rồi' || (word(at) === 'thời' && word(at - 1) === 'đồng');
}

// `đề nghị Sở Y tế rà soát và báo cáo`: whoever was asked is to do both.
function isFurtherErrand(scene: Scene, cue: Cue): boolean {
  const { sentence, breaks } = scene;
  if (introduces(scene, cue) || !/^(?:báo|công|thông|chỉ|trả|xác|phản)$/.test(sentence.tokens[cue.first]?.lower ?? ''))
    return false;
  const bid = scene.cues.findLast(({ last, classes }) => last < cue.first && classes.has('speech'));
  if (!bid || !bids(scene, bid) || cue.first - bid.last < LEAST_ERRAND) return false;
  return !breaks.slice(bid.last, cue.first + 1).some(Boolean);
}

/** Tokens of whom is asked, with what he is asked first. */
const LEAST_ERRAND = 4;

// `bà Lam xin lỗi người dân Hong Kong, khẳng định …`: between the verb before and the comma stands whom it was said to.
function spokenBefore({ cues, breaks, sentence }: Scene, cue: Cue): boolean {
  let from = cue.first - 1;
  while (from > 0 && !breaks[from] && sentence.tokens[from]?.lower !== 'rằng') from--;
  for (let k = cues.indexOf(cue) - 1; k >= 0; k--) {
    const other = cues[k];
    if (!other || other.first < from) return false;
    if (other.classes.has('speech') && other.last < cue.first && !breaks[other.last]) return true;
  }
  return false;
}

// -------------------------------------------------------------------------------- putting together

// `Một quan chức`, `các nhân chứng`, `vị giám đốc`: with the small words in front of a speaker without a name.
function widened(scene: Scene, found: FoundSpeaker): FoundSpeaker {
  if (!found.mention || found.mention.names.length || found.mention.outlet) return found;
  let at = found.mention.first;
  while (at > 0 && !scene.breaks[at] && COUNTED.has(scene.sentence.tokens[at - 1]?.lower ?? '')) at--;
  return {
    ...found,
    span: { ...found.span, start: Math.min(found.span.start, scene.sentence.tokens[at]?.start ?? 0) },
  };
}

const COUNTED = new Set('một các những nhiều vài số hai ba đa vị phía'.split(' '));

function statement(scene: Scene, cue: Cue | undefined, found: FoundSpeaker): Statement {
  const { reading, sentence, index, quotes } = scene;
  const [first, last] = cue ? [sentence.tokens[cue.first], sentence.tokens[cue.last - 1]] : [];
  const span = { start: first?.start ?? found.span.end, end: last?.end ?? found.span.end };
  const mood = cue ? moodOf(scene, cue) : { negated: false, hypothetical: false };
  const content = contentOf(scene, span, found, mood.hypothetical);
  const text = (part: Span): string => reading.text.slice(part.start, part.end);
  return {
    speaker: { ...found.span, text: text(found.span), name: found.entity.name, by: found.by },
    cue: cue ? { ...span, text: text(span) } : null,
    content,
    direct: quotes.some((quotation) => content.some((piece) => overlaps(piece, quotation))),
    ...mood,
    date: dateOf(scene, content),
    sentence: index,
    entity: found.entity,
    mention: found.mention,
  };
}

// Does a subject stand in front of the verb that is many, or a paper?
function isOfOthers({ sentence: { tokens }, breaks }: Scene, verb: number): boolean {
  let from = verb;
  while (from > 0 && !breaks[from]) from--;
  if (from === verb) return false;
  return MANY.has(tokens[from]?.lower ?? '') || PAPERS.at(tokens, from) !== undefined;
}

const MANY = new Set(['nhiều', 'các', 'những', 'ai', 'đa', 'phần', 'không', 'dư', 'mọi']);
const PAPERS = new Lexicon<true>();
for (const phrase of syllables('document')) PAPERS.add(phrase, true);

// `“…”` alone, right behind a statement: its speaker goes on.
function carriedStatement(scene: Scene, { entity }: LastSpeaker): Statement | undefined {
  const { reading, sentence, index, quotes, cues } = scene;
  // `“…”, cô nói` is not carried on by `ông`; nor are `Nhiều người cho rằng …: “…”`, `“…”, báo cáo nêu rõ` by anybody.
  const isOthers = ({ classes, first }: Cue): boolean =>
    classes.has('speech') && (hasPronoun(scene, Math.max(0, first - 2), first) || isOfOthers(scene, first));
  if (cues.some(isOthers)) return undefined;
  // Whose a block is, the line above it says (quotation-speakers.ts).
  if (quotes.some(({ block }) => block)) return undefined;
  const content = quotes.flatMap(
    ({ start, end }) => trimmed(reading.text, Math.max(start, sentence.start), Math.min(end, sentence.end)) ?? [],
  );
  const quoted = content.reduce((sum, { start, end }) => sum + end - start, 0);
  if (quoted < 25 || quoted < 0.5 * (sentence.end - sentence.start)) return undefined;
  const at = content[0]?.start ?? sentence.start;
  return {
    speaker: { start: at, end: at, text: '', name: entity.name, by: 'carried' },
    cue: null,
    content,
    direct: true,
    negated: false,
    hypothetical: false,
    date: dateOf(scene, content),
    sentence: index,
    entity,
    mention: undefined,
  };
}
