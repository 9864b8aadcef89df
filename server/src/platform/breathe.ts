import { setImmediate } from 'node:timers/promises';
import { holdYoungGeneration } from './young-generation.ts';

/** Gives the event loop a turn, so that requests are answered in the middle of long work. */
export async function breathe(): Promise<void> {
  holdYoungGeneration();
  await setImmediate();
}
