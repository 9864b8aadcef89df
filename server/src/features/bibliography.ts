import type { Span } from '../base/span.ts';
import { citedKeys } from '../bibliography/cited-keys.ts';
import type { CslItem } from '../bibliography/csl-item.ts';
import type { Formatter, ListEntry } from '../bibliography/formatter.ts';
import { isStyleFault, parentStyle } from '../bibliography/formatter.ts';
import { itemOf } from '../bibliography/item-of.ts';
import type { ListEdit, ListFault } from '../bibliography/list-edit.ts';
import { listEdit } from '../bibliography/list-edit.ts';
import { loadFormatter } from '../bibliography/load-formatter.ts';
import { markdownOf } from '../bibliography/markdown.ts';
import type { ListLocale } from '../bibliography/styles.ts';
import { DEFAULT_STYLE, LIST_LOCALES, listLocale, SHIPPED_STYLES, shippedStyle } from '../bibliography/styles.ts';
import type { Config } from '../config.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { sourceOf } from '../corpus/corpus.ts';
import { bibliographyMessages as messages } from '../messages/bibliography.ts';
import type { Locale } from '../messages/locale.ts';
import { BIBLIOGRAPHY_CLOSING, BIBLIOGRAPHY_OPENING } from '../report/bibliography-place.ts';
import { reportMatter } from '../report/report-matter.ts';
import type { Report } from '../report/report.ts';
import type { FileFinder } from './workspace-files.ts';

export interface ListOptions {
  /** What the user asks for, before anything that the report says: a style's name or path. */
  readonly style?: string | undefined;
  /** The same for the language of the list. */
  readonly listLocale?: string | undefined;
  /** What serves where the report says nothing. */
  readonly settings: Config['bibliography'];
  /** Absolute; `.csl` files are looked for there and in the folders above. */
  readonly folder: string | undefined;
  readonly files: FileFinder;
  /** Language of the messages. */
  readonly locale: Locale;
}

/** How a report, or several, are listed. */
export interface ListManner {
  /** XML, ready for the processor and for Pandoc. */
  readonly style: string;
  readonly styleName: string;
  readonly locale: ListLocale;
  /** The words over a new list. */
  readonly heading: string;
}

/** What stands in the way of a list; its message is for the user. */
export class BibliographyFault extends Error {
  /** Of the report's text, where it is about a place in it. */
  readonly offset: number | undefined;
  constructor(message: string, offset?: number) {
    super(message);
    this.offset = offset;
  }
}

/** Finds the style and the language: what is asked for, else what the report's front matter says, else the settings. */
export async function listManner(report: Report, options: ListOptions): Promise<ListManner> {
  const formatter = await loaded(options.locale);
  const matter = reportMatter(report.text);
  const styleName = options.style ?? matter.style ?? (options.settings.style || DEFAULT_STYLE);
  const locale = localeFor(report, matter.language, options);
  const xml = await styleNamed(styleName, formatter, options);
  return {
    style: formatter.readied(xml, locale),
    styleName,
    locale,
    heading: messages.heading[locale === 'vi-VN' ? 'vi' : 'en'](shippedStyle(styleName)?.heading ?? 'References'),
  };
}

/** The sources that a report cites, as items of a list in the order of the citations, and the keys that nobody has. */
export function citedItems(
  report: Report,
  corpus: Corpus,
): { readonly items: readonly CslItem[]; readonly unknown: readonly { key: string; span: Span | undefined }[] } {
  const { keys, all } = citedKeys(report, reportMatter(report.text).nocite);
  const items = new Map<string, CslItem>();
  const unknown: { key: string; span: Span | undefined }[] = [];
  for (const cited of keys) {
    const source = sourceOf(corpus, cited.key);
    if (source) items.set(source.id, itemOf(source));
    else unknown.push(cited);
  }
  if (all)
    for (const source of corpus.sources.values()) if (!items.has(source.id)) items.set(source.id, itemOf(source));
  return { items: [...items.values()], unknown };
}

/** The list of items in the order of the style. @throws BibliographyFault where the style can't be used */
export async function formattedList(
  items: readonly CslItem[],
  { style, styleName, locale: list }: ListManner,
  locale: Locale,
): Promise<readonly ListEntry[]> {
  const formatter = await loaded(locale);
  if (!items.length) return [];
  try {
    return formatter.list(items, style, list);
  } catch (error) {
    if (!isStyleFault(error)) throw error;
    throw new BibliographyFault(
      error.kind === 'no list'
        ? messages.styleWithoutList[locale](styleName)
        : messages.brokenStyle[locale](styleName, error.message),
    );
  }
}

/**
 * The edit that brings the list of a report up to date; undefined where it is so already, or where there is nothing to
 * list. @throws BibliographyFault where the marks of the list don't allow it
 */
export function bibliographyEdit(
  report: Report,
  entries: readonly ListEntry[],
  heading: string,
  locale: Locale,
): ListEdit | undefined {
  const labels = new Set(report.references.keys());
  const lines = entries.map(({ runs }) => markdownOf(runs, labels));
  const edit = listEdit(report, lines, heading);
  if (edit && 'fault' in edit) throw new BibliographyFault(faultMessage(edit, locale), edit.offset);
  return edit;
}

function faultMessage({ fault }: ListFault, locale: Locale): string {
  if (fault === 'never closed') return messages.neverClosed[locale](BIBLIOGRAPHY_CLOSING);
  return fault === 'second list' ? messages.secondList[locale]() : messages.insideCode[locale](BIBLIOGRAPHY_OPENING);
}

function localeFor(report: Report, language: string | undefined, options: ListOptions): ListLocale {
  if (options.listLocale !== undefined) {
    const asked = listLocale(options.listLocale);
    if (asked) return asked;
    throw new BibliographyFault(messages.noLocale[options.locale](options.listLocale, LIST_LOCALES.join(', ')));
  }
  const said = language === undefined ? undefined : listLocale(language);
  const { locale: set } = options.settings;
  return said ?? (set === 'auto' ? (listLocale(report.analysis.language) ?? 'en-US') : set);
}

/** Styles that stand for others may do so in a chain, and in a ring. */
const LONGEST_CHAIN = 3;

async function styleNamed(
  name: string,
  formatter: Formatter,
  options: Pick<ListOptions, 'folder' | 'files' | 'locale'>,
  depth = 0,
): Promise<string> {
  const { folder, files, locale } = options;
  const isAddress = /^[a-z][a-z\d+.-]+:\/\//i.test(name);
  const file = isAddress || folder === undefined ? undefined : await styleFile(name, folder, files);
  let xml = formatter.shipped(shippedStyle(name)?.id ?? '');
  if (file) {
    try {
      xml = await files.read(file);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new BibliographyFault(messages.unreadableStyle[locale](file, reason));
    }
  }
  if (xml === undefined) {
    throw new BibliographyFault(messages.noStyle[locale](name, SHIPPED_STYLES.map(({ id }) => id).join(', ')));
  }
  const parent = parentStyle(xml);
  if (parent === undefined) return xml;
  const known = shippedStyle(parent) ?? (folder === undefined ? undefined : await styleFile(parent, folder, files));
  if (!known || depth === LONGEST_CHAIN) throw new BibliographyFault(messages.noParent[locale](name, parent));
  return styleNamed(parent, formatter, options, depth + 1);
}

// A style of the workspace comes before a shipped one of the same name: who puts it there wants it.
async function styleFile(name: string, folder: string, files: FileFinder): Promise<string | undefined> {
  return (await files.nearest(folder, /\.csl$/i.test(name) ? name : `${name}.csl`))?.path;
}

async function loaded(locale: Locale): Promise<Formatter> {
  try {
    return await loadFormatter();
  } catch (error) {
    throw new BibliographyFault(messages.noProgram[locale](error instanceof Error ? error.message : String(error)));
  }
}
