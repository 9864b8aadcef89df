import type { Span } from './span.ts';
import { overlaps } from './span.ts';

/**
 * Those of `list` that overlap `span`, in the order of the list, which is sorted by start. Costs no more than what lies
 * near the span, however long the list: it is sorted into shelves once, so it must not change afterwards.
 */
export function overlapping<T extends Span>(list: readonly T[], span: Span): T[] {
  if (list.length <= FEW) return list.filter((item) => overlaps(item, span));
  const shelves = shelvesOf(list) as ReadonlyMap<number, readonly T[]>;
  const first = shelf(span.start);
  const found: T[] = [];
  for (let at = first; at <= shelf(span.end); at++) {
    for (const item of shelves.get(at) ?? []) {
      // What lies on several shelves is taken from the first of them.
      if (overlaps(item, span) && at === Math.max(first, shelf(item.start))) found.push(item);
    }
  }
  return found;
}

/** So few are looked through faster than they are sorted. */
const FEW = 8;
/** Code units on one shelf: about a paragraph. */
const WIDTH = 1024;

const known = new WeakMap<readonly Span[], ReadonlyMap<number, readonly Span[]>>();

function shelvesOf(list: readonly Span[]): ReadonlyMap<number, readonly Span[]> {
  const made = known.get(list);
  if (made) return made;
  const shelves = new Map<number, Span[]>();
  for (const item of list) {
    for (let at = shelf(item.start); at <= shelf(item.end); at++) {
      const items = shelves.get(at);
      if (items) items.push(item);
      else shelves.set(at, [item]);
    }
  }
  known.set(list, shelves);
  return shelves;
}

function shelf(offset: number): number {
  return Math.floor(offset / WIDTH);
}
