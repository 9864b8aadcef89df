import { cuesOf } from '../cues.ts';
import type { Cue } from '../cues.ts';
import type { Language } from '../language.ts';
import type { FoundSpeaker, Scene } from '../statement-scene.ts';
import { speaker } from '../statement-scene.ts';
import { isThing } from './asides.ts';

/** The speaker behind the cue: `theo X`, `theo kết luận của X`. */
export function speakerBehind(scene: Scene, cue: Cue, source: boolean): FoundSpeaker | undefined {
  const { reading, sentence, mentions } = scene;
  let at = source ? behindNoun(scene, cue.last) : cue.last;
  while (at < cue.last + 12 && !mentions.some((mention) => mention.first === at)) {
    if (!LEADING[reading.language].has(sentence.tokens[at]?.lower ?? '')) return undefined;
    at++;
  }
  const mention = mentions.find(({ first }) => first === at);
  if (!mention || (source && scene.breaks.slice(cue.last, at + 1).some(Boolean))) return undefined;
  return isThing(scene, mention) ? undefined : speaker(scene, mention, true);
}

// `theo kết luận được đưa ra ngày 1/11 của Sở Khoa học`: whose conclusion it is stands behind `của`; `theo báo giá của
// công ty` needs no word of saying, but then `của` must be near.
function behindNoun({ sentence, reading, breaks }: Scene, from: number): number {
  const noun = cuesOf(sentence.tokens.slice(from, from + 3), reading.language).find((cue) => cue.first === 0);
  const told = noun?.classes.has('noun') === true;
  if (!told && reading.language === 'en') return from;
  for (let at = from + (told ? noun.last : 1); at < from + (told ? 12 : 6) && !breaks[at]; at++) {
    const word = sentence.tokens[at]?.lower ?? '';
    if (/^(?:của|by|of)$/.test(word) || (told && /^(?:từ|from)$/.test(word))) return at + 1;
    if (!told && sentence.tokens[at]?.capital) break;
  }
  return from;
}

const LEADING: Readonly<Record<Language, ReadonlySet<string>>> = {
  vi: new Set(
    'lời thì một các những vị báo kênh hãng tờ trang tin thông tấn truyền hình đài của từ số nhiều hai ba chính nhóm cựu'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the a an one two several some its his her their senior former both unnamed anonymous then outgoing'.split(' '),
  ),
};
