import type { CodeAction, Diagnostic, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { CodeActionKind } from 'vscode-languageserver-types';
import { overlaps, type Span, touches } from '../base/span.ts';
import type { Edit, Finding } from '../checks/finding.ts';
import { rangeOf } from './places.ts';
import type { OpenReport, Session } from './session.ts';

/**
 * The fixes of the findings that the selection or the cursor touches. The only fix of a finding is the preferred one,
 * so that “fix all” and the editor's key for the preferred fix may take it.
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
  return findings
    .filter(({ span }) => overlaps(span, selection) || touches(span, selection.start))
    .flatMap((finding) => {
      const mended = shown.filter((diagnostic) => isOf(diagnostic, document, finding));
      return finding.fixes.map((fix) => ({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        ...(mended.length ? { diagnostics: mended } : {}),
        isPreferred: finding.fixes.length === 1,
        edit: workspaceEdit(session, document, fix.edits),
      }));
    });
}

function workspaceEdit(session: Session, document: OpenReport, edits: readonly Edit[]): WorkspaceEdit {
  const textEdits: TextEdit[] = edits.map((edit) => ({ range: rangeOf(document.lines, edit), newText: edit.text }));
  const { uri, version } = document;
  // With the version, a client that has typed on meanwhile refuses the edit instead of putting it in the wrong place.
  return session.client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}

function isOf(diagnostic: Diagnostic, document: OpenReport, finding: Finding): boolean {
  if (diagnostic.code !== finding.code) return false;
  const { start, end } = rangeOf(document.lines, finding.span);
  const { range } = diagnostic;
  return (
    range.start.line === start.line &&
    range.start.character === start.character &&
    range.end.line === end.line &&
    range.end.character === end.character
  );
}
