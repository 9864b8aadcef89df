import type { Sentence } from '../analysis.ts';
import type { Cue } from '../cues.ts';
import { Lexicon } from '../lexicon.ts';
import type { Mention } from '../mentions.ts';
import type { Scene } from '../statement-scene.ts';
import { syllables } from './word-class.ts';
import { asidesOnly } from './asides.ts';

/** `Nghị quyết của Quốc hội nêu`, `Văn bản do Bộ Y tế ban hành ghi rõ`: a paper tells it in the name of who gives it out. */
export function isOfPaper(scene: Scene, { first, last }: Mention, cue: Cue): boolean {
  const { sentence, breaks } = scene;
  const lead = sentence.tokens[first - 1]?.lower ?? '';
  const paper = DOCUMENTS.find((phrase) => endsWith(sentence, first - 1, phrase));
  if (!paper || breaks[first] || breaks[first - 1]) return false;
  // `Tờ Fern dẫn báo cáo của Bộ Y tế`: the paper opens its clause, or is no subject.
  const from = first - 1 - paper.length;
  if (from > 0 && !breaks[from] && !BEFORE_PAPER.has(sentence.tokens[from - 1]?.lower ?? '')) return false;
  if (lead === 'của') return asidesOnly(scene, last, cue.first);
  const given = GIVEN_OUT.at(sentence.tokens, last)?.length ?? 0;
  return lead === 'do' && given > 0 && asidesOnly(scene, last + given, cue.first);
}

// Do the tokens in front of `at` end in the words of the phrase?
function endsWith({ tokens }: Sentence, at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, k) => tokens[at - phrase.length + k]?.lower === word);
}

const DOCUMENTS = [...syllables('document')].map((phrase) => phrase.split(' '));

const BEFORE_PAPER = new Set('trong tại bản một các những cuốn bài lá bức'.split(' '));

const GIVEN_OUT = new Lexicon<true>();
for (const phrase of syllables('giving')) GIVEN_OUT.add(phrase, true);
