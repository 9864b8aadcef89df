import { isoDateOf } from '../../metadata/iso-date.ts';
import { languageOfTag, type MetadataRecord } from '../../metadata/record.ts';
import { linkedDataOf, type LinkedData } from './json-ld.ts';
import type { PageElement } from './page.ts';

export interface PageMetadata {
  readonly record: MetadataRecord;
  /** What the page says of its article in a sentence or two; often the lead. */
  readonly description: string | undefined;
  /** Does the page call itself an article? */
  readonly isArticle: boolean;
  /** Does it call itself a list of articles or the home of a site? */
  readonly isList: boolean;
}

/**
 * What a page says about its article: JSON-LD first, then the tags of Open Graph and of libraries (`citation_*`,
 * `dc.*`), then the page itself. Of several dates that of the first publication is taken, never that of a change.
 */
export function pageMetadataOf(root: PageElement): PageMetadata {
  const linked = linkedDataOf(root);
  const { article } = linked;
  const tags = tagsOf(root);
  const tag = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const value = tags.get(name)?.[0];
      if (value) return value;
    }
    return undefined;
  };
  const outlet =
    article?.publisher ??
    tag('og:site_name', 'citation_journal_title', 'citation_publisher', 'dc.publisher', 'application-name');
  const declared =
    root.getAttribute('lang') ??
    root.getAttribute('xml:lang') ??
    article?.language ??
    tag('og:locale', 'content-language');
  const language = declared ? languageOfTag(declared) : undefined;
  const titles = [
    article?.title,
    tag('citation_title', 'og:title', 'dc.title', 'twitter:title'),
    textAt(root, 'title'),
  ];
  const dates = [article?.published, ...DATES.map((name) => tag(name)), ...datesIn(root)];
  const record: MetadataRecord = {
    id: undefined,
    title: titleAmong(titles, [...root.querySelectorAll('h1')], outlet),
    authors: authorsOf(root, linked, tags, outlet),
    outlet,
    issued: firstDate(dates, language === 'vi'),
    url: addressOf(root, article?.url, tag('og:url')),
    language,
    entry: undefined,
    from: 'page metadata',
  };
  const kind = tag('og:type') ?? '';
  const isArticle =
    article !== undefined || /article/i.test(kind) || tags.has('article:published_time') || tags.has('citation_title');
  return {
    record,
    description: article?.description ?? tag('og:description', 'description', 'twitter:description'),
    isArticle,
    isList: !isArticle && (kind === 'website' || ['CollectionPage', 'ItemList'].some((type) => linked.types.has(type))),
  };
}

// Code units; what is longer is no title.
const LONGEST_TITLE = 400;

/** The first of them, unless the page's own headline begins another; less the name of the site. */
function titleAmong(
  titles: readonly (string | undefined)[],
  heads: readonly PageElement[],
  outlet: string | undefined,
): string | undefined {
  const known = titles.flatMap((title) => title?.slice(0, LONGEST_TITLE) ?? []);
  const shown = heads
    .map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE))
    .filter(Boolean);
  const head = shown.find((text) =>
    known.some((title) => title.startsWith(text) && letters(text) !== letters(outlet ?? '')),
  );
  const title = head ?? known[0] ?? (shown.length === 1 ? shown[0] : undefined);
  return title === undefined ? undefined : withoutSite(title, outlet);
}

/** `Tiêu đề - Báo Sáng` → `Tiêu đề`, where the last part is the name of the site. */
export function withoutSite(title: string, outlet: string | undefined): string {
  if (title.length > LONGEST_TITLE) return title;
  const cut = /^(.{10,}?)\s+(?:[|–—·»-]|::)\s+([^|–—·»]{2,60})$/su.exec(title);
  if (!cut?.[1] || !cut[2]) return title;
  const [site, name] = [letters(cut[2]), letters(outlet ?? '')];
  if (name && (site.includes(name) || name.includes(site))) return cut[1].trim();
  // Without a name to go by, a bar parts the site off; a dash may be the title's own.
  return !outlet && title.includes('|') ? cut[1].trim() : title;
}

// In the order in which they are believed.
const DATES = [
  ...['article:published_time', 'article:published', 'og:published_time', 'citation_publication_date', 'citation_date'],
  ...['citation_online_date', 'dc.date.issued', 'dcterms.issued', 'dc.date', 'dcterms.date', 'dc.date.created', 'date'],
  ...[
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'publication_date',
    'parsely-pub-date',
    'sailthru.date',
  ],
  ...['datepublished', 'article.published', 'cxenseparse:recs:publishtime', 'bt:pubdate', 'its_publication'],
];

/** Names of `<meta>` in lower case → their contents, in order. */
function tagsOf(root: PageElement): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, string[]>();
  for (const meta of root.querySelectorAll('meta')) {
    const name =
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      meta.getAttribute('http-equiv');
    const content = meta.getAttribute('content')?.replace(/\s+/g, ' ').trim();
    if (!name || !content) continue;
    const key = name.trim().toLowerCase();
    const known = tags.get(key);
    if (known) known.push(content);
    else tags.set(key, [content]);
  }
  return tags;
}

function authorsOf(
  root: PageElement,
  { article }: LinkedData,
  tags: ReadonlyMap<string, readonly string[]>,
  outlet: string | undefined,
): readonly string[] {
  const said = (...names: readonly string[]): readonly string[] =>
    names.map((name) => tags.get(name) ?? []).find((all) => all.length) ?? [];
  const inPage = (): string[] => {
    const first = root.querySelector(
      '[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], a[rel~=author]',
    );
    const text = first?.textContent?.replace(/\s+/g, ' ').trim();
    return text && text.length < 60 ? [text] : [];
  };
  const lists = [
    article?.authors ?? [],
    said('citation_author'),
    said('author', 'dc.creator', 'parsely-author', 'byl'),
    said('article:author'),
    inPage(),
  ];
  for (const list of lists) {
    const names = list
      .flatMap((name) => (list.length === 1 ? name.split(/;|\band\b|\bvà\b/u) : [name]))
      .map((name) => name.trim().replace(/^(?:by|bởi|tác giả:?)\s+/iu, ''))
      .filter((name) => name && !/^https?:|@|^\d+$/.test(name) && letters(name) !== letters(outlet ?? ''));
    if (names.length) return [...new Set(names)];
  }
  return [];
}

/** The times that the page shows, from the article's head on; not those of a change, of a comment or of another article. */
function datesIn(root: PageElement): string[] {
  const found: string[] = [];
  const published = root.querySelector('[itemprop=datePublished], time[pubdate], time.published, time.entry-date');
  const head = root.querySelector('h1')?.closest('article, main, header, section, div');
  for (const element of [
    published,
    ...(head?.querySelectorAll('time') ?? []),
    ...root.querySelectorAll('article time, main time'),
  ]) {
    if (!element || found.length > 3) continue;
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''} ${element.parentNode?.getAttribute('class') ?? ''}`;
    if (/modif|update|edit|comment/i.test(names)) continue;
    if (element.closest('aside, footer, nav, ul, table, p, [class*=comment], [class*=related], [id*=comment]'))
      continue;
    const value = element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent;
    if (value) found.push(value.trim());
  }
  const shown = [
    ...root.querySelectorAll(
      '.date, .time, .published, .pubdate, .post-date, .entry-date, .article-date, .publish-date, .author-time, .detail-time',
    ),
  ];
  for (const element of shown.slice(0, 20)) {
    const text = element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    if (text.length > 60 || !/\d{4}/.test(text)) continue;
    if (element.closest('aside, footer, nav, ul, header:not(:has(h1)), [class*=comment], [class*=related]')) continue;
    found.push(text.replace(/\(GMT[^)]{0,40}\)/, ''));
    break;
  }
  return found;
}

/**
 * The first that is a date. A time in Greenwich's is that of a machine: late in its evening it is the next day in Vietnam,
 * where a Vietnamese page counts its days.
 */
function firstDate(dates: readonly (string | undefined)[], vietnamese: boolean): string | undefined {
  for (const written of dates) {
    if (!written) continue;
    const machine = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]00:?00)$/.test(written);
    const local = machine && vietnamese ? new Date(Date.parse(written) + 7 * 3_600_000) : undefined;
    const text = local && !Number.isNaN(local.getTime()) ? local.toISOString() : written.slice(0, 100);
    const iso = isoDateOf(text) ?? isoDateOf(text.replace(/^(\d{4})(\d\d)(\d\d)(?:T.*)?$/, '$1-$2-$3'));
    if (iso) return iso;
  }
  return undefined;
}

/** The page's lasting address, or the one that a program wrote down as it saved the page. */
function addressOf(root: PageElement, ...others: readonly (string | undefined)[]): string | undefined {
  const canonical = root.querySelector('link[rel~=canonical]')?.getAttribute('href');
  return [canonical, ...others].find((address) => /^https?:\/\/./i.test(address ?? '')) ?? undefined;
}

function textAt(root: PageElement, selector: string): string | undefined {
  return root.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() || undefined;
}

function letters(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
