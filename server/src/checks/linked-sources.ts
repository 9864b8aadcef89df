import type { Corpus } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';

/**
 * The source that a link of a report leads to: the one whose file it is (`sources/a.md`, as seen from the report), or
 * whose `url` it names. Protocol, `www.`, fragments and the marks of campaigns in a URL do not count.
 *
 * @param reportPath where the report lies, as the file system names it
 */
export function sourceLinkedTo(target: string, reportPath: string, corpus: Corpus): Source | undefined {
  let places = known.get(corpus);
  if (!places) {
    places = new Map();
    for (const source of corpus.sources.values()) {
      places.set(slashed(source.path), source);
      if (source.metadata.url) places.set(webPlace(source.metadata.url), source);
    }
    known.set(corpus, places);
  }
  return places.get(isWeb(target) ? webPlace(target) : filePlace(target, reportPath));
}

const known = new WeakMap<Corpus, Map<string, Source>>();

function isWeb(target: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|www\.)/i.test(target);
}

function webPlace(url: string): string {
  const [, host = '', rest = ''] = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:www\.)?([^/?#]*)([^#]*)/i.exec(url.trim()) ?? [];
  const [path = '', query = ''] = rest.split('?', 2);
  const asked = query.split('&').filter((part) => part && !/^(?:utm_|fbclid|gclid)/i.test(part));
  return `//${host.toLowerCase()}${path.replace(/\/$/, '')}${asked.length ? `?${asked.join('&')}` : ''}`;
}

// `../sources/a%20b.md#part` from the folder of the report.
function filePlace(target: string, reportPath: string): string {
  const path = decoded(target.replace(/[?#].*$/, ''));
  const parts: string[] = [];
  const folder = slashed(reportPath).replace(/[^/]*$/, '');
  for (const part of (/^\/|^[a-z]:/i.test(path) ? path : folder + path).split(/[/\\]/)) {
    if (part === '..') parts.pop();
    else if (part !== '.' && (part !== '' || !parts.length)) parts.push(part);
  }
  return parts.join('/').normalize('NFC');
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/').normalize('NFC');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray `%` is a character of the name.
    return path;
  }
}
