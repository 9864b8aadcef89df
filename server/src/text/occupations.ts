import occupationTable from './data/occupations.tsv';
import { alternatives, rows } from './table.ts';

/**
 * Are two speakers plainly of two occupations: a singer and the organisers, a mother and the investigators? Only where what both
 * do is known, and no role of the one may be held beside one of the other.
 */
export function areOfTwoOccupations(a: Iterable<string>, b: Iterable<string>): boolean {
  const [ours, theirs] = [occupationsOf(a), occupationsOf(b)];
  if (!ours || !theirs) return false;
  return ours.every((one) => theirs.every((other) => one !== other && !beside().has(pairOf(one, other))));
}

/** Is somebody with the one's roles no more than there, as `cư dân`, `witnesses` are, and the other a body of the state? */
export function isLayBesideAuthority(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const { lay, authority } = (sides ??= { lay: rolesOf(LAY), authority: rolesOf(AUTHORITY) });
  return a.size > 0 && [...a].every((role) => lay.has(role)) && [...b].some((role) => authority.has(role));
}

let sides: { readonly lay: ReadonlySet<string>; readonly authority: ReadonlySet<string> } | undefined;

function rolesOf(kind: string): ReadonlySet<string> {
  return new Set(rows(occupationTable).flatMap(([name, roles]) => (name === kind ? alternatives(roles) : [])));
}

// What somebody with these roles does; undefined where one of them says nothing of it and so may be of anything.
function occupationsOf(roles: Iterable<string>): readonly string[] | undefined {
  table ??= load();
  const found: string[] = [];
  for (const role of roles) {
    const known = table.get(role);
    if (!known) return undefined;
    found.push(...known);
  }
  return found.length ? found : undefined;
}

/** Occupations by role. */
let table: ReadonlyMap<string, readonly string[]> | undefined;
let pairs: ReadonlySet<string> | undefined;

function load(): ReadonlyMap<string, readonly string[]> {
  const loaded = new Map<string, string[]>();
  for (const [occupation = '', roles] of rows(occupationTable)) {
    if (occupation === BESIDE || occupation === LAY || occupation === AUTHORITY) continue;
    for (const role of alternatives(roles)) loaded.set(role, [...(loaded.get(role) ?? []), occupation]);
  }
  return loaded;
}

function beside(): ReadonlySet<string> {
  pairs ??= new Set(
    rows(occupationTable).flatMap(([kind, two]) => {
      const [one = '', other = ''] = alternatives(two);
      return kind === BESIDE ? [pairOf(one, other)] : [];
    }),
  );
  return pairs;
}

const BESIDE = 'beside';
const LAY = 'lay';
const AUTHORITY = 'authority';

function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
