import type { Span } from '../base/span.ts';
import { LineIndex } from '../base/line-index.ts';
import type { Locale } from '../messages/locale.ts';
import { suppressionMessages } from '../messages/suppression.ts';
import type { Report } from '../report/report.ts';
import type { Comment, CommentKind } from './suppression-comments.ts';
import { COMMENT_KINDS, suppressionComments } from './suppression-comments.ts';
import type { Code, Finding } from './finding.ts';
import { CODES } from './finding.ts';

/** Something to tell that is no finding of the command line's contract, at its place in the report. */
export interface Remark {
  readonly span: Span;
  readonly message: string;
  /** With its proof, where the remark is a finding that the contract has no code for (`disagreeing-sources`). */
  readonly finding?: Finding;
}

/** The findings that are left when the comments of a report have had their say, and what is to be said of the comments. */
export interface Suppressed {
  readonly findings: readonly Finding[];
  /** In the order of the text. */
  readonly remarks: readonly Remark[];
}

/**
 * Takes out the findings that comments of the report silence:
 *
 *   <!-- attest-disable-next-line date-mismatch: reason -->     the next line that says something
 *   … <!-- attest-disable-line date-mismatch: reason -->        the line that it stands in
 *   <!-- attest-disable --> … <!-- attest-enable -->            what stands between, or all below
 *   <!-- attest-disable-file number-mismatch -->                the whole report
 *
 * Without a code, every rule is meant. A finding stands where it begins. A comment that silences nothing, or names no
 * rule, gets a remark, unless its rule is switched off and so could find nothing.
 *
 * @param isOn is the rule of this code run at all?
 */
export function suppress(
  report: Report,
  findings: readonly Finding[],
  isOn: (code: Code) => boolean,
  locale: Locale,
): Suppressed {
  const comments = suppressionComments(report);
  if (!comments.length) return { findings, remarks: [] };
  const { stretches, remarks } = stretchesOf(report.text, comments, locale);
  const used = new Set<Stretch>();
  const left = findings.filter(({ code, span }) => {
    const covering = stretches.filter(
      (stretch) =>
        (stretch.code === undefined || stretch.code === code) && stretch.from <= span.start && span.start <= stretch.to,
    );
    for (const stretch of covering) used.add(stretch);
    return !covering.length;
  });
  for (const stretch of stretches) {
    if (used.has(stretch) || (stretch.code !== undefined && !isOn(stretch.code))) continue;
    remarks.push({ span: stretch.said, message: suppressionMessages.unused[locale](stretch.code) });
  }
  return { findings: left, remarks: remarks.sort((a, b) => a.span.start - b.span.start) };
}

/** Where a comment silences one rule, or all of them. */
interface Stretch {
  readonly code: Code | undefined;
  /** Both ends count. */
  readonly from: number;
  readonly to: number;
  /** The code in the comment, or the comment. */
  readonly said: Span;
}

function stretchesOf(
  text: string,
  comments: readonly Comment[],
  locale: Locale,
): { readonly stretches: readonly Stretch[]; readonly remarks: Remark[] } {
  const remarks: Remark[] = [];
  const stretches: Stretch[] = [];
  const lines = new Lines(text);
  // Ranges that are still open; in the end they reach to the end of the text.
  let open: Omit<Stretch, 'to'>[] = [];
  for (const comment of comments) {
    const { kind, span } = comment;
    if (kind === undefined) {
      remarks.push({ span, message: suppressionMessages.unknownComment[locale](comment.word, COMMENT_KINDS) });
      continue;
    }
    const codes = knownCodes(comment, remarks, locale);
    if (kind === 'enable') {
      // One that names nothing but unknown codes ends nothing.
      const ends = (one: Omit<Stretch, 'to'>): boolean =>
        !comment.codes.length || codes.some(({ code }) => code === one.code);
      const ended = open.filter(ends);
      for (const one of ended) stretches.push({ ...one, to: span.start });
      if (!ended.length && (codes.length || !comment.codes.length))
        remarks.push({ span, message: suppressionMessages.nothingToEnable[locale]() });
      open = open.filter((one) => !ended.includes(one));
      continue;
    }
    const targets = comment.codes.length ? codes : [{ code: undefined, span }];
    for (const { code, span: said } of targets) {
      if (kind === 'disable') open.push({ code, from: span.end, said });
      else stretches.push({ code, said, ...lines.covered(kind, span) });
    }
  }
  for (const one of open) stretches.push({ ...one, to: text.length });
  return { stretches, remarks };
}

function knownCodes({ codes }: Comment, remarks: Remark[], locale: Locale): { code: Code; span: Span }[] {
  return codes.flatMap(({ word, span }) => {
    const code = CODES.find((one) => one === word);
    if (code) return [{ code, span }];
    remarks.push({ span, message: suppressionMessages.unknownCode[locale](word, CODES) });
    return [];
  });
}

class Lines {
  readonly #text: string;
  readonly #index: LineIndex;
  /** For each line the first at or below it that says something; made when first asked for. */
  #telling: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#index = new LineIndex(text);
  }

  covered(kind: Exclude<CommentKind, 'enable' | 'disable'>, span: Span): { from: number; to: number } {
    if (kind === 'disable-file') return { from: 0, to: this.#text.length };
    if (kind === 'disable-line') return this.#line(this.#index.positionAt(span.start).line);
    this.#telling ??= this.#findTelling();
    return this.#line(this.#telling[this.#index.positionAt(span.end).line + 1] ?? this.#index.lineCount);
  }

  // Formatters part a comment from what it speaks of by a blank line, and several comments may stand above each other.
  #findTelling(): number[] {
    const telling: number[] = [];
    let next = this.#index.lineCount;
    for (let line = next - 1; line >= 0; line--) {
      const { from, to } = this.#line(line);
      if (!isBare(this.#text.slice(from, to))) next = line;
      telling[line] = next;
    }
    return telling;
  }

  // A line below the last one is empty and covers nothing.
  #line(line: number): { from: number; to: number } {
    if (line >= this.#index.lineCount) return { from: Infinity, to: -1 };
    return {
      from: this.#index.offsetAt({ line, character: 0 }),
      to: this.#index.offsetAt({ line, character: Infinity }),
    };
  }
}

/** Does a line hold nothing but comments and the marks of quotations? */
function isBare(line: string): boolean {
  let rest = '';
  let at = 0;
  for (;;) {
    const opening = line.indexOf('<!--', at);
    const closing = opening < 0 ? -1 : line.indexOf('-->', opening + 4);
    if (closing < 0) break;
    rest += line.slice(at, opening);
    at = closing + 3;
  }
  return /^[\s>]*$/.test(rest + line.slice(at));
}
