import { readDoc } from './doc.ts';
import { readBibtex } from '../metadata/bibtex.ts';
import { readCslYaml } from '../metadata/csl-yaml.ts';
import type { ReferenceFormat } from '../metadata/reference-formats.ts';
import { readRis } from '../metadata/ris.ts';
import { readDocx } from './docx.ts';
import { readEpub } from './epub.ts';
import type { Format } from './formats.ts';
import { readHtml } from './html.ts';
import { readJsonLines } from './json-lines.ts';
import { readMhtml } from './mhtml.ts';
import { readOdt } from './odt.ts';
import { readPdf } from './pdf.ts';
import { textReaders } from './read-text-file.ts';
import { type Reader, readerOf } from './reading.ts';
import { readRtf } from './rtf.ts';

const readers: Readonly<Record<Format | ReferenceFormat, Reader>> = {
  ...textReaders,
  bibtex: readBibtex,
  ris: readRis,
  'csl-yaml': readCslYaml,
  html: readHtml,
  mhtml: readMhtml,
  articles: readJsonLines,
  epub: readEpub,
  pdf: readPdf,
  docx: readDocx,
  odt: readOdt,
  rtf: readRtf,
  doc: readDoc,
};

/**
 * Reads a file of any format. All readers and their libraries come with this module, so it is loaded where files are
 * read, in a worker of its own, and neither by the server nor by the command line.
 */
export const readFile = readerOf(readers);
