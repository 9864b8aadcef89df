import type { CodeAction, Diagnostic, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { CodeActionKind } from 'vscode-languageserver-types';
import { overlaps, type Span, touches } from '../base/span.ts';
import type { Edit, Finding } from '../checks/finding.ts';
import { verdictOn } from '../checks/kept-verdicts.ts';
import { ruleWords } from '../messages/rule-words.ts';
import { suppressionMessages } from '../messages/suppression.ts';
import { findingActions } from './finding-actions.ts';
import { ignoreHere } from './ignore-here.ts';
import { rangeOf } from './places.ts';
import type { OpenReport, Session } from './session.ts';

/** Keeps a verdict on a finding: the server's command, with a `KeepVerdict` as its argument. */
export const KEEP_VERDICT = 'attest.keepVerdict';

/** Which finding was found to be no error. */
export interface KeepVerdict {
  readonly uri: string;
  readonly code: string;
  readonly range: Range;
}

/**
 * The fixes of the findings that the selection or the cursor touches, then the ways to have a finding no more: a comment
 * in the text, or a kept verdict. The only fix of a finding is the preferred one, so that “fix all” and the editor's key
 * for the preferred fix may take it.
 *
 * @param shown the diagnostics that the client shows there, so that it knows which of them an action mends
 */
export function codeActions(
  session: Session,
  document: OpenReport,
  findings: readonly Finding[],
  selection: Span,
  shown: readonly Diagnostic[],
): CodeAction[] {
  const here = findings.filter(({ span }) => overlaps(span, selection) || touches(span, selection.start));
  const mended = (finding: Finding): Partial<CodeAction> => {
    const diagnostics = shown.filter((diagnostic) => isOf(diagnostic, document, finding));
    return { kind: CodeActionKind.QuickFix, ...(diagnostics.length ? { diagnostics } : {}) };
  };
  const fixes = here.flatMap((finding) =>
    finding.fixes.map((fix) => ({
      ...mended(finding),
      title: fix.title,
      isPreferred: finding.fixes.length === 1,
      edit: workspaceEdit(session, document, fix.edits),
    })),
  );
  const ways = here.flatMap((finding) =>
    waysAround(session, document, finding).map((action) => ({ ...mended(finding), ...action })),
  );
  const others = here.flatMap((finding) =>
    findingActions(session, document, finding).map((action) => ({ ...mended(finding), ...action })),
  );
  return [...fixes, ...others, ...ways];
}

function waysAround(session: Session, document: OpenReport, finding: Finding): CodeAction[] {
  const { code, span } = finding;
  const about = ruleWords[code][session.locale];
  const ways: CodeAction[] = [];
  const edits = ignoreHere(document.report, finding, session.locale);
  if (edits.length) {
    const title = suppressionMessages.ignoreHere[session.locale](about);
    ways.push({ title, edit: workspaceEdit(session, document, edits) });
  }
  if (verdictOn(finding, document.report, session.corpus, '')) {
    const title = suppressionMessages.thisIsRight[session.locale](about);
    const given: KeepVerdict = { uri: document.uri, code, range: rangeOf(document.lines, span) };
    ways.push({ title, command: { title, command: KEEP_VERDICT, arguments: [given] } });
  }
  return ways;
}

/** Edits of one report, in the form that the client takes. */
export function workspaceEdit(session: Session, document: OpenReport, edits: readonly Edit[]): WorkspaceEdit {
  const textEdits: TextEdit[] = edits.map((edit) => ({ range: rangeOf(document.lines, edit), newText: edit.text }));
  const { uri, version } = document;
  // With the version, a client that has typed on meanwhile refuses the edit instead of putting it in the wrong place.
  return session.client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}

function isOf(diagnostic: Diagnostic, document: OpenReport, finding: Finding): boolean {
  return diagnostic.code === finding.code && isAt(document, finding, diagnostic.range);
}

/** Does a finding, or a claim, stand at this range? */
export function isAt(document: OpenReport, { span }: Pick<Finding, 'span'>, range: Range): boolean {
  const { start, end } = rangeOf(document.lines, span);
  return (
    range.start.line === start.line &&
    range.start.character === start.character &&
    range.end.line === end.line &&
    range.end.character === end.character
  );
}
