import { HoverRequest } from 'vscode-languageserver/node';
import { hover } from '../../features/hover.ts';
import { whyHover } from '../../features/why-hover.ts';
import { allFindings } from '../desk.ts';
import type { Service } from './service.ts';

/** What the source says, and why something is flagged, where the pointer rests. */
export const hovering: Service = {
  capabilities: () => ({ hoverProvider: true }),
  answers({ desk, place, answer }) {
    answer(HoverRequest.type, async (params, signal) => {
      const at = await place(params, signal);
      if (!at) return null;
      const cited = await hover(at.session, at.document, at.offset, signal);
      if (cited || !at.session.client.explains) return cited;
      const verdict = await desk().verdict(params.textDocument.uri, signal);
      return verdict ? whyHover(verdict.document, allFindings(verdict), at.offset, verdict.session.locale) : null;
    });
  },
};
