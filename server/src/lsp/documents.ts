import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { LineIndex } from '../base/line-index.ts';
import type { OpenReport } from '../features/session.ts';
import type { ReportDefaults } from '../report/parse-report.ts';
import { parseReport } from '../report/parse-report.ts';
import type { Report } from '../report/report.ts';
import { LineMemory } from '../text/line-memory.ts';
import { pathOf } from './convert.ts';

/** The documents that are open in the client, by URI. Each change makes a new `OpenReport`; the old one stays as it was. */
export class Documents {
  readonly #open = new Map<string, Entry>();

  /** @throws Error where the client has sent no text */
  open(uri: string, languageId: string, version: number, text: string): void {
    if (typeof uri !== 'string' || typeof text !== 'string') throw new Error('a document without a URI or a text');
    const document = TextDocument.create(uri, languageId, version, text);
    this.#open.set(uri, { document, report: undefined, memory: new LineMemory(), defaults: {} });
  }

  /**
   * @returns the offsets at which the changes end, in the text as it is then; none where the whole text was sent. A change
   * of a document that is not open is a fault of the client; it is ignored, and `undefined` says so. Places outside of
   * the text are moved to its ends, and a range that ends before it begins is turned round.
   *
   * @throws Error where one of the changes makes no sense; then none of them is made
   */
  change(uri: string, version: number, changes: TextDocumentContentChangeEvent[]): readonly number[] | undefined {
    const entry = this.#open.get(uri);
    if (!entry) return undefined;
    const wrong = changes.find((change) => !makesSense(change));
    if (wrong) throw new Error(`a change of ${uri} makes no sense: ${JSON.stringify(wrong)?.slice(0, 200)}`);
    let ends: number[] = [];
    for (const change of changes) {
      if ('range' in change) {
        const places = [entry.document.offsetAt(change.range.start), entry.document.offsetAt(change.range.end)];
        const [start, end] = [Math.min(...places), Math.max(...places)];
        const grown = change.text.length - (end - start);
        ends = [...ends.map((at) => (at >= end ? at + grown : at)), start + change.text.length];
      } else ends = [];
      TextDocument.update(entry.document, [change], version);
    }
    entry.report = undefined;
    return ends;
  }

  /**
   * A report is read with this where its front matter is silent.
   *
   * @returns whether that is news; then the report is another
   */
  give(uri: string, defaults: ReportDefaults): boolean {
    const entry = this.#open.get(uri);
    if (!entry || (entry.defaults.date === defaults.date && entry.defaults.language === defaults.language))
      return false;
    entry.defaults = defaults;
    entry.report = undefined;
    return true;
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
  defaults: ReportDefaults;
}

/** What is half of a change would leave the text here another than the client's. */
function makesSense(change: unknown): change is TextDocumentContentChangeEvent {
  if (typeof change !== 'object' || change === null || !('text' in change) || typeof change.text !== 'string')
    return false;
  if (!('range' in change)) return true;
  const { start, end } = (change.range ?? {}) as { readonly start?: unknown; readonly end?: unknown };
  return isPosition(start) && isPosition(end);
}

function isPosition(place: unknown): boolean {
  const { line, character } = (place ?? {}) as { readonly line?: unknown; readonly character?: unknown };
  return Number.isInteger(line) && Number.isInteger(character);
}

function readingOf({ document, memory, defaults }: Entry): OpenReport {
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
      return (report ??= parseReport(text, pathOf(uri) ?? uri, { memory, defaults }));
    },
  };
}
