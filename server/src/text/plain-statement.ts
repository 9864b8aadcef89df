import type { Statement } from './analysis.ts';
import type { Entity } from './entities.ts';
import type { Mention } from './mentions.ts';

/** What somebody is held to say outright, neither denied nor only possible, and without a day of saying. */
export function plainStatement(
  mention: Mention,
  entity: Entity,
  said: Pick<Statement, 'cue' | 'content' | 'direct' | 'sentence'>,
): Statement {
  const { start, end, text } = mention;
  return {
    speaker: { start, end, text, name: entity.name, by: mention.names.length || mention.outlet ? 'name' : 'title' },
    ...said,
    negated: false,
    hypothetical: false,
    date: null,
    entity,
    mention,
  };
}
