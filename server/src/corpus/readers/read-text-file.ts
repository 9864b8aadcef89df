import { readReferences } from '../metadata/references.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';
import { readerOf } from './reading.ts';

/** The readers that need no library. */
export const textReaders = { text: readPlainText, markdown: readMarkdown, 'csl-json': readReferences } as const;

/** Reads text, Markdown and CSL-JSON; for other formats there is `readFile`, which is loaded where files are read. */
export const readTextFile = readerOf(textReaders);
