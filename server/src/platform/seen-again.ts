import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { kindOf, namesOf, type Seen } from './witness.ts';

/** What was seen at a path, and how its file looks from outside where that has not changed since. */
export type Sighting = readonly [path: string, seen: Seen, stamp?: Stamp];

/** Size, times of the last change of content and of anything, number of the file. */
export type Stamp = readonly [size: number, modified: number, changed: number, inode: number];

/** Milliseconds. A disk that knows whole seconds alone may write twice in one of them, and the clock of a file lags a little. */
const TICK = 50;
const COARSE_TICK = 2000;

/**
 * What was seen, to be kept.
 *
 * @param began when the looking began, in milliseconds since the epoch: a file that was written to since then, or within a tick of
 *   its clock before, may be written to once more and look the same from outside, and is read again next time
 */
export function sightings(seen: ReadonlyMap<string, Seen>, began: number): readonly Sighting[] {
  return [...seen].map(([path, what]): Sighting => {
    if (what.digest === undefined) return [path, what];
    const stamp = stampOf(look(path), began);
    return stamp ? [path, what, stamp] : [path, what];
  });
}

/**
 * Is all as it was seen? A file that looks the same from outside is not read, any other one is. Undefined where something
 * is otherwise; else the same sightings with the stamps of now, and whether any of them is another.
 */
export function seenAgain(
  all: readonly Sighting[],
  digest: (bytes: Uint8Array) => string,
): { readonly all: readonly Sighting[]; readonly renewed: boolean } | undefined {
  const now: Sighting[] = [];
  let renewed = false;
  for (const sighting of all) {
    const [path, { kind, digest: known, size, names, target }, stamp] = sighting;
    let latest = sighting;
    if (kind !== undefined || size !== undefined) {
      const began = Date.now();
      const found = look(path);
      if (kind !== undefined && kindOf(found) !== kind) return undefined;
      if (size !== undefined && found?.size !== size) return undefined;
      if (known !== undefined && !(found && stamp && same(found, stamp))) {
        const bytes = read(path);
        if (!bytes || digest(bytes) !== known) return undefined;
        const fresh = stampOf(found, began);
        if (fresh) [latest, renewed] = [[path, sighting[1], fresh], true];
      }
    }
    if (names !== undefined && list(path) !== names) return undefined;
    if (target !== undefined && leads(path) !== target) return undefined;
    now.push(latest);
  }
  return { all: now, renewed };
}

function stampOf(found: Stats | undefined, began: number): Stamp | undefined {
  if (!found) return undefined;
  const { size, mtimeMs, ctimeMs, ino } = found;
  const latest = Math.max(mtimeMs, ctimeMs);
  const tick = latest % 1000 ? TICK : COARSE_TICK;
  return latest + tick < began ? [size, mtimeMs, ctimeMs, ino] : undefined;
}

function same(found: Stats, [size, modified, changed, inode]: Stamp): boolean {
  return found.size === size && found.mtimeMs === modified && found.ctimeMs === changed && found.ino === inode;
}

// Whatever is in the way of looking was in the way when it was seen, or is a difference now.

function look(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function read(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function list(folder: string): string {
  try {
    return namesOf(readdirSync(folder, { withFileTypes: true }));
  } catch {
    return '';
  }
}

function leads(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return '';
  }
}
