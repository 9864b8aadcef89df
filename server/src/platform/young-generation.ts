import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Megabytes of each of its two halves. */
const HALF = 8;

/**
 * Bounds the part of the heap that new objects go to, in this thread and in those that it starts from now on. Node.js lets
 * it grow to 32 or 128 MB, according to its version, which makes an archive no faster; and only who starts the process
 * could say otherwise. Where it was said, and where flags are not Node's to set, nothing is done.
 */
export function boundYoungGeneration(): void {
  const said = [...process.execArgv, process.env['NODE_OPTIONS'] ?? ''].some((option) => option.includes('semi'));
  if (said || process.versions['electron'] !== undefined) return;
  // For threads; the one that runs has its bounds already.
  setFlagsFromString(`--min-semi-space-size=${HALF}`);
  setFlagsFromString(`--max-semi-space-size=${HALF}`);
  hold();
  // It grows when it is looked through, and this is called soon after.
  new PerformanceObserver(hold).observe({ entryTypes: ['gc'] });
}

/** At its bound it grows no more. */
function hold(): void {
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  // What one half can hold; how much of the other is there changes from collection to collection.
  const half = young ? young.space_used_size + young.space_available_size : 0;
  const next = half < 0.9 * HALF * 2 ** 20 ? 2 : 1;
  if (next === growth) return;
  growth = next;
  setFlagsFromString(`--semi-space-growth-factor=${growth}`);
}

let growth = 2;
