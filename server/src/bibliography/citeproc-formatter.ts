import CSL from 'citeproc';
import { rows } from '../text/table.ts';
import type { CslItem } from './csl-item.ts';
import enGB from './data/locales/en-GB.xml';
import enUS from './data/locales/en-US.xml';
import viVN from './data/locales/vi-VN.xml';
import smallWords from './data/small-words.tsv';
import apa from './data/styles/apa.csl';
import chicagoAuthorDate from './data/styles/chicago-author-date.csl';
import chicagoNotes from './data/styles/chicago-note-bibliography.csl';
import harvard from './data/styles/harvard-cite-them-right.csl';
import ieee from './data/styles/ieee.csl';
import mla from './data/styles/modern-language-association.csl';
import vancouver from './data/styles/vancouver.csl';
import vietnamese from './data/vi-VN-terms.xml';
import type { Formatter, ListEntry } from './formatter.ts';
import { StyleFault } from './formatter.ts';
import type { Run } from './rich-text.ts';
import { runsOf } from './rich-text.ts';
import type { ListLocale } from './styles.ts';

/** citeproc-js with the shipped styles and locales: all that is large, in a bundle of its own (dist/bibliography.js). */
export const formatter: Formatter = {
  shipped: (id) => STYLES.get(id),
  readied,
  list,
};

const STYLES: ReadonlyMap<string, string> = new Map([
  ['apa', apa],
  ['chicago-author-date', chicagoAuthorDate],
  ['chicago-note-bibliography', chicagoNotes],
  ['modern-language-association', mla],
  ['ieee', ieee],
  ['harvard-cite-them-right', harvard],
  ['vancouver', vancouver],
]);

const LOCALES: ReadonlyMap<string, string> = new Map([
  ['vi-VN', viVN],
  ['en-US', enUS],
  ['en-GB', enGB],
]);

// The processor's own list is longer than the one of the specification, which Pandoc follows.
CSL.SKIP_WORDS = rows(smallWords).map(([word = '']) => word);

function list(items: readonly CslItem[], style: string, locale: ListLocale): readonly ListEntry[] {
  // The processor writes into what it is handed.
  const known = new Map(items.map((item) => [item.id, plainFor(structuredClone(item))]));
  const system = {
    retrieveLocale: (tag: string) => LOCALES.get(tag) ?? false,
    retrieveItem: (id: string) => known.get(id),
  } as const;
  let made: ReturnType<InstanceType<typeof CSL.Engine>['makeBibliography']>;
  try {
    const engine = new CSL.Engine(system, style, locale, true);
    engine.opt.development_extensions.wrap_url_and_doi = true;
    engine.setOutputFormat('html');
    engine.updateItems(items.map(({ id }) => id));
    made = engine.makeBibliography();
  } catch (error) {
    // It throws strings and errors alike, and only for what it can't make of a style.
    throw new StyleFault('broken', error instanceof Error ? error.message : String(error));
  }
  if (!made) throw new StyleFault('no list');
  const [{ entry_ids: ids }, entries] = made;
  return entries.map((html, i) => ({ key: ids[i]?.[0] ?? '', runs: runsOf(html).map(withoutStrayComma) }));
}

// What the processor makes of names by itself is taken from it. A whole name it joins to those before it as an affiliation,
// without a comma; a family name alone is whole, too, and joined as others are. And of a source whose language is `vi` it turns no
// author's name round, were he an Englishman; of `vi-VN` it does, and the Vietnamese are whole names here anyway.
function plainFor(item: CslItem): CslItem {
  const whole = (name: unknown): unknown =>
    typeof name === 'object' && name !== null && 'literal' in name ? { family: name.literal } : name;
  const fields = Object.entries(item).map(([field, value]) => [field, Array.isArray(value) ? value.map(whole) : value]);
  return { ...Object.fromEntries(fields), ...(item['language'] === 'vi' ? { language: 'vi-VN' } : {}) } as CslItem;
}

// “What comes next?,” stands in no newspaper and in no manual: the stronger mark is enough.
function withoutStrayComma(run: Run): Run {
  return { ...run, text: run.text.replace(/([?!]),(?=[”’])/g, '$1') };
}

function readied(style: string, locale: ListLocale): string {
  const told = style.replace(
    /<style\b[^<>]*>/,
    (tag) => `<style default-locale="${locale}"${tag.slice('<style'.length).replace(/\sdefault-locale="[^"]*"/, '')}`,
  );
  if (locale !== 'vi-VN' || told.includes('<locale xml:lang="vi-VN"')) return told;
  return told
    .replace(/^([ \t]*)(?=<(?:macro|citation)\b)/m, (_, indent: string) => `${indent}${vietnamese.trim()}\n${indent}`)
    .replace(/(<date-part\b[^<>]*>)(\s*)(<date-part\b[^<>]*>)/g, dayBehindMonth);
}

// `tháng 10 31` says nothing to a reader; `tháng 10, ngày 31` does.
function dayBehindMonth(whole: string, first: string, between: string, second: string): string {
  if (!first.includes('name="month"') || !second.includes('name="day"')) return whole;
  return first + between + second.replace('prefix=" "', 'prefix=", ngày "');
}
