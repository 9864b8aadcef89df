import type { Span } from '../../base/span.ts';
import { overlaps } from '../../base/span.ts';
import { PEOPLE } from '../mention-words.ts';
import type { FoundSpeaker, Scene } from '../statement-scene.ts';
import { clauseInFront } from './clause-in-front.ts';
import { alongside } from './co-speakers.ts';

/** What was said: the quotation before an inverted cue, else what stands behind the cue, else what stands before. */
export function contentOf(scene: Scene, cue: Span, found: FoundSpeaker, hypothetical = false): Span[] {
  const { reading, sentence, quotes } = scene;
  const edge = Math.max(cue.end, found.saidFrom ?? 0, found.behind ? apposed(scene, found) : 0);
  const front = Math.min(cue.start, found.span.start);
  const before = quotes.filter((quotation) => quotation.end <= front);
  const gap = reading.text.slice(before.at(-1)?.end ?? 0, front);
  // `“…”, giám đốc Quỹ Fern (QF) khu vực châu Á Paul Holm nói`: his office may stand between.
  const office = gap.length <= LONGEST_GAP && before[0]?.start === firstWord(scene) && OFFICE_GAP.test(gap);
  // `“…”, ông Nam nói, và cho rằng …`, `ông Nam nói “…”; bà Lan nói …`: the second verb tells what stands behind it.
  const isFurther = (found.further === true || gap.includes(';')) && cue.end < lastWord(scene);
  const inverted = !isFurther && before.length > 0 && (office || /^[\p{P}\s]*$/u.test(gap));
  const content: Span[] = inverted ? before.map(({ start, end }) => ({ start, end })) : [];
  const closed = inverted || isFurther || found.behind ? undefined : clauseInFront(scene, found.span.start, edge);
  if (closed) return [closed, ...reasonBehind(reading.text, edge, sentence.end)];
  const subject = inverted || found.saidUpTo === undefined ? undefined : subjectOf(scene, found.saidUpTo);
  if (subject) content.push(subject);
  const behind = told(
    reading.text,
    listened(scene, cue, quotedVerb(reading.text, cue, edge)),
    hypothetical ? clauseEnd(scene, edge) : sentence.end,
  );
  // `“…”, ông nói khi rời phòng họp`: how it was said is no part of it.
  const rest = behind ? reading.text.slice(behind.start, behind.end) : '';
  const given = found.behind && (GIVEN_OUT.test(rest) || (isTold(scene, cue.start) && WHERE.test(rest)));
  const meant = behind && pointsBack(scene, behind) ? (content.length ? content : saidBefore(scene, front)) : [];
  if (meant.length) return meant;
  if (
    behind &&
    !given &&
    !isHearer(scene, behind, front) &&
    (!inverted || quotes.some((quotation) => overlaps(quotation, behind)))
  )
    content.push(behind);
  else if (inverted) content.push(...reasonBehind(reading.text, edge, sentence.end));
  // `Trong thư của bà Lan có đoạn:`: the block below is what she said.
  if (!content.length && !LEADS_IN.test(reading.text.slice(edge, sentence.end))) {
    const ahead = trimmed(reading.text, sentence.start, front);
    const text = ahead ? reading.text.slice(ahead.start, ahead.end) : '';
    const named = THAT_IS.exec(text) ?? WHOSE.exec(text);
    if (ahead) content.push(named ? { start: ahead.start, end: ahead.end - named[0].length } : ahead);
  }
  return content;
}

// `“…”, ông Nam nói, vì …`: the reason that he gives.
function reasonBehind(text: string, from: number, to: number): Span[] {
  if (!REASON.test(text.slice(from, Math.min(to, from + LONGEST_JOINT)))) return [];
  const span = trimmed(text, from, to);
  return span ? [span] : [];
}

const REASON = /^\s*,\s*(?:vì|bởi|do)\s/u;
/** Characters of the comma and the word behind it. */
const LONGEST_JOINT = 8;

/** Characters of an office between a quotation and its holder. */
const LONGEST_GAP = 120;
const OFFICE_GAP = /^(?:[”"»],|,[”"»])\s[^,;:“”"«»]*$/u;

function lastWord({ sentence }: Scene): number {
  return sentence.tokens.at(-1)?.start ?? sentence.start;
}

// Where the first word of the sentence stands.
function firstWord({ sentence }: Scene): number | undefined {
  return sentence.tokens[0]?.start;
}

// `Cầu sẽ xong trước mùa lũ, bà Lan dặn các kỹ sư.`: behind a whole clause and its comma, nobody but who listens stands there.
function isHearer({ mentions, sentence, breaks }: Scene, behind: Span, front: number): boolean {
  const subject = sentence.tokens.findIndex(({ start }) => start >= front);
  if (subject < LONGEST_LEAD || breaks[subject] !== ',') return false;
  const who = mentions.find(({ start, end }) => start >= behind.start && end >= behind.end);
  if (!who || !PEOPLE.some((kind) => who.kinds.has(kind))) return false;
  return sentence.tokens
    .slice(0, who.first)
    .every(({ start, lower }) => start < behind.start || LEADS_TO_WHOM.has(lower));
}

const LEADS_TO_WHOM = new Set(['các', 'những', 'cho', 'với', 'mọi']);
/** Tokens in front of a subject that may be no more than when or where: `Sáng 3/11 tại Hà Nội, ông Nam …`. */
const LONGEST_LEAD = 8;

const LEADS_IN = /^\s*:\s*$/;

// `Cầu phải sửa ngay, đó là điều ông Nam cảnh báo`
const THAT_IS = /\s*[,–-]\s*(?:đó|đây) (?:cũng |chính )?là (?:điều|những điều|những gì)(?: mà)?$/iu;

// `Giá đã giảm, khảo sát mới nhất của Đại học Huế cho thấy`: the paper that says so.
const WHOSE = /\s*,\s*[^,;.:“”"]{2,40}\scủa$/iu;

// `…, và bà Lan nói thẳng điều đó`, `…, ông Nam nói vậy`: what stands behind the verb points at what has been said.
function pointsBack({ reading, sentence }: Scene, { start, end }: Span): boolean {
  return POINTER.test(reading.text.slice(start, end)) && /^[\s.!…]*$/u.test(reading.text.slice(end, sentence.end));
}

const POINTER = /^(?:điều (?:đó|này|ấy|trên)|như (?:vậy|thế|trên)|vậy|thế)$/iu;

// The clause in front, else the sentence before.
function saidBefore({ reading, sentence, index }: Scene, front: number): Span[] {
  const ahead = trimmed(reading.text, sentence.start, front);
  const joint = ahead && /[,;]\s*(?:và|nhưng|song|mà)$/u.exec(reading.text.slice(ahead.start, ahead.end));
  const told = ahead && joint ? { start: ahead.start, end: ahead.end - joint[0].length } : ahead;
  const isClause = told && sentence.tokens.filter(({ start, end }) => start >= told.start && end <= told.end).length;
  if (told && (isClause ?? 0) >= LEAST_SAID) return [told];
  const before = reading.sentences[index - 1];
  const whole = before?.paragraph === sentence.paragraph ? trimmed(reading.text, before.start, before.end) : undefined;
  return whole ? [whole] : [];
}

/** Tokens; fewer in front of a speaker are no clause. */
const LEAST_SAID = 4;

// `Tin con tàu bị chìm được ông Nam xác nhận`: what he says stands in front, in the clause that ends there.
function subjectOf({ reading, sentence, breaks }: Scene, end: number): Span | undefined {
  const last = sentence.tokens.findIndex((token) => token.start >= end);
  let at = last;
  while (at > 0 && !breaks[at]) at--;
  const from = last - at < SHORTEST_CLAUSE ? sentence.start : (sentence.tokens[at]?.start ?? sentence.start);
  return trimmed(reading.text, from, end);
}

/** Tokens; fewer behind a mark are the end of a clause. */
const SHORTEST_CLAUSE = 3;

// `…, theo số liệu do Sở Y tế cung cấp`: the verb is the source's, and what it tells stands in front.
const GIVEN_OUT =
  /^(?:vừa |mới )?(?:cung cấp|công bố|đưa ra|đăng tải|phát đi)(?: (?:vào |trong )?(?:hôm|ngày|sáng|trưa|chiều|tối|tuần|tháng) [^,;:“”"]{2,30})?$/iu;

// `…, theo thông cáo của đại sứ quán tại Hà Nội`: where whoever said it is.
const WHERE = /^(?:tại|ở) [^,;:“”"]{2,40}$/u;

// Does a clause stand in front of the cue, with a comma between?
function isTold({ reading, sentence }: Scene, cue: number): boolean {
  const isApart = reading.text.slice(sentence.start, cue).trimEnd().endsWith(',');
  return isApart && sentence.tokens.filter(({ end }) => end <= cue).length >= LEAST_SAID;
}

/** A stretch without the marks and the white space around it. */
export function trimmed(text: string, from: number, to: number): Span | undefined {
  let [start, end] = [from, to];
  while (start < end && /[\s,:;“”"«»–—-]/.test(text[start] ?? '')) start++;
  while (end > start && /[\s,:;“”"«».–—-]/.test(text[end - 1] ?? '')) end--;
  return end - start > 1 ? { start, end } : undefined;
}

// `được dẫn lời nói Moscow sẵn sàng`: the verb behind belongs to the cue.
function quotedVerb(text: string, cue: Span, edge: number): number {
  if (edge !== cue.end || !/(?:dẫn|trích) lời$/iu.test(text.slice(cue.start, cue.end))) return edge;
  return edge + (/^\s+nói(?= )/u.exec(text.slice(edge, edge + 8))?.[0].length ?? 0);
}

// `nói với tờ Bild rằng …`, `chia sẻ với bà Lan: …`: who listens is no part of it.
function listened({ reading, mentions, sentence }: Scene, cue: Span, edge: number): number {
  if (edge !== cue.end || !/ với$/iu.test(reading.text.slice(cue.start, cue.end))) return edge;
  const who = mentions.find(({ start }) => start >= edge && start - edge <= TO_WHOM);
  if (!who || !LISTENER.test(reading.text.slice(edge, who.start))) return edge;
  return Math.min(sentence.end, who.end);
}

/** Characters of `phóng viên của báo` in front of who listens. */
const TO_WHOM = 32;
const LISTENER = /^(?:\s+(?:phóng|viên|PV|của|tờ|báo|đài|kênh|hãng|tin|trang|tạp|chí|nhà|các|những))*\s+$/u;

// Without the `rằng`, `là`, `nói` or `thì` that leads it in.
function told(text: string, from: number, to: number): Span | undefined {
  const span = trimmed(text, from, to);
  const lead =
    span &&
    /^(?:thì\s|(?:(?:nói|cho biết|cho hay)\s+)?(?:rằng|là)[\s:,])+/iu.exec(
      text.slice(span.start, Math.min(span.end, span.start + 24)),
    );
  if (!span) return undefined;
  if (lead) return trimmed(text, span.start + lead[0].length, span.end);
  // `viết trên mạng xã hội rằng …`, `nói với phóng viên rằng …`: where and to whom stands before.
  const that = /^(?:với|trên|tại|trong|cho|trước) [^,;:“”".]{2,60}? rằng\s+/iu.exec(
    text.slice(span.start, Math.min(span.end, span.start + 80)),
  );
  return that ? trimmed(text, span.start + that[0].length, span.end) : span;
}

// `theo bà Erika Holm, chuyên gia của Viện Hòa bình, …`, `theo lời ông Nam (54 tuổi, trú xã An Lạc), …`: his office,
// age and home belong to him.
function apposed(scene: Scene, { span, mention: source }: FoundSpeaker): number {
  const { reading, mentions, breaks, sentence } = scene;
  let end = (source && alongside(scene, source)?.end) ?? span.end;
  const { tokens } = sentence;
  let at = tokens.findIndex((token) => token.start >= end);
  for (let pieces = 0; at >= 0 && pieces < PIECES; pieces++) {
    const office = mentions.find((mention) => mention.first === at);
    // `Theo ông Nam, Bộ Y tế không thể …`: a body begins what he said.
    // `Theo nam sinh, du học sinh nên …`: without a name in front it is no office of his.
    const named = source !== undefined && source.names.length > 0;
    const titled =
      named && office !== undefined && !office.names.length && PEOPLE.some((kind) => office.kinds.has(kind));
    const [word, next] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower];
    const personal = next === 'tuổi' || LIVES.has(word) || (word === 'sinh' && next === 'năm');
    const closing = CLOSED.get(breaks[at] ?? '');
    if (!closing || !(titled || personal || closing === ')')) break;
    const close = breaks.findIndex(
      (mark, k) => k > at && k <= at + LONGEST_PIECE && closing.includes(mark) && mark !== '',
    );
    if (close < 0) break;
    at = close;
    end = tokens[close - 1]?.end ?? end;
    if (closing === ')') end = reading.text.indexOf(')', end) + 1 || end;
  }
  return end;
}

/** What is said of a person behind his name: so many pieces, each so many tokens. */
const PIECES = 4;
const LONGEST_PIECE = 25;
/** The mark that opens a piece, and those that may close it. */
const CLOSED = new Map([
  [',', ','],
  ['(', ')'],
  ['-', '-,–'],
  ['–', '–,-'],
]);
const LIVES = new Set(['trú', 'ngụ', 'quê', 'sống', 'ở']);

function clauseEnd({ breaks, sentence }: Scene, from: number): number {
  const at = sentence.tokens.findIndex((token, i) => token.start > from && breaks[i] === ',');
  return at < 0 ? sentence.end : (sentence.tokens[at - 1]?.end ?? sentence.end);
}
