/**
 * A text in composed form (NFC) with full-width letters, digits and marks as plain ones, and the way back: the readers work
 * on composed text, so that `ngày` typed on a Mac and `ngày` typed elsewhere are the same word, and their offsets are told
 * in the text as stored.
 */
export interface NormalForm {
  readonly text: string;
  /** The offset in the stored text for an offset in the composed one. */
  stored(offset: number): number;
  /** The offset in the composed text for an offset in the stored one. */
  composed(offset: number): number;
}

// A letter with the marks behind it, and the pieces of a Korean syllable.
const DECOMPOSED = /\P{M}\p{M}+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?/gu;
const FULL_WIDTH = /[\uff01-\uff5e\u3000]/g;

export function normalForm(given: string): NormalForm {
  // Each full-width character is one code unit, as the plain one is.
  const text = /[\uff01-\uff5e\u3000]/.test(given) ? given.replace(FULL_WIDTH, plain) : given;
  // Vietnamese decomposed by hand or by a Mac always has combining marks; composed text has none and costs one scan.
  if (!/[\p{M}\u1160-\u11ff]/u.test(text)) return { text, stored: same, composed: same };
  let composed = '';
  let last = 0;
  // Pairs of offsets, (composed, stored), after each cluster whose length changed.
  const composedAt: number[] = [0];
  const storedAt: number[] = [0];
  for (const { 0: cluster, index } of text.matchAll(DECOMPOSED)) {
    const whole = cluster.normalize('NFC');
    if (whole === cluster) continue;
    composed += text.slice(last, index) + whole;
    last = index + cluster.length;
    composedAt.push(composed.length);
    storedAt.push(last);
  }
  composed += text.slice(last);
  return {
    text: composed,
    stored: (offset) => moved(offset, composedAt, storedAt),
    composed: (offset) => moved(offset, storedAt, composedAt),
  };
}

function plain(character: string): string {
  return character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

/** Every offset as it is, for a text that stays untouched. */
export function same(offset: number): number {
  return offset;
}

/**
 * An offset of one text in another, by pairs of offsets that belong together, in order. From the last pair at or before
 * the offset up to the next both texts run in step.
 */
export function moved(offset: number, from: readonly number[], to: readonly number[]): number {
  let low = 0;
  let high = from.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((from[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const next = to[low + 1] ?? Infinity;
  return Math.min((to[low] ?? 0) + offset - (from[low] ?? 0), next);
}
