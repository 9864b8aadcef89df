import type { Sentence } from '../analysis.ts';
import { overlapping } from '../../base/span-index.ts';
import { cuesOf } from '../cues.ts';
import type { Cue } from '../cues.ts';
import { PEOPLE } from '../mention-words.ts';
import type { Mention } from '../mentions.ts';
import { isPersonal } from '../mentions.ts';
import { isSyllableKey } from '../names.ts';
import type { FoundSpeaker, Scene } from '../statement-scene.ts';
import { chunkStart, speaker } from '../statement-scene.ts';
import { isAside, isThing, asidesOnly } from './asides.ts';
import { introduces, isNoun } from './cue-kind.ts';
import { isFamilyName } from './names.ts';
import { reproaches } from './plain-content.ts';
import { hasPronoun } from './pronouns.ts';
import { syllables } from './word-class.ts';
import { isOfPaper } from './papers.ts';

/** How many chunks, parted by commas, may stand between the subject and its verb. */
const CHUNKS = 5;
/** Tokens without a subject of their own that may stand between it and its verb: `(đoàn TP HCM)`. */
const LONGEST_APPOSITION = 12;
/** … or with it: `Trưởng phòng Quản lý đô thị và môi trường quận (QL2)`. */
const LONGEST_OFFICE = 24;
/** Tokens right before the verb that may be adverbs; more are a subject that was not read as a speaker. */
const ADVERBS = 3;
/** What parts an apposition from its subject; a colon or a quotation mark parts two clauses. */
const BESIDE = new Set([',', '(', ')', '-', '–', '—']);

/**
 * The subject before the cue, over appositions between commas, dashes and brackets. A `strict` cue, which is a verb of
 * saying half the time, takes only the subject that stands right beside it.
 */
export function speakerBefore(scene: Scene, cue: Cue, strict: boolean): FoundSpeaker | undefined {
  const agent = cue.classes.has('speech') || reproaches(scene, cue) ? agentBefore(scene, cue) : undefined;
  if (agent) return agent;
  const named = dashed(scene.breaks[cue.first]) ? beforeDashes(scene, cue.first) : undefined;
  if (named) return speaker(scene, named, false);
  // With a comma right before the cue, its own chunk is empty: `Nam, phát ngôn viên, nói`.
  let right = cue.first;
  for (let chunk = 0; chunk < CHUNKS; chunk++) {
    // What stands in brackets is beside the subject, however many commas it has: `(67 tuổi, quê A Lưới) cho biết`.
    right = scene.breaks[right] === ')' ? opened(scene, right) : right;
    const left = chunk === 0 && scene.breaks[right] ? right : chunkStart(scene, right, cue);
    const subjects = scene.mentions.filter(
      (mention) =>
        mention.first >= left &&
        mention.last <= right &&
        (!underPreposition(scene, mention, left) || isOfPaper(scene, mention, cue)) &&
        speakerLike(scene, mention) &&
        !isHome(scene, mention, left) &&
        !isWhere(scene, mention, left, cue),
    );
    // `Lào hay mưa lũ và Thủ tướng đã hứa`: a clause of its own begins behind `và`.
    const subject =
      subjects.findLast((mention, k) => k > 0 && (beginsClause(scene, mention) || ofMatter(scene, mention, cue))) ??
      subjects[0];
    const calmed = subject && chunk > 0 ? toWhomBefore(scene, subject, left, right) : undefined;
    if (calmed) return speakerBefore(scene, calmed, false);
    // What stands in brackets is beside the subject: `nghệ sĩ Trần Thị Mận (Huế) cho biết`.
    if (subject && scene.breaks[left] !== '(') {
      // `các thông tin mà báo chí tiết lộ`: what was said stands before, and is no clause.
      if (scene.sentence.tokens[left - 1]?.lower === 'mà' && !isPointedAt(scene, left, cue)) return undefined;
      // `Theo ông Nam, đề xuất này …`: he is the source of the clause, and not its subject.
      if (behindSource(scene, subject) && right < cue.first + (scene.breaks[cue.first] ? 1 : 0)) return undefined;
      if (right === cue.first && isBidden(scene, subject, left, cue)) return undefined;
      if (right === cue.first && isSufferer(scene, subject, cue)) return undefined;
      const named = namedBefore(scene, subject, left, cue);
      if (strict && !named && chunk === 0 && !asidesOnly(scene, subject.last, cue.first)) return undefined;
      // `Tôi tính làm trợ lý cho bà Lan, chứ không nghĩ …`: in a chunk before, only who opens it.
      if (strict && !named && chunk > 0 && !asidesOnly(scene, left, subject.first)) return undefined;
      const holder = named ? undefined : (holderBehind(scene, subject, right) ?? bodyBehind(scene, subject, cue));
      const found = speaker(scene, named ?? holder ?? subject, false);
      // His office is a part of what he is called by.
      return found && holder ? { ...found, span: { start: subject.start, end: holder.end } } : found;
    }
    const beside = longestBeside(scene, left);
    // `Công ty Fern đã mở thêm chi nhánh, thành tựu này phản ánh …`: the thing is the subject.
    if (!subject && chunk === 0 && beside !== LONGEST_OFFICE && pointedAt(scene, left, right)) return undefined;
    // `Hoa, người đứng đợi khi ông vào, kể`: whoever stands in a clause about her is no subject.
    if (!subject && !(beside === LONGEST_OFFICE && scene.breaks[right]) && hasPronoun(scene, left, right))
      return undefined;
    if (
      left === 0 ||
      !BESIDE.has(scene.breaks[left] ?? '') ||
      right - left > (chunk === 0 && beside !== LONGEST_OFFICE ? ADVERBS : beside)
    ) {
      return undefined;
    }
    right = left;
  }
  return undefined;
}

// `Bà Lan trấn an các đồng minh, khẳng định …`: several behind a verb of saying and in front of a comma are those to whom it is
// said; whose the verb is says the next one, too.
function toWhomBefore(
  { sentence, cues, breaks }: Scene,
  subject: Mention,
  left: number,
  right: number,
): Cue | undefined {
  const several = /^(?:các|những)$/.test(sentence.tokens[left]?.lower ?? '');
  if (!several || breaks[left] || subject.first > left + 1 || subject.last !== right) return undefined;
  return cues.find(({ last, classes }) => last === left && classes.has('speech'));
}

// `Anna Hale - giám đốc Viện Fern, nay điều hành Quỹ Hale - nói`, `Vị tướng hàng đầu - cố vấn của Tổng thống Hale - nói`: who stands
// in front of what two dashes hold, whoever is named there.
function beforeDashes({ breaks, mentions }: Scene, closing: number): Mention | undefined {
  let opening = closing - 1;
  while (opening > Math.max(0, closing - LONGEST_BRACKET) && !dashed(breaks[opening])) opening--;
  if (!dashed(breaks[opening]) || !dashed(breaks[closing])) return undefined;
  const called = ({ first, last, kinds }: Mention): boolean =>
    first <= 1 && last <= opening && opening - last <= LONGEST_TRAIT && (kinds.has('office') || kinds.has('rank'));
  return (
    mentions.find((mention) => mention.last === opening && mention.names.length > 0 && isPersonal(mention)) ??
    mentions.find(called)
  );
}

/** Tokens behind a title that tell which one: `hàng đầu`. */
const LONGEST_TRAIT = 2;

// `Ca sĩ Hà My bị khán giả chỉ trích`, `ông Nam được bạn bè khen`: who stands in front of `bị` is whom others speak of; `bà Lan
// bị mất ví cho biết` speaks herself.
function isSufferer(scene: Scene, { last }: Mention, cue: Cue): boolean {
  const { sentence, breaks } = scene;
  let at = last;
  while (at < cue.first && isAside(scene, at)) at++;
  if (!/^(?:bị|được)$/.test(sentence.tokens[at]?.lower ?? '') || cue.first - at - 1 > LONGEST_AGENT) return false;
  return AGENTS.has(sentence.tokens[at + 1]?.lower ?? '') && !breaks.slice(last, cue.first + 1).some(Boolean);
}

/** Tokens of whoever does it: `bị (người dùng mạng xã hội) chỉ trích`. */
const LONGEST_AGENT = 5;
/** What those are called by who are no speakers that the text names: `khán giả`, `dư luận`. */
const AGENTS = syllables('crowd');

// `Điều mà ông Nam nhấn mạnh là …`: what he said follows.
function isPointedAt({ sentence, breaks }: Scene, left: number, cue: Cue): boolean {
  const word = (at: number): string => sentence.tokens[at]?.lower ?? '';
  const link = word(cue.last) === 'nhất' ? cue.last + 1 : cue.last;
  return word(left - 2) === 'điều' && word(link) === 'là' && !breaks[cue.last];
}

// `kế hoạch do ông Nam công bố`, `được bà Lan tiết lộ`: whoever stands between the two does it, and not what is before.
function agentBefore(scene: Scene, cue: Cue): FoundSpeaker | undefined {
  // `bị Cơ quan An ninh điều tra (Bộ Công an) cáo buộc`: what stands in brackets is beside it.
  const bracket = scene.breaks[cue.first] === ')' ? opened(scene, cue.first) : cue.first;
  const mention = scene.mentions.findLast(({ last }) => last <= bracket);
  if (!mention || scene.breaks.slice(mention.first, bracket + (bracket < cue.first ? 0 : 1)).some(Boolean))
    return undefined;
  if (!investigators(scene, mention.last, bracket) || !speakerLike(scene, mention)) return undefined;
  let at = mention.first - 1;
  while (at >= 0 && !scene.breaks[at + 1] && LEADING.has(scene.sentence.tokens[at]?.lower ?? '')) at--;
  const lead = scene.sentence.tokens[at];
  if (!lead || !/^(?:do|được|bị)$/.test(lead.lower) || scene.breaks[at + 1]) return undefined;
  const found = speaker(scene, mention, false);
  return found && { ...found, saidUpTo: lead.start };
}

// `cơ quan điều tra`, `cơ quan chức năng`: what bodies are called by in small letters.
function investigators(scene: Scene, from: number, to: number): boolean {
  const [word, next] = [scene.sentence.tokens[from]?.lower, scene.sentence.tokens[from + 1]?.lower];
  const named = /^(?:điều tra|chức năng|tố tụng)$/.test(`${word ?? ''} ${next ?? ''}`) && from + 2 <= to;
  let at = named ? from + 2 : from;
  // `bị công an tỉnh cáo buộc`, `được tờ báo này đăng`
  while (at < to && LOCAL_BODY.has(scene.sentence.tokens[at]?.lower ?? '')) at++;
  return asidesOnly(scene, at, to);
}

// `ông Nam, người từng lái tàu hai mươi năm và nay mở quán cơm, kể`: a clause about him may be long.
function longestBeside({ sentence }: Scene, left: number): number {
  const [word = '', next] = [sentence.tokens[left]?.lower, sentence.tokens[left + 1]?.lower];
  const about = /^(?:người|vốn|từng|nơi)$/.test(word) || (word === 'một' && next === 'trong');
  return about ? LONGEST_OFFICE : LONGEST_APPOSITION;
}

// `Nam, ngụ huyện Đắk Mil, tỉnh Đắk Nông kể`: where somebody lives tells nothing.
function isHome({ sentence, breaks }: Scene, mention: Mention, left: number): boolean {
  if (mention.names.length && isPersonal(mention)) return false;
  for (let from = left, hops = 0; from > 0 && hops < 4 && breaks[from] === ','; hops++) {
    if (sentence.tokens.slice(from, from + 2).some(({ lower }) => /^(?:ngụ|trú|quê|sống)$/.test(lower))) return true;
    from--;
    while (from > 0 && !breaks[from]) from--;
    if (/^(?:ngụ|trú|quê)$/.test(sentence.tokens[from]?.lower ?? '') && left - from <= LONGEST_APPOSITION) return true;
  }
  return false;
}

// `Anna Hale, bang New York, cho rằng`, `đệ đơn lên tòa ở thành phố Fern, phía tây Chile, nói rằng`: a place between marks
// tells where, and so does a name behind `trên ứng dụng` at the end of a clause.
function isWhere(scene: Scene, mention: Mention, left: number, cue: Cue): boolean {
  const { sentence, breaks } = scene;
  if (!breaks[mention.last] || mention.last > cue.first || mention.roles.length || mention.kinds.size) return false;
  const word = (at: number): string => sentence.tokens[at]?.lower ?? '';
  const length = mention.first - left;
  if (left > 0 && breaks[left] === ',' && breaks[mention.last] === ',' && length <= LONGEST_LEAD) {
    const placed = length ? REGIONS.has(word(left)) : mention.barePlace;
    if (placed && scene.mentions.some(({ last, barePlace }) => last <= left && !barePlace)) return true;
  }
  for (let at = mention.first - 2; at >= Math.max(left, mention.first - LONGEST_LEAD); at--)
    if (WHERE.has(word(at))) return true;
  return false;
}

const WHERE = new Set(['trên', 'tại', 'ở']);
/** Small words between a mark or a preposition and the name of a place. */
const LONGEST_LEAD = 3;
const REGIONS = new Set('bang tỉnh thành hạt vùng miền phía ngoại thị thủ quận huyện phường xã gần thuộc'.split(' '));

// `đề nghị Sở rà soát và báo cáo`, `kêu gọi các hãng Mỹ báo cáo`, `mở họp để phóng viên hỏi`: what somebody is asked to do or
// given the chance to do has not been said by him who asks, nor by whoever is asked.
function isBidden(scene: Scene, { first, last }: Mention, left: number, cue: Cue): boolean {
  const { sentence, breaks } = scene;
  const word = (at: number): string => sentence.tokens[at]?.lower ?? '';
  if (word(cue.last - 1) === 'rằng') return false;
  let bidden = false;
  for (const other of scene.cues) {
    if (other.first >= cue.first) break;
    if (other.last < left || (other.last > first && other.first < last) || !bids(scene, other)) continue;
    const before = other.last <= first;
    if (before ? first - other.last > 2 : cue.first - other.last <= 1) continue;
    const [from, to] = before ? [other.last, first + 1] : [last, other.first + 1];
    bidden ||= !isNoun(scene, other) && !breaks.slice(from, to).some(Boolean);
  }
  for (let at = last; !bidden && at < cue.first - 1 && !breaks[at]; at++)
    bidden = PURPOSES.has(word(at)) && !/^(?:lại|ngỏ)$/.test(word(at + 1));
  return bidden && !introduces(scene, cue);
}

const PURPOSES = new Set(['để', 'nhằm']);

/** Does the verb ask somebody to do what follows? */
export function bids({ sentence }: Scene, { first, last }: Cue): boolean {
  return BIDDING.has(
    sentence.tokens
      .slice(first, last)
      .map(({ lower }) => lower)
      .join(' '),
  );
}

const BIDDING = syllables('bidding');

// Is the subject a thing that `này` points at, and no body (`cơ quan này`), or anybody at all?
function pointedAt({ sentence, reading }: Scene, left: number, right: number): boolean {
  // `…, nhiều người vẫn lo ngại`, `…, ai cũng thắc mắc`
  if (sentence.tokens.slice(left + 1, right).some(({ lower }) => lower === 'người')) return true;
  if (sentence.tokens[left]?.lower === 'ai' && left < right) return true;
  let at = right - 1;
  while (
    at > left &&
    sentence.tokens[at]?.lower !== 'này' &&
    /^(?:đã|cũng|còn|chỉ|lại)$/.test(sentence.tokens[at]?.lower ?? '')
  )
    at--;
  const [token, before] = [sentence.tokens[at], sentence.tokens[at - 1]];
  if (token?.lower !== 'này' || at - left < 2 || !before || before.capital) return false;
  return !BODIES.has(before.lower) && !overlapping(reading.dates, token).length;
}

const BODIES = syllables('body');

// Where the bracket that closes at `at` was opened.
function opened({ breaks }: Scene, at: number): number {
  for (let open = at - 1; open > Math.max(0, at - LONGEST_BRACKET); open--) {
    if (breaks[open] === ')') break;
    if (breaks[open] === '(') return open;
  }
  return at;
}

/** Tokens that a bracket behind a name may hold: an age, a place, an office. */
const LONGEST_BRACKET = 30;

/**
 * `ông Phan Bách - Phó ban Thể thao, Du lịch, cho rằng`: the named person who ends before a dash,
 * comma or bracket is the subject, what follows his office. An apposition that is not closed before the verb must be a
 * person's office to be one: behind `…, Công an Cần Thơ cho biết` the police speak.
 */
function namedBefore(scene: Scene, subject: Mention, left: number, cue: Cue): Mention | undefined {
  const { mentions, breaks } = scene;
  let end = cue.first;
  while (end > left && !breaks[end] && isAside(scene, end - 1)) end--;
  const closed = BESIDE.has(breaks[end] ?? '');
  // `ông Nam – Phó tổng giám đốc MobiFone`: one name behind an office may be the company's.
  const company = subject.names.length === 1 && subject.kinds.has('rank') && !subject.kinds.has('honorific');
  // `Anna Hale, Giám đốc Hale Partners, cho biết`, `Anna Hale, tập đoàn mẹ của Red Fern, cho biết`.
  const apposed = closed && breaks[left] === ',' && !subject.kinds.has('honorific') && isOfBody(subject, left);
  if ((isPersonal(subject) && !(company && (closed || dashed(breaks[left]))) && !apposed) || subject.outlet)
    return undefined;
  const office = subject.kinds.has('office') || subject.kinds.has('rank');
  if (!closed && subject.first - left > 2 && !dashed(breaks[left])) return undefined;
  for (let edge = left, hops = 0; edge > 0 && hops < CHUNKS && BESIDE.has(breaks[edge] ?? ''); hops++) {
    const before = mentions.findLast((mention) => mention.last <= edge);
    const beside = before?.last === edge;
    const start = chunkStart(scene, edge, cue);
    // His office may hold a name as well: `Anna Hale, Giám đốc Fern, công ty bán hoa, cũng cho biết`.
    const further =
      beside && closed && start > 0 && breaks[start] === ',' && isOfBody(before, start) && bearerAt(mentions, start);
    // `Liên minh Fern (LMF), tổ chức có trụ sở tại Hà Nội, cho biết`: the body has a name, and what it is follows.
    if (beside && closed && isKind(subject) && isNamedBody(before) && !isOfOffice(scene, before)) return before;
    if (beside && isPersonal(before) && before.first >= start && !further) {
      if (apposed && (before.first - start > 1 || before.kinds.has('office'))) return undefined;
      // `ông Nam, Công an Cần Thơ cho biết`: without an office behind his name he belongs to another clause.
      if (!closed && !office && !dashed(breaks[left]) && !officeAt(scene, edge)) return undefined;
      return underPreposition(scene, before, start) || behindSource(scene, before) ? undefined : before;
    }
    // Only an office, an age or a place may stand between: `ông Nam, 52 tuổi, ngụ quận 3, kể`.
    if (edge - start > (officeAt(scene, start) ? LONGEST_OFFICE : LONGEST_APPOSITION) || start === 0) return undefined;
    if (
      !closed &&
      breaks[start] !== '(' &&
      !(before && before.first >= start && before.first - start <= 2) &&
      !officeAt(scene, start)
    )
      return undefined;
    edge = start;
  }
  return undefined;
}

// `tổ chức`, `công ty`: a kind of body, and no body of its own.
function isKind({ kinds, text, names, places, outlet }: Mention): boolean {
  return kinds.has('group') && !names.length && !places.length && !outlet && text === text.toLowerCase();
}

function isNamedBody(mention: Mention): boolean {
  const { words, kinds } = mention;
  return (words.length > 0 || kinds.has('group')) && !isKind(mention) && !PEOPLE.some((kind) => kinds.has(kind));
}

// `Cục trưởng Cục Cảnh sát Kinh tế (C46)`: letters in brackets behind an office are a part of it.
function isOfOffice({ mentions, breaks }: Scene, mention: Mention): boolean {
  const office = mentions[mentions.indexOf(mention) - 1];
  return breaks[mention.first] === '(' && office !== undefined && PEOPLE.some((kind) => office.kinds.has(kind));
}

// Does a person's name end here, whose office what follows may be?
function bearerAt(mentions: readonly Mention[], at: number): boolean {
  return mentions.some((mention) => mention.last === at && isPersonal(mention));
}

// Is the name behind an office a company's sooner than its holder's? No Vietnamese is called so.
function isOfBody({ kinds, names, first }: Mention, left: number): boolean {
  if (!names.length || kinds.has('honorific') || names.every(isSyllableKey)) return false;
  return kinds.has('office') || kinds.has('rank') || (!kinds.size && first - left > 2);
}

// `…, Trưởng phòng Cảnh sát điều tra …`: does a person's office begin here?
function officeAt({ mentions }: Scene, at: number): boolean {
  const office = mentions.find((mention) => mention.first >= at && mention.first - at <= 2);
  return office !== undefined && !isPersonal(office) && OFFICES.some((kind) => office.kinds.has(kind));
}

const OFFICES = ['office', 'rank', 'unnamed'] as const;

function dashed(mark: string | undefined): boolean {
  return mark === '-' || mark === '–' || mark === '—';
}

// `Tiến sĩ khoa học máy tính Hanna Holm thông báo`, `Giám đốc AFD tại Việt Nam Herve Dumont cho hay`: an office that goes on
// in words which no table has, and then its holder.
function holderBehind(scene: Scene, subject: Mention, right: number): Mention | undefined {
  const { mentions, breaks, sentence } = scene;
  if (subject.names.length && !subject.words.length) return undefined;
  if (!(subject.kinds.has('office') || subject.kinds.has('rank')) || subject.kinds.has('honorific')) return undefined;
  if (subject.names.length > 1) return undefined;
  const nearest = nearestHolder(scene, subject, right);
  if (nearest) return nearest;
  const holder = mentions.find(({ first }) => first >= subject.last);
  if (!holder || holder.last > right || holder.names.length < 2 || holder.outlet || holder.kinds.size) return undefined;
  if (breaks.slice(subject.first + 1, holder.first + 1).some(Boolean)) return undefined;
  const between = sentence.tokens.slice(subject.last, holder.first);
  if (between.length > LONGEST_FIELD || !between.length) return undefined;
  const [at] = between;
  // `tại Việt Nam Herve Dumont`, `người Đức Anna Holm` were read as one name with a country in front.
  if (between.length === 1 && at && /^(?:tại|ở|người)$/.test(at.lower))
    return holder.places.length ? holder : undefined;
  return between.some(({ lower }) => PREPOSITIONS.has(lower) || VERBAL.has(lower) || ARTICLES.has(lower))
    ? undefined
    : holder;
}

// `Phó chủ nhiệm Ủy ban về các vấn đề xã hội của Quốc hội Lê Văn Tám cho biết`: however long the office, whose full name stands
// right in front of the verb, and is no one's of whom it tells, holds it.
function nearestHolder(scene: Scene, subject: Mention, right: number): Mention | undefined {
  const { mentions, breaks, sentence, cues } = scene;
  const holder = mentions.findLast(({ last }) => last <= right);
  if (!holder || holder === subject || holder.names.length < 2 || holder.outlet || holder.kinds.size) return undefined;
  if (holder.words.length || holder.places.length || !asidesOnly(scene, holder.last, right)) return undefined;
  if (holder.first - subject.last > LONGEST_OFFICE || breaks.slice(subject.first + 1, holder.last + 1).some(Boolean))
    return undefined;
  if (cues.some(({ first }) => first >= subject.last && first < holder.first)) return undefined;
  if (holder.names.every(isSyllableKey) && !isFamilyName(sentence.tokens[holder.first]?.lower ?? '')) return undefined;
  const before = sentence.tokens[holder.first - 1]?.lower ?? '';
  const between = sentence.tokens.slice(subject.last, holder.first);
  return PREPOSITIONS.has(before) || ARTICLES.has(before) || between.some(({ lower }) => VERBAL.has(lower))
    ? undefined
    : holder;
}

// `Liên minh từ thiện quốc tế Fern cho biết`: a kind of body that goes on in words which no table has, and then its name.
function bodyBehind({ mentions, breaks, sentence, cues }: Scene, subject: Mention, cue: Cue): Mention | undefined {
  if (!subject.kinds.has('group') || subject.names.length || subject.places.length || subject.words.length)
    return undefined;
  const body = mentions.find(({ first }) => first >= subject.last);
  if (!body?.names.length || body.last !== cue.first || body.kinds.size || body.roles.length) return undefined;
  if (breaks.slice(subject.first + 1, body.first + 1).some(Boolean)) return undefined;
  const between = sentence.tokens.slice(subject.last, body.first);
  if (between.length < SHORTEST_FIELD || between.length > LONGEST_FIELD) return undefined;
  if (cues.some(({ first }) => first >= subject.last && first < body.first)) return undefined;
  const foreign = between.some(({ lower, capital }, k) => {
    // `từ thiện` is no `từ`.
    const preposition = PREPOSITIONS.has(lower) && between[k + 1]?.lower !== 'thiện';
    return capital || preposition || VERBAL.has(lower) || ARTICLES.has(lower);
  });
  return foreign ? undefined : body;
}

/** Tokens of what a body does; one alone may be a verb. */
const SHORTEST_FIELD = 2;
/** Tokens in small letters by which an office goes on. */
const LONGEST_FIELD = 5;
const VERBAL = new Set('đã đang sẽ là được bị có cũng vừa mới rằng gọi mà như không phải người'.split(' '));

// `Theo ông Nam, Giám đốc Sở nói`: Nam is another source.
function behindSource({ cues }: Scene, mention: Mention): boolean {
  return cues.some((cue) => cue.classes.has('source') && cue.last <= mention.first && mention.first - cue.last <= 2);
}

/** Does a preposition make the mention anything but a subject? */
export function underPreposition(scene: Scene, mention: Mention, left: number): boolean {
  const { sentence } = scene;
  let at = mention.first - 1;
  while (at >= left && (ARTICLES.has(sentence.tokens[at]?.lower ?? '') || sentence.tokens[at]?.figure)) at--;
  const word = sentence.tokens[at]?.lower ?? '';
  // `quán bên Cầu Gỗ`: by what it stands; `bên Fern`, at the front, is a side.
  if (at > left && NEXT_TO.has(word) && mention.names.length && !mention.kinds.size)
    return sentence.tokens[at - 1]?.lower !== 'phía';
  if (at < left || !PREPOSITIONS.has(word) || isJoint(scene, at)) return false;
  if (word === 'và' && beginsClause(scene, mention)) return false;
  // `Thông cáo của Bộ Ngoại giao nhấn mạnh`: the ministry speaks.
  return !((word === 'của' || word === 'từ') && endsNoun(sentence, at));
}

// `hôm qua bà Lan nói`, `trong khi bà Lan nói`: the end of a day, and of what sets a clause against another, is no preposition.
function isJoint({ sentence: { tokens }, reading, breaks }: Scene, at: number): boolean {
  const word = tokens[at];
  if (word?.lower === 'khi') return tokens[at - 1]?.lower === 'trong' && !breaks[at];
  return word !== undefined && /^(?:qua|trước|sau)$/.test(word.lower) && overlapping(reading.dates, word).length > 0;
}

// Does a word stand in front that joins two clauses: `nhưng`, or an `và` with nobody right before it?
function beginsClause({ sentence, mentions }: Scene, { first }: Mention): boolean {
  const joint = sentence.tokens[first - 1]?.lower ?? '';
  if (AGAINST.has(joint)) return true;
  return joint === 'và' && !mentions.some(({ last }) => last === first - 1);
}

// `Lầu Năm Góc chưa xác nhận nhưng một quan chức nói …`
const AGAINST = new Set(['nhưng', 'song']);

// `ông Nam nhận định việc Nga tỏ ý …`: right before the verb, who stands behind `việc` is its subject; a `công việc` is none.
function ofMatter(scene: Scene, { first, last }: Mention, cue: Cue): boolean {
  const { sentence, breaks } = scene;
  const [before, matter] = [sentence.tokens[first - 2]?.lower ?? '', sentence.tokens[first - 1]?.lower];
  if (!/^(?:việc|chuyện)$/.test(matter ?? '') || breaks[first] || WORKS.has(before)) return false;
  return asidesOnly(scene, last, cue.first);
}

const WORKS = new Set(['công', 'làm', 'giúp', 'nghỉ', 'thôi', 'mất', 'vụ', 'sự', 'nói', 'trò', 'câu', 'kể']);

function endsNoun(sentence: Sentence, at: number): boolean {
  const from = Math.max(0, at - LONGEST_APPOSITION);
  return cuesOf(sentence.tokens.slice(from, at), 'vi').some((cue) => cue.last === at - from && cue.classes.has('noun'));
}

// Figures never speak, nor does a law.
function speakerLike(scene: Scene, mention: Mention): boolean {
  const entity = scene.reading.entities.of.get(mention);
  return entity !== undefined && mention.text.length > 1 && !isThing(scene, mention);
}

const PREPOSITIONS = syllables('preposition');
const NEXT_TO = syllables('next-to');
const ARTICLES = syllables('article');
const LOCAL_BODY = syllables('local-body');
/** Small words between `được` and whoever does it: `được một tờ báo`, `do chính hãng`. */
const LEADING: ReadonlySet<string> = new Set([...ARTICLES, ...syllables('agent')]);
