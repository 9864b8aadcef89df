import type { Range, SemanticTokens, TextDocumentIdentifier } from 'vscode-languageserver/node';
import { SemanticTokensRangeRequest, SemanticTokensRequest } from 'vscode-languageserver/node';
import type { Span } from '../../base/span.ts';
import { LEGEND, semanticTokens } from '../../features/semantic-tokens.ts';
import type { Service } from './service.ts';

/** Colours for citations, of known sources and of unknown ones. */
export const tokens: Service = {
  capabilities: () => ({ semanticTokensProvider: { legend: LEGEND, full: true, range: true } }),
  answers({ desk, answer }) {
    const tokensOf = async (
      { uri }: TextDocumentIdentifier,
      range: Range | undefined,
      signal: AbortSignal,
    ): Promise<SemanticTokens | null> => {
      const session = await desk().session(uri, signal);
      const document = desk().documents.get(uri);
      if (!document) return null;
      const isTyped = (key: Span): boolean => desk().verdicts.isTyped(document, key);
      return semanticTokens(session, document, desk().complete(uri), isTyped, range);
    };
    answer(SemanticTokensRequest.type, ({ textDocument }, signal) => tokensOf(textDocument, undefined, signal));
    answer(SemanticTokensRangeRequest.type, ({ textDocument, range }, signal) => tokensOf(textDocument, range, signal));
  },
};
