/** The name of a file in a book that another one of the folder points to, without the place in it. */
export function resolved(folder: string, href: string): string {
  const parts: string[] = [];
  for (const part of `${folder}${decoded(href.replace(/#.*$/, ''))}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** The folder in which a file of a book stands, with a slash at its end. */
export function folderOf(name: string): string {
  return name.replace(/[^/]*$/, '');
}

/** The place in a file that an address names, its `#` left out; empty for the file itself. */
export function placeOf(href: string): string {
  const at = href.indexOf('#');
  return at === -1 ? '' : decoded(href.slice(at + 1));
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch (error) {
    // A stray per cent sign is part of the name.
    if (error instanceof URIError) return href;
    throw error;
  }
}
