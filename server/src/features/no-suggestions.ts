import { harmless } from '../base/harmless.ts';
import { oneLine } from '../base/one-line.ts';
import type { EditorSettings } from '../protocol/commands.ts';
import { type CitationContext, citationContext } from '../report/citation-context.ts';
import { sentenceAround } from '../report/report-places.ts';
import { noSuggestionsMessages as messages } from '../messages/no-suggestions.ts';
import type { Locale } from '../messages/locale.ts';
import type { Hit } from '../search/passage-index.ts';
import { tokenise } from '../text/tokens.ts';
import { citationOf } from './citation-writing.ts';
import { complete, MOST } from './completion.ts';
import { type CursorPlace, placeAt, takesCitations } from './cursor-place.ts';
import type { CorpusState, OpenReport, Session } from './session.ts';

/**
 * What the server sees at the cursor, as a page of Markdown in plain words: first the reason why there are no suggestions,
 * or that there are some, then sources, sentence, words, results, and what was left out. All words of files stand in blocks
 * of code, so that nothing of them is markup.
 */
export async function whyNoSuggestions(
  session: Session,
  corpus: CorpusState,
  document: OpenReport,
  offset: number,
  editor: EditorSettings,
  signal?: AbortSignal,
): Promise<string> {
  const { locale } = session;
  const place = placeAt(document.report, offset);
  const context = citationContext(document.text, offset, document.report);
  const suggested = (await complete(session, document, offset, signal))?.items.length ?? 0;
  const sentence = sentenceAround(document.report, offset)?.text ?? '';
  const hits = await session.index.search(sentence, { limit: RESULTS, perSource: 1, signal });
  const seen: Seen = { session, corpus, document, offset, editor, place, context, suggested, hits };
  const parts = [
    `# ${messages.title[locale]}`,
    reason(seen),
    ...aboutSources(seen),
    `## ${messages.sentence[locale]}`,
    // Where a citation was taken out, its blank stays.
    sentence ? code(sentence.replace(/ (?=[.,;:!?…])/g, '')) : messages.noSentence[locale],
    messages.language[locale](document.report.analysis.language === 'vi'),
    ...aboutTyped(seen),
    ...(await aboutWords(session, sentence, signal)),
    `## ${messages.results[locale]}`,
    ...(hits.length ? hits.flatMap((hit) => aboutHit(hit, locale)) : [messages.noResults[locale]]),
    `## ${messages.leftOut[locale]}`,
    leftOut(seen),
  ];
  return `${parts.join('\n\n')}\n`;
}

interface Seen {
  readonly session: Session;
  readonly corpus: CorpusState;
  readonly document: OpenReport;
  readonly offset: number;
  readonly editor: EditorSettings;
  readonly place: CursorPlace;
  readonly context: CitationContext | undefined;
  /** How many suggestions the editor gets here. */
  readonly suggested: number;
  readonly hits: readonly Hit[];
}

const RESULTS = 5;
const PROBLEMS = 5;
const WORDS = 40;

// The first thing in the way, from the outside in.
function reason({ session, corpus, document, offset, editor, place, context, suggested }: Seen): string {
  const { locale } = session;
  if (!corpus.folders.length) return messages.noFolder[locale];
  if (corpus.reading) return messages.reading[locale];
  if (!corpus.complete) return messages.stopped[locale];
  if (!session.corpus.sources.size) return messages.noSources[locale];
  if (!takesCitations(place)) return messages.closedPlace[locale](place);
  if (context && !suggested) return messages.noMatch[locale];
  if (suggested)
    return [
      messages.someHere[locale](suggested),
      ...(editor.suggestOnTriggerCharacters === false ? [messages.triggersOff[locale]] : []),
    ].join(' ');
  const before = document.text.slice(Math.max(0, offset - NEAR), offset);
  return /@[^\s@\]]*[ \t]?$/.test(before) ? messages.brokenAt[locale] : messages.nothingTyped[locale];
}

/** How far back an `@` is looked for that begins no citation, in code units. */
const NEAR = 60;

function aboutSources({ session, corpus }: Seen): string[] {
  const { locale } = session;
  const sources = [...session.corpus.sources.values()];
  const parts = [`## ${messages.sources[locale]}`];
  if (corpus.folders.length)
    parts.push(
      messages.read[locale](sources.length, sources.filter(({ language }) => language === 'vi').length),
      code(...corpus.folders),
    );
  else parts.push(messages.noFolder[locale]);
  if (!corpus.problems.length) return parts;
  const told = corpus.problems
    .slice(0, PROBLEMS)
    .map(({ path, line, message }) => `${path}${line === undefined ? '' : `:${line + 1}`}: ${message}`);
  return [...parts, messages.problems[locale](corpus.problems.length), code(...told)];
}

function aboutTyped({ session, document, context }: Seen): string[] {
  const typed = context && document.text.slice(context.typed.start, context.typed.end);
  return typed ? [messages.typed[session.locale], code(typed)] : [];
}

// Each word is asked for by itself; what the index knows of ideas and of pairs of words is not told here.
async function aboutWords({ index, locale }: Session, sentence: string, signal?: AbortSignal): Promise<string[]> {
  const known: string[] = [];
  const unknown: string[] = [];
  const words = new Map(tokenise(sentence).map(({ lower, form }) => [lower, form.written]));
  for (const written of [...words.values()].slice(0, WORDS)) {
    const [hit] = await index.search(written, { limit: 1, signal });
    (hit?.terms.length ? known : unknown).push(written);
  }
  if (!words.size) return [];
  return [
    `## ${messages.words[locale]}`,
    ...(known.length ? [messages.known[locale], code(known.join(', '))] : []),
    ...(unknown.length ? [messages.unknown[locale], code(unknown.join(', '))] : []),
  ];
}

function aboutHit({ source, passage, score }: Hit, locale: Locale): string[] {
  const head = messages.result[locale](source.id, passage.line + 1, score.toFixed(1));
  return [code(head, source.text.slice(passage.start, passage.end))];
}

function leftOut({ session, context, suggested, hits }: Seen): string {
  const { locale, corpus } = session;
  const told: string[] = [];
  const rest = corpus.sources.size - suggested;
  const narrowed = context && context.typed.end > context.typed.start && suggested < MOST;
  if (context && rest > 0) told.push((narrowed ? messages.unmatched : messages.beyond)[locale](rest));
  if (context?.keys.length) told.push(messages.present[locale](context.keys.map(citationOf).join(', ')));
  const furniture = hits.filter(({ passage }) => passage.furniture).length;
  if (furniture) told.push(messages.furniture[locale](furniture));
  return told.length ? told.map((line) => `- ${line}`).join('\n') : messages.nothingLeftOut[locale];
}

function code(...lines: readonly string[]): string {
  return lines.map((line) => `    ${harmless(oneLine(line))}`).join('\n');
}
