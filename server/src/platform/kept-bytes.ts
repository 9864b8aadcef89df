import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Read and written in pieces of so many bytes: one call takes no more than 2 GB. */
const PIECE = 1 << 26;
/** Milliseconds after which a lock is an old one, though a process of its number runs. */
const DEAD = 600_000;

/** The bytes of a file, in a buffer of their own; undefined where there is none or it can't be read. */
export async function readBytes(path: string): Promise<Uint8Array | undefined> {
  try {
    const file = await open(path);
    try {
      const bytes = new Uint8Array((await file.stat()).size);
      for (let at = 0; at < bytes.length;) {
        const { bytesRead } = await file.read(bytes, at, Math.min(PIECE, bytes.length - at), at);
        if (!bytesRead) return undefined;
        at += bytesRead;
      }
      return bytes;
    } finally {
      await file.close();
    }
  } catch {
    // What was kept is a help; whatever is in its way, the sources themselves are there.
    return undefined;
  }
}

/**
 * Writes a file whole or not at all, unless another process is writing it just now: then undefined, at once. Else the
 * number of bytes. What writers that were killed have left behind is cleared away.
 */
export async function writeBytes(path: string, parts: AsyncIterable<Uint8Array>): Promise<number | undefined> {
  await mkdir(dirname(path), { recursive: true });
  const lock = `${path}.lock`;
  if (!(await takeLock(lock))) return undefined;
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await clear(path);
    const file = await open(temporary, 'w');
    let size = 0;
    try {
      for await (const part of parts) {
        for (let at = 0; at < part.length;) at += (await file.write(part, at)).bytesWritten;
        size += part.length;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    return size;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await rm(lock, { force: true });
  }
}

// Two that take the same dead lock write both, each to a file of its own, and the later one stays: work done twice, no harm.
async function takeLock(lock: string): Promise<boolean> {
  for (let i = 0; i < 2; i++) {
    try {
      const file = await open(lock, 'wx');
      try {
        await file.writeFile(String(process.pid));
      } catch (error) {
        // A disk that is full takes an empty file, and no number.
        await rm(lock, { force: true });
        throw error;
      } finally {
        await file.close();
      }
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (await isHeld(lock)) return false;
      await rm(lock, { force: true });
    }
  }
  return false;
}

async function isHeld(lock: string): Promise<boolean> {
  const made = await stat(lock).catch(() => undefined);
  if (!made) return false;
  // Of a clock that was set back it may be from tomorrow.
  const age = Math.abs(Date.now() - made.mtimeMs);
  if (age > DEAD) return false;
  const pid = Number(await readFile(lock, 'utf8').catch(() => ''));
  // Its maker has opened it, and not yet written its number.
  return pid > 0 ? runs(pid) : age < 1000;
}

async function clear(path: string): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(path)}.`)) continue;
    const pid = /\.(\d+)\.tmp$/.exec(name)?.[1];
    if (pid !== undefined && !runs(Number(pid))) await rm(join(folder, name), { force: true });
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
