import type { ClientCapabilities, Connection, Disposable, DocumentSelector } from 'vscode-languageserver/node';
import {
  BulkRegistration,
  CodeLensRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentSymbolRequest,
  InlayHintRequest,
  ReferencesRequest,
  RenameRequest,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import type { Logger } from '../base/logger.ts';
import { REFERENCES_FILE } from '../corpus/metadata/reference-formats.ts';
import { TEXT_SCHEME } from '../protocol/source-texts.ts';

/**
 * Serves the files of the corpus that are no Markdown, which a client sends to the server for reports only if it is asked
 * to: plain sources, the words taken out of other ones, and the metadata beside them. Where a client can't be asked they
 * are served as far as it sends them.
 */
export class SourceFiles {
  readonly #connection: Connection;
  readonly #logger: Logger;
  readonly #client: NonNullable<ClientCapabilities['textDocument']>;
  readonly #showsTexts: boolean;
  #folders = '';
  #registered: Disposable | undefined;
  #asked = 0;

  constructor(connection: Connection, logger: Logger, { textDocument }: ClientCapabilities, showsTexts: boolean) {
    this.#connection = connection;
    this.#logger = logger;
    this.#client = textDocument ?? {};
    this.#showsTexts = showsTexts;
  }

  /** Serves the files of these folders from now on, in place of those before. */
  serve(folders: readonly string[]): void {
    if (folders.join('\n') === this.#folders) return;
    this.#folders = folders.join('\n');
    this.#registered?.dispose();
    this.#registered = undefined;
    const asked = ++this.#asked;
    // What is only served in part, as a rename without the references that it would change, is better left to Markdown.
    if (!folders.length || !this.#client.references?.dynamicRegistration) return;
    const files = folders.map((folder) => ({
      scheme: 'file',
      language: 'plaintext',
      pattern: `${slashed(folder)}/**/*.txt`,
    }));
    const plain = this.#showsTexts ? [...files, { scheme: TEXT_SCHEME }] : files;
    // Whatever an editor calls their languages; few know that of RIS.
    const metadata = folders.flatMap((folder) =>
      METADATA.map((pattern) => ({ scheme: 'file', pattern: `${slashed(folder)}/${pattern}` })),
    );
    this.#connection.client.register(this.#wanted(plain, metadata)).then(
      (registered) => {
        if (asked === this.#asked) this.#registered = registered;
        else registered.dispose();
      },
      (error: unknown) => this.#logger.warn(`plain sources and metadata are not served: ${String(error)}`),
    );
  }

  #wanted(plain: DocumentSelector, metadata: DocumentSelector): BulkRegistration {
    const { codeLens, documentSymbol, inlayHint, rename, synchronization } = this.#client;
    const sources = { documentSelector: plain };
    const all = { documentSelector: [...plain, ...metadata] as DocumentSelector };
    const wanted = BulkRegistration.create();
    wanted.add(ReferencesRequest.type, all);
    if (codeLens?.dynamicRegistration) wanted.add(CodeLensRequest.type, sources);
    if (documentSymbol?.dynamicRegistration) wanted.add(DocumentSymbolRequest.type, sources);
    if (inlayHint?.dynamicRegistration) wanted.add(InlayHintRequest.type, sources);
    if (rename?.dynamicRegistration) wanted.add(RenameRequest.type, { ...all, prepareProvider: true });
    if (synchronization?.dynamicRegistration) {
      // Edits of metadata that are not saved yet would lead a rename astray.
      const documentSelector = metadata;
      const syncKind = TextDocumentSyncKind.Incremental;
      wanted.add(DidOpenTextDocumentNotification.type, { documentSelector });
      wanted.add(DidChangeTextDocumentNotification.type, { documentSelector, syncKind });
      wanted.add(DidCloseTextDocumentNotification.type, { documentSelector });
    }
    return wanted;
  }
}

/** What `referenceFormatOf` takes for metadata, as patterns below a corpus folder. */
const METADATA = [REFERENCES_FILE, '**/*.{bib,ris,csl.json}', '*.{yaml,yml}'];

// A pattern has forward slashes, and characters that mean something in it are taken as they are.
function slashed(path: string): string {
  return path.replaceAll('\\', '/').replace(/[[\]{}*?]/g, '[$&]');
}
