import type { Span } from '../base/span.ts';

/** The end of a comment, an autolink (`<https://…>`, `<name@example.org>`) or a tag that begins at `at`. */
export function htmlAt(text: string, at: number): number | undefined {
  if (text.startsWith('<!--', at)) {
    const closing = text.indexOf('-->', at + 2);
    // A comment that opens a block and is never closed hides the rest of the text; the block reaches that far.
    if (closing >= 0) return closing + 3;
    return at === 0 ? text.length : undefined;
  }
  HTML.lastIndex = at;
  const found = HTML.exec(text);
  return found ? at + found[0].length : undefined;
}

/** The end of a bare URL that begins at `at`: `https://…`, `www.…`. Closing marks of the sentence are not part of it. */
export function urlAt(text: string, at: number): number | undefined {
  if (at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return undefined;
  URL_START.lastIndex = at;
  const found = URL_START.exec(text);
  if (!found) return undefined;
  let end = at + found[0].length;
  let open = 0;
  for (let i = at; i < end; i++) open += PARENTHESES[text.charAt(i)] ?? 0;
  for (; end > at; end--) {
    const last = text.charAt(end - 1);
    if (last === ')' && open < 0) open++;
    else if (!/[?!.,:;*_~'’…]/.test(last)) break;
  }
  return end;
}

/** The end of `(target "title")` at `at`. */
export function linkTargetAt(text: string, at: number): number | undefined {
  if (text.charAt(at) !== '(') return undefined;
  TARGET.lastIndex = at;
  const found = TARGET.exec(text);
  return found ? at + found[0].length : undefined;
}

/** The end of Pandoc's attributes, `{#id .class key=value}`, at `at`. */
export function braceAttributes(text: string, at: number): number | undefined {
  if (text.charAt(at) !== '{') return undefined;
  ATTRIBUTES.lastIndex = at;
  const found = ATTRIBUTES.exec(text);
  return found ? at + found[0].length : undefined;
}

/**
 * The end of `$…$` or `$$…$$` at `at`. News is full of dollars, so beyond Pandoc's rule (no space inside, no digit
 * behind) the stretch must look like a formula.
 */
export function mathAt(text: string, at: number): number | undefined {
  MATH.lastIndex = at;
  const found = MATH.exec(text);
  if (!found) return undefined;
  const inline = found[1];
  if (inline !== undefined && inline.length > 2 && !/[\\^_{}=]/.test(inline)) return undefined;
  return at + found[0].length;
}

/**
 * The end of a TeX command with its arguments, `\\cite[p. 3]{a}`, at `at`. One without braces is left to the sentence: a
 * path on Windows is full of them.
 */
export function texAt(text: string, at: number): number | undefined {
  TEX.lastIndex = at;
  const found = TEX.exec(text);
  return found ? at + found[0].length : undefined;
}

/** The end of a shortcode of Quarto or Hugo (`{{< video x >}}`) or a comment of MDX at `at`. */
export function shortcodeAt(text: string, at: number): number | undefined {
  SHORTCODE.lastIndex = at;
  const found = SHORTCODE.exec(text);
  return found ? at + found[0].length : undefined;
}

/** The e-mail address whose `@` stands at `at`. */
export function emailAround(text: string, at: number): Span | undefined {
  let start = at;
  while (start > 0 && at - start < 64 && /[A-Za-z0-9._%+-]/.test(text.charAt(start - 1))) start--;
  if (start === at || !/[A-Za-z0-9]/.test(text.charAt(at - 1))) return undefined;
  DOMAIN.lastIndex = at + 1;
  const found = DOMAIN.exec(text);
  return found ? { start, end: at + 1 + found[0].length } : undefined;
}

const ATTRIBUTE = String.raw`\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>${'`'}]+|'[^']*'|"[^"]*"))?`;
const HTML = new RegExp(
  [
    String.raw`<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>`,
    String.raw`<[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*>`,
    String.raw`<[A-Za-z][A-Za-z0-9-]*(?:${ATTRIBUTE})*\s*/?>`,
    String.raw`</[A-Za-z][A-Za-z0-9-]*\s*>`,
    String.raw`<![A-Z][^<>]*>`,
    String.raw`<\?[^<>]*\?>`,
  ].join('|'),
  'y',
);
const URL_START = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>[\]"“”«»]+/iy;
const PARENTHESES: Readonly<Record<string, number>> = { '(': 1, ')': -1 };
// A bare target may hold parentheses, one pair in another at most.
const PLAIN = String.raw`(?:[^\s()<>\\]|\\[^])*`;
const NESTED = String.raw`\((?:[^\s()\\]|\\[^]|\([^\s()]*\))*\)`;
const TITLE = String.raw`(?:"[^"]*"|'[^']*'|\([^()]*\))`;
const ADDRESS = String.raw`(?:<[^<>\n]*>|${PLAIN}(?:${NESTED}${PLAIN})*)(?:\s+${TITLE})?`;
const TARGET = new RegExp(String.raw`\(\s*(?!\s)(?:${ADDRESS}|${TITLE})\s*\)`, 'y');
const ATTRIBUTES = /\{(?:[#.][^{}\n]*|[^{}\n=]*=[^{}\n]*|-)\}/y;
const MATH = /\$\$[^$]+\$\$|\$(?!\s)((?:\\[^]|[^$\\\n])+?)(?<!\s)\$(?!\d)/y;
const TEX = /\\[A-Za-z]{2,40}\*?(?:\[[^[\]{}]*\])?(?:\{(?:[^{}]|\{[^{}]*\})*\})+/y;
const SHORTCODE = /\{\{[<%](?:[^{}>%]|[>%](?!\}))*[>%]\}\}|\{\/\*(?:[^*{}]|\*(?!\/))*\*\/\}/y;
const DOMAIN = /[A-Za-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)+/y;
