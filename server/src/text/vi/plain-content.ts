import type { Cue } from '../cues.ts';
import type { Scene } from '../statement-scene.ts';
import { syllables } from './word-class.ts';

/**
 * Is something said behind a cue that needs it, though no `rằng`, colon or quotation shows it? Behind what somebody
 * wants, fears or believes a clause of its own (`mong cầu được sửa xong`), behind a judgement what the thing is called
 * (`coi cây cầu là cánh cửa của làng`), behind a reproach whom it meets (`tố Bình Nhưỡng`).
 */
export function introducesPlainly(scene: Scene, cue: Cue): boolean {
  const { sentence, mentions, breaks } = scene;
  const verb = sentence.tokens[cue.last - 1]?.lower ?? '';
  if (breaks[cue.last]) return false;
  const whole = sentence.tokens
    .slice(cue.first, cue.last)
    .map(({ lower }) => lower)
    .join(' ');
  if (TELLING.has(whole)) return hasClause(scene, cue.last, ITSELF);
  if (HOLDING.has(verb)) return hasClause(scene, cue.last);
  if (JUDGING.has(verb)) return hasLink(scene, cue.last);
  if (!REPROACHING.has(verb)) return false;
  // `bị ông Nam chê là lãng phí`, `bị ông Nam tố ăn chặn`
  if (sentence.tokens[cue.last]?.lower === 'là') return true;
  if (mentions.some(({ first, last }) => last === cue.first && sentence.tokens[first - 1]?.lower === 'bị')) return true;
  return mentions.some(({ first }) => first === cue.last) || hasClause(scene, cue.last) || hasLink(scene, cue.last);
}

/** Does the verb find fault with somebody: `chê`, `tố`? */
export function reproaches({ sentence: { tokens } }: Scene, { last }: Cue): boolean {
  return REPROACHING.has(tokens[last - 1]?.lower ?? '');
}

/** Does a clause of its own stand behind a verb of saying: behind `rằng`, or with a sign of one in it? */
export function tellsClause(scene: Scene, { last }: Cue): boolean {
  const { tokens } = scene.sentence;
  return tokens[last - 1]?.lower === 'rằng' || tokens[last]?.lower === 'rằng' || hasClause(scene, last, ITSELF);
}

const HOLDING = syllables('holding');
/** … where they are the whole word: `bảo`, and no `đảm bảo`. */
const TELLING = syllables('telling');
const JUDGING = syllables('judging');
const REPROACHING = syllables('reproaching');

/** What shows a clause: a verb is hardly to be told from a noun, but these stand before one. */
const VERBAL = syllables('verbal');
/** What opens a purpose and no clause: `muốn được nghỉ`, `lo làm ăn`. */
const LONGEST_SUBJECT = 10;

function hasClause({ sentence, breaks }: Scene, from: number, alone = NONE): boolean {
  if (REASONS.has(sentence.tokens[from]?.lower ?? '')) return false;
  for (let at = from; at < Math.min(sentence.tokens.length, from + LONGEST_SUBJECT); at++) {
    if (breaks[at] || sentence.tokens[at]?.lower === 'rồi') return false;
    const word = sentence.tokens[at]?.lower ?? '';
    // `muốn được nghỉ`, `lo không kịp`: without a subject of its own it is a wish for oneself, and often the reporter's; but
    // `thề sẽ về`, `thông tin cầu đã xong`.
    if (VERBAL.has(word)) return at > from + 1 || alone.has(word) || (at > from && FINITE.has(word));
  }
  return false;
}

/** Behind these stands why, when or of whom, and nothing that is told. */
const REASONS = new Set(['vì', 'khi', 'về', 'với', 'trước', 'do', 'để', 'nếu', 'cho']);
/** Verbs that tell a clause also without a subject, or with one of a syllable. */
const ITSELF = new Set(['sẽ', 'đã']);
/** … and those behind which only a clause with a subject, be it of one syllable, stands: `nghĩ giá sẽ giảm`. */
const FINITE = syllables('finite');
const NONE: ReadonlySet<string> = new Set();

function hasLink({ sentence, breaks }: Scene, from: number): boolean {
  for (let at = from + 1; at < Math.min(sentence.tokens.length - 1, from + LONGEST_SUBJECT); at++) {
    if (breaks[at]) return false;
    if (/^(?:là|như)$/.test(sentence.tokens[at]?.lower ?? '')) return true;
  }
  return false;
}
