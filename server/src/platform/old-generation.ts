import type { PerformanceEntry } from 'node:perf_hooks';
import { constants, PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** How much more than what is in use the heap may hold before it is looked through, in percent. */
const GROWTH = 30;

/**
 * Bounds how far the part of the heap where objects live long may grow before it is looked through for what is no longer
 * in use, in this thread and in those that it starts from now on. With much memory in the machine Node.js lets it grow to
 * four times of what is in use: each version of a report leaves some of that behind, so that a long day of writing
 * would take ever more of other programs. Where it was said otherwise, and where flags are not Node's to set, nothing is
 * done; there our own client says the bound by an option.
 */
export function boundOldGeneration(): void {
  const said = process.execArgv.some((option) => option.includes('heap-growing'));
  if (said || process.versions['electron'] !== undefined) return;
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  new PerformanceObserver((seen) => {
    if (seen.getEntries().some(isMajor)) tidy();
  }).observe({ entryTypes: ['gc'] });
}

/**
 * V8 joins pages that are half empty only where it is told to think of memory first. If it did always, each collection would
 * take twice as long; if it never does, the heap of a long day grows by pages of which each holds a little. So the next
 * collection does, where the last one has left more pages than the objects will fill until then.
 */
function tidy(): void {
  const old = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'old_space');
  const next = old !== undefined && old.space_used_size * (1 + GROWTH / 100) < FILLED * old.space_size;
  if (next === tidies) return;
  tidies = next;
  setFlagsFromString(tidies ? '--optimize-for-size' : '--no-optimize-for-size');
}

/** Of the pages that are there. */
const FILLED = 0.9;

let tidies = false;

function isMajor(entry: PerformanceEntry): boolean {
  return (
    (entry as { readonly detail?: { readonly kind?: number } }).detail?.kind === constants.NODE_PERFORMANCE_GC_MAJOR
  );
}
