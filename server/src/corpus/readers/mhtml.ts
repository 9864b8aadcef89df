import { corpusMessages } from '../../messages/corpus.ts';
import { decodePage } from './html/charset.ts';
import { firstPageOf } from './html/mime.ts';
import { looksLikeHtml } from './html/looks-like-html.ts';
import { readPage, withGuess } from './html.ts';
import { type Reading, type SourceFile, unread } from './reading.ts';

/**
 * `.mhtml`, `.mht`: a page with all that belongs to it, in the form of a mail. The page itself is the first part that
 * is HTML; frames and advertisements follow it. The date of the mail is that of saving and says nothing of the article.
 */
export function readMhtml({ bytes, path, locale }: SourceFile): Reading {
  const page = firstPageOf(bytes);
  if (page) {
    if (!page.bytes.some((byte) => byte > 32)) return unread({ path, message: corpusMessages.noArticle.cut[locale]() });
    const decoded = decodePage(page.bytes, path, locale, page.charset);
    if ('problem' in decoded) return unread(decoded.problem);
    return withGuess(readPage(decoded.text, path, locale, page.url), decoded.guess);
  }
  const decoded = decodePage(bytes, path, locale);
  if ('problem' in decoded) return unread(decoded.problem);
  if (looksLikeHtml(decoded.text)) return unread({ path, message: corpusMessages.pageAsText[locale]() });
  return decoded.text.trim()
    ? unread({ path, message: corpusMessages.noArchive[locale]() })
    : readPage('', path, locale);
}
