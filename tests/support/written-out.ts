import type { Analysis } from '../../server/src/text/analysis.ts';
import type { Token } from '../../server/src/text/tokens.ts';

/** All that an analysis says, as one text: two that say the same are the same text, whatever objects they share. */
export function writtenOut({ entities, ...analysis }: Analysis): string {
  const places = new Map(entities.all.map((entity, i) => [entity, i]));
  const mentions = analysis.mentions.flat();
  return JSON.stringify(
    {
      ...analysis,
      entities: entities.all,
      of: mentions.map((mention) => places.get(entities.of.get(mention) as never) ?? 'none'),
      known: entities.of.size,
    },
    (key, value: unknown) => (key === 'tokens' ? tokensOut(value as readonly Token[]) : setOut(value)),
  );
}

// All else of a token is its word's.
function tokensOut(tokens: readonly Token[]): string {
  return tokens.map(({ start, end, form }) => `${start}-${end} ${form.written}`).join();
}

function setOut(value: unknown): unknown {
  return value instanceof Set ? [...value] : value;
}
