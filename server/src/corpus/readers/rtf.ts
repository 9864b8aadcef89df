import { documentMessages } from '../../messages/documents.ts';
import { isoOf } from '../metadata/iso-date.ts';
import type { MetadataRecord } from '../metadata/record.ts';
import { kindOfFile } from './file-kind.ts';
import { recordOfProperties } from './document-properties.ts';
import { type Reading, readingOf, type SourceFile, unread } from './reading.ts';
import { RtfText } from './rtf/rtf-text.ts';
import { tokensOf } from './rtf/tokens.ts';

/**
 * `.rtf`: the text as it stands once recorded changes are accepted, rows of tables one a line, notes at its end;
 * highlighted and remarked stretches; title and author. No kept library reads RTF without a browser or streams of
 * Node.js, so this reader is our own; it is linear in the file and builds no tree.
 */
export function readRtf(file: SourceFile): Reading {
  const { bytes, path, locale } = file;
  const failed = (message: string): Reading => unread({ path, message });
  if (!bytes.length) return failed(documentMessages.emptyFile[locale]('RTF'));
  const kind = kindOfFile(bytes);
  if (!kind) return failed(documentMessages.notFormat[locale]('RTF'));
  if (kind.ending === '.doc') return failed(documentMessages.oldWord[locale]());
  if (kind.ending !== '.rtf') return failed(documentMessages.otherKind[locale]('RTF', kind.name, kind.ending));
  const rtf = new RtfText();
  for (const token of tokensOf(bytes)) rtf.take(token);
  const { text, highlights, info, whole } = rtf.finished();
  if (!whole && !text) return failed(documentMessages.damaged[locale]('RTF'));
  const source = { text, body: { start: 0, end: text.length }, metadata: recordOf(info), extract: true as const };
  const problems = whole ? [] : [{ path, message: documentMessages.partlyDamaged[locale]('RTF') }];
  return readingOf({ ...source, ...(highlights.length && { highlights }) }, problems);
}

function recordOf(info: ReadonlyMap<string, string>): MetadataRecord | undefined {
  const saved = info.has('yr') ? isoOf([info.get('yr'), info.get('mo'), info.get('dy')]) : undefined;
  const [title, author] = [info.get('title') ?? '', info.get('author') ?? ''];
  const record = recordOfProperties({ title, author, saved }, 'RTF properties');
  return record.title === undefined && !record.authors.length && saved === undefined ? undefined : record;
}
