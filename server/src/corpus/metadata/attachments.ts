/**
 * The files that a `file` field of BibTeX names, as paths with forward slashes, in their order. It has several forms:
 * `Description:path:type` (Zotero, JabRef, Mendeley), a path alone, with colons, semicolons and backslashes of a path
 * escaped by a backslash, and several files with a `;` between them.
 */
export function attachmentsIn(field: string): readonly string[] {
  return splitAt(field, ';').flatMap((one) => {
    const parts = splitAt(one, ':');
    // `C:/papers/x.pdf`, as written by hand, is no description `C`.
    const drive = parts.length === 2 && /^\s*[A-Za-z]$/.test(parts[0] ?? '') && /^[\\/]/.test(parts[1] ?? '');
    const whole = parts.length === 1 || drive || /^\s*(?:file|https?):\/\//i.test(one);
    const written = whole ? one : (parts[1] ?? '');
    return attachmentPath(unescaped(written)) ?? [];
  });
}

/** A path or address of a file as a path with forward slashes; undefined for a page on the web, and for nothing. */
export function attachmentPath(written: string): string | undefined {
  const path = written.trim().replace(/^internal-pdf:\/\//i, '');
  if (!path || /^(?:https?|ftp|mailto|zotero):/i.test(path)) return undefined;
  const local = /^file:\/\/(?:localhost)?(\/.*)$/is.exec(path)?.[1];
  return (local === undefined ? path : decoded(local).replace(/^\/(?=[A-Za-z]:)/, ''))
    .replaceAll('\\', '/')
    .normalize('NFC');
}

function splitAt(text: string, mark: ':' | ';'): string[] {
  const parts = [''];
  for (const token of text.match(/\\[\s\S]|[^\\]/g) ?? []) {
    if (token === mark) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${token}`);
  }
  return parts;
}

// `C\:\\papers\\x.pdf`; a backslash before anything else is one of a Windows path that nobody escaped.
function unescaped(text: string): string {
  return text.replace(/\\([\\:;{}_&%#$,])/g, '$1');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray percent sign is a character of the name.
    return path;
  }
}
