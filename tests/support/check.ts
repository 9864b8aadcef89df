import { expect } from 'vitest';
import type { Edit, Finding } from '../../server/src/checks/finding.ts';
import type { CheckOptions } from '../../server/src/checks/check-report.ts';
import { checkWithRemarks } from '../../server/src/checks/check-report.ts';
import type { Corpus } from '../../server/src/corpus/corpus.ts';
import { loadCorpus } from '../../server/src/corpus/load-corpus.ts';
import { parseReport } from '../../server/src/report/parse-report.ts';
import { WordIndex } from '../../server/src/search/word-index.ts';
import { fixture } from './fixture.ts';
import type { FixtureFile, Mark } from './fixture.ts';
import { MemoryFileSystem } from './memory-file-system.ts';

export interface CheckFixtureOptions extends Partial<Omit<CheckOptions, 'signal'>> {
  /** How the report is stored (default: composed, with Unix line ends). */
  readonly stored?: Storage;
  /** How the sources are stored. */
  readonly sourcesStored?: Storage;
}

/** Another way to store the same text: decomposed, as a Mac may leave it; with Windows line ends; both. */
export type Storage = 'NFD' | 'CRLF' | 'NFD, CRLF';

/**
 * Checks a small report against a small newspaper, and holds the findings to be exactly the marked ones.
 *
 *     //- corpus/nam.txt  2024-03-02 Tin Phương Nam         (publication date, outlet; both may be left out)
 *     Ngày 1/3, ông Nguyễn Văn Nam phát biểu tại Hà Nội.
 *     //- report.md
 *     Ngày ⟦2/3⟧{date-mismatch → 2024-03-01}, ông Nguyễn Văn Nam phát biểu tại Hà Nội [@nam].
 *
 * A label is `code` or `code → value`; the value is that of `truth`, and is compared only where it is given. Each
 * finding's proof must be the source's own words, and its first fix must make it go and leave the others as they are.
 */
export async function check(text: string, options: CheckFixtureOptions = {}): Promise<void> {
  await findingsOf(text, options);
}

/** The same, for a test that asks more of the findings. */
export async function findingsOf(text: string, options: CheckFixtureOptions = {}): Promise<readonly Finding[]> {
  const { stored, sourcesStored, locale = 'en', severities = {} } = options;
  const files = fixture(text).files;
  const report = storedAs(files.get('report.md') ?? missing('the fixture has no report.md'), stored);
  const corpus = await corpusOf(files, sourcesStored);
  const index = new WordIndex();
  for (const source of corpus.sources.values()) index.add(source);

  const findingsIn = async (content: string): Promise<readonly Finding[]> => {
    const parsed = parseReport(content, '/w/report.md');
    expect(parsed.problems).toEqual([]);
    const { findings, remarks } = await checkWithRemarks(parsed, corpus, index, { locale, severities });
    return [...findings, ...remarks.flatMap(({ finding }) => finding ?? [])];
  };
  const findings = await findingsIn(report.text);
  expect(marked(report.text, asMarks(findings, report.marks)).normalize('NFC')).toBe(
    marked(report.text, report.marks).normalize('NFC'),
  );
  for (const finding of findings) {
    holdsToItsProof(finding, corpus);
    const edits = finding.fixes[0]?.edits;
    // Who knows the truth can write it.
    if (!edits) expect(finding.truth).toBeUndefined();
    else {
      const fixed = applied(report.text, edits);
      const others = findings.filter((other) => other !== finding).map((other) => shifted(other, edits));
      expect(marked(fixed, asMarks(await findingsIn(fixed)))).toBe(marked(fixed, asMarks(others)));
    }
  }
  return findings;
}

/** The corpus of a fixture: what stands in its folder `corpus/`, read by the real loader. */
export async function corpusOf(files: ReadonlyMap<string, FixtureFile>, stored?: Storage): Promise<Corpus> {
  const fs = new MemoryFileSystem();
  const references: object[] = [];
  for (const [path, file] of files) {
    if (!path.startsWith('corpus/')) continue;
    fs.write(`/w/${path}`, storedAs(file, stored).text);
    const [, date, outlet] = /^(\d{4}\S*)?\s*(.*)$/.exec(file.note) ?? [];
    const id = path.replace(/^.*\/|\.[^.]*$/g, '');
    if (file.note) references.push({ id, ...(date && { issued: date }), ...(outlet && { 'container-title': outlet }) });
  }
  if (references.length) fs.write('/w/corpus/references.json', JSON.stringify(references));
  const corpus = await loadCorpus(['/w/corpus'], fs);
  expect(corpus.problems).toEqual([]);
  return corpus;
}

/** A text with its marks written in, so that a failure shows the report as its author reads it. */
function marked(text: string, marks: readonly Mark[]): string {
  const pieces = marks.flatMap(({ start, end, label }) => [
    { at: start, order: 1, piece: '⟦' },
    { at: end, order: 0, piece: `⟧{${label}}` },
  ]);
  pieces.sort((a, b) => b.at - a.at || b.order - a.order);
  return pieces.reduce((result, { at, piece }) => result.slice(0, at) + piece + result.slice(at), text);
}

// A label tells no more of a finding than the mark at its place asks for.
function asMarks(findings: readonly Finding[], expected: readonly Mark[] = []): Mark[] {
  return findings.map(({ code, span, truth }) => {
    const mark = expected.find(({ start, end }) => start === span.start && end === span.end);
    return { ...span, label: !truth || mark?.label === code ? code : `${code} → ${truth.value}` };
  });
}

function holdsToItsProof({ code, truth, evidence, source, message }: Finding, corpus: Corpus): void {
  expect(message).not.toBe('');
  if (truth) expect(evidence).not.toEqual([]);
  for (const [i, { source: id, path, start, end, line, text }] of evidence.entries()) {
    const proving = corpus.sources.get(id) ?? missing(`the proof is in ${id}, which is no source`);
    expect(path).toBe(proving.path);
    // What stands first is held against the report; what another source dates may be what that counts from.
    if (i === 0 && code !== 'disagreeing-sources') expect(id).toBe(source);
    if (i > 0 && id !== source) expect(['disagreeing-sources', 'date-mismatch']).toContain(code);
    const words = proving.text.slice(start, end);
    if (text.endsWith('…') && !words.endsWith('…')) expect(words.startsWith(text.slice(0, -1))).toBe(true);
    else expect(text).toBe(words);
    expect(line).toBe(proving.text.slice(0, start).split(/\r\n|\r|\n/).length - 1);
  }
}

/** A text with edits made in it. */
export function applied(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((result, { start, end, text: words }) => result.slice(0, start) + words + result.slice(end), text);
}

function shifted(finding: Finding, edits: readonly Edit[]): Finding {
  const move = (offset: number): number =>
    edits.reduce((at, { start, end, text }) => (offset >= end ? at + text.length - (end - start) : at), offset);
  return { ...finding, span: { start: move(finding.span.start), end: move(finding.span.end) } };
}

function storedAs(file: FixtureFile, storage: Storage | undefined): FixtureFile {
  if (!storage) return file;
  const store = (text: string): string => {
    const lines = storage.includes('CRLF') ? text.replaceAll('\n', '\r\n') : text;
    return storage.includes('NFD') ? lines.normalize('NFD') : lines;
  };
  const at = (offset: number): number => store(file.text.slice(0, offset)).length;
  const marks = file.marks.map(({ start, end, label }) => ({ start: at(start), end: at(end), label }));
  return { ...file, text: store(file.text), marks };
}

function missing(what: string): never {
  throw new Error(what);
}
