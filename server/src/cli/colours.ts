/**
 * May output be coloured? On a terminal, unless it can do nothing (`TERM=dumb`) or the user wants none (`NO_COLOR`, with
 * any value but an empty one); `FORCE_COLOR` decides before both, as for Node.js itself: `0` and `false` mean no, and
 * whatever else yes.
 */
export function mayColour(isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: none, TERM: terminal } = environment;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && !none && terminal !== 'dumb';
}
