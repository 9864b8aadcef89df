import { overlapping } from '../../base/span-index.ts';
import type { Cue } from '../cues.ts';
import { isThought } from '../cues.ts';
import type { FoundSpeaker, Scene } from '../statement-scene.ts';
import type { Mention } from '../mentions.ts';
import { speaker } from '../statement-scene.ts';
import { isAside } from './asides.ts';
import { closesClause, closesQuotation, followsSource, introduces, isCapital, isNoun, names } from './cue-kind.ts';
import { calledByGivenName } from './given-name.ts';
import type { LastSpeaker } from './pronouns.ts';
import { pronoun, pronounFrom } from './pronouns.ts';
import { speakerBefore } from './speaker-before.ts';
import { speakerBehind } from './speaker-behind.ts';
import { stageOf } from './staged-cues.ts';
import { syllables } from './word-class.ts';

/**
 * Whom the cue's words are by: none, one, or two where it tells by whose account somebody says it (`Reuters dẫn lời bà Lan`).
 * `last` is the speaker of the sentence before, whom a pronoun may mean.
 */
export function speakersOf(scene: Scene, cue: Cue, last: LastSpeaker | undefined): FoundSpeaker[] {
  const found: FoundSpeaker[] = [];
  const whose = cue.classes.has('noun') || isMadeNoun(scene, cue) ? ownerBehind(scene, cue, last) : undefined;
  if (whose) return [whose];
  if (cue.classes.has('source')) {
    const leads = leadsIn(scene, cue);
    if (!leads && !isSaidAs(scene, cue)) return found;
    const behind = leads ? (speakerBehind(scene, cue) ?? meantBehind(scene, cue, last)) : undefined;
    // `Reuters dẫn lời bà Lan nói …`, `theo ông Nam cho biết`: their own verb follows, and tells it better.
    if (behind && !speaksHimself(scene, behind, cue.classes.has('outlet'))) found.push(behind);
    if (cue.classes.size === 1 || (found.length && isSaidAs(scene, cue))) return found;
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

// `lời trấn an của ông Nam`: a verb that `lời` makes a noun.
function isMadeNoun({ sentence, breaks }: Scene, { first, classes }: Cue): boolean {
  return classes.has('speech') && sentence.tokens[first - 1]?.lower === 'lời' && !breaks[first];
}

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
    (next === 'về' && (cue.classes.has('speech') || isMadeNoun(scene, cue) || isWordsOf(scene, cue))) ||
    (next === 'là' && isThought(cue, sentence.tokens[cue.first]?.lower ?? ''))
  );
}

// `lời cảnh báo`, `lời hứa`: a noun of the table that begins with `lời`.
function isWordsOf({ sentence }: Scene, { first, last }: Cue): boolean {
  return sentence.tokens[first]?.lower === 'lời' && last - first > 1;
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

// `Thông tin từ Công an quận, …`, `Nói như ông Nam, …` begin a clause; `moi móc thông tin từ bà Lan` is an object.
function leadsIn({ sentence, breaks, reading }: Scene, cue: Cue): boolean {
  const [first, before] = [sentence.tokens[cue.first], sentence.tokens[cue.first - 1]];
  if (isSaidAs({ sentence }, cue)) return cue.first === 0 || breaks[cue.first] !== '';
  if (!/^(?:thông|tin)$/.test(first?.lower ?? '')) return true;
  return !before || breaks[cue.first] !== '' || overlapping(reading.dates, before).length > 0;
}

// `Nói như ông Nam, …`, `Nói theo bà Lan, …`, but `ông Nam nói như vậy`.
function isSaidAs({ sentence: { tokens } }: Pick<Scene, 'sentence'>, { first, classes }: Cue): boolean {
  return tokens[first]?.lower === 'nói' && classes.has('source');
}

// `theo số liệu của Bộ Y tế công bố hôm thứ năm`
function givesFigures({ sentence: { tokens } }: Scene, speaker: number, verb: number): boolean {
  if (!GIVING_OUT.test(`${tokens[verb]?.lower ?? ''} ${tokens[verb + 1]?.lower ?? ''}`)) return false;
  let at = tokens.findLastIndex(({ end }) => end <= speaker);
  if (tokens[at]?.lower !== 'của') return false;
  at--;
  return (
    FIGURES_GIVEN.test(`${tokens[at - 1]?.lower ?? ''} ${tokens[at]?.lower ?? ''}`) &&
    THEO.has(tokens[at - 2]?.lower ?? '')
  );
}

const GIVING_OUT = /^(?:công bố|cung cấp|đưa ra|phát đi)$/;
const FIGURES_GIVEN = /^(?:số liệu|dữ liệu|thống kê|thông báo|thông cáo|báo cáo|kết quả|ước tính|dự báo)$/;
const THEO = new Set(['theo', 'từ']);

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
  const subject = scene.mentions.find(({ last }) => last === cue.first);
  if (subject && givesFigures(scene, subject.start, cue.first)) return undefined;
  if ((!says && !cue.classes.has('half')) || isNoun(scene, cue) || isCapital(scene, cue)) return undefined;
  if (scene.breaks[cue.first] === '(' || isShare(scene, cue)) return undefined;
  // A word that is a cue half the time needs its subject beside it and something said behind it.
  const closes = closesQuotation(scene, cue) || closesClause(scene, cue);
  const beyond = !says && (closes || followsSource(scene, cue) || isShown(scene, cue));
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
  const { breaks } = scene;
  let at = cue.first - 1;
  while (at >= 0 && !breaks[at + 1] && isAside(scene, at)) at--;
  return breaks[at + 1] ? undefined : calledByGivenName(scene, at);
}

// `Việt Nam nên dùng điện mặt trời, 67% tin rằng …`: the share of those asked is the subject.
function isShare({ reading, sentence }: Scene, cue: Cue): boolean {
  const [before, first] = [sentence.tokens[cue.first - 1], sentence.tokens[cue.first]];
  return before?.figure === true && reading.text.slice(before.end, first?.start).trimStart().startsWith('%');
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
  if (givesFigures(scene, span.start, behind)) return false;
  if (sentence.tokens.findLast((token) => token.end <= span.start)?.lower === 'mà') return false;
  const verb = cues.find((cue) => cue.classes.has('speech') && cue.first >= behind && cue.first - behind <= 2);
  if (!verb || loose) return verb !== undefined;
  for (let at = behind; at <= verb.first; at++)
    if (breaks[at] || (at < verb.first && !isAside(scene, at))) return false;
  return true;
}
