// Whether a dependency has a known hole: `npm audit`, told in one line. A registry that does not answer, or keeps no such list, is
// no fault of the project, and is said.

/**
 * What an audit has found. Holes of rank `high` and `critical` fail it, also in tools that are not shipped, since they run on the
 * machines of whoever builds; lower ones are told.
 * @param {string} output what `npm audit --json` has written
 * @returns {{ failed: boolean, says: string }}
 */
export function auditOf(output) {
  const found = parsed(output);
  const counts = found?.metadata?.vulnerabilities;
  if (!counts) return { failed: false, says: `LEFT OUT: no list of advisories was to be had (${reasonOf(found)})` };
  const told = ['critical', 'high', 'moderate', 'low', 'info'].filter((rank) => counts[rank] > 0);
  if (!told.length)
    return { failed: false, says: `no known hole in ${found.metadata.dependencies?.total ?? 'any'} packages` };
  const names = Object.entries(found.vulnerabilities ?? {}).map(([name, { severity }]) => `${name} (${severity})`);
  const says = `${told.map((rank) => `${counts[rank]} ${rank}`).join(', ')}: ${names.sort().join(', ')}`;
  return { failed: counts.critical + counts.high > 0, says };
}

function parsed(output) {
  try {
    return JSON.parse(output);
  } catch {
    // Without network npm may write nothing at all.
    return undefined;
  }
}

function reasonOf(found) {
  const reason = found?.error?.summary || found?.error?.code || found?.message || 'the registry did not answer';
  // The address of a registry is nothing for a log.
  return String(reason)
    .replace(/\s*-?\s*\b[A-Z]+ https?:\/\/\S+.*$/s, '')
    .trim();
}
