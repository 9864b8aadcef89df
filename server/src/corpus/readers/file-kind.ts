import { looksLikeHtml } from './html/looks-like-html.ts';

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
  return bytes.subarray(0, 4096).includes(0) ? undefined : textKind(head.replace(/^\u00ef\u00bb\u00bf/, ''));
}

/** Formats that are text; each is known by what no prose begins with. */
function textKind(head: string): FileKind | undefined {
  if (looksLikeHtml(head)) return { name: 'HTML', ending: '.html' };
  if (/^[A-Za-z][A-Za-z-]*: /.test(head) && /^Content-Type:\s*multipart\/related/im.test(head))
    return { name: 'MHTML', ending: '.mhtml' };
  if (/^\s*TY {2}- [A-Z]{2,8}\s*\n[A-Z][A-Z0-9] {2}- /.test(head)) return { name: 'RIS', ending: '.ris' };
  if (/^(?:\s*%[^\n]*\n)*\s*@[a-z]+\s*\{\s*[^\s,{}"=]+\s*[,=]\s*[\w"{-]/i.test(head))
    return { name: 'BibTeX', ending: '.bib' };
  if (/^(?:---\s*\n)?(?:[\w-]+:[^\n]*\n){0,9}references:\s*\n\s*- /.test(head))
    return { name: 'YAML', ending: '.yaml' };
  if (/^\s*\[\s*\{\s*"/.test(head) && CSL_TYPE.test(head)) return { name: 'CSL-JSON', ending: '.csl.json' };
  if (/^\s*\{ ?"[^"\n]{1,60}" ?: ?["[\d{]/.test(head)) return { name: 'JSON Lines', ending: '.jsonl' };
  return undefined;
}

const CSL_TYPE =
  /"type"\s*:\s*"(?:article(?:-[a-z]+)?|book|chapter|document|entry(?:-[a-z]+)?|paper-conference|post(?:-weblog)?|report|speech|thesis|webpage)"/;

function packed(head: string, tail: string): FileKind {
  if (/opendocument\.text/.test(head)) return { name: 'ODT', ending: '.odt' };
  if (/epub\+zip/.test(head)) return { name: 'EPUB', ending: '.epub' };
  if (/word\/document\.xml/.test(head + tail)) return { name: 'DOCX', ending: '.docx' };
  return { name: 'ZIP', ending: '.zip' };
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
