import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFile } from '../../server/src/corpus/readers/read-file.ts';
import type { Reading } from '../../server/src/corpus/readers/reading.ts';

/** Where the fixtures of the readers stand, a folder a format. */
export const sources = join(import.meta.dirname, '..', 'fixtures', 'sources');

/** Reads a fixture, `pdf/ferry.pdf`; `as` gives it another name, `from` and `to` leave a part of its bytes. */
export function readFixture(name: string, { as = name, to }: { as?: string; to?: number } = {}): Promise<Reading> {
  const bytes = new Uint8Array(readFileSync(join(sources, name))).slice(0, to);
  return readFile({ path: `/c/${as}`, bytes, locale: 'en' });
}

/** A reading as a page to look at: the text, then what else was read, marked stretches as their words. */
export function shownReading({ sources: read, problems }: Reading): string {
  const shown = read.map(({ text, metadata, pages, highlights }) => {
    const told = {
      metadata: metadata && Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined)),
      pages: pages?.map(({ start, label }) => `${label}: ${text.slice(start, start + 30).split('\n')[0]}`),
      highlights: highlights?.map(({ start, end, note }) =>
        note === undefined ? text.slice(start, end) : [text.slice(start, end), note],
      ),
    };
    return `${text}\n\n=====\n${JSON.stringify(told, undefined, 2)}`;
  });
  return [...shown, ...problems.map(({ message }) => `problem: ${message}`)].join('\n') + '\n';
}
