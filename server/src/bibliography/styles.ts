/** A style that is shipped. Its id is the name of its file, as in the repository of styles and in Zotero. */
export interface ShippedStyle {
  readonly id: string;
  /** As its own manual calls itself. */
  readonly title: string;
  /** What it calls the list, in English. */
  readonly heading: string;
  /** Other names that it goes by. */
  readonly aliases: readonly string[];
}

export const DEFAULT_STYLE = 'apa';

export const SHIPPED_STYLES: readonly ShippedStyle[] = [
  { id: 'apa', title: 'APA, 7th edition', heading: 'References', aliases: ['apa-7th-edition'] },
  {
    id: 'chicago-author-date',
    title: 'Chicago, author and date',
    heading: 'References',
    aliases: ['chicago', 'chicago-author-date-17th-edition'],
  },
  {
    id: 'chicago-note-bibliography',
    title: 'Chicago, notes and bibliography',
    heading: 'Bibliography',
    aliases: ['chicago-notes-bibliography', 'chicago-notes', 'chicago-note-bibliography-17th-edition'],
  },
  {
    id: 'modern-language-association',
    title: 'MLA, 9th edition',
    heading: 'Works Cited',
    aliases: ['mla', 'modern-language-association-9th-edition'],
  },
  { id: 'ieee', title: 'IEEE', heading: 'References', aliases: [] },
  {
    id: 'harvard-cite-them-right',
    title: 'Harvard, Cite Them Right',
    heading: 'Reference List',
    aliases: ['harvard', 'harvard-cite-them-right-12th-edition'],
  },
  { id: 'vancouver', title: 'Vancouver', heading: 'References', aliases: [] },
];

/** The shipped style that goes by a name: `APA`, `apa.csl`, `https://www.zotero.org/styles/apa`. */
export function shippedStyle(name: string): ShippedStyle | undefined {
  const stem = name
    .trim()
    .toLowerCase()
    .replace(/^.*[/\\]/, '')
    .replace(/\.csl$/, '')
    .replace(/[\s_]+/g, '-');
  return SHIPPED_STYLES.find(({ id, aliases }) => id === stem || aliases.includes(stem));
}

export const LIST_LOCALES = ['vi-VN', 'en-US', 'en-GB'] as const;
export type ListLocale = (typeof LIST_LOCALES)[number];

/** `vi`, `vi-VN`, `en`, `en-AU` → the locale that serves; undefined for other languages. */
export function listLocale(tag: string): ListLocale | undefined {
  const [language, region] = tag.trim().toLowerCase().split(/[-_]/);
  if (language === 'vi') return 'vi-VN';
  if (language !== 'en') return undefined;
  // As Pandoc does: whatever has no locale of its own falls back to the American one.
  return region === 'gb' || region === 'uk' ? 'en-GB' : 'en-US';
}
