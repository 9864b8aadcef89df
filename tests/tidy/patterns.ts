/** A regular expression as it is written in a source file. */
export interface WrittenPattern {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly pattern: RegExp;
}

const BEFORE = /(?:^|[=(,:;![&|?{}+\-*%<>~^]|\b(?:return|typeof|case|in|of|delete|void|throw|new|do|else))$/;

/** All regular expressions that a TypeScript file writes between slashes, comments, strings and templates left out. */
export function patternsIn(code: string, path: string): readonly WrittenPattern[] {
  const found: WrittenPattern[] = [];
  let [at, before] = [0, ''];
  /** Of each template that is open: how many braces are open inside the value that is read. */
  const templates: number[] = [];
  const step = (to: number): void => {
    before = (before + code.slice(at, to)).slice(-40);
    at = to;
  };
  while (at < code.length) {
    const letter = code[at] ?? '';
    if (code.startsWith('//', at) || code.startsWith('#!', at)) at = ends(code.indexOf('\n', at), code);
    else if (code.startsWith('/*', at)) at = ends(code.indexOf('*/', at), code) + 2;
    else if (letter === "'" || letter === '"') step(afterQuoted(code, at, letter));
    else if (letter === '`') step(afterTemplate(code, at + 1, templates));
    else if (letter === '}' && templates.at(-1) === 0) {
      templates.pop();
      step(afterTemplate(code, at + 1, templates));
    } else if (letter === '/' && BEFORE.test(before.trimEnd())) {
      const [source, flags, end] = regexAt(code, at);
      found.push({ path, line: code.slice(0, at).split('\n').length, pattern: new RegExp(source, flags) });
      step(end);
    } else {
      const last = templates.length - 1;
      if (last >= 0 && letter === '{') templates[last] = (templates[last] ?? 0) + 1;
      if (last >= 0 && letter === '}') templates[last] = (templates[last] ?? 0) - 1;
      step(at + 1);
    }
  }
  return found;
}

function ends(at: number, code: string): number {
  return at < 0 ? code.length : at;
}

function afterQuoted(code: string, from: number, mark: string): number {
  let at = from + 1;
  while (at < code.length && code[at] !== mark && code[at] !== '\n') at += code[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** Reads the words of a template up to its end, or to a value in it, which is then read as code. */
function afterTemplate(code: string, from: number, templates: number[]): number {
  let at = from;
  while (at < code.length && code[at] !== '`') {
    if (code.startsWith('${', at)) {
      templates.push(0);
      return at + 2;
    }
    at += code[at] === '\\' ? 2 : 1;
  }
  return at + 1;
}

function regexAt(code: string, from: number): [source: string, flags: string, end: number] {
  let [at, inClass] = [from + 1, false];
  for (; at < code.length && (inClass || code[at] !== '/'); at++) {
    if (code[at] === '\\') at++;
    else if (code[at] === '[') inClass = true;
    else if (code[at] === ']') inClass = false;
  }
  const flags = /[a-z]*/y;
  flags.lastIndex = at + 1;
  const [written = ''] = flags.exec(code) ?? [];
  return [code.slice(from + 1, at), written, at + 1 + written.length];
}
