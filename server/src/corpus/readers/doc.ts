import { documentMessages } from '../../messages/documents.ts';
import { readDocx } from './docx.ts';
import { kindOfFile } from './file-kind.ts';
import { type Reading, type SourceFile, unread } from './reading.ts';
import { readRtf } from './rtf.ts';

/**
 * `.doc`: the format of Word 97–2003 is not read, and the problem says what to do. Many files of this name are RTF or DOCX
 * inside, as Word itself opens them without a word; these are read.
 */
export function readDoc(file: SourceFile): Reading {
  const { bytes, path, locale } = file;
  const kind = kindOfFile(bytes);
  if (kind?.ending === '.rtf') return readRtf(file);
  if (kind?.ending === '.docx') return readDocx(file);
  const told = documentMessages;
  if (!bytes.length) return unread({ path, message: told.emptyFile[locale]('Word') });
  if (kind && kind.ending !== '.doc')
    return unread({ path, message: told.otherKind[locale]('Word', kind.name, kind.ending) });
  return unread({ path, message: kind ? told.oldWord[locale]() : told.notFormat[locale]('Word') });
}
