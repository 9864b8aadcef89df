import type { Cue } from '../cues.ts';
import type { Entity } from '../entities.ts';
import type { Language } from '../language.ts';
import type { FoundSpeaker, Scene } from '../statement-scene.ts';
import { chunkStart } from '../statement-scene.ts';

const PRONOUNS: Readonly<Record<Language, ReadonlySet<string>>> = {
  vi: new Set(['ông', 'bà', 'anh', 'chị', 'cô', 'người này', 'vị này', 'họ']),
  en: new Set(['he', 'she', 'they']),
};

/** Does a pronoun that may speak stand between the tokens? */
export function hasPronoun(scene: Scene, left: number, right: number): boolean {
  return scene.sentence.tokens.slice(left, right).some((token, i) => isPronoun(scene, token.lower, left + i));
}

// `ông` before a name is a title, and no pronoun.
function isPronoun({ reading, mentions }: Scene, word: string, at: number): boolean {
  return PRONOUNS[reading.language].has(word) && !mentions.some((mention) => mention.first <= at && at < mention.last);
}

/** `ông nói`, `he added`: whoever spoke last, or the person named last in the sentence before. */
export function pronoun(scene: Scene, cue: Cue, last: Entity | undefined): FoundSpeaker | undefined {
  const { sentence } = scene;
  const left = scene.breaks[cue.first] ? cue.first : chunkStart(scene, cue.first, cue);
  const at = sentence.tokens.findIndex((word, i) => i >= left && i < cue.first && isPronoun(scene, word.lower, i));
  const token = sentence.tokens[at];
  if (!token) return undefined;
  const entity = last ?? personBefore(scene);
  if (
    !entity ||
    (entity.kind !== 'person' && entity.kind !== 'unnamed' && token.lower !== 'họ' && token.lower !== 'they')
  )
    return undefined;
  return { span: { start: token.start, end: token.end }, entity, mention: undefined, by: 'pronoun', behind: false };
}

function personBefore({ reading, index }: Scene): Entity | undefined {
  for (let i = index - 1; i >= Math.max(0, index - 2); i--) {
    const people = (reading.mentions[i] ?? [])
      .map((mention) => reading.entities.of.get(mention))
      .filter((entity) => entity?.kind === 'person');
    if (people[0]) return people[0];
  }
  return undefined;
}
