import organisationTable from './data/organisation-words.tsv';
import partTable from './data/mention-parts.tsv';
import outletTable from './data/outlets.tsv';
import placeTable from './data/places.tsv';
import titleTable from './data/titles.tsv';
import type { Language } from './language.ts';
import { Lexicon } from './lexicon.ts';
import { alternatives, rows } from './table.ts';
import type { Token } from './tokens.ts';
import { FormTable } from './tokens.ts';

/** The kinds of titles in data/titles.tsv. */
export type TitleKind = 'office' | 'rank' | 'honorific' | 'unnamed' | 'group';

/** Kinds of titles that people have. */
export const PEOPLE = ['office', 'rank', 'honorific', 'unnamed'] as const;

export interface Title {
  readonly role: string;
  readonly kind: TitleKind;
}

/** The tables that mentions are read by. */
export interface Words {
  readonly titles: Lexicon<Title>;
  readonly places: Lexicon<string>;
  readonly outlets: Lexicon<string>;
  readonly organisations: Lexicon<boolean>;
  /** `cựu tuyển thủ`, `late coach`: the words for an office that somebody had. */
  readonly former: ReadonlySet<string>;
  /** The words in small letters with which a mention may begin: most tokens are none, and need no closer look. */
  readonly starts: FormTable<boolean>;
}

/** `phía Nga`, `nước Mỹ`: words that lead up to a country. */
export const SIDE: ReadonlySet<string> = partsOf('side');

let loaded: Record<Language, Words> | undefined;

/** The tables of a language, made when first asked for. */
export function wordsOf(language: Language): Words {
  loaded ??= { vi: load('vi'), en: load('en') };
  return loaded[language];
}

function load(language: Language): Words {
  const titles = new Lexicon<Title>();
  for (const [role = '', kind = '', vi, en] of rows(titleTable)) {
    const value = { role, kind: kind as TitleKind };
    for (const phrase of alternatives(language === 'vi' ? vi : en)) {
      titles.add(phrase, value);
      if (language === 'en' && !phrase.endsWith('s'))
        titles.add(/(?:ch|sh|x)$/.test(phrase) ? `${phrase}es` : `${phrase}s`, value);
    }
  }
  const places = new Lexicon<string>();
  for (const [code = '', ...cells] of rows(placeTable)) {
    // Both languages' names are known in both: Vietnamese papers write Moscow, English ones quote Hà Nội.
    for (const name of cells.flatMap(alternatives)) places.add(name, code);
  }
  const outlets = new Lexicon<string>();
  for (const [name = '', aliases] of rows(outletTable)) {
    for (const alias of [name, ...alternatives(aliases)]) outlets.add(alias, name);
  }
  const organisations = new Lexicon<boolean>();
  for (const [phrase = '', head] of rows(organisationTable)) organisations.add(phrase, head === 'head');
  const former = partsOf(language === 'vi' ? 'former' : 'former-english');
  const starts = new Set([...titles.firstWords(), ...places.firstWords(), ...SIDE, ...former]);
  return { titles, places, outlets, organisations, former, starts: new FormTable((form) => starts.has(form.bare)) };
}

/** Does a title, a country or an organisation of several words begin here, whatever capital it has? */
export function beginsPhrase(tokens: readonly Token[], at: number, words: Words): boolean {
  return [words.titles, words.places, words.organisations].some((table) => (table.at(tokens, at)?.length ?? 0) > 1);
}

/** The words of a kind of data/mention-parts.tsv. */
export function partsOf(kind: string): ReadonlySet<string> {
  return new Set(rows(partTable).flatMap(([name, words]) => (name === kind ? alternatives(words) : [])));
}
