import ignore from 'ignore';

/**
 * Which files below a corpus folder are no sources, by patterns written as in .gitignore and meant from that folder. The
 * path is relative to it, with either separator.
 */
export function excluded(patterns: readonly string[]): (path: string) => boolean {
  if (!patterns.length) return () => false;
  const rules = ignore().add([...patterns]);
  return (path) => rules.ignores(path.replaceAll('\\', '/'));
}
