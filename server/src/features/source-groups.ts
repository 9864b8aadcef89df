import type { Corpus } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import type { Locale } from '../messages/locale.ts';
import { sourceViewMessages as messages } from '../messages/source-view.ts';
import type { Grouping } from '../protocol/sources.ts';
import { fold } from '../text/fold.ts';

export interface SourceGroup {
  /** The same for the same group of another corpus; empty for the sources of which nothing is known. */
  readonly id: string;
  readonly label: string;
  /** In outlets and languages the latest first, those without a date last; equal ones by their title. */
  readonly sources: readonly Source[];
}

/**
 * The sources of a corpus in groups: outlets and languages by their names, months with the latest first, the sources of
 * which it is not known at the end. Only what the metadata say is looked at, so no source is analysed for it.
 */
export function groupsOf(corpus: Corpus, by: Grouping, locale: Locale): readonly SourceGroup[] {
  const name = `${by} ${locale}`;
  let grouped = known.get(corpus);
  if (!grouped) known.set(corpus, (grouped = new Map()));
  let groups = grouped.get(name);
  if (!groups) grouped.set(name, (groups = grouping([...corpus.sources.values()], by, locale)));
  return groups;
}

/** The same for some of the sources, each group in the order in which they are given. */
export function groupsAmong(sources: readonly Source[], by: Grouping, locale: Locale): readonly SourceGroup[] {
  return inGroups(sources, by, locale);
}

// A corpus is never changed in place, so it is sorted once for each way.
const known = new WeakMap<Corpus, Map<string, readonly SourceGroup[]>>();

function grouping(sources: readonly Source[], by: Grouping, locale: Locale): readonly SourceGroup[] {
  const titles = new Map(sources.map((source) => [source, fold(source.metadata.title ?? source.id)]));
  const title = (source: Source): string => titles.get(source) ?? '';
  const latestFirst = (a: Source, b: Source): number => {
    const [one = '', other = ''] = [a.metadata.issued, b.metadata.issued];
    return order(other, one) || order(title(a), title(b)) || order(a.id, b.id);
  };
  return inGroups(sources.toSorted(latestFirst), by, locale);
}

function inGroups(sources: readonly Source[], by: Grouping, locale: Locale): readonly SourceGroup[] {
  const members = new Map<string, Source[]>();
  for (const source of sources) {
    const id = ID[by](source);
    const group = members.get(id);
    if (group) group.push(source);
    else members.set(id, [source]);
  }
  const label = LABEL[by];
  const collator = new Intl.Collator(locale);
  return [...members]
    .map(([id, own]): SourceGroup => ({ id, label: label(id, own, locale), sources: own }))
    .sort((a, b) => {
      if (!a.id !== !b.id) return a.id ? -1 : 1;
      return by === 'date' ? order(b.id, a.id) : collator.compare(a.label, b.label) || order(a.id, b.id);
    });
}

// One outlet is often written in two ways: `VnExpress`, `VNExpress`.
const ID: Readonly<Record<Grouping, (source: Source) => string>> = {
  outlet: ({ metadata }) => fold(metadata.outlet ?? '').trim(),
  date: ({ metadata }) => metadata.issued?.slice(0, 7) ?? '',
  language: ({ language }) => language,
};

type Label = (id: string, sources: readonly Source[], locale: Locale) => string;

const LABEL: Readonly<Record<Grouping, Label>> = {
  outlet: (id, [first], locale) => (id && first?.metadata.outlet) || messages.noOutlet[locale],
  date: (id, _, locale) => (id ? monthIn(id, locale) : messages.noDate[locale]),
  language: (id, _, locale) => (id === 'vi' || id === 'en' ? messages.language[id][locale] : id),
};

// `2022-11` in words; a bare year stays what it is.
function monthIn(month: string, locale: Locale): string {
  if (month.length < 7) return month;
  const words = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return words.format(new Date(`${month}-01T00:00:00Z`));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
