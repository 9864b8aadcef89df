/**
 * FNV-1a over the code units of a stretch of a text: 32 bits, with a sign, so that V8 keeps it in the object itself. Given
 * the hash of what stands before the text, it is that of both.
 */
export function hashOf(text: string, start = 0, end = text.length, before = 0x811c9dc5): number {
  let hash = before;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** The same as a place in a table of `places`, a power of two; the higher bits count as well. */
export function placeOf(hash: number, places: number): number {
  return (hash ^ (hash >>> 16)) & (places - 1);
}
