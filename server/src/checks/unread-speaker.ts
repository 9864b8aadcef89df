import type { Analysis, Statement } from '../text/analysis.ts';
import { cuesOf } from '../text/cues.ts';
import type { Entity } from '../text/entities.ts';
import type { Mention } from '../text/mentions.ts';
import { isPersonal } from '../text/mentions.ts';
import { isObject } from '../text/object-mention.ts';
import { plainStatement } from '../text/plain-statement.ts';
import { namesakesIn } from '../text/speakers.ts';
import type { Candidate } from './contrast.ts';

/**
 * A sentence in which nobody is read to speak, one is named, and some word tells of saying, as if the one had said all of it:
 * there is no end to how words are given to somebody (`Such were the opening remarks of X`). The source tells whose they are.
 * `statements` are those that were read in the sentence.
 */
export function unreadStatement(
  { text, sentences, mentions, entities, language }: Analysis,
  sentence: number,
  statements: readonly Statement[],
): Statement | undefined {
  const here = sentences[sentence];
  if (!here || statements.some(({ speaker, entity }) => speaker && entity)) return undefined;
  const named = (mentions[sentence] ?? []).filter(mayBeGivenWords);
  const [mention] = named;
  const entity = mention && entities.of.get(mention);
  if (!mention || !entity || named.some((one) => entities.of.get(one) !== entity)) return undefined;
  const before = here.tokens[mention.first - 1]?.lower ?? '';
  if (isObject(text, here, mention, language) && !GIVING.has(before)) return undefined;
  if (!cuesOf(here.tokens, language).length) return undefined;
  const { start, end } = mention;
  const around = [
    { start: here.start, end: start },
    { start: end, end: here.end },
  ];
  const content = around.filter((piece) => piece.end - piece.start >= LEAST);
  return plainStatement(mention, entity, { cue: null, content, direct: false, sentence });
}

/** Characters; shorter is no more than a mark. */
const LEAST = 4;

// A person by name, an outlet, or a body by what it is called.
function mayBeGivenWords(mention: Mention): boolean {
  return (
    isPersonal(mention) || mention.outlet !== undefined || (mention.words.length > 0 && mention.kinds.has('group'))
  );
}

/** Prepositions that give what was said to whoever stands behind them: `kỷ niệm của`, `the account of`, `to X, it is a trap`. */
const GIVING = new Set(['của', 'từ', 'với', 'of', 'by', 'from', 'to', 'with', 'for']);

/** Sentences on either side in which the one whom the report names may do what it tells of him. */
const NEARBY = 3;

/** Does the fact's own sentence name somebody else who speaks there, and none near it the claimed one? */
export function isPlainlyAnother(claimed: Entity, { source, sentence, fact }: Candidate<Statement>): boolean {
  if (fact?.speaker?.by !== 'name' || fact.sentence !== sentence || !fact.entity?.names.length) return false;
  return !namesakesIn(source.analysis, claimed, sentence, NEARBY).length;
}
