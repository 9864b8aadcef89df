// Marks over a letter and what only joins or hides take no cell of their own.
const NONE = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]$/u;

/** How many cells of a terminal a text takes, which has no control characters. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

/** The beginning of a text, or with `fromEnd` its end, that fits into so many cells; letters stay with their marks. */
export function fitting(text: string, cells: number, fromEnd = false): string {
  const clusters = [...new Intl.Segmenter('vi').segment(text)].map(({ segment }) => segment);
  if (fromEnd) clusters.reverse();
  const fits: string[] = [];
  let width = 0;
  for (const cluster of clusters) {
    width += displayWidth(cluster);
    if (width > cells) break;
    fits.push(cluster);
  }
  return (fromEnd ? fits.reverse() : fits).join('');
}

/** The lines of a text that is broken between words; a word that is longer than a line stands on one of its own. */
export function wrapped(text: string, cells: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && displayWidth(longer) > cells) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
