import { overlapping } from '../../base/span-index.ts';
import { nameKey } from '../names.ts';
import type { FoundSpeaker, Scene } from '../statement-scene.ts';

/** `⟦Bình⟧ nói`: whom the token at `at`, which begins a clause, calls by the given name, where the text has named him in full. */
export function calledByGivenName(
  { sentence, breaks, mentions, reading }: Scene,
  at: number,
): FoundSpeaker | undefined {
  const token = sentence.tokens[at];
  if (!token?.capital || mentions.some(({ first, last }) => first <= at && at < last)) return undefined;
  if (at > 0 && !breaks[at] && !overlapping(reading.dates, sentence.tokens[at - 1] ?? token).length) return undefined;
  const key = nameKey(token.lower);
  const entity = reading.entities.all.find(
    ({ kind, names, name }) =>
      kind === 'person' && names.length > 1 && names.at(-1) === key && name.toLowerCase().endsWith(` ${token.lower}`),
  );
  return (
    entity && { span: { start: token.start, end: token.end }, entity, mention: undefined, by: 'name', behind: false }
  );
}
