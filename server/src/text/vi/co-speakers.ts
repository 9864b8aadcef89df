import type { Cue } from '../cues.ts';
import type { Mention } from '../mentions.ts';
import type { FoundSpeaker, Scene } from '../statement-scene.ts';
import { speaker } from '../statement-scene.ts';

/** `Ông Nam và bà Lan cùng cho rằng`, `theo ông Nam và bà Lan`: those who say it together with the first. */
export function coSpeakers(scene: Scene, first: FoundSpeaker, cue: Cue | undefined): FoundSpeaker[] {
  const { mentions, sentence, breaks } = scene;
  if (!first.mention || !cue) return [];
  if (first.behind) {
    const beside = cue.classes.has('source') ? alongside(scene, first.mention) : undefined;
    const other = beside && speaker(scene, beside, true);
    return other && other.entity !== first.entity ? [other] : [];
  }
  const found: FoundSpeaker[] = [];
  let at = first.mention.last;
  for (const mention of mentions) {
    if (mention.first < at) continue;
    if (mention.last > cue.first) break;
    const between = sentence.tokens.slice(at, mention.first).map((token) => token.lower);
    const joined = between.length === 1 && /^(?:và|cùng|lẫn)$/.test(between[0] ?? '');
    const listed = between.length === 0 && breaks[at] === ',' && follows(scene, mention.last);
    if (!joined && !listed) break;
    const other = speaker(scene, mention, false);
    if (other && other.entity !== first.entity) found.push(other);
    at = mention.last;
  }
  return found;
}

// `Nga, Iran và Syria`: a comma joins only where an `và` comes behind it.
function follows({ sentence }: Scene, at: number): boolean {
  return sentence.tokens[at]?.lower === 'và';
}

/** `Theo ông Nam và bà Lan, …`: who stands beside a source, where the two are all of the aside. */
export function alongside({ sentence, mentions, breaks }: Scene, source: Mention): Mention | undefined {
  const joined = sentence.tokens[source.last]?.lower ?? '';
  if (!/^(?:và|cùng|lẫn)$/.test(joined) || breaks[source.last]) return undefined;
  const other = mentions.find(({ first }) => first === source.last + 1);
  return other && !breaks[other.first] && (breaks[other.last] || other.last === sentence.tokens.length)
    ? other
    : undefined;
}
