import type { Span } from '../../base/span.ts';
import { overlaps } from '../../base/span.ts';
import { overlapping } from '../../base/span-index.ts';
import type { Statement } from '../analysis.ts';
import type { Cue } from '../cues.ts';
import { isThought } from '../cues.ts';
import { dateOf } from '../statement-content.ts';
import type { FoundSpeaker, Scene, StatementReading } from '../statement-scene.ts';
import type { Mention } from '../mentions.ts';
import { nameKey } from '../names.ts';
import { sceneOf, speaker } from '../statement-scene.ts';
import { isAside, moodOf } from './asides.ts';
import { cleftOf } from './clefts.ts';
import { contentOf, trimmed } from './content.ts';
import { coSpeakers } from './co-speakers.ts';
import { closesQuotation, followsSource, introduces, isCapital, isNoun, names } from './cue-kind.ts';
import type { LastSpeaker } from './pronouns.ts';
import { genderOf, hasPronoun, pronoun, pronounFrom } from './pronouns.ts';
import { bids, speakerBefore } from './speaker-before.ts';
import { speakerBehind } from './speaker-behind.ts';
import { tellsClause } from './plain-content.ts';
import { stageOf } from './staged-cues.ts';
import { cuelessSpeaker } from './without-cue.ts';
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
      if ((who.entity.kind !== 'place' || !last) && !nested)
        last = {
          entity: who.entity,
          sentence: index,
          paragraph: sentence.paragraph,
          gender: genderOf(who, reading.text) ?? (last?.entity === who.entity ? last.gender : undefined),
        };
    };
    let before: FoundSpeaker | undefined;
    for (const cue of scene.cues) {
      const found = before && goesOn(scene, cue) ? [before] : speakersOf(scene, cue, last);
      for (const who of found) add(cue, who);
      before = found.at(-1) ?? before;
    }
    const cleft = cleftOf(scene);
    if (cleft && !here.some(({ mention }) => mention === cleft.who.mention))
      here.push({ ...statement(scene, cleft.cue, cleft.who), content: cleft.content });
    const opening = openingOf(scene, here);
    if (opening) here.unshift(opening);
    if (!here.length) {
      const who = cuelessSpeaker(scene);
      if (who) add(undefined, who);
    }
    if (!here.length && scene.quotes.length && last && sentence.paragraph - last.paragraph <= 1) {
      const carried = carriedStatement(scene, last);
      if (carried) here.push(carried);
    }
    found.push(...parted(reading.text, here));
  });
  return withoutForestalled(found);
}

// `Cho rằng bến đã quá cũ, ông Nam đề nghị …`: what the sentence begins with is said by who goes on behind its comma.
function openingOf(scene: Scene, here: readonly Statement[]): Statement | undefined {
  const { sentence, cues, breaks, reading } = scene;
  const { tokens } = sentence;
  const [cue] = cues;
  const [main] = here;
  if (!cue || cue.first > 0 || !cue.classes.has('speech') || isNoun(scene, cue) || !main?.speaker || !main.cue)
    return undefined;
  const { speaker: who } = main;
  const subject = tokens.findIndex(({ end }) => end > who.start);
  if (main.cue.start < who.start || breaks[subject] !== ',' || subject - cue.last < LEAST_OPENING) return undefined;
  // `Trả lời câu hỏi vì sao cầu chưa xong, …` tells whom he answers.
  if (tokens[0]?.lower === 'trả' || !tellsClause(scene, cue)) return undefined;
  const [first, last] = [tokens[cue.last], tokens[subject - 1]];
  const piece = first && last && trimmed(reading.text, first.start, last.end);
  if (!piece) return undefined;
  const [from, to] = [tokens[0]?.start ?? sentence.start, tokens[cue.last - 1]?.end ?? sentence.start];
  return {
    ...main,
    cue: { start: from, end: to, text: reading.text.slice(from, to) },
    content: [piece],
    direct: false,
    negated: false,
    hypothetical: false,
    date: dateOf(scene, [piece]),
  };
}

/** Tokens of what a sentence opens with; fewer are no clause. */
const LEAST_OPENING = 3;

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

function speakersOf(scene: Scene, cue: Cue, last: LastSpeaker | undefined): FoundSpeaker[] {
  const found: FoundSpeaker[] = [];
  const whose = cue.classes.has('noun') ? ownerBehind(scene, cue, last) : undefined;
  if (whose) return [whose];
  if (cue.classes.has('source')) {
    if (!leadsIn(scene, cue)) return found;
    const behind = speakerBehind(scene, cue) ?? meantBehind(scene, cue, last);
    // `Reuters dẫn lời bà Lan nói …`, `theo ông Nam cho biết`: their own verb follows, and tells it better.
    if (behind && !speaksHimself(scene, behind, cue.classes.has('outlet'))) found.push(behind);
    if (cue.classes.size === 1) return found;
  }
  const before = speakerInFront(scene, cue, last, found.length > 0);
  return before ? [before, ...found] : found;
}

// `Theo ông, …`, `…, theo bà này`: whom a pronoun means that is all of the aside.
function meantBehind(scene: Scene, cue: Cue, last: LastSpeaker | undefined): FoundSpeaker | undefined {
  const { sentence, breaks } = scene;
  const before = sentence.tokens[cue.first - 1]?.lower ?? '';
  if (cue.first > 0 && !breaks[cue.first] && !JOINTS.has(before)) return undefined;
  const found = pronounFrom(scene, cue.last, last);
  const end = found && tokenBehind(scene, found);
  const isAll = end === sentence.tokens.length || (end !== undefined && breaks[end] !== '');
  return isAll || sentence.tokens[end ?? -1]?.lower === 'thì' ? found : undefined;
}

const JOINTS = new Set(['và', 'nhưng', 'song', 'còn', 'nhiên', 'cũng', 'vẫn', 'bởi', 'vì']);

// `ước tính của Kiev rằng …`, `lời hứa của ông Nam: “…”`: whose words they are, where they follow.
function ownerBehind(scene: Scene, cue: Cue, last: LastSpeaker | undefined): FoundSpeaker | undefined {
  const { sentence, mentions, breaks } = scene;
  const qualified = qualifiedEnd(scene, cue);
  const owned = sentence.tokens[qualified]?.lower === 'của';
  const at = owned ? qualified + 1 : cue.last;
  if (breaks.slice(cue.last, at + 1).some(Boolean)) return undefined;
  const owner = mentions.find(({ first }) => first === at);
  if (!owned) return owner && isGivenOut(scene, cue, owner) ? speaker(scene, owner, true) : undefined;
  const found = owner ? speaker(scene, owner, true) : pronounFrom(scene, at, last);
  return found && isFollowed(scene, cue, owner?.last ?? tokenBehind(scene, found)) ? found : undefined;
}

// Do his words stand behind whose they are: a colon, `rằng`, `là`?
function isFollowed(scene: Scene, cue: Cue, at: number): boolean {
  const { sentence, breaks } = scene;
  const next = breaks[at] ? '' : sentence.tokens[at]?.lower;
  return (
    (breaks[at] || mannerEnd(scene, at)) === ':' ||
    next === 'rằng' ||
    (next === 'là' && isThought(cue, sentence.tokens[cue.first]?.lower ?? ''))
  );
}

function tokenBehind({ sentence: { tokens } }: Scene, { span }: FoundSpeaker): number {
  const at = tokens.findIndex(({ start }) => start >= span.end);
  return at < 0 ? tokens.length : at;
}

// `lo ngại lớn nhất của bà Lan là …`: what stands between the noun and `của` to tell which of his words they are.
function qualifiedEnd({ sentence: { tokens } }: Scene, { last }: Cue): number {
  let at = last;
  while (at < last + LONGEST_QUALITY && QUALITIES.has(tokens[at]?.lower ?? '')) at++;
  return at;
}

/** Tokens of `quan trọng nhất`, `gần đây nhất`. */
const LONGEST_QUALITY = 3;
const QUALITIES = syllables('quality');

// `câu trả lời của ông Nam rất ngắn: …`: the mark that ends the few words which tell how it was, where the sentence goes on.
function mannerEnd({ breaks, sentence: { tokens } }: Scene, from: number): string | undefined {
  return breaks.slice(from + 1, Math.min(tokens.length, from + 1 + LONGEST_MANNER)).find(Boolean);
}

/** Tokens of `khá ngắn gọn và rõ ràng:`. */
const LONGEST_MANNER = 6;

// `Thông điệp ông Nam đưa ra là …`: a noun that is no verb of saying as well, whose maker stands right behind it.
function isGivenOut({ sentence, breaks }: Scene, { classes }: Cue, { last }: Mention): boolean {
  const word = (at: number): string => (breaks[at] ? '' : (sentence.tokens[at]?.lower ?? ''));
  if (classes.has('speech') || classes.has('half') || classes.has('outlet')) return false;
  return (
    /^(?:đưa ra|nêu ra|gửi đi|gửi tới|gửi đến|phát đi)$/.test(`${word(last)} ${word(last + 1)}`) &&
    (word(last + 2) === 'là' || breaks[last + 2] === ':')
  );
}

// `Thông tin từ Công an quận, …` begins a clause; `moi móc thông tin từ bà Lan` is an object.
function leadsIn({ sentence, breaks, reading }: Scene, cue: Cue): boolean {
  const [first, before] = [sentence.tokens[cue.first], sentence.tokens[cue.first - 1]];
  if (!/^(?:thông|tin)$/.test(first?.lower ?? '')) return true;
  return !before || breaks[cue.first] !== '' || overlapping(reading.dates, before).length > 0;
}

function speakerInFront(
  scene: Scene,
  cue: Cue,
  last: LastSpeaker | undefined,
  quoting: boolean,
): FoundSpeaker | undefined {
  const passive = cue.classes.has('outlet') ? quotedPassive(scene, cue) : undefined;
  if (passive) return speakerBefore(scene, passive, false) ?? pronoun(scene, passive, last);
  const stage = stageOf(scene, cue);
  if (stage !== undefined) {
    const comes = { ...cue, first: stage };
    return speakerBefore(scene, comes, false) ?? pronoun(scene, comes, last);
  }
  const says = cue.classes.has('speech') || cue.classes.has('outlet');
  if ((!says && !cue.classes.has('half')) || isNoun(scene, cue) || isCapital(scene, cue)) return undefined;
  if (scene.breaks[cue.first] === '(' || isShare(scene, cue)) return undefined;
  // A word that is a cue half the time needs its subject beside it and something said behind it.
  const beyond = !says && (closesQuotation(scene, cue) || followsSource(scene, cue) || isShown(scene, cue));
  if (!says && !introduces(scene, cue) && !beyond) return undefined;
  // `“…”, anh Duy ở tổ dân phố 4 bức xúc`: nobody else stands between the quotation and the verb that closes it.
  const strict = !says && !beyond;
  const before = speakerBefore(scene, cue, strict) ?? (says && !quoting ? givenName(scene, cue) : undefined);
  if (before) return before;
  const next = scene.sentence.tokens[cue.last];
  return (says || (next && names(scene, cue, next.start))) && !quoting ? pronoun(scene, cue, last) : undefined;
}

// `Khảo sát của tờ Fern cho thấy …`, `Điều tra của Sở Y tế phát hiện …`: what somebody's findings show, he tells.
function isShown({ sentence, breaks, mentions }: Scene, cue: Cue): boolean {
  const word = (at: number): string => sentence.tokens[at]?.lower ?? '';
  if (!SHOWING.has(`${word(cue.first)} ${word(cue.last - 1)}`) || breaks[cue.first]) return false;
  const owner = mentions.find(({ last }) => last === cue.first);
  let of = (owner?.first ?? 0) - 1;
  while (of > 0 && !breaks[of + 1] && PAPERS_BEFORE.has(word(of))) of--;
  if (word(of) !== 'của' || breaks[of + 1] || breaks[of]) return false;
  return FINDINGS.test(`${word(of - 2)} ${word(of - 1)}`);
}

const PAPERS_BEFORE = syllables('agent');
const SHOWING = new Set(['cho thấy', 'phát hiện', 'ghi nhận']);
const FINDINGS =
  /^(?:khảo sát|điều tra|dự báo|ước tính|tính toán|kết quả|nghiên cứu|thăm dò|thống kê|phân tích|dữ liệu|số liệu|báo cáo|kiểm tra|rà soát)$/;

// `Bình nói`: the given name of somebody whom the text has named in full, right before the verb.
function givenName(scene: Scene, cue: Cue): FoundSpeaker | undefined {
  const { sentence, breaks, mentions, reading } = scene;
  let at = cue.first - 1;
  while (at >= 0 && !breaks[at + 1] && isAside(scene, at)) at--;
  const token = sentence.tokens[at];
  if (!token?.capital || breaks[at + 1] || mentions.some(({ first, last }) => first <= at && at < last))
    return undefined;
  if (at > 0 && !breaks[at] && !overlapping(reading.dates, sentence.tokens[at - 1] ?? token).length) return undefined;
  const key = nameKey(token.lower);
  const entity = reading.entities.all.find(
    ({ kind, names, name }) =>
      kind === 'person' && names.length > 1 && names.at(-1) === key && name.toLowerCase().endsWith(` ${token.lower}`),
  );
  return (
    entity && { span: { start: token.start, end: token.end }, entity, mention: undefined, by: 'name', behind: false }
  );
}

// `Việt Nam nên dùng điện mặt trời, 67% tin rằng …`: the share of those asked is the subject.
function isShare({ reading, sentence }: Scene, cue: Cue): boolean {
  const [before, first] = [sentence.tokens[cue.first - 1], sentence.tokens[cue.first]];
  return before?.figure === true && reading.text.slice(before.end, first?.start).trimStart().startsWith('%');
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

// `ông Lavrov được hãng RIA dẫn lời`: what stands before `được` speaks.
function quotedPassive({ sentence, breaks }: Scene, cue: Cue): Cue | undefined {
  for (let at = cue.first - 1; at >= Math.max(0, cue.first - PASSIVE) && !breaks[at + 1]; at--) {
    if (sentence.tokens[at]?.lower === 'được') return { ...cue, first: at };
  }
  return undefined;
}

/** Tokens between `được` and the verb that may name who quotes. */
const PASSIVE = 6;

// Does a verb of saying follow right behind the speaker who is quoted? Behind `theo` nothing but adverbs may part them:
// in `theo ông Nam, việc Nga tỏ ý …` another one speaks.
function speaksHimself(scene: Scene, { span }: FoundSpeaker, loose: boolean): boolean {
  const { cues, sentence, breaks } = scene;
  const behind = sentence.tokens.findIndex((token) => token.start >= span.end);
  if (behind < 0) return false;
  // `theo con số mà ông Nam công bố, …`: the verb tells what becomes of the figure, and he is the source of the rest.
  if (sentence.tokens.findLast((token) => token.end <= span.start)?.lower === 'mà') return false;
  const verb = cues.find((cue) => cue.classes.has('speech') && cue.first >= behind && cue.first - behind <= 2);
  if (!verb || loose) return verb !== undefined;
  for (let at = behind; at <= verb.first; at++)
    if (breaks[at] || (at < verb.first && !isAside(scene, at))) return false;
  return true;
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

// `Ông Nam nói A, còn bà Lan cho rằng B`: A ends where the next speaker's clause begins.
function parted(text: string, here: readonly Statement[]): Statement[] {
  if (here.length < 2) return [...here];
  // Whether a clause begins in front of a speaker is asked once of each, however many speak before him.
  const openings = here.flatMap((one) => clauseOpened(text, one) ?? []);
  const against = openings.filter(({ further }) => further);
  return here.map((one) => {
    const { cue } = one;
    const next =
      cue && (isSource(one, text) ? against : openings).find((other) => other.cue > cue.end && other.comma >= cue.end);
    const at = next?.speaker;
    if (at === undefined) return one;
    const content = one.content.flatMap((piece) => {
      const cut = piece.start < at && at < piece.end ? trimmed(text, piece.start, at) : piece;
      const end = cut && /[,;]\s*(?:còn|trong khi|trong khi đó|và|nhưng|song)$/u.exec(text.slice(cut.start, cut.end));
      return cut ? [end ? { start: cut.start, end: cut.end - end[0].length } : cut] : [];
    });
    return { ...one, content };
  });
}

interface Opening {
  /** Offsets: of the mark before the clause, of the speaker, of his cue. */
  readonly comma: number;
  readonly speaker: number;
  readonly cue: number;
  /** Is the clause set against the one before? */
  readonly further: boolean;
}

// The clause that begins right before a speaker with a cue of his own, where one does.
function clauseOpened(text: string, { speaker, cue }: Statement): Opening | undefined {
  if (!speaker || !cue) return undefined;
  const from = Math.max(0, speaker.start - 24);
  const front = text.slice(from, speaker.start);
  const comma = Math.max(front.lastIndexOf(','), front.lastIndexOf(';'));
  if (comma < 0 || !NEW_CLAUSE.test(front)) return undefined;
  const further = FURTHER.test(front.slice(comma));
  return { comma: from + comma, speaker: speaker.start, cue: cue.start, further };
}

// `Theo TTXVN, tối 3/4, bà Lan cho biết …`: the agency told all of it, up to a clause set against it.
function isSource({ cue }: Statement, text: string): boolean {
  return cue !== null && /^(?:theo|thông tin từ|tin từ)(?![\p{L}])/iu.test(text.slice(cue.start, cue.end));
}

const FURTHER = /^[,;]\s*(?:còn|trong khi|nhưng|song)/u;
const NEW_CLAUSE = /[,;]\s*(?:còn|trong khi|trong khi đó|và|nhưng|song)?\s*$/u;

// `“…”` alone, right behind a statement: its speaker goes on.
function carriedStatement(scene: Scene, { entity }: LastSpeaker): Statement | undefined {
  const { reading, sentence, index, quotes, cues } = scene;
  // `“…”, cô nói` is not carried on by `ông`.
  if (cues.some(({ classes, first }) => classes.has('speech') && hasPronoun(scene, Math.max(0, first - 2), first)))
    return undefined;
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
