import { documentMessages } from '../../../messages/documents.ts';
import { kindOfFile } from '../file-kind.ts';
import { type Reading, type SourceFile, unread } from '../reading.ts';
import { type Unzipped, unzipped } from './unzipped.ts';

/** The wanted parts of an office file that is an archive, and those that are damaged; or the reading that tells why there are none. */
export function partsOf(
  file: SourceFile,
  format: 'DOCX' | 'ODT',
  wanted: (name: string) => boolean,
): Unzipped | Reading {
  const { bytes, path, locale } = file;
  const failed = (message: string): Reading => unread({ path, message });
  if (!bytes.length) return failed(documentMessages.emptyFile[locale](format));
  const kind = kindOfFile(bytes);
  if (!kind) return failed(documentMessages.notFormat[locale](format));
  if (kind.ending === '.doc') {
    // Word locks a DOCX by putting it into the container that its old format used.
    return failed(holdsLocked(bytes) ? documentMessages.encrypted[locale]() : documentMessages.oldWord[locale]());
  }
  const ending = `.${format.toLowerCase()}`;
  if (kind.ending !== ending && kind.ending !== '.zip') {
    return failed(documentMessages.otherKind[locale](format, kind.name, kind.ending));
  }
  const read = unzipped(bytes, wanted);
  if (read === 'damaged') return failed(documentMessages.damaged[locale](format));
  if (read === 'locked') return failed(documentMessages.encrypted[locale]());
  if (read === 'tooMuch') return failed(documentMessages.tooMuch[locale](format, '24 MB'));
  const isOther = read.parts.size === 0 && read.damaged.length === 0 && kind.ending === '.zip';
  return isOther ? failed(documentMessages.notFormat[locale](format)) : read;
}

// The names inside that container stand in UTF-16.
const LOCKED = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

function holdsLocked(bytes: Uint8Array): boolean {
  for (let i = bytes.indexOf(0x45); i >= 0; i = bytes.indexOf(0x45, i + 1)) {
    if (LOCKED.every((byte, k) => bytes[i + k] === byte)) return true;
  }
  return false;
}
