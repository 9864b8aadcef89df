/** Heads of state, government and party that `nhà lãnh đạo`, `leader` may mean. */
const LEADERS = new Set([
  'president',
  'prime-minister',
  'chancellor',
  'general-secretary',
  'king',
  'queen',
  'leader',
  'supreme-leader',
  'party-leader',
]);

/** Heads of state and of government by what they are called in their countries. */
const HEADS: Readonly<Record<string, ReadonlySet<string>>> = {
  'head-of-state': new Set(['president', 'king', 'queen', 'emperor']),
  'head-of-government': new Set(['prime-minister', 'chancellor', 'president']),
};

/** `nữ sinh`, `student` may be at school or at a university. */
const LEARNERS = new Set(['pupil', 'student']);

/** Roles without the party: it tells whose side somebody is on, and what he is only where nothing else does. */
export function offices(roles: Iterable<string>): string[] {
  const all = [...roles];
  const own = all.filter((role) => !isParty(role));
  return own.length ? own : all;
}

/** Is a role a party's (`labour-party`)? */
export function isParty(role: string): boolean {
  return role.endsWith('-party');
}

/** Do two roles fit one person? The general one fits the special one. */
export function rolesFit(a: string, b: string): boolean {
  if (a === b) return true;
  if (a === 'leader') return LEADERS.has(b);
  if (b === 'leader') return LEADERS.has(a);
  if (HEADS[a]?.has(b) || HEADS[b]?.has(a)) return true;
  if (LEARNERS.has(a) && LEARNERS.has(b)) return true;
  return special(a, b) || special(b, a);
}

// `defence-minister` is a minister; `vice-president` is no president.
function special(long: string, short: string): boolean {
  return long.endsWith(`-${short}`) && !/^(?:deputy|vice|former|acting|assistant|associate|shadow|sub)-/.test(long);
}

/** `the Labour chairman` is nobody whom the text gives to another party: `known` are the roles that it gives him. */
export function isOfParty(roles: readonly string[], known: ReadonlySet<string>): boolean {
  const [parties, others] = [roles.filter(isParty), [...known].filter(isParty)];
  return !parties.length || !others.length || parties.some((party) => known.has(party));
}
