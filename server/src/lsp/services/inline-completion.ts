import { InlineCompletionRequest, InlineCompletionTriggerKind } from 'vscode-languageserver/node';
import { ghostText } from '../../features/ghost-text.ts';
import type { Service } from './service.ts';

/** What may go on at the cursor, for a client that shows it in grey. */
export const ghosts: Service = {
  capabilities: (desk) => (desk.abilities.ghostText ? { inlineCompletionProvider: true } : {}),
  answers({ place, answer }) {
    answer(InlineCompletionRequest.type, async (params, signal) => {
      const at = await place(params, signal);
      const asked = params.context.triggerKind === InlineCompletionTriggerKind.Invoked;
      return at && ghostText(at.session, at.document, at.offset, asked, signal);
    });
  },
};
