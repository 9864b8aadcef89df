/** A string or a template as it is written in a source file. */
export interface Literal {
  /** Its words; of a template with `{…}` for each value that is put in. */
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  /** What is called with it, such as `l10n.t`, `new Error` or `window.showErrorMessage`; empty where nothing is. */
  readonly call: string;
  /** Which argument of that call it stands in, from 0. */
  readonly argument: number;
  /** The name of the property that it is the value of (`title: '…'`); empty where it is none. */
  readonly property: string;
  /** Does it stand in a type (`kind: 'a b'` of an interface is seen as a property), an import or an export from? */
  readonly imported: boolean;
}

interface Bracket {
  readonly call: string;
  commas: number;
}

const BEFORE_A_REGEX = /(?:^|[=(,:;![&|?{}+\-*%<>~^]|\b(?:return|typeof|case|in|of|delete|void|throw|new|do|else))$/;

/**
 * The strings of a TypeScript file in their order, read by its marks alone: TypeScript 7 has no parser that a test could ask.
 * Comments are left out, and regular expressions; strings inside a template's values are literals of their own.
 */
export function literalsOf(code: string): readonly Literal[] {
  const found: Literal[] = [];
  const brackets: Bracket[] = [];
  let at = 0;
  let line = 1;
  /** The code before `at`, without comments and with strings emptied. */
  let before = '';
  read(undefined);
  return found;

  function read(until: string | undefined): void {
    let depth = 0;
    while (at < code.length) {
      const letter = code[at] ?? '';
      if (letter === until && depth === 0) return;
      if (code.startsWith('//', at)) skipTo(code.indexOf('\n', at), 0);
      else if (code.startsWith('/*', at)) skipTo(code.indexOf('*/', at), 2);
      else if (letter === "'" || letter === '"') take(quoted(letter));
      else if (letter === '`') template();
      else if (letter === '/' && BEFORE_A_REGEX.test(before.trimEnd())) regex();
      else {
        if (letter === '(') brackets.push({ call: calleeOf(before), commas: 0 });
        else if (letter === '[' || letter === '{') brackets.push({ call: brackets.at(-1)?.call ?? '', commas: 0 });
        else if (letter === ')' || letter === ']' || letter === '}') brackets.pop();
        else if (letter === ',') {
          const bracket = brackets.at(-1);
          if (bracket) bracket.commas++;
        }
        if (letter === '{') depth++;
        if (letter === '}') depth--;
        step(letter);
      }
    }
  }

  function step(letter: string): void {
    if (letter === '\n') line++;
    before = (before + letter).slice(-200);
    at++;
  }

  function skipTo(end: number, more: number): void {
    const stop = end < 0 ? code.length : end + more;
    line += code.slice(at, stop).split('\n').length - 1;
    at = stop;
  }

  function quoted(mark: string): string {
    let text = '';
    for (at++; at < code.length && code[at] !== mark; at++) {
      if (code[at] !== '\\') text += code[at];
      else text += escaped();
    }
    at++;
    return text;
  }

  /** What a backslash and the letters behind it stand for; ends at the last of these. */
  function escaped(): string {
    const hex = /^\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2}))/i.exec(code.slice(at, at + 12));
    if (hex) {
      at += hex[0].length - 1;
      return String.fromCodePoint(parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '', 16));
    }
    at++;
    if (code[at] === '\n') line++;
    return { n: '\n', t: '\t', r: '\r', '\n': '' }[code[at] ?? ''] ?? code[at] ?? '';
  }

  function take(text: string, where = place()): void {
    found.push({ text, ...where });
    before = (before + "''").slice(-200);
  }

  function place(): Omit<Literal, 'text'> {
    const bracket = brackets.at(-1);
    return {
      line,
      call: bracket?.call ?? '',
      argument: bracket?.commas ?? 0,
      property: /(?:^|[\s{,(])([\w$]+)\??:\s*(?:[^,{}]*[?:]\s*)?$/.exec(before)?.[1] ?? '',
      imported: /(?:\bfrom|\bimport|\bimport\()\s*$/.test(before),
    };
  }

  function template(): void {
    const where = place();
    const outer = before;
    let text = '';
    at++;
    while (at < code.length && code[at] !== '`') {
      if (code.startsWith('${', at)) {
        at += 2;
        brackets.push({ call: '', commas: 0 });
        before = '(';
        read('}');
        brackets.pop();
        at++;
        text += '{…}';
      } else if (code[at] === '\\') {
        text += escaped();
        at++;
      } else {
        if (code[at] === '\n') line++;
        text += code[at];
        at++;
      }
    }
    at++;
    before = outer;
    take(text, where);
  }

  function regex(): void {
    let inClass = false;
    for (at++; at < code.length && (code[at] !== '/' || inClass) && code[at] !== '\n'; at++) {
      if (code[at] === '\\') at++;
      else if (code[at] === '[') inClass = true;
      else if (code[at] === ']') inClass = false;
    }
    at++;
    before = `${before}0`.slice(-200);
  }
}

function calleeOf(before: string): string {
  return (
    /((?:\bnew\s+)?[\w$]+(?:\??\.#?[\w$]+)*)(?:<[^()]*>)?$/.exec(before.trimEnd())?.[1]?.replace(/\s+/g, ' ') ?? ''
  );
}
