/**
 * The word that somebody most likely meant: the one with the fewest letters to change, put in or leave out, where these are
 * no more than a third of it; undefined where none is near.
 */
export function nearestWord(typed: string, known: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let fewest = Infinity;
  for (const word of known) {
    // What is much longer is far anyway, and comparing takes the product of both lengths.
    if (typed.length > 2 * word.length) continue;
    const changes = editsBetween(typed.toLowerCase(), word.toLowerCase());
    if (changes >= fewest || changes > Math.max(2, Math.floor(word.length / 3)) || changes >= word.length) continue;
    nearest = word;
    fewest = changes;
  }
  return nearest;
}

function editsBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) {
    const row = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const kept = (above[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      row.push(Math.min(kept, (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}
