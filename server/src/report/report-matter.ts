import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { frontMatterEnd } from './front-matter.ts';

/** What the front matter of a report says about its reference list. */
export interface ReportMatter {
  /** `csl:`, as written: a name, a path or an address. */
  readonly style: string | undefined;
  /** `lang:`, as written. */
  readonly language: string | undefined;
  /** `nocite:`, as one text. */
  readonly nocite: string;
}

/** Reads them as Pandoc does. Broken YAML says nothing; the reader of the report tells where it is broken. */
export function reportMatter(text: string): ReportMatter {
  const end = frontMatterEnd(text);
  const yaml = text
    .slice(0, end)
    .replace(/^\uFEFF?---[^\r\n]*/, '')
    .replace(/(?:---|\.\.\.)\s*$/, '');
  const document = end ? parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' }) : undefined;
  const map = document && !document.errors.length && isMap(document.contents) ? document.contents : undefined;
  const node = (field: string): unknown => map?.get(field, true);
  const words = (value: unknown): string | undefined =>
    isScalar(value) && typeof value.value === 'string' ? value.value.trim() || undefined : undefined;
  const nocite = node('nocite');
  return {
    style: words(node('csl')) ?? words(node('citation-style')),
    language: words(node('lang')),
    nocite: (isSeq(nocite) ? nocite.items.map(words) : [words(nocite)]).filter((one) => one !== undefined).join('\n\n'),
  };
}
