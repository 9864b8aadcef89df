import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver/node';

/** What an editor of a test is: its settings, what it can do, and which folders it opens. */
export interface EditorOptions {
  /** Settings of the section `attest`. */
  readonly settings?: Record<string, unknown>;
  /** The user's language (default: English). */
  readonly locale?: string;
  /** Does the editor pull diagnostics? (Default: they are pushed to it.) */
  readonly pulls?: boolean;
  /** Does the editor watch folders for the server? (Default: the server has to.) */
  readonly watches?: boolean;
  /** Folders below the one of the fixture, each a workspace folder. Default: all of it is one. */
  readonly roots?: readonly string[];
  /** Settings of the section `attest` in one of these folders; those of `settings` hold in the others. */
  readonly settingsIn?: Readonly<Record<string, Record<string, unknown>>>;
  /** Has the user come to trust the workspace? (Default: the editor knows of no trust.) */
  readonly trusted?: boolean;
  /** Open no workspace folder. */
  readonly noWorkspace?: boolean;
  readonly capabilities?: ClientCapabilities;
  /** Of the command line, behind `--stdio`. */
  readonly args?: readonly string[];
  /** Beside the environment of the test. */
  readonly env?: Readonly<Record<string, string>>;
  /** Another program than the built server. */
  readonly program?: string;
  /** The whole of `initialize`, as an editor was heard to send it; only the folder and the process are made ours. */
  readonly initialize?: Partial<InitializeParams>;
}

/**
 * What the editor says at `initialize`.
 *
 * @param folder where the files of the fixture lie
 */
export function initializeParams(folder: string, options: EditorOptions): Partial<InitializeParams> {
  return options.initialize ? recordedParams(folder, options.initialize) : ownParams(folder, options);
}

// A recorded `initialize` names a folder and a process that are not here.
function recordedParams(folder: string, recorded: Partial<InitializeParams>): Partial<InitializeParams> {
  const moved = JSON.stringify(recorded)
    .replaceAll('file:///workspace', pathToFileURL(folder).href)
    .replaceAll('"/workspace"', JSON.stringify(folder));
  const params = JSON.parse(moved) as Partial<InitializeParams>;
  return { ...params, ...(params.processId && { processId: process.pid }) };
}

function ownParams(
  folder: string,
  { settings, locale = 'en', pulls, watches, noWorkspace, roots = [''], trusted, capabilities }: EditorOptions,
): Partial<InitializeParams> {
  return {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: noWorkspace
      ? null
      : roots.map((root) => ({ uri: pathToFileURL(join(folder, root)).href, name: root || 'workspace' })),
    locale,
    initializationOptions: { ...settings, ...(trusted !== undefined && { trusted }) },
    capabilities: {
      window: { workDoneProgress: true },
      workspace: {
        configuration: true,
        workspaceEdit: { documentChanges: true },
        ...(pulls && { diagnostics: { refreshSupport: true } }),
        ...(watches && { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } }),
      },
      textDocument: {
        completion: { completionItem: { labelDetailsSupport: true, documentationFormat: ['markdown'] } },
        definition: { linkSupport: true },
        publishDiagnostics: { relatedInformation: true },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
        ...(pulls && { diagnostic: {} }),
      },
      ...capabilities,
    },
  };
}
