import type { Sentence } from '../analysis.ts';
import { cuesOf } from '../cues.ts';
import type { Cue } from '../cues.ts';
import type { Language } from '../language.ts';
import type { Mention } from '../mentions.ts';
import type { FoundSpeaker, Scene } from '../statement-scene.ts';
import { chunkStart, speaker } from '../statement-scene.ts';
import { hasPronoun } from './pronouns.ts';

/** How many chunks, parted by commas, may stand between the subject and its verb. */
const CHUNKS = 4;
/** Tokens without a subject of their own that may stand between it and its verb: `(đoàn TP HCM)`. */
const LONGEST_APPOSITION = 12;
/** Tokens right before the verb that may be adverbs; more are a subject that was not read as a speaker. */
const ADVERBS = 3;
/** What parts an apposition from its subject; a colon or a quotation mark parts two clauses. */
const BESIDE = new Set([',', '(', ')', '-', '–', '—']);

/** The subject before the cue, over appositions between commas, dashes and brackets. */
export function speakerBefore(scene: Scene, cue: Cue, strict: boolean): FoundSpeaker | undefined {
  // With a comma right before the cue, its own chunk is empty: `Nam, phát ngôn viên, nói`.
  let right = cue.first;
  for (let chunk = 0; chunk < CHUNKS; chunk++) {
    const left = chunk === 0 && scene.breaks[right] ? right : chunkStart(scene, right, cue);
    const subject = scene.mentions.find(
      (mention) =>
        mention.first >= left &&
        mention.last <= right &&
        !underPreposition(scene, mention, left) &&
        speakerLike(scene, mention),
    );
    // What stands in brackets is beside the subject: `đại biểu Bùi Thị An (Hà Nội) cho biết`.
    if (subject && scene.breaks[left] !== '(') {
      // `half` cues take only the subject that stands right beside them.
      if (strict && (chunk > 0 || right - subject.last > 3)) return undefined;
      return speaker(scene, namedBefore(scene, subject, left) ?? subject, false);
    }
    if (!subject && hasPronoun(scene, left, right)) return undefined;
    if (
      left === 0 ||
      !BESIDE.has(scene.breaks[left] ?? '') ||
      right - left > (chunk === 0 ? ADVERBS : LONGEST_APPOSITION)
    ) {
      return undefined;
    }
    right = left;
  }
  return undefined;
}

// `ông Lê Như Tiến - Phó chủ nhiệm Ủy ban Văn hóa, Thanh thiếu niên, cho rằng`: the titled name that ends before a dash
// or comma is the subject, what follows its office.
function namedBefore({ mentions, breaks }: Scene, subject: Mention, left: number): Mention | undefined {
  const mark = breaks[left] ?? '';
  if (subject.names.length > 1 || (mark !== '-' && mark !== '–' && mark !== ',')) return undefined;
  const before = mentions.findLast((mention) => mention.last <= left && left - mention.last <= (mark === ',' ? 8 : 0));
  const titled =
    before?.names.length && (before.kinds.has('honorific') || before.kinds.has('office') || before.kinds.has('rank'));
  if (!titled || subject.kinds.has('honorific') || subject.barePlace || subject.outlet) return undefined;
  return mark === ',' && !(subject.roles.length && !subject.names.length) ? undefined : before;
}

function underPreposition({ sentence, reading }: Scene, mention: Mention, left: number): boolean {
  let at = mention.first - 1;
  while (at >= left && ARTICLES.has(sentence.tokens[at]?.lower ?? '')) at--;
  const word = sentence.tokens[at]?.lower ?? '';
  if (at < left || !PREPOSITIONS[reading.language].has(word)) return false;
  // `Thông cáo của Bộ Ngoại giao nhấn mạnh`: the ministry speaks.
  return !(
    (word === 'của' || word === 'of' || word === 'from' || word === 'by') &&
    endsNoun(sentence, reading.language, at)
  );
}

function endsNoun(sentence: Sentence, language: Language, at: number): boolean {
  return cuesOf(sentence.tokens.slice(0, at), language).some((cue) => cue.last === at && cue.classes.has('noun'));
}

// A country named inside a phrase (`người dân Nga`) or a name in small letters is found elsewhere; figures never speak.
function speakerLike({ reading }: Scene, mention: Mention): boolean {
  const entity = reading.entities.of.get(mention);
  return entity !== undefined && mention.text.length > 1;
}

const PREPOSITIONS: Readonly<Record<Language, ReadonlySet<string>>> = {
  vi: new Set(
    'với cho của tại ở về đến tới từ trong lên vào sang gặp trước sau khi vì giữa cùng và hoặc trên dưới ngoài nhằm để đối chống qua rời thăm'.split(
      ' ',
    ),
  ),
  en: new Set(
    'with to at in on of from against for about into between and or near by over after before during meeting visiting than via under across'.split(
      ' ',
    ),
  ),
};
const ARTICLES = new Set(
  'the a an this that its his her their một các những phía nước vị hai ba cả both two some several nhiều số giới'.split(
    ' ',
  ),
);
