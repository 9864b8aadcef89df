import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { CodeActionKind } from 'vscode-languageserver-types';
import { overlaps, type Span, touches } from '../base/span.ts';
import { citedSources } from '../checks/cited-sources.ts';
import { holdsFacts, readingOf } from '../checks/sentence-reading.ts';
import { commandMessages as messages } from '../messages/commands.ts';
import { citeSentence } from './citation-writing.ts';
import { clearSupport } from './clear-support.ts';
import { isAt, workspaceEdit } from './code-actions.ts';
import type { OpenReport, Session } from './session.ts';

/** Commands of the client that an action leads to. */
const CLIENT_COMMANDS = {
  citeSelection: 'attest.citeSelection',
  insertQuotation: 'attest.insertQuotation',
  findEvidence: 'attest.findEvidence',
} as const;

/**
 * What the lightbulb offers at a sentence with facts and without a citation: the source that clearly supports it, and the
 * client's commands to quote and to look for evidence. Nothing at any other sentence, so that the lightbulb means
 * something where it shows. Over a selection of several such sentences it offers to cite them all.
 *
 * @param shown the diagnostics there; where one says that the sentence is uncited, the citation is its quick fix
 */
export async function citingActions(
  session: Session,
  document: OpenReport,
  selection: Span,
  shown: readonly Diagnostic[],
  signal?: AbortSignal,
): Promise<CodeAction[]> {
  const { report, text } = document;
  const here = report.claims.filter(({ span }) => overlaps(span, selection) || touches(span, selection.start));
  if (!here.length) return [];
  const cited = citedSources(report, session.corpus);
  const bare = here.filter((claim) => !cited.has(claim) && holdsFacts(readingOf(report.analysis, claim.sentence)));
  const [claim] = bare;
  if (!claim) return [];
  const actions: CodeAction[] = [];
  const command = (name: keyof typeof CLIENT_COMMANDS): CodeAction => {
    const title = messages[name][session.locale];
    return { title, kind: CodeActionKind.RefactorRewrite, command: { title, command: CLIENT_COMMANDS[name] } };
  };
  if (bare.length > 1) return session.client.commands ? [command('citeSelection')] : [];
  const support = await clearSupport(session, report, claim, signal);
  if (typeof support !== 'string') {
    const { id } = support.source;
    const diagnostics = shown.filter(({ code, range }) => code === 'uncited-claim' && isAt(document, claim, range));
    actions.push({
      title: messages.cite[session.locale](id),
      kind: diagnostics.length ? CodeActionKind.QuickFix : CodeActionKind.RefactorRewrite,
      ...(diagnostics.length ? { diagnostics } : {}),
      edit: workspaceEdit(session, document, [citeSentence(text, claim.span, id)]),
    });
  }
  if (session.client.commands) actions.push(command('insertQuotation'), command('findEvidence'));
  return actions;
}
