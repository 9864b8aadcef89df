import type { Span } from '../../../base/span.ts';

/** A field of a RIS record. */
export interface RisField {
  /** Two characters: `TY`, `A1`. */
  readonly tag: string;
  readonly value: string;
  /** Of the value, less the space about it. */
  readonly span: Span;
}

/** A record from its `TY` to its `ER`. */
export interface RisRecord extends Span {
  readonly fields: readonly RisField[];
  /** Has it an `ER`? */
  readonly ended: boolean;
}

/** The records of a RIS file, in order. What stands outside of them is nothing; a line without a tag goes on with the last. */
export function risRecords(text: string): readonly RisRecord[] {
  const records: RisRecord[] = [];
  let fields: RisField[] | undefined;
  let start = 0;
  let end = 0;
  const close = (ended: boolean): void => {
    if (fields) records.push({ fields, ended, start, end });
    fields = undefined;
  };
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const [head = '', tag] = /^\s{0,8}([A-Z][A-Z\d]) {1,2}-(?: |$)/.exec(line) ?? [];
    if (tag === 'TY') {
      close(false);
      fields = [];
      start = index;
    }
    if (tag === 'ER') {
      end = index + line.length;
      close(true);
    } else if (fields) {
      const from = index + head.length;
      const value = line.slice(head.length).trim();
      const at = from + line.slice(head.length).indexOf(value);
      const last = fields.at(-1);
      end = index + line.length;
      if (tag !== undefined) fields.push({ tag, value, span: { start: at, end: at + value.length } });
      // A tag of which the file was cut off is no word of the line before.
      else if (last && value && !(end === text.length && isTagBegun(line)))
        fields[fields.length - 1] = { ...last, value: `${last.value} ${value}`.slice(0, LONGEST) };
    }
  }
  close(false);
  return records;
}

function isTagBegun(line: string): boolean {
  return /^[A-Z][A-Z\d]? {0,2}-?$/.test(line);
}

/** Of an abstract that was broken to lines; no other field is that long. */
const LONGEST = 20_000;
