import type { ReferenceFormat } from '../../server/src/corpus/metadata/reference-formats.ts';
import type { Format } from '../../server/src/corpus/readers/formats.ts';

/** What the fixtures of a format are, and what is to be expected of a bad file of it. */
export interface FormatFixtures {
  /** With the point, as a file of it is called. */
  readonly ending: string;
  /** In `tests/fixtures/sources`, English and Vietnamese. */
  readonly files: readonly [string, string];
  /** The same with a password, where the format knows one. */
  readonly locked?: readonly [string, string];
  /** A part of it is still a whole file: nothing in it says where it ends. */
  readonly hasNoEnd?: true;
  /** It knows by checksums when a byte is another. */
  readonly knowsDamage?: true;
  /** It is told to be saved as another one. */
  readonly unread?: true;
}

/** A format that is added to the readers has to be added here, with its files. */
export const formatFixtures: Readonly<Record<Format | ReferenceFormat, FormatFixtures>> = {
  text: { ending: '.txt', files: ['txt/ferry-en.txt', 'txt/bridge-vi.txt'], hasNoEnd: true },
  markdown: { ending: '.md', files: ['md/ferry-en.md', 'md/bridge-vi.md'], hasNoEnd: true },
  html: { ending: '.html', files: ['html/singlefile-en.html', 'html/singlefile-vi.html'] },
  mhtml: { ending: '.mhtml', files: ['mhtml/broadsheet-en.mhtml', 'mhtml/daily-vi.mhtml'] },
  articles: { ending: '.jsonl', files: ['jsonl/articles-en.jsonl', 'jsonl/articles-vi.jsonl'] },
  epub: {
    ending: '.epub',
    files: ['epub/chapters-en.epub', 'epub/chapters-vi.epub'],
    locked: ['epub/chapters-en-locked.epub', 'epub/chapters-vi-locked.epub'],
    knowsDamage: true,
  },
  pdf: {
    ending: '.pdf',
    files: ['pdf/ferry.pdf', 'pdf/cau-go.pdf'],
    locked: ['pdf/ferry-locked.pdf', 'pdf/cau-go-locked.pdf'],
  },
  docx: {
    ending: '.docx',
    files: ['docx/ferry.docx', 'docx/cau-go.docx'],
    locked: ['docx/ferry-locked.docx', 'docx/cau-go-locked.docx'],
    knowsDamage: true,
  },
  odt: {
    ending: '.odt',
    files: ['odt/ferry.odt', 'odt/cau-go.odt'],
    locked: ['odt/ferry-locked.odt', 'odt/cau-go-locked.odt'],
    knowsDamage: true,
  },
  rtf: { ending: '.rtf', files: ['rtf/ferry.rtf', 'rtf/cau-go.rtf'] },
  doc: { ending: '.doc', files: ['doc/ferry.doc', 'doc/cau-go.doc'], unread: true },
  bibtex: { ending: '.bib', files: ['metadata/zotero-en-bibtex.bib', 'metadata/zotero-vi-biblatex.bib'] },
  ris: { ending: '.ris', files: ['metadata/zotero-en.ris', 'metadata/zotero-vi.ris'] },
  'csl-json': { ending: '.csl.json', files: ['metadata/zotero-en.csl.json', 'metadata/zotero-vi.csl.json'] },
  // Its entries are in both languages.
  'csl-yaml': { ending: '.yaml', files: ['metadata/pandoc.yaml', 'metadata/pandoc.yaml'], hasNoEnd: true },
};
