import type { Source } from '../corpus/source.ts';
import { verdictMessages } from '../messages/verdicts.ts';
import type { ClaimRow, ClaimRows, ClaimVerdict } from '../protocol/claims.ts';
import { countsOf, type JudgedClaim, type JudgedReport } from './claim-verdicts.ts';
import { passageRow } from './passage-row.ts';
import type { Session } from './session.ts';

/** The rows of a judged report. */
export function claimRows(session: Session, { version, claims, others }: JudgedReport): ClaimRows {
  return { version, claims: claims.map((claim) => claimRow(session, claim)), counts: countsOf(claims), others };
}

/** A source's day: as its metadata give it, else as its text does; empty where neither does. */
export function dayOfSource(source: Source): string {
  return source.metadata.issued ?? source.published?.value ?? '';
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
