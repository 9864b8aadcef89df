import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { LineIndex } from '../base/line-index.ts';
import type { OpenReport } from '../features/session.ts';
import { parseReport } from '../report/parse-report.ts';
import type { Report } from '../report/report.ts';
import { LineMemory } from '../text/line-memory.ts';
import { pathOf } from './convert.ts';

/** The documents that are open in the client, by URI. Each change makes a new `OpenReport`; the old one stays as it was. */
export class Documents {
  readonly #open = new Map<string, Entry>();

  open(uri: string, languageId: string, version: number, text: string): void {
    const document = TextDocument.create(uri, languageId, version, text);
    this.#open.set(uri, { document, report: undefined, memory: new LineMemory() });
  }

  /**
   * @returns the offsets at which the changes end, in the text as it is then; none where the whole text was sent. A change
   * of a document that is not open is a fault of the client; it is ignored, and `undefined` says so.
   */
  change(uri: string, version: number, changes: TextDocumentContentChangeEvent[]): readonly number[] | undefined {
    const entry = this.#open.get(uri);
    if (!entry) return undefined;
    let ends: number[] = [];
    for (const change of changes) {
      if ('range' in change) {
        const start = entry.document.offsetAt(change.range.start);
        const end = entry.document.offsetAt(change.range.end);
        const grown = change.text.length - (end - start);
        ends = [...ends.map((at) => (at >= end ? at + grown : at)), start + change.text.length];
      } else ends = [];
      TextDocument.update(entry.document, [change], version);
    }
    entry.report = undefined;
    return ends;
  }

  close(uri: string): void {
    this.#open.delete(uri);
  }

  get(uri: string): OpenReport | undefined {
    const entry = this.#open.get(uri);
    if (!entry) return undefined;
    return (entry.report ??= readingOf(entry));
  }

  uris(): string[] {
    return [...this.#open.keys()];
  }
}

interface Entry {
  readonly document: TextDocument;
  report: OpenReport | undefined;
  /** What was read of it so far. */
  readonly memory: LineMemory;
}

function readingOf({ document, memory }: Entry): OpenReport {
  const { uri, version } = document;
  const text = document.getText();
  let lines: LineIndex | undefined;
  let report: Report | undefined;
  return {
    uri,
    version,
    text,
    get lines() {
      return (lines ??= new LineIndex(text));
    },
    get report() {
      return (report ??= parseReport(text, pathOf(uri) ?? uri, { memory }));
    },
  };
}
