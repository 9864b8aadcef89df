import { type ClientCapabilities, MarkupKind, ResourceOperationKind } from 'vscode-languageserver/node';
import type { ClientAbilities } from '../features/session.ts';

/** What the features have to know of the client. */
export function abilitiesOf({ textDocument, workspace, experimental }: ClientCapabilities): ClientAbilities {
  // A client that names no format at all is an old one, and those showed Markdown.
  const formats = textDocument?.hover?.contentFormat;
  const own = (experimental as { attest?: Readonly<Record<string, unknown>> } | undefined)?.attest;
  return {
    markdown: !formats || formats.includes(MarkupKind.Markdown),
    locationLinks: textDocument?.definition?.linkSupport === true,
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    ghostText: textDocument?.inlineCompletion !== undefined,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    explains: own?.explain === true,
    commands: own?.commands === true,
    showsPlaces: own?.showPlaces === true,
    showsHeadings: own?.headings === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    renamesFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes(ResourceOperationKind.Rename) === true,
    annotatesEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
  };
}

/** Does the client ask for diagnostics? Then none of a report are pushed. */
export function pullsDiagnostics({ textDocument }: ClientCapabilities): boolean {
  return textDocument?.diagnostic !== undefined;
}

/** Can the client watch a folder outside the workspace? */
export function watchesAnyFolder({ workspace }: ClientCapabilities): boolean {
  const watching = workspace?.didChangeWatchedFiles;
  return watching?.dynamicRegistration === true && watching.relativePatternSupport === true;
}
