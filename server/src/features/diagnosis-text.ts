import { harmlessName } from '../base/harmless.ts';
import { oneLine } from '../base/one-line.ts';
import { diagnosisMessages as messages } from '../messages/diagnosis.ts';
import type { Locale } from '../messages/locale.ts';
import type { DiagnosedCorpus, Diagnosis } from './diagnosis.ts';
import { placed } from './diagnosis.ts';

/** A diagnosis for people, to be pasted as it is: a line for each thing, what belongs below it indented. */
export function diagnosisText(diagnosis: Diagnosis): string {
  const { attest, node, system, locale, editor, program, folder, configuration, corpora, problems } = diagnosis;
  const { index, opening, memory, doubtful, broken } = diagnosis;
  // No columns: neither an editor nor the page of a bug report need have letters of one width.
  const row = (name: keyof typeof messages.rows, text: string): string => `${messages.rows[name][locale]}: ${text}`;
  const lines = [
    row('attest', [attest, `Node.js ${node}`, system, locale].join(', ')),
    ...(editor ? [row('editor', editor)] : []),
    ...(program ? [row('program', program)] : []),
    row('folder', folder),
    row('configuration', configuration.file ?? messages.none[locale]),
    ...configuration.values.map(({ name, value, from }) => `  ${name}: ${JSON.stringify(value)}  (${from})`),
    ...(corpora.length
      ? corpora.flatMap((one) => corpusLines(one, row, locale))
      : [row('corpus', messages.none[locale])]),
    row('problems', String(problems.count)),
    ...problems.first.map((one) => `  ${placed(one)}`),
    ...(problems.count > problems.first.length ? ['  …'] : []),
    ...(index ? [row('index', index.path), `  ${indexWords(index, locale)}`] : []),
    ...(opening
      ? [row('opening', messages.opening[locale](opening.read.toFixed(2), opening.index.toFixed(2), opening.reused))]
      : []),
    row('memory', `${Math.round(memory / 1_000_000)} MB`),
    row('doubtful', doubtful.length ? '' : messages.none[locale]),
    ...doubtful.map((one) => `  ${one}`),
    row('broken', broken.length ? '' : messages.none[locale]),
    ...broken.map((one) => `  ${one}`),
  ];
  return lines.map((line) => `${harmlessName(oneLineOf(line)).trimEnd()}\n`).join('');
}

// A name may hold a line break; the blanks that a line begins with are ours.
function oneLineOf(line: string): string {
  const [blanks = ''] = /^ */.exec(line) ?? [];
  return /[\n\r\t]/.test(line) ? blanks + oneLine(line) : line;
}

function corpusLines(
  { folder, sources, withoutText, passages, formats, languages }: DiagnosedCorpus,
  row: (name: 'corpus', text: string) => string,
  locale: Locale,
): readonly string[] {
  const counts = (named: Readonly<Record<string, number>>): string =>
    Object.entries(named)
      .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  return [
    row('corpus', folder),
    `  ${messages.sources[locale](sources, withoutText, passages)}`,
    ...(sources > withoutText ? [`  ${counts(formats)}; ${counts(languages)}`] : []),
  ];
}

function indexWords({ is, bytes, written }: NonNullable<Diagnosis['index']>, locale: Locale): string {
  const state = messages.index[is][locale];
  return is === 'none' ? state : [sizeOf(bytes), written, state].filter(Boolean).join(', ');
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
