import type { Problem } from '../../base/problem.ts';
import { corpusMessages } from '../../messages/corpus.ts';
import type { Locale } from '../../messages/locale.ts';
import { languageOf } from '../../text/language.ts';
import type { MetadataRecord } from '../metadata/record.ts';
import { articleOf } from './html/article.ts';
import { decodePage } from './html/charset.ts';
import { looksLikeHtml } from './html/looks-like-html.ts';
import { nestingOf, parsePage, withoutScripts } from './html/page.ts';
import { pageKind } from './html/page-kind.ts';
import { pageMetadataOf } from './html/page-metadata.ts';
import { textOf } from './html/prose.ts';
import { savedFrom } from './html/saved-from.ts';
import { type Reading, readingOf, type SourceFile, unread } from './reading.ts';

/** `.html`, `.htm`, `.xhtml`: the article of a web page, saved by a browser or by SingleFile. */
export function readHtml({ bytes, path, locale }: SourceFile): Reading {
  const decoded = decodePage(bytes, path, locale);
  if ('problem' in decoded) return unread(decoded.problem);
  return withGuess(readPage(decoded.text, path, locale), decoded.guess);
}

/** The reading with what is to be said of the encoding. */
export function withGuess(reading: Reading, guess: Problem | undefined): Reading {
  return guess && reading.sources.length ? { ...reading, problems: [guess, ...reading.problems] } : reading;
}

/** Reads the article out of a page's text. `url`: where it was saved from, as its container says. */
export function readPage(html: string, path: string, locale: Locale, url?: string): Reading {
  if (!html.trim()) return readingOf({ text: '', body: { start: 0, end: 0 }, metadata: undefined, extract: true });
  const problem = (message: string): Problem => ({ path, message });
  if (!looksLikeHtml(html) && !/<(?:p|div|article|body|head|h[1-6]|meta|table)[\s>]/i.test(html)) {
    return unread(problem(corpusMessages.noPage[locale]()));
  }
  try {
    // A page that was cut off may end in a mark or an entity that is no word of it.
    const bare = withoutScripts(html.replace(/(?:<\/?|&#?\w{0,30})$/, ''));
    const { tooDeep, cutOff } = nestingOf(bare);
    if (tooDeep) return unread(problem(corpusMessages.tooDeep[locale]()));
    const page = parsePage(bare);
    const { record, ...about } = pageMetadataOf(page.root);
    const kindOf = pageKind(page);
    const article = articleOf(page, { title: record.title, description: about.description, authors: record.authors });
    const text = textOf(article.blocks);
    const not = kindOf(article, about);
    // What breaks off in its head has a title alone.
    const isHead = cutOff && article.blocks.every(({ kind }) => kind === 'heading');
    if (isHead) return unread(problem(corpusMessages.noArticle.cut[locale]()));
    if (not) return unread(problem(corpusMessages.noArticle[not === 'empty' && cutOff ? 'cut' : not][locale]()));
    const metadata = completed(record, text, url ?? savedFrom(html));
    const cut = cutOff ? [problem(corpusMessages.pageCutOff[locale]())] : [];
    return readingOf({ text, body: { start: 0, end: text.length }, metadata, extract: true }, cut);
  } catch (error) {
    // A page that a library cannot read (too many elements, nested too deeply) is the page's matter.
    const reason = error instanceof Error ? error.message : String(error);
    return unread(problem(corpusMessages.unreadable[locale](reason)));
  }
}

// Templates say `lang="en"` on pages in any language, so what the text says counts more.
function completed(record: MetadataRecord, text: string, url: string | undefined): MetadataRecord {
  const language = text.length > 200 ? languageOf(text) : record.language;
  return { ...record, language, url: record.url ?? url };
}
