import type { Mention } from '../mentions.ts';
import { isPersonal } from '../mentions.ts';
import type { FoundSpeaker, Scene } from '../statement-scene.ts';
import { speaker } from '../statement-scene.ts';

/** `Bộ trưởng Lê Hữu Nghĩa: “…”` and `“…” – ông Nghĩa.`: who speaks without any verb; the name alone shows it. */
export function cuelessSpeaker(scene: Scene): FoundSpeaker | undefined {
  return beforeColon(scene) ?? behindQuotation(scene);
}

function beforeColon(scene: Scene): FoundSpeaker | undefined {
  const { breaks, mentions, sentence, reading } = scene;
  const colon = breaks.findIndex((mark, at) => mark === ':' || (mark === ')' && isColonBehindBracket(scene, at)));
  if (colon < 1 || colon >= sentence.tokens.length) return undefined;
  const named = mentions.find((mention) => mention.first <= 1 && speaks(mention));
  // An office or an age may stand between the name and the colon.
  const beside = named && (named.last === colon || (breaks[named.last] !== '' && colon - named.last <= 15));
  // `Anna Hale, giám đốc Viện Fern (Ảnh: Lan Anh)`
  const between = reading.text.slice(named?.end, sentence.tokens[colon]?.start);
  if (between.lastIndexOf('(') > between.lastIndexOf(')')) return undefined;
  const found = beside ? speaker(scene, named, false) : undefined;
  return found && { ...found, saidFrom: sentence.tokens[colon]?.start ?? sentence.end };
}

// `Đại biểu Nguyễn Bá Hào (Long An): “…”`: the colon that follows a bracket.
function isColonBehindBracket({ reading, sentence }: Scene, at: number): boolean {
  const [before, next] = [sentence.tokens[at - 1], sentence.tokens[at]];
  return /^\s*\)\s*:/u.test(reading.text.slice(before?.end ?? 0, next?.start ?? sentence.end));
}

function behindQuotation(scene: Scene): FoundSpeaker | undefined {
  const { reading, mentions, quotes, sentence } = scene;
  const quote = quotes.findLast(({ start }) => start <= sentence.start + 2);
  const named = quote && mentions.find((mention) => mention.start > quote.end);
  if (!named || !isPersonal(named)) return undefined;
  const between = reading.text.slice(quote.end, named.start);
  return between.length <= 6 && /^["”»]?[.,!?]?["”»]?\s*[-–—]\s*$/u.test(between)
    ? speaker(scene, named, true)
    : undefined;
}

function speaks(mention: Mention): boolean {
  return isPersonal(mention) || (mention.kinds.has('office') && !mention.kinds.has('group'));
}
