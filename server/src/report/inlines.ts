import type { Span } from '../base/span.ts';
import type { Block } from './blocks.ts';
import { referenceLabel } from './blocks.ts';
import { endsWord, keyAt } from './citation-key.ts';
import { groupCitations, withLocator } from './citation-group.ts';
import type { DelimiterRun } from './emphasis.ts';
import { delimiterRun, emphasisMarks } from './emphasis.ts';
import {
  braceAttributes,
  emailAround,
  htmlAt,
  linkTargetAt,
  mathAt,
  shortcodeAt,
  texAt,
  urlAt,
} from './inline-patterns.ts';
import type { Citation, Link } from './report.ts';

/** What stands inside a block besides prose. Offsets are those of the report's text; lists are in its order. */
export interface Inlines {
  /** What is no prose: markup, code, link targets, citations. By their starts; may overlap. */
  readonly hidden: readonly Span[];
  /** What no citation can begin in: code, comments, tags, URLs, e-mail addresses, mathematics. */
  readonly opaque: readonly Span[];
  readonly citations: readonly Citation[];
  /** Brackets that hold a citation, half-typed ones included (`[@`). */
  readonly groups: readonly Span[];
  /** Where a footnote is called (`[^1]`). */
  readonly notes: readonly { readonly label: string; readonly at: number }[];
  /** Notes in the line (`^[…]`) and parentheses around citations alone (`(@a)`), marks and all. */
  readonly asides: readonly Span[];
  readonly links: readonly Link[];
}

/** Reads what stands inside a block, by CommonMark's rules and Pandoc's for citations, notes and mathematics. */
export function readInlines(text: string, block: Block, references: ReadonlyMap<string, string>): Inlines {
  return new InlineReader(text, block, references).read();
}

/** A block as one string: what stands between its lines, line breaks included, becomes spaces. */
export function blockText(text: string, block: Block): string {
  if (block.lines.length === 1) return text.slice(block.start, block.end);
  let flat = '';
  let at = block.start;
  for (const { start, end } of block.lines) {
    flat += ' '.repeat(start - at) + text.slice(start, end);
    at = end;
  }
  return flat;
}

interface Bracket {
  readonly at: number;
  /** `!` before an image, `^` before a note. */
  readonly mark: '' | '!' | '^';
  /** How many citations stood before it that are in no brackets yet. */
  readonly loose: number;
  /** The citation before it, which it may belong to: `@a [p. 3]`. */
  readonly head: Draft | undefined;
}

/** A citation as it is being read; a half-typed one (`@` alone) has an empty key. Offsets into the block. */
export type Draft = { -readonly [K in keyof Citation]: Citation[K] };

class InlineReader {
  readonly #text: string;
  readonly #base: number;
  readonly #references: ReadonlyMap<string, string>;
  readonly #row: boolean;
  readonly #hidden: Span[] = [];
  readonly #opaque: Span[] = [];
  readonly #drafts: Draft[] = [];
  /** Those of the drafts that stand in no group yet. */
  readonly #loose: Draft[] = [];
  readonly #groups: Span[] = [];
  readonly #notes: { label: string; at: number }[] = [];
  readonly #asides: Span[] = [];
  readonly #links: Link[] = [];
  readonly #runs: DelimiterRun[] = [];
  readonly #brackets: Bracket[] = [];
  /** Runs of backticks by their length, as places from left to right. */
  #backticks: Map<number, number[]> | undefined;

  constructor(text: string, block: Block, references: ReadonlyMap<string, string>) {
    this.#text = blockText(text, block);
    this.#base = block.start;
    this.#references = references;
    this.#row = block.kind === 'table-row' || block.kind === 'table-head';
  }

  read(): Inlines {
    const text = this.#text;
    for (let at = 0; at < text.length;) at = this.#step(at);
    for (const bracket of this.#brackets) this.#hideUnclosed(bracket);
    this.#hideParentheses();
    for (const mark of emphasisMarks(this.#runs)) this.#hide(mark.start, mark.end);
    const base = this.#base;
    const moved = (span: Span): Span => ({ start: span.start + base, end: span.end + base });
    return {
      hidden: this.#hidden.map(moved).sort((a, b) => a.start - b.start),
      opaque: this.#opaque.map(moved),
      groups: this.#groups.map(moved),
      notes: this.#notes.map(({ label, at }) => ({ label, at: at + base })),
      asides: this.#asides.map(moved),
      links: this.#links.map((link) => ({ ...link, ...moved(link) })),
      citations: this.#drafts
        .filter(({ key }) => key)
        .map((draft) => ({
          ...draft,
          keySpan: moved(draft.keySpan),
          span: moved(draft.span),
          group: draft.group && moved(draft.group),
        })),
    };
  }

  #hide(start: number, end: number): void {
    if (start < end) this.#hidden.push({ start, end });
  }

  #close(start: number, end: number): number {
    this.#hidden.push({ start, end });
    this.#opaque.push({ start, end });
    return end;
  }

  /** Reads what begins at a place; returns where to go on. */
  #step(at: number): number {
    const text = this.#text;
    switch (text.charCodeAt(at)) {
      case 92: {
        // \
        const end = texAt(text, at);
        return end === undefined ? this.#escape(at) : this.#close(at, end);
      }
      case 96: // `
        return this.#code(at);
      case 60: {
        // <
        const end = htmlAt(text, at);
        if (end === undefined) return at + 1;
        const target = text.slice(at + 1, end - 1);
        if (/^https?:/i.test(target)) this.#links.push({ start: at, end, target });
        return this.#close(at, end);
      }
      case 91: // [
        return this.#openBracket(at);
      case 93: // ]
        return this.#closeBracket(at);
      case 64: // @
        return this.#at(at);
      case 42: // *
      case 95: // _
      case 126: {
        // ~
        const run = delimiterRun(text, at);
        this.#runs.push(run);
        return run.end;
      }
      case 36: {
        // $
        const end = mathAt(text, at);
        return end === undefined ? at + 1 : this.#close(at, end);
      }
      case 38: {
        // &
        ENTITY.lastIndex = at;
        const entity = ENTITY.exec(text);
        if (entity) this.#hide(at, at + entity[0].length);
        return at + (entity?.[0].length ?? 1);
      }
      case 123: {
        // {
        const end = shortcodeAt(text, at);
        return end === undefined ? at + 1 : this.#close(at, end);
      }
      case 124: // |
        return this.#bar(at);
      case 70:
      case 72:
      case 87:
      case 102:
      case 104:
      case 119: {
        // The letters that a URL may begin with: f, h, w.
        const end = urlAt(text, at);
        if (end === undefined) return at + 1;
        this.#links.push({ start: at, end, target: text.slice(at, end) });
        return this.#close(at, end);
      }
      default:
        return at + 1;
    }
  }

  #escape(at: number): number {
    const next = this.#text.charAt(at + 1);
    if (next && !ESCAPABLE.test(next)) return at + 1;
    this.#hide(at, at + 1);
    return at + 2;
  }

  #code(at: number): number {
    const text = this.#text;
    this.#backticks ??= backtickRuns(text);
    let end = at;
    while (text.charAt(end) === '`') end++;
    const places = this.#backticks.get(end - at);
    // The places come from left to right, and so do the questions: what lies behind is never looked at again.
    while (places?.length && (places.at(-1) ?? 0) < end) places.pop();
    const closing = places?.pop();
    if (closing === undefined) return end;
    const stop = closing + (end - at);
    return this.#close(at, braceAttributes(text, stop) ?? stop);
  }

  #bar(at: number): number {
    // The bars around a row are markup; those between its cells keep the cells apart.
    const text = this.#text;
    if (this.#row && (!text.slice(0, at).trim() || !text.slice(at + 1).trim())) this.#hide(at, at + 1);
    return at + 1;
  }

  #openBracket(at: number): number {
    const text = this.#text;
    NOTE.lastIndex = at;
    const note = NOTE.exec(text);
    if (note) {
      this.#notes.push({ label: note[1] ?? '', at });
      this.#hide(at, at + note[0].length);
      return at + note[0].length;
    }
    const before = text.charAt(at - 1);
    const mark = (before === '!' || before === '^') && !isEscaped(text, at - 1) ? before : '';
    this.#brackets.push({ at, mark, loose: this.#loose.length, head: this.#drafts.at(-1) });
    return at + 1;
  }

  #closeBracket(at: number): number {
    const text = this.#text;
    const bracket = this.#brackets.pop();
    if (!bracket) return at + 1;
    const start = bracket.at - bracket.mark.length;
    const target = linkTargetAt(text, at + 1);
    if (target !== undefined) return this.#link(bracket, at, target, targetOf(text.slice(at + 2, target - 1)));
    REFERENCE.lastIndex = at + 1;
    const reference = REFERENCE.exec(text);
    const words = text.slice(bracket.at + 1, at);
    const full = reference ? this.#references.get(referenceLabel(reference[1] || words)) : undefined;
    if (reference && full !== undefined) return this.#link(bracket, at, at + 1 + reference[0].length, full);
    const short =
      this.#references.size && words.length < 1000 ? this.#references.get(referenceLabel(words)) : undefined;
    if (short !== undefined) return this.#link(bracket, at, at + 1, short);
    if (bracket.mark === '^') {
      this.#asides.push({ start, end: at + 1 });
      this.#hide(start, at + 1);
      return at + 1;
    }
    const inner = this.#loose.splice(bracket.loose);
    const span = { start: bracket.at, end: at + 1 };
    const { head } = bracket;
    const follows =
      head?.key && !head.group && /^[ \t]{0,200}$/.test(text.slice(head.span.end, bracket.at)) ? head : undefined;
    if (inner.length) {
      const lead = groupCitations(text, span, inner, follows !== undefined);
      if (follows && lead) withLocator(follows, lead, span.end);
      this.#groups.push(span);
      this.#hide(span.start, span.end);
      return braceEnd(text, at + 1, (from, to) => this.#hide(from, to));
    }
    if (follows && words.trim() && text.charAt(at + 1) !== '[') {
      withLocator(follows, words, span.end);
      this.#hide(bracket.at, at + 1);
      return at + 1;
    }
    const attributes = braceAttributes(text, at + 1);
    if (attributes !== undefined) {
      this.#hide(bracket.at, bracket.at + 1);
      this.#hide(at, attributes);
      return attributes;
    }
    return at + 1;
  }

  /** The text of a link stays; that of an image stays where the image stands alone, as the caption of a figure. */
  #link(bracket: Bracket, at: number, stop: number, target: string): number {
    const text = this.#text;
    const start = bracket.at - (bracket.mark === '!' ? 1 : 0);
    const end = braceAttributes(text, stop) ?? stop;
    if (bracket.mark !== '!' && target) this.#links.push({ start, end, target });
    if (bracket.mark === '!' && (text.slice(0, start).trim() || text.slice(end).trim())) this.#hide(start, at);
    else this.#hide(start, bracket.at + 1);
    this.#hide(at, at + 1);
    if (end > at + 1) this.#close(at + 1, end);
    return end;
  }

  #at(at: number): number {
    const text = this.#text;
    const email = emailAround(text, at);
    if (email) return this.#close(email.start, email.end);
    // Right behind another citation, `@` begins the next one (`@a@b`).
    if (endsWord(text, at) && this.#drafts.at(-1)?.span.end !== at) return at + 1;
    const found = keyAt(text, at + 1);
    // Behind a word or another hyphen it is a hyphen or a dash.
    const suppressed =
      text.charAt(at - 1) === '-' && !isEscaped(text, at - 1) && !/[\p{L}\p{N}-]/u.test(text.charAt(at - 2));
    const start = suppressed ? at - 1 : at;
    const end = found?.stop ?? at + 1;
    this.#hide(start, end);
    const draft: Draft = {
      key: found?.key ?? '',
      keySpan: { start: found?.start ?? end, end: found?.end ?? end },
      span: { start, end },
      group: undefined,
      suppressAuthor: suppressed,
      prefix: '',
      locator: '',
      suffix: '',
    };
    this.#drafts.push(draft);
    this.#loose.push(draft);
    return end;
  }

  /** `(@a; @b)`: what stands around citations alone is no prose. */
  #hideParentheses(): void {
    const text = this.#text;
    let opening: number | undefined;
    let before: Draft | undefined;
    for (const draft of this.#drafts) {
      if (draft.group) continue;
      const { start, end } = draft.span;
      if (text.charAt(start - 1) === '(') opening = start - 1;
      else if (
        !before ||
        start - before.span.end > 3 ||
        !PARENTHESISED_BETWEEN.test(text.slice(before.span.end, start))
      )
        opening = undefined;
      before = draft;
      if (opening === undefined || text.charAt(end) !== ')') continue;
      this.#hide(opening, end + 1);
      this.#asides.push({ start: opening, end: end + 1 });
    }
  }

  /** `[@a; -@b` without its closing bracket is a group that is being typed. */
  #hideUnclosed(bracket: Bracket): void {
    let last: Draft | undefined;
    for (let i = bracket.loose; i < this.#loose.length; i++) {
      const draft = this.#loose[i];
      const from = last ? last.span.end : bracket.at + 1;
      if (!draft || !/^\s*$/.test(this.#text.slice(from, draft.span.start).replace(last ? ';' : '', ''))) break;
      last = draft;
    }
    if (!last) return;
    const trailing = /^\s*;/.exec(this.#text.slice(last.span.end, last.span.end + 8));
    this.#groups.push({ start: bracket.at, end: last.span.end + (trailing?.[0].length ?? 0) });
    this.#hide(bracket.at, last.span.end + (trailing?.[0].length ?? 0));
  }
}

const PARENTHESISED_BETWEEN = /^\s?[;,]\s?$/;

const ESCAPABLE = /[!-/:-@[-`{-~\s]/;
const ENTITY = /&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});/y;
const NOTE = /\[\^([^\]\s[]+)\]/y;
const REFERENCE = /\[(?!\^|-?@)((?:[^[\]\\]|\\[^]){0,999})\]/y;

// `a.md "Title"`, `<a b.md>` without title and brackets.
function targetOf(written: string): string {
  const bare = written.trim();
  return bare.startsWith('<') ? bare.slice(1, bare.indexOf('>')) : bare.replace(/\s[^]*$/, '');
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charAt(at - 1 - slashes) === '\\') slashes++;
  return slashes % 2 === 1;
}

function backtickRuns(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const found of text.matchAll(/`+/g)) {
    const places = runs.get(found[0].length) ?? [];
    places.push(found.index);
    runs.set(found[0].length, places);
  }
  for (const places of runs.values()) places.reverse();
  return runs;
}

function braceEnd(text: string, at: number, hide: (from: number, to: number) => void): number {
  const end = braceAttributes(text, at);
  if (end !== undefined) hide(at, end);
  return end ?? at;
}
