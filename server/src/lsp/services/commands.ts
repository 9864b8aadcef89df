import { citeSelection } from '../../features/cite-selection.ts';
import { insertCitation, type Insertion, type Refusal } from '../../features/citation-writing.ts';
import { whyNoSuggestions } from '../../features/no-suggestions.ts';
import { rangeOf } from '../../features/places.ts';
import { insertQuotation } from '../../features/quotation-insertion.ts';
import type { OpenReport, Session } from '../../features/session.ts';
import { searchRows } from '../../features/source-search.ts';
import { sentenceAround } from '../../report/report-places.ts';
import { commandMessages as messages } from '../../messages/commands.ts';
import type { Locale } from '../../messages/locale.ts';
import { CITE, type Edits, INSERT, SEARCH, type SearchParams, WHY_NO_SUGGESTIONS } from '../../protocol/commands.ts';
import type { Desk } from '../desk.ts';
import type { Service } from './service.ts';

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
    answer(WHY_NO_SUGGESTIONS, async ({ editor = {}, ...params }, signal) => {
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
