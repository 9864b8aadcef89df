/**
 * Rows of whole numbers from 0 to 2^31 in few bytes: seven bits a byte, the lowest first, a set eighth bit says that the
 * number goes on. Words are numbered as they are met, the common ones early, so most of a text's take one byte or two.
 */
export function packNumbers(numbers: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  let length = 0;
  for (let i = 0; i < numbers.length; i++) length += lengthOf(numbers[i] ?? 0);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (let i = 0; i < numbers.length; i++) {
    let number = numbers[i] ?? 0;
    for (; number > 0x7f; number >>>= 7) bytes[at++] = 0x80 | (number & 0x7f);
    bytes[at++] = number;
  }
  return bytes;
}

/** The numbers of such a row, of which there are so many. Good until the next call: the same place is used again. */
export function unpackNumbers(bytes: Uint8Array, count: number): Int32Array {
  if (place.length < count) place = new Int32Array(2 * count);
  const row = place;
  let at = 0;
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++] ?? 0;
    let number = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at++] ?? 0;
      number |= (byte & 0x7f) << shift;
    }
    row[i] = number;
  }
  return row.subarray(0, count);
}

let place = new Int32Array(4096);

function lengthOf(number: number): number {
  return number < 0x80 ? 1 : number < 0x4000 ? 2 : number < 0x20_0000 ? 3 : number < 0x1000_0000 ? 4 : 5;
}
