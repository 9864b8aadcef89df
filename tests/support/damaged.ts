/** Numbers from 0 up to 1, the same ones for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    // The low bits of such a row repeat themselves soon.
    return (state >>> 8) / 2 ** 24;
  };
}

/** Where a file is cut in the tests of bad files: by halving, and at as many places as asked. In bytes. */
export function cuts(length: number, places: number, seed: number): readonly number[] {
  const random = seeded(seed);
  const halves = [2, 4, 8, 16].map((part) => Math.floor(length / part));
  return [...halves, ...Array.from({ length: places }, () => 1 + Math.floor(random() * (length - 2)))];
}

/** The bytes with one bit turned. */
export function flipped(bytes: Uint8Array, random: () => number): Uint8Array {
  const copy = bytes.slice();
  const at = Math.floor(random() * copy.length);
  copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  return copy;
}
