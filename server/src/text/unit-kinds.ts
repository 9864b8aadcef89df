import kindTable from './data/unit-kinds.tsv';
import { stem } from './en/stem.ts';
import { lower } from './fold.ts';
import type { Language } from './language.ts';
import { alternatives, rows } from './table.ts';

/** What a unit counts: things of one kind go by one general word, and by others that tell groups of them apart. */
export interface UnitKind {
  readonly kind: string;
  /** `any` for the kind's general word. */
  readonly group: string;
}

/** The kind of a counted thing, `binh sĩ` or `Russian troops`; undefined where the table has none. */
export function unitKind(unit: string, language: Language): UnitKind | undefined {
  const words = lower(unit).split(/[\s-]+/);
  const kinds = tables()[language];
  // A Vietnamese noun begins with its head, an English one ends with it; the longest name goes first.
  for (let length = Math.min(words.length, LONGEST); length > 0; length--) {
    const name = language === 'vi' ? words.slice(0, length) : words.slice(-length);
    const found = kinds.get(key(name.join(' '), language));
    if (found) return found;
  }
  return undefined;
}

/** May both count the same things? A general word counts all groups of its kind. */
export function kindsMeet(a: UnitKind, b: UnitKind): boolean {
  return a.kind === b.kind && (a.group === b.group || a.group === GENERAL || b.group === GENERAL);
}

const GENERAL = 'any';
const LONGEST = 4;

let loaded: Record<Language, Map<string, UnitKind>> | undefined;

function tables(): Record<Language, Map<string, UnitKind>> {
  if (!loaded) {
    loaded = { vi: new Map(), en: new Map() };
    for (const [kind = '', group = '', vi, en] of rows(kindTable)) {
      for (const name of alternatives(vi)) loaded.vi.set(key(name, 'vi'), { kind, group });
      for (const name of alternatives(en)) loaded.en.set(key(name, 'en'), { kind, group });
    }
  }
  return loaded;
}

function key(name: string, language: Language): string {
  return language === 'vi' ? lower(name) : name.split(' ').map(stem).join(' ');
}
