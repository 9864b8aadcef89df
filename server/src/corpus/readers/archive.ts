import { inflateSync } from 'fflate';

/** A file in a ZIP archive, as the list at the archive's end tells of it. */
export interface Packed {
  readonly name: string;
  /** Bytes, unpacked, as the archive says. */
  readonly size: number;
  /** A password is asked for before it can be read. */
  readonly locked: boolean;
  /** Its bytes; undefined where they are not what was packed: a reader would take the rest for words. */
  readonly unpack: () => Uint8Array | undefined;
}

/**
 * The files in a ZIP archive; undefined where it is none, or where its end is missing, since the list of the files stands
 * there. The library that unpacks does not look at checksums, so that is done here.
 */
export function archiveOf(bytes: Uint8Array): readonly Packed[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfList(view);
  if (end === undefined) return undefined;
  const packed: Packed[] = [];
  let { at } = end;
  for (let left = end.count; left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return undefined;
    const flags = view.getUint16(at + 8, true);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((i) => view.getUint16(at + i, true));
    const extra = at + 46 + (nameLength ?? 0);
    if (extra + (extraLength ?? 0) > bytes.length) return undefined;
    const [size = 0, packedSize = 0, local = 0] = wide(
      view,
      [24, 20, 42].map((i) => view.getUint32(at + i, true)),
      { from: extra, to: extra + (extraLength ?? 0) },
    );
    const entry = {
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize,
      size,
      local,
    };
    const name = nameOf(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    packed.push({ name, size: entry.size, locked: (flags & 1) === 1, unpack: () => unpacked(view, bytes, entry) });
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return packed;
}

const [END, ENTRY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
// Some programs write the form for files beyond 4 GB for small ones too.
const [WIDE_END, WIDE_PLACE, WIDE_FIELD, WIDE] = [0x06064b50, 0x07064b50, 1, 0xffffffff];

/** Where the list of the files begins, and how many it has. Its end stands before a comment of any length up to 64 kB. */
function endOfList(view: DataView): { at: number; count: number } | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const place = at >= 20 && view.getUint32(at - 20, true) === WIDE_PLACE ? number(view, at - 12) : view.byteLength;
    if (place + 56 > view.byteLength || view.getUint32(place, true) !== WIDE_END)
      return { at: view.getUint32(at + 16, true), count: view.getUint16(at + 10, true) };
    return { at: number(view, place + 48), count: number(view, place + 32) };
  }
  return undefined;
}

/** The values of an entry, those that are too large for their place taken out of its field for them. */
function wide(
  view: DataView,
  values: readonly number[],
  { from, to }: { from: number; to: number },
): readonly number[] {
  if (!values.includes(WIDE)) return values;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== WIDE_FIELD) continue;
    let next = at + 4;
    return values.map((value) => {
      if (value !== WIDE || next + 8 > to) return value;
      next += 8;
      return number(view, next - 8);
    });
  }
  return values;
}

/** Eight bytes; what does not fit a number is far behind the end of any file. */
function number(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function nameOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

interface Entry {
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly local: number;
}

function unpacked(view: DataView, bytes: Uint8Array, entry: Entry): Uint8Array | undefined {
  const { method, checksum, packedSize, size, local } = entry;
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) return undefined;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const data = bytes.subarray(start, start + packedSize);
  if (data.length !== packedSize) return undefined;
  const content = method === 8 ? inflated(data, size) : method === 0 ? data : undefined;
  return content?.length === size && checksumOf(content) === checksum ? content : undefined;
}

function inflated(data: Uint8Array, size: number): Uint8Array | undefined {
  try {
    // What an entry says of its size bounds what is unpacked of it, so that a false size only cuts it off.
    return inflateSync(data, { out: new Uint8Array(size) });
  } catch {
    // The library throws for whatever is wrong with the data.
    return undefined;
  }
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let rest = n;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/** CRC-32. */
function checksumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
