import { setImmediate } from 'node:timers/promises';

/** Gives the event loop a turn, so that requests are answered in the middle of long work. */
export async function breathe(): Promise<void> {
  await setImmediate();
}
