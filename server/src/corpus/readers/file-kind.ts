/** What a file is by its first bytes, for a file that is not what its name says. */
export interface FileKind {
  /** As a writer calls it; the same in both languages. */
  readonly name: string;
  /** The ending that such a file should have. */
  readonly ending: string;
}

/** The kind of a file that does not begin as its format does; undefined where that says nothing. */
export function kindOfFile(bytes: Uint8Array): FileKind | undefined {
  const head = latin(bytes.subarray(0, 4096));
  if (head.slice(0, 1024).includes('%PDF-')) return { name: 'PDF', ending: '.pdf' };
  if (head.startsWith('{\\rtf')) return { name: 'RTF', ending: '.rtf' };
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return { name: 'Word 97–2003', ending: '.doc' };
  if (head.startsWith('PK\u0003\u0004')) return packed(head, latin(bytes.subarray(-4096)));
  if (/^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype html|html|head|body)/i.test(head))
    return { name: 'HTML', ending: '.html' };
  return undefined;
}

function packed(head: string, tail: string): FileKind {
  if (/opendocument\.text/.test(head)) return { name: 'ODT', ending: '.odt' };
  if (/epub\+zip/.test(head)) return { name: 'EPUB', ending: '.epub' };
  if (/word\/document\.xml/.test(head + tail)) return { name: 'DOCX', ending: '.docx' };
  return { name: 'ZIP', ending: '.zip' };
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
