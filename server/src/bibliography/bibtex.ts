import type { CslDate, CslItem, CslName } from './csl-item.ts';

/** Items as BibTeX, each an entry of several lines; letters stay as they are (UTF-8), as biber and modern BibTeX read them. */
export function bibtexOf(items: readonly CslItem[]): string {
  return items.map(entryOf).join('\n');
}

const KINDS: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  report: 'techreport',
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function entryOf(item: CslItem): string {
  const kind = item.type === 'thesis' ? 'phdthesis' : (KINDS[item.type] ?? 'misc');
  const word = (field: string): string | undefined => {
    const value = item[field];
    return typeof value === 'string' || typeof value === 'number' ? escaped(plain(String(value))) : undefined;
  };
  const container = word('container-title');
  const publisher = word('publisher');
  const [year, month, day] = item.issued?.['date-parts']?.[0] ?? [];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', namesOf(item.author)],
    ['editor', namesOf(item.editor)],
    // In braces of its own, so that no style changes its capitals.
    ['title', word('title') && `{${word('title')}}`],
    [kind === 'article' ? 'journal' : kind.startsWith('in') ? 'booktitle' : 'howpublished', container],
    [kind === 'techreport' ? 'institution' : kind === 'phdthesis' ? 'school' : 'publisher', publisher],
    ['address', word('publisher-place')],
    ['year', year === undefined ? undefined : String(year)],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', day === undefined ? undefined : String(day)],
    ['volume', word('volume')],
    ['number', word('issue') ?? word('number')],
    ['pages', word('page')?.replace(/(?<=\d) ?[-–]{1,3} ?(?=\d)/g, '--')],
    ['edition', word('edition')],
    ['doi', address(item['DOI'])],
    ['url', address(item['URL'])],
    ['urldate', isoOf(item.accessed)],
    ['isbn', word('ISBN')],
    ['issn', word('ISSN')],
    ['language', word('language')],
    ['note', word('note')],
  ];
  const lines = fields
    .filter(([, value]) => value)
    .map(([field, value]) => `  ${field} = ${field === 'month' ? value : `{${value}}`},\n`);
  return `@${kind}{${item.id},\n${lines.join('')}}\n`;
}

function namesOf(names: readonly CslName[] | undefined): string | undefined {
  return names?.map(nameOf).filter(Boolean).join(' and ');
}

function nameOf(name: CslName): string {
  const { literal, family = '', given = '', suffix } = name;
  if (literal !== undefined || !given) return `{${escaped(literal ?? family)}}`;
  const last = [name['dropping-particle'], name['non-dropping-particle'], family].filter(Boolean).join(' ');
  return [last, suffix, given]
    .filter((part) => part !== undefined)
    .map(escaped)
    .join(', ');
}

function isoOf(date: CslDate | undefined): string | undefined {
  return date?.['date-parts']?.[0]?.map((part, i) => String(part).padStart(i ? 2 : 4, '0')).join('-');
}

// CSL-JSON marks a title up with a few tags, which BibTeX does not read.
function plain(text: string): string {
  return text.replace(/<\/?(?:i|b|sup|sub|sc|span)\b[^<>]*>/g, '');
}

function escaped(text: string): string {
  return text
    .replace(/\\/g, '\\textbackslash ')
    .replace(/[{}]/g, '')
    .replace(/[&%$#_]/g, '\\$&')
    .replace(/[~^]/g, '\\$&{}');
}

function address(value: unknown): string | undefined {
  return typeof value === 'string' ? value.replace(/[{}\s]/g, (character) => encodeURIComponent(character)) : undefined;
}
