import { CodeActionKind, CodeActionRequest, CodeActionTriggerKind } from 'vscode-languageserver/node';
import { codeActions, KEEP_VERDICT, workspaceEdit } from '../../features/code-actions.ts';
import { citingActions } from '../../features/citing-actions.ts';
import { safeFixes } from '../../features/safe-fixes.ts';
import { findingMessages as messages } from '../../messages/findings.ts';
import { allFindings } from '../verdict.ts';
import { keepVerdict } from '../keep-verdict.ts';
import type { Service } from './service.ts';

const KINDS = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite] as const;

/** An editor asks for this by its name, when all is to be fixed: by a command, or on saving. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.attest`;

/** The lightbulb: what can be done about a finding, and at a sentence that cites nothing. */
export const actions: Service = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [...KINDS, FIX_ALL] } }),
  answers({ desk, answer }) {
    answer(CodeActionRequest.type, async ({ textDocument, range, context }, signal) => {
      const wanted = (kind: string): boolean => !context.only || context.only.some((only) => isWithin(kind, only));
      const fixesAll = context.only?.some((only) => only !== '' && isWithin(FIX_ALL, only)) === true;
      if (!KINDS.some(wanted) && !fixesAll) return null;
      // An editor asks by itself wherever the cursor comes to rest, which is how the server learns that it has moved.
      const asked = context.triggerKind !== CodeActionTriggerKind.Automatic;
      const verdict = await desk().verdicts.seenFrom(textDocument.uri, range, asked, signal);
      if (!verdict) return null;
      const { session, document } = verdict;
      const findings = allFindings(verdict);
      if (fixesAll) {
        const { edits } = safeFixes(session, document, findings);
        if (!edits.length || !session.client.actionLiterals) return null;
        const title = messages.fixAll[session.locale];
        return [{ title, kind: FIX_ALL, edit: workspaceEdit(session, document, edits) }];
      }
      const selection = { start: document.lines.offsetAt(range.start), end: document.lines.offsetAt(range.end) };
      const found = [
        ...codeActions(session, document, findings, selection, context.diagnostics),
        ...(desk().isSource(document)
          ? []
          : await citingActions(session, document, selection, context.diagnostics, signal)),
      ];
      const offered = found.filter(({ kind }) => wanted(kind ?? ''));
      // A client without literals has no way to take an edit; what it can run are commands.
      return session.client.actionLiterals ? offered : offered.flatMap(({ command }) => command ?? []);
    });
  },
  commands: {
    [KEEP_VERDICT]: async ({ desk, refuse }, [about], signal) => {
      const failure = await keepVerdict(desk(), about, signal);
      if (failure === undefined) desk().projectChanged();
      else await refuse(failure);
      return null;
    },
  },
};

/** Is a kind of action the wanted one or a part of it? `quickfix` is within `quickfix` and within the empty kind. */
function isWithin(kind: string, wanted: string): boolean {
  return wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`);
}
