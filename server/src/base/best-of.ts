/**
 * The first `limit` of the items in their order, as sorting all of them would give. Where few of many are wanted it takes
 * a fraction of that time: most items are compared once, with the last of those that lead.
 *
 * @param order below 0 where the first of two comes first; items of which neither does keep the order that they come in
 */
export function bestOf<T>(items: Iterable<T>, limit: number, order: (a: T, b: T) => number): T[] {
  const best: T[] = [];
  if (limit < 1) return best;
  for (const item of items) {
    if (best.length === limit && order(item, best[limit - 1] as T) >= 0) continue;
    let from = 0;
    let to = best.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (order(item, best[middle] as T) < 0) to = middle;
      else from = middle + 1;
    }
    best.splice(from, 0, item);
    if (best.length > limit) best.pop();
  }
  return best;
}
