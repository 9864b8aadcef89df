import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/**
 * Writes a file whole or not at all: beside it first, then renamed over it, so that a reader never sees half of it.
 * Folders are made as needed. Returns the number of bytes.
 */
export async function writeAtomically(path: string, parts: Iterable<string>): Promise<number> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  let bytes = 0;
  try {
    const file = await open(temporary, 'w');
    try {
      for (const part of parts) {
        const whole = new TextEncoder().encode(part);
        // A disk that is nearly full takes a part of it, and says so by the count alone.
        for (let at = 0; at < whole.length;) at += (await file.write(whole, at)).bytesWritten;
        bytes += whole.length;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return bytes;
}

/** Milliseconds: how often a file that another process writes is tried again, and when that process is taken for dead. */
const AGAIN = 20;
const DEAD = 10_000;

/**
 * Rewrites a file from what stands in it (undefined: there is none), so that two processes that do so at once both have
 * their way. `change` may return undefined to leave the file as it is. Rejects where the file is no UTF-8.
 */
export async function updateAtomically(
  path: string,
  change: (text: string | undefined) => string | undefined,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const lock = `${path}.lock`;
  await takeLock(lock);
  try {
    const bytes = await readFile(path).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    });
    const text = change(bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (text !== undefined) await writeAtomically(path, [text]);
  } finally {
    await rm(lock, { force: true });
  }
}

async function takeLock(lock: string): Promise<void> {
  for (;;) {
    try {
      await (await open(lock, 'wx')).close();
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      const made = await stat(lock).catch(() => undefined);
      // A process that ended in the middle leaves its lock behind.
      // Of a clock that was set back it may be from tomorrow.
      if (made && Math.abs(Date.now() - made.mtimeMs) > DEAD) await rm(lock, { force: true });
      else await setTimeout(AGAIN);
    }
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
