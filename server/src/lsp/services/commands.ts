import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageserver/node';
import { ProtocolRequestType } from 'vscode-languageserver/node';
import { citeSelection } from '../../features/cite-selection.ts';
import { insertCitation, type Insertion, type Refusal } from '../../features/citation-writing.ts';
import { type EditorSettings, whyNoSuggestions } from '../../features/no-suggestions.ts';
import { rangeOf } from '../../features/places.ts';
import { insertQuotation } from '../../features/quotation-insertion.ts';
import type { OpenReport, Session } from '../../features/session.ts';
import { type Purpose, searchRows, type SourceRow } from '../../features/source-search.ts';
import { sentenceAround } from '../../report/report-places.ts';
import { commandMessages as messages } from '../../messages/commands.ts';
import type { Locale } from '../../messages/locale.ts';
import type { Desk } from '../desk.ts';
import type { Service } from './service.ts';

interface At {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

interface SearchParams extends At {
  readonly purpose: Purpose;
  /** What the user has typed into the list. */
  readonly query: string;
}

interface SearchResult {
  readonly rows: readonly SourceRow[];
  /** What to tell where there are no rows, or not all of them. */
  readonly note: string;
}

interface InsertParams {
  readonly textDocument: TextDocumentIdentifier;
  /** One for each cursor. */
  readonly positions: readonly Position[];
  readonly key: string;
  /** Words to be quoted; without them the citation alone is inserted. */
  readonly words?: string;
}

/** Edits of one version of a report; the client makes them as one step, or not at all where it has typed on. */
export interface Edits {
  readonly version: number;
  readonly edits: readonly { readonly range: Range; readonly text: string; readonly cursor: number }[];
  /** What to tell: why something was not done, or what was. */
  readonly note: string;
}

const SEARCH = request<SearchParams, SearchResult | null>('attest/search');
const INSERT = request<InsertParams, Edits | null>('attest/insert');
const CITE = request<{ textDocument: TextDocumentIdentifier; ranges: readonly Range[] }, Edits | null>('attest/cite');
const WHY = request<At & { editor?: EditorSettings }, string | null>('attest/whyNoSuggestions');

/** What the commands of our own client ask for: lists to choose from, edits to make, a page to read. */
export const commands: Service = {
  answers({ desk, place, answer }) {
    answer(SEARCH, async (params, signal) => {
      const at = await place(params, signal);
      if (!at) return null;
      const { session, document, offset } = at;
      const rows = await searchRows(session, { document, offset, query: params.query }, params.purpose, signal);
      return { rows, note: noteOn(desk(), rows.length, document, offset, params) };
    });
    answer(INSERT, async ({ textDocument, positions, key, words }, signal) => {
      const session = await desk().session(textDocument.uri, signal);
      const document = desk().documents.get(textDocument.uri);
      if (!document) return null;
      const insertions: Insertion[] = [];
      let note = '';
      for (const position of positions) {
        const offset = document.lines.offsetAt(position);
        const made =
          words === undefined
            ? insertCitation(session, document, offset, key)
            : insertQuotation(session, document, offset, { key, words });
        if ('refused' in made) note = refusalNote(made, key, session.locale);
        else insertions.push(made);
      }
      return editsOf(document, once(insertions), note);
    });
    answer(CITE, async ({ textDocument, ranges }, signal) => {
      const session: Session = await desk().session(textDocument.uri, signal);
      const document = desk().documents.get(textDocument.uri);
      if (!document) return null;
      const { lines } = document;
      const selections = ranges.map(({ start, end }) => ({ start: lines.offsetAt(start), end: lines.offsetAt(end) }));
      const { edits, left } = await citeSelection(session, document, selections, signal);
      const nothing = !edits.length && !left.size;
      const { locale } = session;
      const note = nothing
        ? messages.noSentenceSelected[locale]
        : messages.citedSelection[locale](edits.length, [...left]);
      return editsOf(
        document,
        edits.map((edit) => ({ ...edit, cursor: edit.text.length })),
        note,
      );
    });
    answer(WHY, async ({ editor = {}, ...params }, signal) => {
      const at = await place(params, signal);
      return (
        at && whyNoSuggestions(at.session, desk().corpusState(at.document.uri), at.document, at.offset, editor, signal)
      );
    });
  },
};

function noteOn(
  desk: Desk,
  count: number,
  document: OpenReport,
  offset: number,
  { query, purpose }: SearchParams,
): string {
  const { folders, reading } = desk.corpusState(document.uri);
  const { locale } = desk;
  if (!folders.length) return messages.noCorpus[locale];
  if (reading) return messages.stillReading[locale];
  if (count) return '';
  if (purpose === 'cited') return messages.nothingCited[locale];
  if (query.trim()) return messages.nothingFound[locale];
  return (sentenceAround(document.report, offset) ? messages.nothingOnSentence : messages.noSentence)[locale];
}

function refusalNote({ refused }: Refusal, key: string, locale: Locale): string {
  return refused === 'already there' ? messages.alreadyThere[locale](key) : messages.refused[locale](refused);
}

// Two cursors in one pair of brackets ask for the same edit.
function once(insertions: readonly Insertion[]): Insertion[] {
  return [...new Map(insertions.map((insertion) => [`${insertion.start} ${insertion.end}`, insertion])).values()];
}

function editsOf({ version, lines }: OpenReport, edits: readonly Insertion[], note: string): Edits {
  const inOrder = [...edits].sort((a, b) => a.start - b.start);
  return {
    version,
    edits: inOrder.map((edit) => ({ range: rangeOf(lines, edit), text: edit.text, cursor: edit.cursor })),
    note,
  };
}

function request<P, R>(method: string): ProtocolRequestType<P, R, never, void, void> {
  return new ProtocolRequestType(method);
}
