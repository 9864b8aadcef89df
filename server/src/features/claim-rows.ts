import type { Range } from 'vscode-languageserver-types';
import type { Source } from '../corpus/source.ts';
import { verdictMessages } from '../messages/verdicts.ts';
import { type ClaimVerdict, countsOf, type JudgedClaim, type JudgedReport } from './claim-verdicts.ts';
import { type PassageRow, passageRow } from './passage-row.ts';
import type { Session } from './session.ts';

/** The claims of a report as our own client lists them. */
export interface ClaimRows {
  /** Of the text that was judged. */
  readonly version: number;
  /** In the order of the text. */
  readonly claims: readonly ClaimRow[];
  readonly counts: Readonly<Record<ClaimVerdict, number>>;
  /** Sentences that cite nothing and state no fact. */
  readonly others: number;
}

export interface ClaimRow {
  readonly range: Range;
  /** The sentence in one line. */
  readonly words: string;
  readonly verdict: ClaimVerdict;
  /** Why; may be empty. */
  readonly reason: string;
  /** The keys of the sources that it cites. */
  readonly cited: readonly string[];
  /** The passage that supports or contradicts it. */
  readonly passage: PassageRow | null;
}

/** The rows of a judged report. */
export function claimRows(session: Session, { version, claims, others }: JudgedReport): ClaimRows {
  return { version, claims: claims.map((claim) => claimRow(session, claim)), counts: countsOf(claims), others };
}

/** A source's day: as its metadata give it, else as its text does; empty where neither does. */
export function dayOfSource({ metadata, analysis }: Source): string {
  return metadata.issued ?? analysis.published?.value ?? '';
}

/** A verdict in the user's language. */
export function verdictWords({ locale }: Pick<Session, 'locale'>, verdict: ClaimVerdict): string {
  return verdictMessages.verdicts[verdict][locale];
}

function claimRow(session: Session, { range, words, verdict, reason, cited, passage }: JudgedClaim): ClaimRow {
  return {
    range,
    words,
    verdict,
    reason,
    cited: cited.map(({ id }) => id),
    passage: passage
      ? { ...passageRow(session, passage.source, passage.span), date: dayOfSource(passage.source) }
      : null,
  };
}
