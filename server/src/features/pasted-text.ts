import type { Reader } from '../corpus/readers/reading.ts';
import type { Locale } from '../messages/locale.ts';
import type { Pasted } from '../protocol/new-source.ts';
import { analyse } from '../text/analyse.ts';
import { titleIn } from './new-source.ts';

/**
 * Looks at a text that is to become a source. Of a web page's own text the article is taken, with what the page tells of
 * title, outlet, date and address.
 *
 * @param read reads a page
 */
export async function pastedText(text: string, read: Reader, locale: Locale): Promise<Pasted> {
  const nothing = { text: '', title: '', outlet: '', date: '', url: '', problem: '' };
  const bare = text.trim();
  if (!bare) return { ...nothing, kind: 'empty' };
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(bare)) return { ...nothing, kind: 'address', url: bare };
  if (!isPage(bare)) return { ...nothing, kind: 'text', text, title: titleIn(bare), date: datelineOf(text) };
  const file = { path: 'pasted.html', bytes: new TextEncoder().encode(bare), locale };
  const { sources, problems } = await read(file);
  const [page] = sources;
  const problem = problems[0]?.message ?? '';
  if (!page) return { ...nothing, kind: 'page', problem };
  const { title, outlet = '', issued = '', url = '' } = page.metadata ?? {};
  const words = page.text.slice(page.body.start, page.body.end);
  return { kind: 'page', text: words, title: title ?? titleIn(words), outlet, date: issued, url, problem };
}

// A page, or a piece of one as it is copied out of a browser's tools.
function isPage(text: string): boolean {
  return /^<(?:\?xml|!--|!doctype\s+html|html|head|body|main|article|section|div|p|h1)[\s>]/i.test(text);
}

// A day somewhere in the text is more likely the day of what it tells than its own; one in a line under the headline that
// is no sentence, `Báo Miền Hạ, 14/5/2024`, is its own.
function datelineOf(text: string): string {
  const head = text.split(/\r\n?|\n/, MOST_LINES).map((line) => line.trim());
  const under = head.filter(Boolean).slice(1, 1 + LINES_UNDER);
  const short = under.filter((line) => line.length <= LONGEST_LINE && !/[.!?…"”»]$/.test(line));
  for (const words of [text, ...short]) {
    const { published } = analyse(words);
    if (published?.from === 'dateline') return published.value;
  }
  return '';
}

const MOST_LINES = 50;
/** Outlet, author, place and day, each in a line of its own, stand under a headline. */
const LINES_UNDER = 4;
const LONGEST_LINE = 80;
