import type { ExtensionContext } from 'vscode';
import { window, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { fallenServer } from './fallen-server.ts';

/** Kinds of documents that are reports; all of them are Markdown with Pandoc's citations. */
export const REPORTS: readonly string[] = ['markdown', 'quarto', 'rmd'];

// New objects get 8 MB in place of 16 before they are looked through: at ten thousand sources the server takes a hundred
// megabytes less, and no longer.
const YOUNG = ['--max-semi-space-size=8'];

// The heap is looked through when it holds three tenths more than is in use, and not four times of it. The server says so
// itself (platform/old-generation.ts), and more, but where flags are not Node's to set: in the editor's own Electron. An
// option that it does not know would keep it from starting, so only those get it that are known to know it; the editor's
// own is of the same make as the server's.
const { electron, v8 } = process.versions;
const OLD = electron !== undefined && Number.parseInt(v8, 10) <= 13 ? ['--heap-growing-percent=30'] : [];

const MEMORY = [...YOUNG, ...OLD];

// On Linux the C library keeps an arena for each thread, and gives the room of the ended reading threads back to none of
// the others: a hundred megabytes more after a first reading. Other systems do not know the variable.
const ARENAS = { MALLOC_ARENA_MAX: '2' };

/** The language server as a process beside the extension host, wherever that runs. Not started yet. */
export function startClient(context: ExtensionContext): LanguageClient {
  // The program with all faces, so that the package has the engine once.
  const server = { module: context.asAbsolutePath('dist/attest.js'), args: ['lsp'], transport: TransportKind.ipc };
  // One of the client's own would go at a restart, with all that it says.
  const outputChannel = window.createOutputChannel('Attest', { log: true });
  context.subscriptions.push(outputChannel);
  const client: LanguageClient = new LanguageClient(
    'attest',
    'Attest',
    {
      run: { ...server, options: { execArgv: MEMORY, env: ARENAS } },
      debug: { ...server, options: { execArgv: [...MEMORY, '--nolazy', '--inspect=6009'], env: ARENAS } },
    },
    {
      outputChannel,
      errorHandler: fallenServer(() => client.createDefaultErrorHandler()),
      // Any scheme: an unsaved report is completed and checked too.
      documentSelector: REPORTS.map((language) => ({ language })),
      // Links to these commands alone may be followed in what the server shows; all words of sources are escaped.
      markdown: { isTrusted: { enabledCommands: ['attest.explain', 'attest.openPassage'] } },
      // What is read of the sources is kept where VS Code clears it away with the workspace.
      initializationOptions: () => ({
        ...workspace.getConfiguration('attest'),
        storage: (context.storageUri ?? context.globalStorageUri).fsPath,
        // Until it is, nothing that the workspace says of places outside of it is followed.
        trusted: workspace.isTrusted,
      }),
    },
  );
  return client;
}
