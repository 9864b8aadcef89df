import type { Cue } from '../cues.ts';
import { Lexicon } from '../lexicon.ts';
import type { Scene } from '../statement-scene.ts';
import { introduces } from './cue-kind.ts';
import { syllables } from './word-class.ts';

/**
 * `lên truyền hình để bác bỏ`, `mở họp báo để công bố`: who comes forward to say something says it. Where he comes forward
 * before the cue, as number of the token; undefined where he does not, or has not done so yet.
 */
export function stageOf(scene: Scene, cue: Cue): number | undefined {
  const { sentence, breaks, quotes } = scene;
  const { tokens } = sentence;
  const word = (at: number): string => tokens[at]?.lower ?? '';
  if (word(cue.first - 1) !== 'để' || breaks[cue.first]) return undefined;
  if (!cue.classes.has('speech') && !REPROACHING.has(word(cue.last - 1)) && !introduces(scene, cue)) return undefined;
  let stage: number | undefined;
  for (let at = cue.first - 2; at >= Math.max(0, cue.first - STAGE); at--) {
    // A plan, a duty or a chance to come forward is none yet: `sẽ lên truyền hình để công bố`.
    if (UNDONE.has(word(at)) || word(at) === 'để') return undefined;
    if (stage === undefined && STAGES.at(tokens, at)) stage = at;
    if (
      breaks[at] ||
      quotes.some(({ start, end }) => start <= (tokens[at]?.start ?? 0) && (tokens[at]?.end ?? 0) <= end)
    )
      break;
  }
  return stage;
}

/** Tokens in front of the cue that may hold where somebody comes forward, and his subject's adverbs. */
const STAGE = 14;
const REPROACHING = syllables('reproaching');
const UNDONE = new Set([
  ...syllables('never'),
  ...syllables('modal'),
  'kế',
  'dự',
  'được',
  'bị',
  'mời',
  'cho',
  'hoãn',
  'hủy',
]);
const STAGES = new Lexicon<true>();
for (const phrase of syllables('stage')) STAGES.add(phrase, true);
