import { oneLine } from '../base/one-line.ts';
import type { ClaimVerdict } from '../protocol/claims.ts';
import { allSections, sectionsOf } from '../report/sections.ts';
import { countsOf, type JudgedReport } from './claim-verdicts.ts';
import { dayOfSource, verdictWords } from './claim-rows.ts';
import { locatorIn } from './locators.ts';
import type { OpenReport, Session } from './session.ts';

/** A report, claim by claim, as an editor who answers for it signs it off. All words are plain text in one line. */
export interface FactCheckSheet {
  /** Its first heading, else the name of its file. */
  readonly title: string;
  /** The name of its file. */
  readonly file: string;
  /** The day of the check, ISO. */
  readonly date: string;
  readonly initials: string;
  readonly counts: Readonly<Record<ClaimVerdict, number>>;
  /** Sentences that cite nothing and state no fact. */
  readonly others: number;
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** From 1, in the order of the text. */
  readonly number: number;
  /** Of the report, from 1. */
  readonly line: number;
  readonly claim: string;
  readonly verdict: ClaimVerdict;
  /** The verdict, in the language of the user. */
  readonly verdictWords: string;
  /** Why; may be empty. */
  readonly reason: string;
  /** The source whose passage decides; where none does, those that the claim cites. */
  readonly sources: readonly SheetSource[];
  /** Where the passage stands: `p. 12`, `đoạn 3`; may be empty. */
  readonly place: string;
  /** The source's own words; empty where no passage decides. */
  readonly words: string;
}

export interface SheetSource {
  readonly key: string;
  readonly title: string;
  readonly outlet: string;
  /** ISO, or empty. */
  readonly date: string;
}

/** Fills the sheet of a judged report. @param date the day of the check, ISO */
export function factCheckSheet(
  session: Session,
  { report, uri }: OpenReport,
  judged: JudgedReport,
  { initials, date }: { readonly initials: string; readonly date: string },
): FactCheckSheet {
  const file = fileName(report.path || uri);
  const [heading] = allSections(sectionsOf(report));
  const rows = judged.claims.map(({ range, words, verdict, reason, cited, passage }, i): SheetRow => {
    const sources = passage ? [passage.source] : cited;
    const { text = '' } = passage?.source ?? {};
    return {
      number: i + 1,
      line: range.start.line + 1,
      claim: words,
      verdict,
      verdictWords: verdictWords(session, verdict),
      reason,
      sources: sources.map((source) => ({
        key: source.id,
        title: source.metadata.title ?? '',
        outlet: source.metadata.outlet ?? '',
        date: dayOfSource(source),
      })),
      place: passage ? (locatorIn(passage.source, passage.span, report.analysis.language) ?? '') : '',
      words: passage ? oneLine(text.slice(passage.span.start, passage.span.end)) : '',
    };
  });
  const title = oneLine(heading?.title ?? '') || file.replace(/\.\w+$/, '');
  return { title, file, date, initials, counts: countsOf(judged.claims), others: judged.others, rows };
}

function fileName(path: string): string {
  return /[^/\\]*$/.exec(path)?.[0] ?? path;
}
