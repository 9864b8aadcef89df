import type { Hover, MarkupContent } from 'vscode-languageserver/node';
import { HoverRequest } from 'vscode-languageserver/node';
import { hover } from '../../features/hover.ts';
import { factHover } from '../../features/hover-facts.ts';
import { whyHover } from '../../features/why-hover.ts';
import { allFindings } from '../desk.ts';
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
      // After the check, so that the two never tell of different texts.
      const verdict = await desk().verdict(params.textDocument.uri, signal);
      if (!verdict) return null;
      const { session, document, severities } = verdict;
      const fact = facts && desk().corpusState.complete ? factHover(session, document, at.offset, severities) : null;
      const why = session.client.explains ? whyHover(document, allFindings(verdict), at.offset, session.locale) : null;
      return joined(fact, why);
    });
  },
};

// The link to the reasons stands below what is told of the place; only a client with Markdown has it.
function joined(fact: Hover | null, why: Hover | null): Hover | null {
  if (!fact || !why) return fact ?? why;
  const [told, link] = [fact, why].map(({ contents }) => (contents as MarkupContent).value);
  return { ...fact, contents: { ...(fact.contents as MarkupContent), value: `${told}\n\n${link}` } };
}
