// What begins a block of Markdown. All but two are matched at a place of the text (`matchAt`).

export const THEMATIC_BREAK = /(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})(?=[\r\n]|$)/y;
export const LIST_MARK = /(?:[-+*]|(\d{1,9})[.)])(?=[ \t\r\n]|$)/y;
// With words behind it: `(@a)` alone is a citation in parentheses, or one that is being typed.
export const EXAMPLE_MARK = /\(@([\p{L}\p{N}_-]*)\)(?=[ \t]+[^\s])/uy;
export const TASK = /\[[ xX]\](?=[ \t])/y;
export const FOOTNOTE_MARK = /\[\^([^\]\s]+)\]:/y;
export const DEFINITION_MARK = /[:~](?=[ \t])/y;
export const HEADING_MARK = /#{1,6}(?=[ \t\r\n]|$)/y;
export const HEADING_ATTRIBUTES = /[ \t]\{[^{}]*\}$/;
export const UNDERLINE = /(?:=+|-+)[ \t]*(?=[\r\n]|$)/y;
export const FENCE = /(`{3,})(?=[^`\r\n]*(?:[\r\n]|$))|(~{3,})/y;
export const TEX_ENVIRONMENT = /\\begin\{([A-Za-z]{1,40}\*?)\}/y;
// What MDX imports and exports stands in lines of its own.
export const MODULE_LINE =
  /(?:import (?:[^'"\r\n]*\bfrom )?['"][^'"\r\n]*['"];?|export (?:const|let|default|function)\b[^\r\n]*[=({][^\r\n]*)[ \t]*(?=[\r\n]|$)/y;
export const RAW_HTML = /<(script|pre|style|textarea)(?=[\s>]|$)/iy;
export const DIV_FENCE = /:{3,}/y;
export const DELIMITER_ROW = /^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;
export const DEFINITION =
  /\[(?!\^|-?@|[^\]\r\n]{0,999}[\s;]-?@[\p{L}\p{N}_{])((?:[^[\]\\\r\n]|\\.){1,999})\]:[ \t]*(<[^<>\r\n]*>|[^\s<]\S*)(?:(?:[ \t]+|[ \t]*(?:\r\n|\n|\r)[ \t]+)(?:"[^"\r\n]*"|'[^'\r\n]*'|\([^()\r\n]*\)))?[ \t]*(?=[\r\n]|$)/uy;

/** Does the pattern, a sticky one, match right there? */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
