import type { ReferenceFormat } from '../metadata/reference-formats.ts';

/** The formats that Attest reads. Which reader each has stands in read-file.ts. */
export type Format =
  'text' | 'markdown' | 'html' | 'mhtml' | 'articles' | 'epub' | 'pdf' | 'docx' | 'odt' | 'rtf' | 'doc';

const EXTENSIONS: ReadonlyMap<string, Format> = new Map([
  ['.txt', 'text'],
  ['.md', 'markdown'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.mhtml', 'mhtml'],
  ['.mht', 'mhtml'],
  ['.jsonl', 'articles'],
  ['.ndjson', 'articles'],
  ['.epub', 'epub'],
  ['.pdf', 'pdf'],
  ['.docx', 'docx'],
  ['.odt', 'odt'],
  ['.rtf', 'rtf'],
  ['.doc', 'doc'],
]);

/** What the formats are called, in either language. */
export const formatNames: Readonly<Record<Format | ReferenceFormat, string>> = {
  text: 'TXT',
  markdown: 'Markdown',
  html: 'HTML',
  mhtml: 'MHTML',
  articles: 'JSON Lines',
  epub: 'EPUB',
  pdf: 'PDF',
  docx: 'DOCX',
  odt: 'ODT',
  rtf: 'RTF',
  doc: 'Word',
  'csl-json': 'CSL-JSON',
  'csl-yaml': 'YAML',
  bibtex: 'BibTeX',
  ris: 'RIS',
};

/** The format of a file by its name; undefined where there is no reader for it. */
export function formatOf(path: string): Format | undefined {
  return EXTENSIONS.get(/\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? '');
}

/** The endings of files that are read as sources, each with its dot, in lower case. */
export const READABLE_ENDINGS: readonly string[] = [...EXTENSIONS.keys()];

/** Is there a reader for files of this name? */
export function isReadable(path: string): boolean {
  return formatOf(path) !== undefined;
}

/** Is it a format that is read without a library, wherever the program runs? */
export function isTextFile(path: string): boolean {
  const format = formatOf(path);
  return format === 'text' || format === 'markdown';
}
