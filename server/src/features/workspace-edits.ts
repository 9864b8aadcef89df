import type {
  AnnotatedTextEdit,
  OptionalVersionedTextDocumentIdentifier,
  RenameFile,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Session } from './session.ts';

/** Collects edits of several files in the form that the client takes. */
export class WorkspaceEdits {
  readonly #session: Session;
  readonly #label: string;
  readonly #edits = new Map<string, { readonly version: number | null; readonly edits: TextEdit[] }>();
  readonly #renames: RenameFile[] = [];

  constructor(session: Session, label: string) {
    this.#session = session;
    this.#label = label;
  }

  edit({ uri, version }: OptionalVersionedTextDocumentIdentifier, edits: readonly TextEdit[]): void {
    if (!edits.length) return;
    const file = this.#edits.get(uri);
    if (file) file.edits.push(...edits);
    else this.#edits.set(uri, { version, edits: [...edits] });
  }

  rename(oldUri: string, newUri: string): void {
    this.#renames.push({ kind: 'rename', oldUri, newUri, options: { overwrite: false }, ...this.#annotation() });
  }

  get isEmpty(): boolean {
    return !this.#edits.size && !this.#renames.length;
  }

  workspaceEdit(): WorkspaceEdit {
    const { client } = this.#session;
    if (!client.versionedEdits)
      return { changes: Object.fromEntries([...this.#edits].map(([uri, { edits }]) => [uri, edits])) };
    const documents = [...this.#edits].map(([uri, { version, edits }]): TextDocumentEdit => ({
      textDocument: { uri, version },
      edits: edits.map((edit): TextEdit | AnnotatedTextEdit => ({ ...edit, ...this.#annotation() })),
    }));
    return {
      documentChanges: [...documents, ...this.#renames],
      ...(client.annotatesEdits && {
        changeAnnotations: { [ANNOTATION]: { label: this.#label, needsConfirmation: false } },
      }),
    };
  }

  #annotation(): { annotationId?: string } {
    return this.#session.client.annotatesEdits ? { annotationId: ANNOTATION } : {};
  }
}

const ANNOTATION = 'attest.rename';
