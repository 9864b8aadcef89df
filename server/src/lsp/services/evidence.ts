import { evidenceAt } from '../../features/evidence.ts';
import { evidenceMessages as messages } from '../../messages/evidence.ts';
import { EVIDENCE, type EvidenceAnswer } from '../../protocol/evidence.ts';
import type { Service } from './service.ts';

/** The passages that support and contradict a sentence, for a view beside the report. */
export const evidence: Service = {
  answers({ desk, place, answer }) {
    answer(EVIDENCE, async (params, signal) => {
      const at = await place(params, signal);
      if (!at || desk().isSource(at.document)) return null;
      const { locale } = desk();
      const none = (why: 'no corpus' | 'no sentence'): EvidenceAnswer => ({
        evidence: null,
        why,
        note: messages[why][locale],
      });
      if (!desk().corpusState(params.textDocument.uri).folders.length) return none('no corpus');
      // After the check, so that view and diagnostics never tell of different texts, and of all sources.
      const verdict = await desk().verdicts.of(params.textDocument.uri, signal);
      if (!verdict) return null;
      const { session, document, severities } = verdict;
      const found = await evidenceAt(session, document, document.lines.offsetAt(params.position), severities, signal);
      if (!found) return none('no sentence');
      const { supports, contradicts, quoted, related } = found;
      const why = [supports, contradicts, quoted, related].some((list) => list.length) ? '' : 'nothing';
      return { evidence: found, why, note: why && messages[why][locale] };
    });
  },
};
