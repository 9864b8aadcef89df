import type { Disposable, Event, ExtensionContext } from 'vscode';
import * as vscode from 'vscode';
import { env, EventEmitter, workspace } from 'vscode';

/**
 * Offers `attest mcp` of each workspace folder to the editor's list of servers of the Model Context Protocol, from which
 * the user starts it. Nothing where the editor keeps no such list.
 */
export function mcpServers(context: ExtensionContext): Disposable[] {
  const { lm, McpStdioServerDefinition: Definition } = vscode as Partial<McpApi>;
  if (!lm?.registerMcpServerDefinitionProvider || !Definition) return [];
  const changed = new EventEmitter<void>();
  const storage = (context.storageUri ?? context.globalStorageUri).fsPath;
  const { version } = context.extension.packageJSON as { version: string };
  const provider = {
    onDidChangeMcpServerDefinitions: changed.event,
    provideMcpServerDefinitions: () =>
      // A server beside the editor would not know how far the workspace may be followed.
      (workspace.isTrusted ? (workspace.workspaceFolders ?? []) : [])
        .filter(({ uri }) => uri.scheme === 'file')
        .map(({ uri, name }, _, { length }) => {
          const program = context.asAbsolutePath('dist/attest.js');
          const settings = JSON.stringify(workspace.getConfiguration('attest', uri));
          return new Definition(
            length > 1 ? `Attest: ${name}` : 'Attest',
            process.execPath,
            [program, 'mcp', uri.fsPath, '--settings', settings, '--cache', storage],
            // The program that runs extensions is Node.js, if it is asked to be.
            { ELECTRON_RUN_AS_NODE: '1', ATTEST_LOCALE: env.language },
            version,
          );
        }),
  };
  return [
    changed,
    lm.registerMcpServerDefinitionProvider('attest.mcp', provider),
    workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('attest')) changed.fire();
    }),
  ];
}

/** What is in VS Code from 1.101 on, and so not in the types of the oldest one that is supported. */
interface McpApi {
  readonly lm: {
    registerMcpServerDefinitionProvider?(id: string, provider: McpProvider): Disposable;
  };
  readonly McpStdioServerDefinition: new (
    label: string,
    command: string,
    args: string[],
    env: Record<string, string>,
    version: string,
  ) => object;
}

interface McpProvider {
  readonly onDidChangeMcpServerDefinitions: Event<void>;
  provideMcpServerDefinitions(): readonly object[];
}
