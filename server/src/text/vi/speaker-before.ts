import type { Cue } from '../cues.ts';
import type { Mention } from '../mentions.ts';
import type { FoundSpeaker, Scene } from '../statement-scene.ts';
import { chunkStart, speaker } from '../statement-scene.ts';
import { asidesOnly } from './asides.ts';
import { reproaches } from './plain-content.ts';
import { hasPronoun } from './pronouns.ts';
import {
  beforeDashes,
  BESIDE,
  bodyBehind,
  CHUNKS,
  dashed,
  holderBehind,
  LONGEST_OFFICE,
  namedBefore,
  opened,
} from './beside-subject.ts';
import {
  ARTICLES,
  beginsClause,
  behindSource,
  isBidden,
  isHome,
  isPointedAt,
  isSufferer,
  isWhere,
  LONGEST_APPOSITION,
  ofMatter,
  pointedAt,
  speakerLike,
  underPreposition,
} from './subject-tests.ts';
import { syllables } from './word-class.ts';
import { isOfPaper } from './papers.ts';

/** Tokens right before the verb that may be adverbs; more are a subject that was not read as a speaker. */
const ADVERBS = 3;

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
    const told = subject && chunk > 0 && right === cue.first ? toWhomBefore(scene, subject, left, right) : undefined;
    if (told) return speakerBefore(scene, told, false);
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

// `Bà Lan trấn an mọi người, khẳng định …`: whoever alone stands between a verb of saying and a comma is the one to whom it is
// said; whose the verb is says the next one, too.
function toWhomBefore(scene: Scene, { first, last }: Mention, left: number, right: number): Cue | undefined {
  const { cues, breaks, sentence } = scene;
  if (breaks[left] || last !== right) return undefined;
  if (!sentence.tokens.slice(left, first).every(({ lower }) => ARTICLES.has(lower))) return undefined;
  return cues.find(({ last, classes }) => last === left && classes.has('speech'));
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

const LOCAL_BODY = syllables('local-body');

/** Small words between `được` and whoever does it: `được một tờ báo`, `do chính hãng`. */
const LEADING: ReadonlySet<string> = new Set([...ARTICLES, ...syllables('agent')]);
