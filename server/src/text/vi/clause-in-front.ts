import type { Span } from '../../base/span.ts';
import { overlapping } from '../../base/span-index.ts';
import { Lexicon } from '../lexicon.ts';
import { PEOPLE } from '../mention-words.ts';
import type { Scene } from '../statement-scene.ts';
import { hasPronoun } from './pronouns.ts';
import { syllables } from './word-class.ts';

/**
 * `Cầu phải sửa ngay, ông Nam yêu cầu tại cuộc họp hôm thứ hai`: the clause that ends with the comma in front of who
 * speaks (his first offset), where nothing but when, where or to whom he said it stands behind the verb (its end).
 */
export function clauseInFront(scene: Scene, speaker: number, verb: number): Span | undefined {
  const { sentence, breaks } = scene;
  const { tokens } = sentence;
  let front = tokens.findIndex(({ start }) => start >= speaker);
  while (front > 0 && !breaks[front] && LEADING.has(tokens[front - 1]?.lower ?? '')) front--;
  const [first, last] = [tokens[0], tokens[front - 1]];
  if (!first || !last || breaks[front] !== ',' || !tellsClause(scene, front)) return undefined;
  const behind = tokens.findIndex(({ start }) => start >= verb);
  return behind < 0 ||
    isOccasion(scene, behind) ||
    isAudience(scene, behind) ||
    isCited(scene, behind) ||
    (!opensWithVerb(scene) && (isReason(scene, behind) || isNextVerb(scene, behind)))
    ? { start: first.start, end: last.end }
    : undefined;
}

const LEADING: ReadonlySet<string> = new Set([...syllables('agent'), ...syllables('article')]);

// Is there anything but when and where in front, and does nobody else speak there?
function tellsClause(scene: Scene, end: number): boolean {
  const { sentence, breaks, cues, reading, mentions } = scene;
  const { tokens } = sentence;
  // `Giá khó nói trước, ông Nam cảnh báo`: in front of that verb nobody stands who could say it.
  const speaks = (first: number): boolean => mentions.some(({ last }) => last <= first) || hasPronoun(scene, 0, first);
  if (
    cues.some(
      ({ first, classes }) => first < end && (classes.has('source') || (classes.has('speech') && speaks(first))),
    )
  )
    return false;
  let from = 0;
  for (let at = 1; at <= end; at++) {
    if (at < end && !breaks[at]) continue;
    const opener = tokens[from];
    const opens = opener && (OPENERS.has(opener.lower) || overlapping(reading.dates, opener).length > 0);
    if (at - from >= SHORTEST_CLAUSE && !opens) return true;
    from = at;
  }
  return false;
}

function isOccasion(scene: Scene, from: number): boolean {
  const { sentence, reading } = scene;
  const { tokens } = sentence;
  const first = tokens[from];
  if (!first || !isPlain(scene, from)) return false;
  const day = /^(?:vào|hồi|trong)$/.test(first.lower) ? (tokens[from + 1] ?? first) : first;
  return OCCASIONS.at(tokens, from) !== undefined || overlapping(reading.dates, day).length > 0 || isLater(scene, from);
}

// `hai ngày sau cuộc họp`
function isLater({ sentence: { tokens } }: Scene, from: number): boolean {
  const [count, unit, side] = tokens.slice(from, from + 3);
  return (
    (count?.figure === true || /^(?:một|hai|ba|bốn|năm|vài|ít|nhiều|mấy)$/.test(count?.lower ?? '')) &&
    /^(?:phút|giờ|tiếng|ngày|hôm|tuần|tháng|năm)$/.test(unit?.lower ?? '') &&
    /^(?:sau|trước)$/.test(side?.lower ?? '')
  );
}

// `…, Reuters dẫn nguồn tin an ninh`: whom an outlet quotes, and nothing that he says.
function isCited(scene: Scene, from: number): boolean {
  const verb = scene.cues.find(({ last }) => last === from);
  return verb !== undefined && verb.classes.has('outlet') && isPlain(scene, from);
}

// `Phát biểu tại lễ khai mạc, …`, `Lý giải về sự chậm trễ, …`: on what occasion, and nothing that was said.
function opensWithVerb({ cues }: Scene): boolean {
  return cues.some(({ first }) => first === 0);
}

// `…, ông Nam nói, vì trụ cầu đã nứt`: why it is so.
function isReason({ sentence: { tokens }, breaks }: Scene, at: number): boolean {
  return breaks[at] === ',' && /^(?:vì|bởi|do)$/.test(tokens[at]?.lower ?? '');
}

// `…, ông Nam nói và cho rằng …`: what stands behind is the next verb's.
function isNextVerb({ sentence: { tokens }, breaks, cues }: Scene, at: number): boolean {
  if (breaks[at] || !/^(?:và|rồi)$/.test(tokens[at]?.lower ?? '')) return false;
  return cues.some(({ first, classes }) => first === at + 1 && classes.has('speech'));
}

// `các du học sinh`: people without a name, and nothing more.
function isAudience({ sentence: { tokens }, mentions, breaks }: Scene, from: number): boolean {
  if (breaks[from]) return false;
  const first = /^(?:các|những|một|toàn|mọi)$/.test(tokens[from]?.lower ?? '') ? from + 1 : from;
  return mentions.some(
    (mention) =>
      mention.first === first &&
      mention.last === tokens.length &&
      !mention.names.length &&
      PEOPLE.some((kind) => mention.kinds.has(kind)),
  );
}

// No mark and no clause of its own up to the end of the sentence.
function isPlain({ sentence: { tokens }, breaks, quotes, sentence }: Scene, from: number): boolean {
  const start = tokens[from]?.start ?? sentence.end;
  return (
    !breaks.slice(from, tokens.length).some(Boolean) &&
    !quotes.some(({ end }) => end > start) &&
    !tokens.slice(from).some(({ lower }) => CLAUSAL.has(lower))
  );
}

/** Tokens; fewer between two marks are no clause. */
const SHORTEST_CLAUSE = 4;
const OPENERS: ReadonlySet<string> = new Set([...syllables('opener'), ...syllables('preposition')]);
const CLAUSAL = new Set(['rằng', 'là', 'sẽ', 'phải', 'cần', 'nên', 'đã', 'đang', 'không', 'chưa', 'đừng', 'hãy']);
const OCCASIONS = new Lexicon<true>();
for (const phrase of syllables('occasion')) OCCASIONS.add(phrase, true);
