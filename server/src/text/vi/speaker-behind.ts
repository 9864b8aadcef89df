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
    if (!LEADING.has(sentence.tokens[at]?.lower ?? '') && !calledByTrade(scene, cue, at)) return undefined;
    at++;
  }
  const mention = mentions.find(({ first }) => first === at);
  if (!mention || breaks.slice(cue.last, at + 1).some(Boolean)) return undefined;
  return isThing(scene, mention) ? undefined : speaker(scene, mention, true);
}

// `theo lời chủ thuyền Nguyễn Văn An`: what somebody is, in words that no table of titles has. Whose words they are is
// plain behind `lời`; behind `theo` alone it must open its clause and end with a mark.
function calledByTrade({ sentence, mentions, breaks }: Scene, cue: Cue, at: number): boolean {
  const word = sentence.tokens[cue.last - 1]?.lower;
  if ((word !== 'lời' && word !== 'theo') || at - cue.last >= LONGEST_TRADE) return false;
  const named = mentions.find(({ first }) => first > at && first - cue.last <= LONGEST_TRADE);
  if (!named || sentence.tokens[at]?.capital || breaks[at + 1]) return false;
  if (word === 'lời') return named.names.length > 0;
  return named.names.length > 1 && breaks[named.last] === ',' && (cue.first === 0 || breaks[cue.first] !== '');
}

/** Tokens that may tell what somebody is. */
const LONGEST_TRADE = 4;

/** Tokens between the cue and its speaker. */
const FAR = 12;
/** … where no word of saying stands between. */
const NEAR = 6;

// `theo kết luận vừa công bố của Sở Y tế`: whose conclusion it is stands behind `của`; `theo báo giá của
// công ty` needs no word of saying, but then `của` must be near.
function behindNoun({ sentence, breaks, mentions }: Scene, start: number): number {
  // `theo một thông cáo từ Nhà Trắng`
  const led = ARTICLES.has(sentence.tokens[start]?.lower ?? '') ? start + 1 : start;
  const noun = cuesOf(sentence.tokens.slice(led, led + 3), 'vi').find((cue) => cue.first === 0);
  const told = noun?.classes.has('noun') === true;
  const from = told ? led : start;
  // `theo một luật chống khủng bố của Mỹ`, `theo quy chế của trường`: rules and plans tell nothing.
  const ruled = sentence.tokens
    .slice(from, from + 2)
    .some(({ lower }, k, two) => RULES.has(lower) && (k === 0 || ARTICLES.has(two[0]?.lower ?? '')));
  if (!told && ruled) return from;
  for (let at = from + (told ? noun.last : 1); at < from + (told ? FAR : NEAR) && !breaks[at]; at++) {
    const word = sentence.tokens[at]?.lower ?? '';
    if (word === 'của' || (told && word === 'từ')) return at + 1;
    // `theo bài báo trên tờ Lao Động`
    if (word === 'trên' && mentions.some(({ first, outlet }) => outlet && first > at && first - at <= 2)) return at + 1;
    // `theo số liệu mà Sở Y tế vừa công bố`, `theo con số do ông Nam đưa ra`.
    if (GIVEN.has(word) && (told || FIGURES.has(sentence.tokens[at - 1]?.lower ?? '')) && opensName(mentions, at + 1))
      return at + 1;
    if (!told && sentence.tokens[at]?.capital) break;
  }
  return from;
}

// `do một nhóm luật sư đưa ra`: a small word or two may lead in to who it is.
function opensName(mentions: Scene['mentions'], at: number): boolean {
  return mentions.some(({ first }) => first >= at && first - at <= 2);
}

const GIVEN = new Set(['mà', 'do', 'được']);
/** Last syllables of what somebody may give out: `con số`, `tài liệu`, `bảng kê`. */
const FIGURES = new Set(['số', 'liệu', 'kê', 'tin', 'cáo', 'toán', 'tính']);
const RULES = new Set(
  'luật nghị quy quyết thỏa hợp hiệp kế chương chính phương thủ chuẩn mẫu lịch hiến điều'.split(' '),
);
const ARTICLES = new Set(['một', 'các', 'những']);
const LEADING = new Set(
  'lời thì phía một các những vị báo kênh hãng tờ trang tin thông tấn truyền hình đài của từ số nhiều hai ba chính nhóm cựu'.split(
    ' ',
  ),
);
