import { overlapping } from '../../base/span-index.ts';
import type { Cue } from '../cues.ts';
import { PEOPLE } from '../mention-words.ts';
import type { Mention } from '../mentions.ts';
import type { Scene } from '../statement-scene.ts';
import { syllables } from './word-class.ts';

/** May the token stand between a subject and its verb: an adverb, a particle, part of a date? */
export function isAside({ sentence, reading }: Scene, at: number): boolean {
  const token = sentence.tokens[at];
  if (!token) return false;
  return ADVERBS.has(token.lower) || overlapping(reading.dates, token).length > 0;
}

/** Are there nothing but adverbs and days between a subject and its verb? */
export function asidesOnly(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isAside(scene, at)) return false;
  return true;
}

/** `Luật Đất đai yêu cầu`, `theo Nghị định 15`: what is written speaks for nobody. */
export function isThing({ sentence, breaks }: Scene, mention: Mention): boolean {
  // `Luật sư Nam`, `nghị sĩ`, `điều tra viên` are people.
  if (PEOPLE.some((kind) => mention.kinds.has(kind))) return false;
  const [word, before] = [sentence.tokens[mention.first]?.lower ?? '', sentence.tokens[mention.first - 1]?.lower ?? ''];
  return THINGS.has(word) || (LANDMARKS.has(before) && !breaks[mention.first]);
}

const THINGS = new Set(['luật', 'nghị', 'hiến', 'điều']);
// `hồ Đồng Mô`: what stands in front of the name of a thing in the landscape.
const LANDMARKS = syllables('landmark');

/** What the words right before a cue make of it: said, denied, or only supposed. */
export function moodOf(scene: Scene, cue: Cue): { readonly negated: boolean; readonly hypothetical: boolean } {
  const { tokens } = scene.sentence;
  // `nên theo ông Nam`, `sẽ theo lời`: a preposition is neither denied nor meant.
  if (cue.classes.has('source') && cue.classes.size === 1) return { negated: false, hypothetical: false };
  let [negated, hypothetical] = [false, false];
  for (let at = cue.first - 1; at >= Math.max(0, cue.first - REACH); at--) {
    const word = tokens[at]?.lower ?? '';
    // `Trương Công Định` intends nothing.
    if (scene.breaks[at + 1] || tokens[at]?.capital) break;
    // `chuyên gia hàng không`, `phòng không`: the end of another word.
    if (word === 'không' && /^(?:hàng|phòng|trên|tầng|khí|hư)$/.test(tokens[at - 1]?.lower ?? '')) break;
    // `không chỉ nói`, but `không chỉ đạo`.
    const still = at + 1 < cue.first && STILL_SAID.has(tokens[at + 1]?.lower ?? '');
    if (NEVER.has(word) && !still) negated = true;
    if (word === 'chối' && tokens[at - 1]?.lower === 'từ') negated = true;
    if (MODAL.has(word)) hypothetical = true;
    if (word === 'thể' && tokens[at - 1]?.lower === 'có') hypothetical = true;
    if (!ADVERBS.has(word) && !MODAL.has(word) && word !== 'chối') break;
  }
  return { negated, hypothetical: hypothetical || supposed(scene, cue) };
}

/** Tokens before the cue that may hold its negation. */
const REACH = 5;

const ADVERBS = syllables('adverb');
const NEVER = syllables('never');
// `không quên nhắc`: it was said all the same.
const STILL_SAID = syllables('unfailing');
const MODAL = syllables('modal');

// `Nếu ông Nam tuyên bố …`: the clause begins with a condition; `tác giả`, `tài liệu` are none.
function supposed({ sentence, breaks }: Scene, cue: Cue): boolean {
  for (let at = cue.first - 1; at >= 0; at--) {
    const word = sentence.tokens[at]?.lower ?? '';
    const begins = at === 0 || breaks[at] !== '';
    if (word === 'nếu' || (begins && (word === 'liệu' || word === 'lỡ'))) return true;
    if (word === 'giả' && /^(?:sử|như|dụ|thiết|định)$/.test(sentence.tokens[at + 1]?.lower ?? '')) return true;
    if (breaks[at]) return false;
  }
  return false;
}
