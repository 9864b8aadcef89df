/** The page in an archive. */
export interface ArchivedPage {
  readonly bytes: Uint8Array;
  /** As the archive says; the page itself may say another. */
  readonly charset: string | undefined;
  readonly url: string | undefined;
}

/**
 * The first HTML part of a MIME message, or undefined where there is none. The libraries for mail do not serve here:
 * they join all HTML parts, so the frames of a page, into one text, and leave out where a part was loaded from.
 */
export function firstPageOf(bytes: Uint8Array): ArchivedPage | undefined {
  // One character a byte, so that offsets are those of the bytes.
  const text = new TextDecoder('windows-1252').decode(bytes);
  const head = headersAt(text, 0);
  if (!head.fields.has('content-type')) return undefined;
  const saved = head.fields.get('snapshot-content-location');
  const page = pageIn({ bytes, text, start: 0, end: text.length }, DEEPEST);
  return page && { ...page, url: [saved, page.url].find((url) => url !== undefined && /^https?:/i.test(url)) };
}

/** Parts within parts; a saved page has two at most. */
const DEEPEST = 4;
const MOST_HEADERS = 64_000;

interface Part {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function pageIn(part: Part, depth: number): ArchivedPage | undefined {
  const { fields, body } = headersAt(part.text, part.start);
  const type = fields.get('content-type') ?? '';
  const boundary = /^multipart\//i.test(type) && depth > 0 ? parameter(type, 'boundary') : undefined;
  if (boundary !== undefined) {
    for (const inner of partsOf(part, body, `--${boundary}`)) {
      const page = pageIn(inner, depth - 1);
      if (page) return page;
    }
    return undefined;
  }
  if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return undefined;
  const content = part.bytes.subarray(body, Math.max(body, part.end));
  return {
    bytes: decoded(content, (fields.get('content-transfer-encoding') ?? '').trim().toLowerCase()),
    charset: parameter(type, 'charset'),
    url: fields.get('content-location'),
  };
}

function* partsOf({ bytes, text, end }: Part, from: number, delimiter: string): Generator<Part> {
  let start: number | undefined;
  for (
    let at = text.indexOf(delimiter, from);
    at !== -1 && at < end;
    at = text.indexOf(delimiter, at + delimiter.length)
  ) {
    if (at > 0 && text[at - 1] !== '\n') continue;
    if (start !== undefined) yield { bytes, text, start, end: at };
    const line = text.indexOf('\n', at);
    if (line === -1 || text.startsWith('--', at + delimiter.length)) return;
    start = line + 1;
  }
  // The end is missing: what there is of the last part.
  if (start !== undefined) yield { bytes, text, start, end };
}

/** The headers that begin at an offset, names in lower case, folded lines joined; and where their body begins. */
function headersAt(text: string, start: number): { fields: ReadonlyMap<string, string>; body: number } {
  const fields = new Map<string, string>();
  let at = start;
  // An archive may begin with empty lines.
  while (at < text.length && /[\r\n]/.test(text[at] ?? '')) at++;
  let name: string | undefined;
  while (at < text.length && at - start < MOST_HEADERS) {
    const next = text.indexOf('\n', at);
    const line = text.slice(at, next === -1 ? text.length : next).replace(/\r$/, '');
    at = next === -1 ? text.length : next + 1;
    if (line === '') break;
    const field = /^([!-9;-~]{1,100}):[ \t]*(.*)$/s.exec(line);
    if (/^[ \t]/.test(line) && name !== undefined) fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`);
    else if (!field) break;
    else {
      name = (field[1] ?? '').toLowerCase();
      fields.set(name, (field[2] ?? '').trim());
    }
  }
  return { fields, body: at };
}

function parameter(value: string, name: string): string | undefined {
  for (const part of value.slice(0, 2000).split(';').slice(1)) {
    const [key = '', ...rest] = part.split('=');
    if (key.trim().toLowerCase() === name)
      return (
        rest
          .join('=')
          .trim()
          .replace(/^"([^"]*)"$/, '$1') || undefined
      );
  }
  return undefined;
}

function decoded(content: Uint8Array, encoding: string): Uint8Array {
  if (encoding === 'quoted-printable') return fromQuotedPrintable(content);
  if (encoding === 'base64') return fromBase64(content);
  return content;
}

const hex = (byte: number | undefined): number => {
  if (byte === undefined) return -1;
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
};

function fromQuotedPrintable(whole: Uint8Array): Uint8Array {
  // Of a letter that was cut off nothing is left that is one.
  const begun = whole.subarray(-2).indexOf(0x3d);
  const content = begun === -1 ? whole : whole.subarray(0, Math.max(0, whole.length - 2) + begun);
  const result = new Uint8Array(content.length);
  let length = 0;
  for (let i = 0; i < content.length; i++) {
    const byte = content[i] ?? 0;
    if (byte === 61) {
      const [high, low] = [hex(content[i + 1]), hex(content[i + 2])];
      if (high >= 0 && low >= 0) {
        result[length++] = high * 16 + low;
        i += 2;
        continue;
      }
      // `=` at the end of a line: the line goes on.
      const end = content[i + 1] === 13 ? i + 2 : i + 1;
      if (content[end] === 10 || end >= content.length) {
        i = end;
        continue;
      }
    }
    result[length++] = byte;
  }
  return result.subarray(0, length);
}

function fromBase64(content: Uint8Array): Uint8Array {
  const letters = new TextDecoder('windows-1252').decode(content).replace(/[^A-Za-z0-9+/]/g, '');
  // A part that was cut off ends within a group of four.
  const whole = letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0));
  return Uint8Array.from(atob(whole), (letter) => letter.charCodeAt(0));
}
