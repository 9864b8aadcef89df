import { LineIndex } from '../base/line-index.ts';
import type { Finding } from '../checks/finding.ts';
import type { Remark } from '../checks/suppression.ts';
import { assistantMessages as messages } from '../messages/assistants.ts';
import type { ToolInput } from './assistant-input.ts';
import { firstWithin, shortened } from './bounded.ts';
import { type FindingJson, findingJson } from './finding-json.ts';
import type { Session } from './session.ts';

/** What is found in a draft, as the command line's JSON has it of one report. */
export interface ToldDraft {
  readonly version: 1;
  readonly corpus: { readonly sources: number };
  /** Of all of it, whatever is left out below. */
  readonly count: number;
  /** In the order of the text. */
  readonly findings: readonly FindingJson[];
  /** What else is to be known: sources that disagree, comments that silence nothing. Offsets as of findings. */
  readonly remarks: readonly { readonly start: number; readonly end: number; readonly message: string }[];
  readonly notes: readonly string[];
}

/** What a check says of a draft. */
export interface CheckedDraft {
  readonly findings: readonly Finding[];
  readonly remarks: readonly Remark[];
  /** Does the project's configuration leave a report at its place unchecked? */
  readonly ignored: boolean;
}

/** Characters of a whole answer, the most of it findings. */
const FINDINGS = 30_000;
const REMARKS = 5000;

/** @param shownPath how the path of a source is told */
export function tellDraft(
  { corpus, locale }: Session,
  text: string,
  { findings, remarks, ignored }: CheckedDraft,
  input: ToolInput,
  shownPath: (path: string) => string,
): ToldDraft {
  const from = input.number('from') ?? 0;
  const lines = new LineIndex(text);
  const rest = findings.slice(from).map((finding) => findingJson(finding, text, lines, shownPath));
  const told = firstWithin(rest, FINDINGS);
  const toldRemarks = firstWithin(
    remarks.map(({ span: { start, end }, message }) => ({ start, end, message: shortened(message, 1000) })),
    REMARKS,
  );
  const left = rest.length - told.length;
  return {
    version: 1,
    corpus: { sources: corpus.sources.size },
    count: findings.length,
    findings: told,
    remarks: toldRemarks,
    notes: [
      ...(ignored ? [messages.ignored[locale]] : findings.length ? [] : [messages.clean[locale]]),
      ...(left ? [messages.moreFindings[locale](left, from + told.length)] : []),
      ...(toldRemarks.length < remarks.length
        ? [messages.moreRemarks[locale](remarks.length - toldRemarks.length)]
        : []),
    ],
  };
}
