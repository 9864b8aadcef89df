import { CodeActionKind, CodeActionRequest, CodeActionTriggerKind } from 'vscode-languageserver/node';
import { codeActions, KEEP_VERDICT } from '../../features/code-actions.ts';
import { citingActions } from '../../features/citing-actions.ts';
import { allFindings } from '../verdict.ts';
import { keepVerdict } from '../keep-verdict.ts';
import type { Service } from './service.ts';

const KINDS = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite] as const;

/** The lightbulb: what can be done about a finding, and at a sentence that cites nothing. */
export const actions: Service = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [...KINDS] } }),
  answers({ desk, answer }) {
    answer(CodeActionRequest.type, async ({ textDocument, range, context }, signal) => {
      const wanted = (kind: string): boolean => !context.only || context.only.some((only) => isWithin(kind, only));
      if (!KINDS.some(wanted)) return null;
      // An editor asks by itself wherever the cursor comes to rest, which is how the server learns that it has moved.
      const asked = context.triggerKind !== CodeActionTriggerKind.Automatic;
      const verdict = await desk().verdicts.seenFrom(textDocument.uri, range, asked, signal);
      if (!verdict) return null;
      const { session, document } = verdict;
      const findings = allFindings(verdict);
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
