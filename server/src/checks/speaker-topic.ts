import { overlaps } from '../base/span.ts';
import type { Analysis, Sentence, Statement } from '../text/analysis.ts';
import type { Cue } from '../text/cues.ts';
import { cuesOf } from '../text/cues.ts';
import type { Mention } from '../text/mentions.ts';
import { isObject } from '../text/object-mention.ts';

/** Is the claimed speaker nothing there but whom or what somebody else speaks of? */
export function isTopic(
  { text, sentences, language, mentions }: Analysis,
  sentence: number,
  namesakes: readonly Mention[],
  spoken: readonly Statement[],
): boolean {
  const here = sentences[sentence];
  if (!here || !namesakes.length) return false;
  const cues = cuesOf(here.tokens, language);
  return namesakes.every((mention) => {
    if (spoken.some(({ speaker }) => speaker && overlaps(speaker, mention))) return false;
    return (
      isObject(text, here, mention, language, mentions[sentence]) ||
      spoken.some((one) => isToldOf(here, mention, one, cues))
    );
  });
}

// Does a person stand within what another is plainly let say, and no verb of saying near his name?
function isToldOf(
  here: Sentence,
  mention: Mention,
  { speaker, cue, content, direct }: Statement,
  cues: readonly Cue[],
): boolean {
  if (!speaker || !cue || !overlaps(cue, here)) return false;
  const inside = content.some(
    (piece) => piece.start < mention.start && mention.end <= piece.end && (direct || piece.start >= cue.end),
  );
  return (
    inside &&
    !cues.some(
      ({ first, last, classes }) =>
        !(classes.size === 1 && classes.has('noun')) &&
        (first >= mention.last
          ? first - mention.last <= NEAR_CUE
          : last === mention.first && classes.has('speech') && (here.tokens[first]?.start ?? 0) >= cue.end),
    )
  );
}

/** Tokens between a name and a verb of saying behind it that may be his. */
const NEAR_CUE = 6;
