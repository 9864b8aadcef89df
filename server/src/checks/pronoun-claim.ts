import { overlapping } from '../base/span-index.ts';
import type { Analysis, Statement } from '../text/analysis.ts';
import type { Entity } from '../text/entities.ts';
import type { Mention } from '../text/mentions.ts';
import { isPersonal } from '../text/mentions.ts';

/**
 * `Bà cho rằng …` under a heading or behind a sentence that names one person: the statement as that person's, the pronoun
 * standing for the name. `undefined` where several may be meant, or the statement has a speaker by name.
 */
export function statementOfPronoun(report: Analysis, statement: Statement): Statement | undefined {
  const { speaker, entity, sentence } = statement;
  if (!speaker || speaker.by !== 'pronoun' || statement.mention || !entity?.names.length) return undefined;
  if (!ONE.test(speaker.text)) return undefined;
  // Whom somebody's own words name he is not himself.
  const isQuoted = (mention: Mention): boolean => overlapping(report.quotations, mention).length > 0;
  const before: Mention[] = [];
  for (let at = Math.max(0, sentence - REACH); at <= sentence; at++)
    before.push(
      ...(report.mentions[at] ?? []).filter((mention) => mention.start < speaker.start && !isQuoted(mention)),
    );
  const people = new Set(before.flatMap((mention) => personOf(report, mention) ?? []));
  const named = before.findLast((mention) => report.entities.of.get(mention) === entity && isPersonal(mention));
  if (people.size !== 1 || !named) return undefined;
  const { tokens } = report.sentences[sentence] ?? { tokens: [] };
  const first = tokens.findIndex(({ start }) => start >= speaker.start);
  const last = tokens.findIndex(({ end }) => end >= speaker.end) + 1;
  if (first < 0 || last <= first) return undefined;
  // `The best line was Anna Holm’s: “…,” she said.`: the name is what the writer has to change.
  const [said] = statement.content;
  if (said && COLON.test(report.text.slice(named.end, said.start))) return { ...statement, mention: named };
  const { start, end, text } = speaker;
  return { ...statement, mention: { ...named, start, end, text, first, last, placeTokens: [] } };
}

/** Sentences in front of a pronoun in which nobody else may be named. */
const REACH = 2;
/** What parts a name from a quotation that it introduces. */
const COLON = /^(?:['’]s?)?\s*:\s*["“«]?$/;
const ONE = /^(?:(?:ông|bà|anh|chị|cô)(?: (?:ấy|này|ta))?|he|she)$/iu;

function personOf({ entities }: Analysis, mention: Mention): Entity | undefined {
  const entity = entities.of.get(mention);
  return entity?.kind === 'person' ? entity : undefined;
}
