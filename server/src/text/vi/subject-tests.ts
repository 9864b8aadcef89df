import type { Sentence } from '../analysis.ts';
import { overlapping } from '../../base/span-index.ts';
import { cuesOf } from '../cues.ts';
import type { Cue } from '../cues.ts';
import type { Mention } from '../mentions.ts';
import { isPersonal } from '../mentions.ts';
import type { Scene } from '../statement-scene.ts';
import { isAside, isThing, asidesOnly } from './asides.ts';
import { introduces, isNoun } from './cue-kind.ts';
import { syllables } from './word-class.ts';

/** Tokens without a subject of their own that may stand between it and its verb: `(đoàn TP HCM)`. */
export const LONGEST_APPOSITION = 12;

/**
 * `Ca sĩ Hà My bị khán giả chỉ trích`, `ông Nam được bạn bè khen`: who stands in front of `bị` is whom others speak of; `bà Lan
 * bị mất ví cho biết` speaks herself.
 */
export function isSufferer(scene: Scene, { last }: Mention, cue: Cue): boolean {
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

/** `Điều mà ông Nam nhấn mạnh là …`: what he said follows. */
export function isPointedAt({ sentence, breaks }: Scene, left: number, cue: Cue): boolean {
  const word = (at: number): string => sentence.tokens[at]?.lower ?? '';
  const link = word(cue.last) === 'nhất' ? cue.last + 1 : cue.last;
  return word(left - 2) === 'điều' && word(link) === 'là' && !breaks[cue.last];
}

/** `Nam, ngụ huyện Đắk Mil, tỉnh Đắk Nông kể`: where somebody lives tells nothing. */
export function isHome({ sentence, breaks }: Scene, mention: Mention, left: number): boolean {
  if (mention.names.length && isPersonal(mention)) return false;
  for (let from = left, hops = 0; from > 0 && hops < 4 && breaks[from] === ','; hops++) {
    if (sentence.tokens.slice(from, from + 2).some(({ lower }) => /^(?:ngụ|trú|quê|sống)$/.test(lower))) return true;
    from--;
    while (from > 0 && !breaks[from]) from--;
    if (/^(?:ngụ|trú|quê)$/.test(sentence.tokens[from]?.lower ?? '') && left - from <= LONGEST_APPOSITION) return true;
  }
  return false;
}

/**
 * `Anna Hale, bang New York, cho rằng`, `đệ đơn lên tòa ở thành phố Fern, phía tây Chile, nói rằng`: a place between marks
 * tells where, and so does a name behind `trên ứng dụng` at the end of a clause.
 */
export function isWhere(scene: Scene, mention: Mention, left: number, cue: Cue): boolean {
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

/**
 * `đề nghị Sở rà soát và báo cáo`, `kêu gọi các hãng Mỹ báo cáo`, `mở họp để phóng viên hỏi`: what somebody is asked to do or
 * given the chance to do has not been said by him who asks, nor by whoever is asked.
 */
export function isBidden(scene: Scene, { first, last }: Mention, left: number, cue: Cue): boolean {
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

/** Is the subject a thing that `này` points at, and no body (`cơ quan này`), or anybody at all? */
export function pointedAt({ sentence, reading }: Scene, left: number, right: number): boolean {
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

/** `Theo ông Nam, Giám đốc Sở nói`: Nam is another source. */
export function behindSource({ cues }: Scene, mention: Mention): boolean {
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

/** Does a word stand in front that joins two clauses: `nhưng`, or an `và` with nobody right before it? */
export function beginsClause({ sentence, mentions }: Scene, { first }: Mention): boolean {
  const joint = sentence.tokens[first - 1]?.lower ?? '';
  if (AGAINST.has(joint)) return true;
  return joint === 'và' && !mentions.some(({ last }) => last === first - 1);
}

// `Lầu Năm Góc chưa xác nhận nhưng một quan chức nói …`
const AGAINST = new Set(['nhưng', 'song']);

/**
 * `ông Nam nhận định việc Nga tỏ ý …`: right before the verb, who stands behind `việc` is its subject; a `công việc` is none.
 */
export function ofMatter(scene: Scene, { first, last }: Mention, cue: Cue): boolean {
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

/** Figures never speak, nor does a law. */
export function speakerLike(scene: Scene, mention: Mention): boolean {
  const entity = scene.reading.entities.of.get(mention);
  return entity !== undefined && mention.text.length > 1 && !isThing(scene, mention);
}

/** Syllables that make of whoever follows anything but a subject. */
export const PREPOSITIONS = syllables('preposition');

const NEXT_TO = syllables('next-to');

/** Syllables that begin a phrase, before its noun. */
export const ARTICLES = syllables('article');
