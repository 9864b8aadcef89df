import type { Cue } from '../cues.ts';
import type { FoundSpeaker, Scene } from '../statement-scene.ts';
import { speaker } from '../statement-scene.ts';

/** `Ông Nam và bà Lan cùng cho rằng`: those who say it together with the first. */
export function coSpeakers(scene: Scene, first: FoundSpeaker, cue: Cue | undefined): FoundSpeaker[] {
  const { mentions, sentence, breaks } = scene;
  if (!first.mention || !cue || first.behind) return [];
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
