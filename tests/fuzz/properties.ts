import { isDeepStrictEqual } from 'node:util';
import { LineIndex } from '../../server/src/base/line-index.ts';
import type { Span } from '../../server/src/base/span.ts';
import { type CheckResult, checkWithRemarks } from '../../server/src/checks/check-report.ts';
import type { Finding } from '../../server/src/checks/finding.ts';
import { Verdicts } from '../../server/src/checks/verdicts.ts';
import { diagnosticOf, remarkDiagnostic } from '../../server/src/features/diagnostics.ts';
import { hover } from '../../server/src/features/hover.ts';
import type { OpenReport } from '../../server/src/features/session.ts';
import { Documents } from '../../server/src/lsp/documents.ts';
import { parseReport } from '../../server/src/report/parse-report.ts';
import type { Report } from '../../server/src/report/report.ts';
import { sessionOf } from '../support/session.ts';
import { writtenOut } from '../support/written-out.ts';
import type { FuzzCase } from './grammar.ts';
import { editedBy } from './grammar.ts';
import type { Newspaper } from './newspaper.ts';

const URI = 'file:///w/report.md';
const PATH = '/w/report.md';
/** A report whose fixes have not come to an end by so many rounds never comes to one. */
const ROUNDS = 12;

/** How much has been compared. */
export interface Compared {
  documents: number;
  edits: number;
  findings: number;
  fixes: number;
}

/**
 * Opens the report of a case, makes its edits one after the other as a client does, and holds each version to what a
 * reader finds who sees the text for the first time.
 *
 * @returns what does not hold, in a sentence; undefined where all does
 */
export async function wrongWith(
  { first, edits }: FuzzCase,
  paper: Newspaper,
  counts?: Compared,
): Promise<string | undefined> {
  const documents = new Documents();
  const verdicts = new Verdicts();
  let text = first;
  let at = 'opening';
  try {
    documents.open(URI, 'markdown', 1, text);
    if (counts) counts.documents++;
    for (let version = 1; ; version++) {
      const document = documents.get(URI);
      if (!document) return `${at}: the document is gone`;
      // Fixes are taken in the last version alone: each is a check of its own.
      const isLast = version > edits.length;
      const wrong = await wrongWithVersion(document, text, paper, verdicts, isLast, counts);
      if (wrong !== undefined) return `${at}: ${wrong}`;
      const edit = edits[version - 1];
      if (!edit) return undefined;
      at = `edit ${version}`;
      const lines = new LineIndex(text);
      const [start, end] = [boundary(text, edit.start), boundary(text, Math.max(edit.start, edit.end))];
      const range = { start: lines.positionAt(start), end: lines.positionAt(end) };
      const ends = documents.change(URI, version + 1, [{ range, text: edit.insert }]);
      text = editedBy(text, { ...edit, start, end });
      if (ends?.[0] !== start + edit.insert.length) return `${at}: the edit ends at ${ends?.[0]}`;
      if (counts) counts.edits++;
    }
  } catch (error) {
    return `${at}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

async function wrongWithVersion(
  document: OpenReport,
  text: string,
  { corpus, index }: Newspaper,
  verdicts: Verdicts,
  takesFixes: boolean,
  counts: Compared | undefined,
): Promise<string | undefined> {
  if (document.text !== text) return 'the text is another than what was typed';
  const fresh = parseReport(text, PATH);
  if (said(document.report) !== said(fresh)) return 'the report is read otherwise than for the first time';
  const options = { locale: 'en', severities: ALL } as const;
  const result = await checkWithRemarks(document.report, corpus, index, { ...options, verdicts });
  const anew = await checkWithRemarks(fresh, corpus, index, options);
  if (!isDeepStrictEqual(result, anew))
    return `the verdict is another than from scratch: ${told(result)} for ${told(anew)}`;
  const findings = [...anew.findings, ...anew.remarks.flatMap(({ finding }) => finding ?? [])];
  if (counts) counts.findings += findings.length;
  for (const finding of findings) {
    const spans = [finding.span, ...finding.fixes.flatMap(({ edits }) => edits)];
    const outside = spans.find((span) => !isInside(span, text));
    if (outside) return `${finding.code} has ${outside.start}–${outside.end} in a text of ${text.length}`;
    for (const proof of finding.evidence) {
      const source = corpus.sources.get(proof.source)?.text ?? '';
      if (!isInside(proof, source)) return `${finding.code} has a proof outside of its source`;
    }
  }
  const session = sessionOf(corpus, index);
  for (const finding of findings) diagnosticOf(session, document, finding);
  for (const remark of anew.remarks) remarkDiagnostic(session, document, remark);
  const [citation] = document.report.citations;
  if (citation) await hover(session, document, citation.keySpan.start, undefined);
  if (!takesFixes) return undefined;
  return wrongWithFixes(text, findings, async (fixed) => {
    if (counts) counts.fixes++;
    return (await checkWithRemarks(parseReport(fixed, PATH), corpus, index, options)).findings;
  });
}

/** Who takes one fix after the other comes to an end, and no text comes back that stood there before. */
async function wrongWithFixes(
  text: string,
  findings: readonly Finding[],
  findingsIn: (text: string) => Promise<readonly Finding[]>,
): Promise<string | undefined> {
  const seen = new Set([text]);
  let [fixed, left] = [text, findings];
  for (let round = 0; round < ROUNDS; round++) {
    const found = left.find(({ fixes }) => fixes.length > 0);
    const edits = found?.fixes[0]?.edits;
    if (!found || !edits) return undefined;
    fixed = [...edits]
      .sort((a, b) => b.start - a.start)
      .reduce((made, edit) => made.slice(0, edit.start) + edit.text + made.slice(edit.end), fixed);
    if (seen.has(fixed)) return `the fix of ${found.code} leads back to a text that was there before`;
    seen.add(fixed);
    left = await findingsIn(fixed);
  }
  return undefined;
}

/** Inside the text, at whole code units, and not between the halves of a letter. */
function isInside({ start, end }: Span, text: string): boolean {
  const whole = Number.isInteger(start) && Number.isInteger(end);
  return whole && 0 <= start && start <= end && end <= text.length && !splits(text, start) && !splits(text, end);
}

function splits(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

// No editor sets a cursor between the two halves of a line break.
function boundary(text: string, at: number): number {
  const inside = Math.min(at, text.length);
  return text[inside - 1] === '\r' && text[inside] === '\n' ? inside + 1 : inside;
}

function said({ analysis, claims, citations, blocks, prose, problems }: Report): string {
  return `${writtenOut(analysis)}\n${JSON.stringify([claims, citations, blocks, prose, problems])}`;
}

function told({ findings, remarks }: CheckResult): string {
  const list = findings.map(({ code, span, truth }) =>
    `${code} ${span.start}–${span.end} ${truth?.value ?? ''}`.trim(),
  );
  return `[${list.join(', ')}] and ${remarks.length} remarks`;
}

// Rules that are off by themselves run too.
const ALL = { 'uncited-claim': 'hint', 'unsupported-claim': 'hint', 'disagreeing-sources': 'warning' } as const;
