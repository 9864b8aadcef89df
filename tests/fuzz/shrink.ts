import type { FuzzCase } from './grammar.ts';

/**
 * The smallest case found that still fails: edits are left out, then stretches of the report and of what is inserted,
 * in halves, quarters and so on down to single code units.
 *
 * @param tries how many smaller cases are tried at most
 */
export async function shrunk(
  failing: FuzzCase,
  fails: (smaller: FuzzCase) => Promise<boolean>,
  tries = 1500,
): Promise<FuzzCase> {
  let best = failing;
  let left = tries;
  const take = async (smaller: FuzzCase): Promise<boolean> => {
    if (left-- <= 0 || !(await fails(smaller))) return false;
    best = smaller;
    return true;
  };
  for (let before = Infinity; size(best) < before && left > 0;) {
    before = size(best);
    for (let i = best.edits.length - 1; i >= 0; i--) await take({ ...best, edits: best.edits.toSpliced(i, 1) });
    await cutting(best.first, (first) => take({ ...best, first }));
    for (let i = 0; i < best.edits.length; i++) {
      const edit = best.edits[i];
      if (edit)
        await cutting(edit.insert, (insert) => take({ ...best, edits: best.edits.with(i, { ...edit, insert }) }));
    }
  }
  return best;
}

async function cutting(text: string, take: (shorter: string) => Promise<boolean>): Promise<void> {
  let known = text;
  for (let length = known.length; length >= 1; length = Math.floor(length / 2)) {
    for (let at = 0; at < known.length;) {
      const shorter = known.slice(0, at) + known.slice(at + length);
      if (await take(shorter)) known = shorter;
      else at += length;
    }
  }
}

function size({ first, edits }: FuzzCase): number {
  return first.length + edits.reduce((sum, { insert, start, end }) => sum + 8 + insert.length + (end - start), 0);
}
