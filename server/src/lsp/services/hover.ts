import type { Hover, MarkupContent } from 'vscode-languageserver/node';
import { HoverRequest } from 'vscode-languageserver/node';
import { hover } from '../../features/hover.ts';
import { factHover } from '../../features/hover-facts.ts';
import { whyHover } from '../../features/why-hover.ts';
import { allFindings } from '../verdict.ts';
import type { Service } from './service.ts';

/** What the source says, and why something is flagged, where the pointer rests. */
export const hovering: Service = {
  capabilities: () => ({ hoverProvider: true }),
  answers({ desk, place, answer }) {
    answer(HoverRequest.type, async (params, signal) => {
      const at = await place(params, signal);
      if (!at?.session.config.hover.enabled) return null;
      const cited = await hover(at.session, at.document, at.offset, signal);
      const { facts } = at.session.config.hover;
      if (cited || desk().isSource(at.document) || !(facts || at.session.client.explains)) return cited;
      // The check waits for every source, which a pointer that rests on a word can't.
      const state = desk().corpusState(params.textDocument.uri);
      if (state.reading && !state.complete) return null;
      // After the check, so that the two never tell of different texts.
      const verdict = await desk().verdicts.of(params.textDocument.uri, signal);
      if (!verdict) return null;
      const { session, document, severities } = verdict;
      const found = allFindings(verdict);
      const { complete } = desk().corpusState(params.textDocument.uri);
      const fact = facts && complete ? factHover(session, document, at.offset, severities, found) : null;
      if (!session.client.explains) return fact;
      const why = (offset: number): Hover | null => whyHover(document, found, offset, session.locale);
      // A date is marked without the words before it, on which the pointer may rest.
      const end = fact?.range && document.lines.offsetAt(fact.range.end);
      const reasons = why(at.offset) ?? (end === undefined ? null : why(end));
      return joined(fact, reasons);
    });
  },
};

// The link to the reasons stands below what is told of the place; only a client with Markdown has it.
function joined(fact: Hover | null, why: Hover | null): Hover | null {
  if (!fact || !why) return fact ?? why;
  const [told, link] = [fact, why].map(({ contents }) => (contents as MarkupContent).value);
  return { ...fact, contents: { ...(fact.contents as MarkupContent), value: `${told}\n\n${link}` } };
}
