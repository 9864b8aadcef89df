import { isMap, isScalar, parseDocument } from 'yaml';
import { isoDays, parseIso } from '../base/days.ts';
import { LineIndex } from '../base/line-index.ts';
import type { Problem } from '../base/problem.ts';
import type { Locale } from '../messages/locale.ts';
import { reportMessages } from '../messages/report.ts';
import { analyse } from '../text/analyse.ts';
import type { Language } from '../text/language.ts';
import { languageOf } from '../text/language.ts';

export interface FrontMatter {
  /** Where the report itself begins: behind the closing `---` and its line break; 0 without front matter. */
  readonly end: number;
  /** `date:`, ISO (a day, a month or a year). */
  readonly date: string | undefined;
  /** `lang:`, where it is a language that Attest reads. */
  readonly language: Language | undefined;
  readonly problems: readonly Problem[];
}

/** The end of the front matter alone, without reading it: 0 where there is none or where it is not closed. */
export function frontMatterEnd(text: string): number {
  return fenced(text)?.end ?? 0;
}

/**
 * Reads the YAML at the head of a report. Broken YAML is a problem with its place, and the report goes on without.
 *
 * @param usual the language of reports that name none (default: that of the prose)
 */
export function readFrontMatter(text: string, path: string, locale: Locale, usual?: Language): FrontMatter {
  const found = fenced(text);
  if (!found) return { end: 0, date: undefined, language: undefined, problems: [] };
  const { start, stop, end } = found;
  const at = (position: number): { line: number; character: number } =>
    new LineIndex(text.slice(0, end)).positionAt(start + position);
  const document = parseDocument(text.slice(start, stop), { prettyErrors: false, logLevel: 'silent' });
  const [broken] = document.errors;
  if (broken) {
    const message = reportMessages(locale).brokenFrontMatter(broken.message.replace(/\.$/, ''));
    return { end, date: undefined, language: undefined, problems: [{ path, message, ...at(broken.pos[0]) }] };
  }
  // Only these two scalars are looked at; nothing else of the writer's YAML is expanded.
  const map = isMap(document.contents) ? document.contents : undefined;
  const language = languageTag(map?.get('lang'));
  const node = map?.get('date', true);
  const written = isScalar(node) && node.value !== null ? String(node.value).trim() : '';
  // `9/11/2022` is the day before the month or behind it by the language of the report.
  const date = written ? isoDate(written, language ?? usual ?? languageOf(text.slice(end))) : undefined;
  const problems =
    written && !date
      ? [
          {
            path,
            message: reportMessages(locale).notADate(written),
            ...at(isScalar(node) ? (node.range?.[0] ?? 0) : 0),
          },
        ]
      : [];
  return { end, date, language, problems };
}

/**
 * Where the YAML stands and where the report begins behind it. `---` on the first line opens it (with a blank line
 * behind it, it is a rule, as Pandoc has it), `---` or `...` closes it.
 */
function fenced(text: string): { start: number; stop: number; end: number } | undefined {
  const opening = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)(?![ \t]*[\r\n])/.exec(text);
  if (!opening) return undefined;
  const start = opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$(?![^]))/gm;
  closing.lastIndex = start;
  const found = closing.exec(text);
  return found ? { start, stop: found.index, end: found.index + found[0].length } : undefined;
}

function languageTag(value: unknown): Language | undefined {
  const tag = typeof value === 'string' ? /^(vi|en)\b/i.exec(value)?.[1]?.toLowerCase() : undefined;
  return tag === 'vi' || tag === 'en' ? tag : undefined;
}

// ISO first (with or without a time of day), then whatever the engine reads in prose: `9 tháng 11 năm 2022`.
function isoDate(written: string, language: Language): string | undefined {
  const iso = written.replace(/^(\d{4}-\d\d-\d\d)[T ].*$/, '$1');
  if (parseIso(iso)) return iso;
  const found = analyse(written, { language }).dates.find(
    ({ days, yearless, relative }) => days && !yearless && !relative,
  );
  return found?.days ? isoDays(found.days) : undefined;
}
