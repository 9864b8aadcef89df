import { CodeActionKind, CodeActionRequest, CodeActionTriggerKind } from 'vscode-languageserver/node';
import { codeActions, KEEP_VERDICT } from '../../features/code-actions.ts';
import { allFindings } from '../desk.ts';
import { keepVerdict } from '../keep-verdict.ts';
import type { Service } from './service.ts';

/** The lightbulb: what can be done about a finding. */
export const actions: Service = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } }),
  answers({ desk, answer }) {
    answer(CodeActionRequest.type, async ({ textDocument, range, context }, signal) => {
      if (context.only && !context.only.some((kind) => isWithin(CodeActionKind.QuickFix, kind))) return null;
      // An editor asks by itself wherever the cursor comes to rest, which is how the server learns that it has moved.
      const asked = context.triggerKind !== CodeActionTriggerKind.Automatic;
      const verdict = await desk().verdictAt(textDocument.uri, range, asked, signal);
      if (!verdict) return null;
      const { session, document } = verdict;
      const findings = allFindings(verdict);
      const selection = { start: document.lines.offsetAt(range.start), end: document.lines.offsetAt(range.end) };
      return codeActions(session, document, findings, selection, context.diagnostics);
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
