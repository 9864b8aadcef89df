import { harmless } from '../base/harmless.ts';
import type { Span } from '../base/span.ts';

/**
 * A source's words as Markdown that shows just these words: no markup, link, image, HTML or command can arise from them, and
 * nothing that turns the direction of reading round.
 * With `:`, `.` and `@` escaped, renderers make no links out of bare addresses either.
 */
export function escapeMarkdown(text: string): string {
  return harmless(text)
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!|<>&~@:$=^]/g, '\\$&');
}

/**
 * A source's words as a report's Markdown that reads as these words: only what would be markup there, or a citation, is
 * escaped, since a writer has to read on in it.
 */
export function literalMarkdown(text: string): string {
  const escaped = text.replace(/[\\`*[\]<~^]|(?<![\p{L}\p{N}])[_@]|_(?![\p{L}\p{N}])/gu, '\\$&');
  // Two of them may be the ends of a formula.
  return text.split('$').length > 2 ? escaped.replace(/\$/g, '\\$$') : escaped;
}

/** Escapes a stretch of a text and sets the parts inside `spans` in bold; neighbours are bold together. */
export function boldMarkdown(text: string, { start, end }: Span, spans: readonly Span[]): string {
  let written = '';
  let at = start;
  for (const span of joined(text, spans)) {
    if (span.start < at || span.end > end) continue;
    written += escapeMarkdown(text.slice(at, span.start));
    written += `**${escapeMarkdown(text.slice(span.start, span.end))}**`;
    at = span.end;
  }
  return written + escapeMarkdown(text.slice(at, end));
}

/** A link whose text and target are both taken as they are. */
export function linkMarkdown(text: string, target: string): string {
  return `[${escapeMarkdown(text)}](<${target.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;
}

// Two bold words with only blanks between them read, and parse, better as one.
function joined(text: string, spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (last && !text.slice(last.end, span.start).trim())
      whole[whole.length - 1] = { start: last.start, end: span.end };
    else whole.push(span);
  }
  return whole;
}
