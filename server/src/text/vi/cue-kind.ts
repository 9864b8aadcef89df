import { overlapping } from '../../base/span-index.ts';
import type { Cue } from '../cues.ts';
import type { Scene } from '../statement-scene.ts';
import { introducesPlainly } from './plain-content.ts';
import { syllables } from './word-class.ts';

/** `lời cảnh báo`, `bị cáo buộc`: no verb of what stands before it, unless that is another word's end (`quân sự nói`). */
export function isNoun(scene: Scene, cue: Cue, hops = 0): boolean {
  const { reading, sentence, mentions, breaks } = scene;
  const at = cue.first - 1;
  const before = sentence.tokens[at];
  // `trên cơ sở báo cáo của tỉnh`: no verb is anybody's.
  const whose = sentence.tokens[cue.last]?.lower === 'của' && !breaks[cue.last] && !cue.classes.has('outlet');
  if (whose && sentence.tokens[cue.last + 1]?.lower !== 'mình') return true;
  // `kết luận số 19`: a paper by its number.
  if (sentence.tokens[cue.last]?.lower === 'số' && sentence.tokens[cue.last + 1]?.figure) return true;
  // `các chuyên gia đánh giá yêu cầu này không công bằng`: what has been said before is pointed at.
  if (/^(?:này|ấy)$/.test(sentence.tokens[cue.last]?.lower ?? '') && !breaks[cue.last]) return true;
  // `bị cáo buộc` begins like `bị cáo`.
  const passive = before?.lower === 'bị' && !breaks[cue.first];
  if (!passive && (breaks[cue.first] || mentions.some((mention) => mention.first <= at && at < mention.last)))
    return false;
  // `trước cáo buộc của Kiev`, `qua lời kể`, but `hôm trước tuyên bố`, `tối qua cho biết`. What lasted (`trong 20 năm qua`)
  // ends a phrase of its own, which seldom stands beside the subject.
  const times = before ? overlapping(reading.dates, before) : [];
  if (times.some(({ type }) => type === 'DATE' || type === 'TIME')) return false;
  if (before && /^(?:trước|sau)$/.test(before.lower)) return times.length === 0;
  const word = before?.lower ?? '';
  if (cue.classes.has('noun') && NOUN_OBJECT.has(word) && !PAPERS.has(sentence.tokens[at - 1]?.lower ?? ''))
    return !introduces(scene, cue);
  if (
    ERRANDS.has(`${sentence.tokens[at - 1]?.lower ?? ''} ${word}`) &&
    !breaks[at] &&
    sentence.tokens[cue.first]?.lower !== 'cho'
  )
    return !introduces(scene, cue);
  // `nhận được sự quan tâm và phát biểu từ xa của ông Nam`: what `sự` makes a noun goes on behind `và`.
  if (word === 'và' && [2, 3, 4].some((back) => sentence.tokens[cue.first - back]?.lower === 'sự')) return true;
  // `những bình luận và phân tích`, `được yêu cầu chỉ đạo`: what the word in front is, this one is.
  const beside = hops < 2 ? scene.cues.find(({ last }) => last === (word === 'và' ? at : cue.first)) : undefined;
  if (beside && !breaks[beside.last] && !beside.classes.has('source') && isNoun(scene, beside, hops + 1))
    return !introduces(scene, cue);
  // `bà Lan tỏ ra lo ngại rằng …`
  if (word === 'ra' && sentence.tokens[at - 1]?.lower === 'tỏ') return !introduces(scene, cue);
  // `vụ tiết lộ tài liệu`, but `dịch vụ cho biết`.
  if (word === 'vụ' && cue.classes.has('noun') && sentence.tokens[at - 1]?.lower !== 'dịch') return true;
  // `ra tuyên bố` is a phrase of its own in the table.
  return NOUN_BEFORE.has(word);
}

/** `tại Thông báo số 18`, `Hứa Gia Hân`: a verb that has the capital begins a sentence, or is none. */
export function isCapital({ reading, sentence }: Scene, cue: Cue): boolean {
  const token = sentence.tokens[cue.first];
  return token?.capital === true && /^\p{Lu}\p{Ll}/u.test(reading.text.slice(token.start, token.end));
}

/** `Theo báo cáo của Sở Y tế, ghi nhận ba ca bệnh`: without a subject of its own the verb is the source's. */
export function followsSource({ breaks, cues }: Scene, cue: Cue): boolean {
  if (breaks[cue.first] !== ',' && breaks[cue.first] !== ')') return false;
  const source = cues.findLast(({ classes, last }) => classes.has('source') && last <= cue.first);
  return source !== undefined && breaks.slice(source.last, cue.first).every((mark) => !mark || /[()]/.test(mark));
}

/** Is something said behind the cue: `rằng`, a colon, a quotation? */
export function introduces(scene: Scene, cue: Cue): boolean {
  const { sentence, breaks, quotes } = scene;
  const next = sentence.tokens[cue.last];
  if (!next) return false;
  // `lo rằng` holds the word that leads in what follows.
  if (next.lower === 'rằng' || breaks[cue.last] === ':' || sentence.tokens[cue.last - 1]?.lower === 'rằng') return true;
  if (quotes.some((quotation) => quotation.start <= next.start && next.start < quotation.end)) return true;
  return (
    names({ sentence, quotes }, cue, next.start) ||
    judgesInWords(scene, cue) ||
    isHeldUp(scene, cue) ||
    introducesPlainly(scene, cue)
  );
}

// `Điều mà ông Nam trăn trở nhất là …`: the clause says what it is that he says.
function isHeldUp({ sentence: { tokens }, breaks }: Scene, cue: Cue): boolean {
  const word = (at: number): string => tokens[at]?.lower ?? '';
  let at = cue.last;
  while (!breaks[at] && MOST.has(word(at))) at++;
  if (word(at) !== 'là' || breaks[at]) return false;
  let from = cue.first;
  while (from > 0 && !breaks[from]) from--;
  return word(from) === 'điều';
}

const MOST = new Set(['nhất', 'hơn', 'cả', 'nhiều']);

/** `gọi lệnh cấm là “…”`, `ví nó như “…”`: what somebody calls a thing, in his own words. */
export function names({ sentence, quotes }: Pick<Scene, 'sentence' | 'quotes'>, cue: Cue, from: number): boolean {
  const verb = sentence.tokens[cue.last - 1]?.lower ?? '';
  if (!NAMING.has(verb)) return false;
  const quote = quotes.find(({ start }) => start >= from && start < sentence.end);
  const before = quote && sentence.tokens.findLast(({ end }) => end <= quote.start);
  return before !== undefined && /^(?:là|như|bằng)$/.test(before.lower);
}

// `chê vở diễn “dài dòng và thiếu lửa”`: what somebody finds a thing to be, in his own words.
function judgesInWords({ sentence: { tokens }, quotes, breaks }: Scene, { last }: Cue): boolean {
  if (!FINDING.has(tokens[last - 1]?.lower ?? '')) return false;
  for (let at = last; at < Math.min(tokens.length, last + LONGEST_THING); at++) {
    const { start } = tokens[at] ?? { start: -1 };
    if (quotes.some((quote) => quote.start <= start && start < quote.end)) return true;
    if (breaks[at]) return false;
  }
  return false;
}

const FINDING = syllables('finding');
/** Tokens of what is found so. */
const LONGEST_THING = 10;

const NAMING = new Set(['gọi', 'ví', 'coi', 'xem', 'khen', 'chê']);

/** `“…”, bà Mo nghẹn ngào`: behind a quotation any verb tells how it was said. */
export function closesQuotation({ sentence, quotes, reading, cues }: Scene, cue: Cue): boolean {
  const start = sentence.tokens[cue.first]?.start ?? 0;
  const quote = quotes.findLast(({ end }) => end <= start);
  return (
    quote !== undefined &&
    // `“…”, ông Nam tuyên bố về mục tiêu đảm bảo …`: another verb has closed it.
    !cues.some(
      (other) =>
        other.last <= cue.first &&
        other.classes.has('speech') &&
        (sentence.tokens[other.first]?.start ?? 0) >= quote.end,
    ) &&
    // `nhận tấm vé “vớt”, em đã cho thấy …`: a word or two in the midst of a clause are no speech.
    (quote.end - quote.start >= SHORTEST || quote.start <= sentence.start + 2) &&
    start - quote.end <= NEAR &&
    /^["”»]?\s*[,.–—-]/u.test(reading.text.slice(quote.end, quote.end + 6))
  );
}

/**
 * `Cầu sẽ xong trong tháng 5, bà Lan đáp`: a verb that is one of saying half the time, with its subject between a clause and the
 * end of the sentence.
 */
export function closesClause({ sentence, breaks, mentions, cues }: Scene, cue: Cue): boolean {
  const { tokens } = sentence;
  if (cue.last < tokens.length) return false;
  const verb = tokens.slice(cue.first, cue.last).map(({ lower }) => lower);
  if (!CLOSING.has(verb.join(' '))) return false;
  let from = cue.first;
  while (from > 0 && !breaks[from]) from--;
  const subject = mentions.find(({ first, last }) => first >= from && first - from <= 1 && last === cue.first);
  if (cues.some(({ last, classes }) => last <= from && !classes.has('half') && !classes.has('noun'))) return false;
  return breaks[from] === ',' && subject !== undefined && from >= LEAST_CLAUSE;
}

const CLOSING = syllables('closing');
/** Tokens in front of the comma that may be a clause. */
const LEAST_CLAUSE = 4;

/** Characters between a quotation and the verb behind it, with the speaker and his office in between. */
const NEAR = 120;
/** Characters of a quotation that a verb behind it may close, where it does not begin the sentence. */
const SHORTEST = 20;

const NOUN_BEFORE = new Set(
  (
    'lời sự việc bản cuộc một các những bài tờ đơn mọi nhiều theo bị được cái ra qua để bằng với về niềm nỗi mối câu nhận ' +
    'bảng phiếu cách mức buổi kỳ thuật lượng chí thang vì nhằm trong từ khi bởi là hoặc của'
  ).split(' '),
);

/** Behind these a word that is a noun as well as a verb is the noun: `có kết luận`, `làm báo cáo`, `ký cam kết`. */
const NOUN_OBJECT = new Set('có làm ký tuân thủ đổi ứng chịu lùi ngày trình gửi nộp lập'.split(' '));
/** … and behind these pairs it tells what is to be done, liked or met: `khả năng xác định`, `đối mặt cáo buộc`. */
const ERRANDS = syllables('errand');
/** Before a verb of these it is a verb all the same: `tờ trình đề nghị`. */
const PAPERS = new Set(['tờ']);
