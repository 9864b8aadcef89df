import { type ClientCapabilities, MarkupKind, ResourceOperationKind } from 'vscode-languageserver/node';
import type { ClientAbilities } from '../features/session.ts';
import type { OwnAbilities } from '../protocol/abilities.ts';

/** What the features have to know of the client. */
export function abilitiesOf({ textDocument, workspace, experimental }: ClientCapabilities): ClientAbilities {
  // A client that names no format at all is an old one, and those showed Markdown.
  const markdown = showsMarkdown(textDocument?.hover?.contentFormat) ?? true;
  const own = (experimental as { attest?: Partial<OwnAbilities> } | undefined)?.attest;
  return {
    markdown,
    markdownDocumentation: showsMarkdown(textDocument?.completion?.completionItem?.documentationFormat) ?? markdown,
    locationLinks: textDocument?.definition?.linkSupport === true,
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    ghostText: textDocument?.inlineCompletion !== undefined,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    diagnosticData: textDocument?.publishDiagnostics?.dataSupport === true,
    actionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    explains: own?.explain === true,
    commands: own?.commands === true,
    showsPlaces: own?.showPlaces === true,
    // In Markdown such a text is led to by a command of the client's own.
    showsTexts: workspace?.textDocumentContent !== undefined && own?.commands === true,
    showsHeadings: own?.headings === true,
    findings: own?.findings === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    renamesFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes(ResourceOperationKind.Rename) === true,
    annotatesEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
  };
}

/**
 * Does the client ask for diagnostics, and again when it is told that they have changed? Then none of a report are pushed.
 * One that can't be told would go on showing what was true before a source was saved, so diagnostics are pushed to it.
 */
export function pullsDiagnostics({ textDocument, workspace }: ClientCapabilities): boolean {
  // Helix tells it under a name that is one letter short of the specification's.
  const misnamed = (workspace as { diagnostic?: { refreshSupport?: boolean } } | undefined)?.diagnostic;
  const refreshes = (workspace?.diagnostics ?? misnamed)?.refreshSupport === true;
  return textDocument?.diagnostic !== undefined && refreshes;
}

/** Can the client watch a folder outside the workspace? */
export function watchesAnyFolder({ workspace }: ClientCapabilities): boolean {
  const watching = workspace?.didChangeWatchedFiles;
  return watching?.dynamicRegistration === true && watching.relativePatternSupport === true;
}

function showsMarkdown(formats: readonly MarkupKind[] | undefined): boolean | undefined {
  return formats?.includes(MarkupKind.Markdown);
}
