/** A piece of an RTF file. */
export type Token =
  | { readonly kind: 'open' | 'close' }
  /** `\par`, `\u8226`, `\*`: a word or sign of control, with its number. */
  | { readonly kind: 'control'; readonly name: string; readonly number: number | undefined }
  /** Letters as bytes, in the code page that holds there. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

/** The tokens of a file in order. Never throws; linear. */
export function* tokensOf(file: Uint8Array): Generator<Token> {
  let at = 0;
  while (at < file.length) {
    const byte = file[at] ?? 0;
    if (byte === 0x7b || byte === 0x7d) {
      at++;
      yield { kind: byte === 0x7b ? 'open' : 'close' };
    } else if (byte === 0x5c) {
      const { token, end } = controlAt(file, at);
      // A file ends with a brace: of a word of control at its very end a part may be missing, and `\u2` is no `\u233`.
      if (end >= file.length) return;
      at = end;
      yield token;
    } else {
      let end = at + 1;
      while (end < file.length && !isSign(file[end] ?? 0)) end++;
      // Ends of lines in the file mean nothing.
      const bytes = file.subarray(at, end).filter((letter) => letter !== 0x0a && letter !== 0x0d);
      at = end;
      if (bytes.length) yield { kind: 'bytes', bytes };
    }
  }
}

function isSign(byte: number): boolean {
  return byte === 0x7b || byte === 0x7d || byte === 0x5c;
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

// Longer names and numbers than these there are none.
const LONGEST = 40;

function controlAt(file: Uint8Array, start: number): { token: Token; end: number } {
  let at = start + 1;
  while (at < file.length && at - start <= LONGEST && isLetter(file[at] ?? 0)) at++;
  const letters = text(file, start + 1, at);
  if (!letters) {
    const sign = text(file, at, at + 1);
    if (sign !== "'") return { token: { kind: 'control', name: sign, number: undefined }, end: at + 1 };
    const value = Number.parseInt(text(file, at + 1, at + 3), 16);
    return { token: { kind: 'bytes', bytes: Uint8Array.of(Number.isNaN(value) ? 0x20 : value) }, end: at + 3 };
  }
  const digits = at;
  if (file[at] === 0x2d) at++;
  while (at < file.length && at - digits <= 12 && isDigit(file[at] ?? 0)) at++;
  const written = text(file, digits, at);
  const number = /\d/.test(written) ? Number(written) : undefined;
  if (file[at] === 0x20) at++;
  // Behind this word so many bytes of a picture follow as they are.
  if (letters === 'bin' && number !== undefined) at += Math.max(0, number);
  return { token: { kind: 'control', name: letters, number }, end: at };
}

function text(file: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...file.subarray(start, end));
}
