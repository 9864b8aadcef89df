import { setFlagsFromString } from 'node:v8';

/** How much more than what is in use the heap may hold before it is looked through, in percent. */
const GROWTH = 50;

/**
 * Bounds how far the part of the heap where objects live long may grow before it is looked through for what is no longer
 * in use, in this thread and in those that it starts from now on. With much memory in the machine Node.js lets it grow to
 * four times of what is in use: each version of a report leaves some of that behind, so that a long day of writing
 * would take ever more of other programs. Where it was said otherwise, and where flags are not Node's to set, nothing is
 * done; our own client says the same by an option.
 */
export function boundOldGeneration(): void {
  const said = process.execArgv.some((option) => option.includes('heap-growing'));
  if (said || process.versions['electron'] !== undefined) return;
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
