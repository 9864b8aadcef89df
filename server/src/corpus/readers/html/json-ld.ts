import type { PageElement } from './page.ts';

/** What the JSON-LD of a page says about its article, as it stands there. */
export interface LinkedData {
  /** The types of everything that is described. */
  readonly types: ReadonlySet<string>;
  readonly article: LinkedArticle | undefined;
}

export interface LinkedArticle {
  readonly title: string | undefined;
  readonly authors: readonly string[];
  readonly publisher: string | undefined;
  readonly published: string | undefined;
  readonly url: string | undefined;
  readonly language: string | undefined;
  readonly description: string | undefined;
}

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|AnalysisNewsArticle|ReportageNewsArticle)$/;
/** Things described in a page; more are a list. */
const MOST_THINGS = 2000;

/** Reads the scripts of type `application/ld+json`; one that is broken says nothing. */
export function linkedDataOf(root: PageElement): LinkedData {
  const things: Thing[] = [];
  for (const script of root.querySelectorAll('script[type*="ld+json"]'))
    gather(parse(script.textContent ?? ''), things);
  const byId = new Map<string, Thing>();
  for (const thing of things) {
    const id = thing.get('@id');
    // A bare `{"@id": …}` points to the thing and is not it.
    if (typeof id === 'string' && thing.size > 1 && !byId.has(id)) byId.set(id, thing);
  }
  const typed = things.map((thing) => ({
    thing,
    types: list(thing.get('@type')).filter((type) => typeof type === 'string'),
  }));
  const articles = typed.filter(({ types }) => types.some((type) => ARTICLE.test(type)));
  // Related articles are told shortly; the page's own has its text, or at least its day.
  const own =
    articles.find(({ thing }) => thing.has('datePublished') && (thing.has('headline') || thing.has('name'))) ??
    articles[0];
  return { types: new Set(typed.flatMap(({ types }) => types)), article: own && articleFrom(own.thing, byId) };
}

type Thing = ReadonlyMap<string, unknown>;

// Some pages wrap it in a comment or a CDATA section, or break a string over two lines.
function parse(text: string): unknown {
  const bare = text
    .trim()
    .replace(/^(?:<!--|(?:\/\/)?\s*<!\[CDATA\[)/, '')
    .replace(/(?:-->|(?:\/\/)?\s{0,9}\]\]>)$/, '');
  for (const attempt of [bare, bare.replace(/[\u0000-\u001f]+/g, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // Not the writer's file to mend: the page says the same by its other tags, or does not say it.
    }
  }
  return undefined;
}

function gather(value: unknown, things: Thing[]): void {
  const open = [value];
  while (open.length && things.length < MOST_THINGS) {
    const next = open.shift();
    if (Array.isArray(next)) open.push(...(next as unknown[]).slice(0, MOST_THINGS));
    else if (typeof next === 'object' && next !== null) {
      const thing = new Map<string, unknown>(Object.entries(next));
      things.push(thing);
      for (const inner of thing.values()) if (typeof inner === 'object') open.push(inner);
    }
  }
}

function articleFrom(thing: Thing, byId: ReadonlyMap<string, Thing>): LinkedArticle {
  const names = (value: unknown): string[] =>
    list(value).flatMap((one) => {
      if (typeof one === 'string') return one.trim() ? [plain(one)] : [];
      const fields = fieldsOf(one);
      const id = fields?.get('@id');
      const name = fields?.get('name') ?? (typeof id === 'string' ? byId.get(id)?.get('name') : undefined);
      return list(name)
        .filter((part) => typeof part === 'string' && part.trim() !== '')
        .map((part) => plain(String(part)));
    });
  const text = (...keys: readonly string[]): string | undefined => {
    for (const key of keys) {
      const value = list(thing.get(key))[0];
      if (typeof value === 'string' && value.trim()) return plain(value);
    }
    return undefined;
  };
  const main = list(thing.get('mainEntityOfPage'))[0];
  const page = typeof main === 'string' ? main : fieldsOf(main)?.get('@id');
  return {
    title: text('headline', 'name'),
    authors: names(thing.get('author')).length ? names(thing.get('author')) : names(thing.get('creator')),
    publisher: names(thing.get('publisher'))[0],
    published: text('datePublished', 'dateCreated'),
    url: text('url') ?? (typeof page === 'string' ? page : undefined),
    language: text('inLanguage'),
    description: text('description'),
  };
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function fieldsOf(value: unknown): Thing | undefined {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
}

/** Some systems escape for HTML what they write into JSON. */
function plain(text: string): string {
  return text
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:#0?39|apos);/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
