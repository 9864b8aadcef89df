import { cuesOf } from '../cues.ts';
import type { Cue } from '../cues.ts';
import type { FoundSpeaker, Scene } from '../statement-scene.ts';
import { speaker } from '../statement-scene.ts';
import { isThing } from './asides.ts';

/** The speaker behind the cue: `theo X`, `theo kết luận của X`. */
export function speakerBehind(scene: Scene, cue: Cue): FoundSpeaker | undefined {
  const { sentence, mentions, breaks } = scene;
  let at = behindNoun(scene, cue.last);
  while (at < cue.last + FAR && !mentions.some((mention) => mention.first === at)) {
    if (!LEADING.has(sentence.tokens[at]?.lower ?? '')) return undefined;
    at++;
  }
  const mention = mentions.find(({ first }) => first === at);
  if (!mention || breaks.slice(cue.last, at + 1).some(Boolean)) return undefined;
  return isThing(scene, mention) ? undefined : speaker(scene, mention, true);
}

/** Tokens between the cue and its speaker. */
const FAR = 12;
/** … where no word of saying stands between. */
const NEAR = 6;

// `theo kết luận vừa công bố của Sở Y tế`: whose conclusion it is stands behind `của`; `theo báo giá của
// công ty` needs no word of saying, but then `của` must be near.
function behindNoun({ sentence, breaks }: Scene, from: number): number {
  const noun = cuesOf(sentence.tokens.slice(from, from + 3), 'vi').find((cue) => cue.first === 0);
  const told = noun?.classes.has('noun') === true;
  // `theo một luật chống khủng bố của Mỹ`, `theo quy chế của trường`: rules and plans tell nothing.
  const ruled = sentence.tokens
    .slice(from, from + 2)
    .some(({ lower }, k, two) => RULES.has(lower) && (k === 0 || ARTICLES.has(two[0]?.lower ?? '')));
  if (!told && ruled) return from;
  for (let at = from + (told ? noun.last : 1); at < from + (told ? FAR : NEAR) && !breaks[at]; at++) {
    const word = sentence.tokens[at]?.lower ?? '';
    if (word === 'của' || (told && word === 'từ')) return at + 1;
    if (!told && sentence.tokens[at]?.capital) break;
  }
  return from;
}

const RULES = new Set(
  'luật nghị quy quyết thỏa hợp hiệp kế chương chính phương thủ chuẩn mẫu lịch hiến điều'.split(' '),
);
const ARTICLES = new Set(['một', 'các', 'những']);
const LEADING = new Set(
  'lời thì một các những vị báo kênh hãng tờ trang tin thông tấn truyền hình đài của từ số nhiều hai ba chính nhóm cựu'.split(
    ' ',
  ),
);
