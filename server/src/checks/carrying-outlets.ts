import type { Analysis, Statement } from '../text/analysis.ts';
import type { Entity } from '../text/entities.ts';
import { cueAt } from '../text/cues.ts';
import type { Mention } from '../text/mentions.ts';
import { isSyllableKey } from '../text/names.ts';
import { isFamilyName } from '../text/vi/names.ts';

/**
 * The statements as their outlets' own: whoever carried one (`Reuters đưa tin`), or was told (`nói với Reuters`), as its
 * speaker. A report may make one of the other.
 */
export function carriedBy(statements: readonly Statement[]): Statement[] {
  return statements.flatMap((statement) => {
    const { venue, entity } = statement;
    if (entity?.outlet !== undefined && statement.mention) return [statement];
    return venue ? [{ ...statement, ...toldBy(venue.mention, venue.entity) }] : [];
  });
}

/**
 * `Tri Thức Mới đưa tin …`: is it, by what it does and by its name, an outlet that no table has? It may have carried whatever
 * anybody said.
 */
export function isUnknownOutlet({ sentences, language }: Analysis, { cue, mention, sentence }: Statement): boolean {
  if (language !== 'vi' || !cue || !mention || mention.kinds.size || mention.roles.length || mention.outlet)
    return false;
  const tokens = sentences[sentence]?.tokens ?? [];
  const at = tokens.findIndex(({ start }) => start === cue.start);
  const classes = cueAt(tokens, at, language)?.classes;
  const carries = classes?.has('outlet') === true && !classes.has('speech');
  const first = tokens[mention.first]?.lower ?? '';
  return carries && mention.names.length > 1 && mention.names.every(isSyllableKey) && !isFamilyName(first);
}

function toldBy(mention: Mention, entity: Entity): Pick<Statement, 'speaker' | 'entity' | 'mention'> {
  const { start, end, text } = mention;
  return { speaker: { start, end, text, name: entity.name, by: 'name' }, entity, mention };
}

/** Sentences on either side in which an outlet may have been named for what follows. */
const NEARBY = 2;

/** Is the outlet named in the sentence or near it, so that it may be the one that carried it after all? */
export function isOutletNear({ mentions }: Analysis, outlet: string, sentence: number): boolean {
  return mentions
    .slice(Math.max(0, sentence - NEARBY), sentence + NEARBY + 1)
    .some((here) => here.some((mention) => mention.outlet === outlet));
}
