import { setTimeout } from 'node:timers/promises';
import { InlineCompletionRequest, InlineCompletionTriggerKind } from 'vscode-languageserver/node';
import { ghostText, readAhead } from '../../features/ghost-text.ts';
import { breathe } from '../../platform/breathe.ts';
import { unattended } from '../guard.ts';
import type { Place, Service } from './service.ts';

/** Milliseconds without a keystroke before a sentence is read ahead for: what is asked at the keystroke comes first. */
const REST = 30;

/**
 * What may go on at the cursor, for a client that shows it in grey. An editor asks at every keystroke; where there is
 * nothing to show yet, what the sentence will be held against is read meanwhile.
 */
export const ghosts: Service = {
  capabilities: (desk) => (desk.abilities.ghostText ? { inlineCompletionProvider: true } : {}),
  answers({ desk, place, answer }) {
    let ahead = new AbortController();
    const readOn = ({ session, document, offset }: Place, { signal }: AbortController): Promise<void> =>
      unattended('reading ahead', desk().logger, async () => {
        await setTimeout(REST, undefined, { ref: false });
        // Another keystroke has come, or the report was closed: nothing that failed.
        if (signal.aborted || desk().documents.get(document.uri) !== document) return;
        await readAhead(session, document, offset, signal, breathe);
      });
    answer(InlineCompletionRequest.type, async (params, signal) => {
      ahead.abort();
      const at = await place(params, signal);
      const asked = params.context.triggerKind === InlineCompletionTriggerKind.Invoked;
      const shown = at && (await ghostText(at.session, at.document, at.offset, asked, signal));
      if (at && !shown && !asked) void readOn(at, (ahead = new AbortController()));
      return shown;
    });
  },
};
