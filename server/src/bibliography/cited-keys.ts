import type { Span } from '../base/span.ts';
import { readBlocks } from '../report/blocks.ts';
import type { Inlines } from '../report/inlines.ts';
import { readInlines } from '../report/inlines.ts';
import type { Report } from '../report/report.ts';

/** What a report cites. */
export interface CitedKeys {
  /** Each key once, with its first place; in the order in which a numbering style counts, footnotes where they are called. */
  readonly keys: readonly CitedKey[];
  /** `nocite: '@*'`: every source there is. */
  readonly all: boolean;
}

export interface CitedKey {
  readonly key: string;
  /** Of the key alone; undefined for one that only the front matter names. */
  readonly span: Span | undefined;
}

/** @param nocite of the front matter: sources to list though no sentence cites them */
export function citedKeys(report: Report, nocite = ''): CitedKeys {
  const { text, blocks, references, citations: known } = report;
  const inlines = blocks.map((block) => readInlines(text, block, references));
  // A reference to an example or a figure looks like a citation; the reader of the report knows which are none.
  const places = new Set(known.map(({ keySpan }) => keySpan.start));
  const found = new Map<string, Span | undefined>();
  const notes = new Map<string, Inlines[]>();
  blocks.forEach(({ footnote }, i) => {
    const inline = inlines[i];
    if (footnote !== undefined && inline) notes.set(footnote, [...(notes.get(footnote) ?? []), inline]);
  });
  const read = ({ citations, notes: calls }: Inlines): void => {
    const inOrder = [
      ...citations
        .filter(({ keySpan }) => places.has(keySpan.start))
        .map((citation) => ({ at: citation.span.start, citation, label: undefined })),
      ...calls.map(({ label, at }) => ({ at, citation: undefined, label })),
    ].sort((a, b) => a.at - b.at);
    for (const { citation, label } of inOrder) {
      if (citation?.key && !found.has(citation.key)) found.set(citation.key, citation.keySpan);
      const note = label === undefined ? undefined : notes.get(label);
      if (label === undefined || !note) continue;
      // A note that is called again, or that calls itself, is read once.
      notes.delete(label);
      note.forEach(read);
    }
  };
  blocks.forEach(({ footnote }, i) => {
    const inline = inlines[i];
    if (footnote === undefined && inline) read(inline);
  });
  // Pandoc counts the sources of `nocite` behind those of the text.
  const listed = keysIn(nocite);
  for (const key of listed) if (key !== '*' && !found.has(key)) found.set(key, undefined);
  return { keys: [...found].map(([key, span]) => ({ key, span })), all: listed.includes('*') };
}

function keysIn(nocite: string): readonly string[] {
  const { blocks, references } = readBlocks(nocite);
  const keys = blocks.flatMap((block) => readInlines(nocite, block, references).citations.map(({ key }) => key));
  return /(?:^|[\s,;[])@\*/.test(nocite) ? [...keys, '*'] : keys;
}
