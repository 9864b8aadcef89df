import type { CommandIo } from './command.ts';

/** Cells of the bar. */
const CELLS = 24;
/** A line must not wrap, or it could not be drawn over. */
const COLUMNS = 79;

/** Draws `[######      ] 25 %  50/200 name.pdf` while files are read, where a person watches; else does nothing. */
export function progressBar({
  drawLine,
}: Pick<CommandIo, 'drawLine'>): (done: number, total: number, path?: string) => void {
  let drawn = -1;
  return (done, total, path = '') => {
    const percent = total ? Math.floor((100 * done) / total) : 100;
    if (!drawLine || percent === drawn) return;
    drawn = percent;
    const filled = Math.round((CELLS * percent) / 100);
    const bar = `[${'#'.repeat(filled)}${' '.repeat(CELLS - filled)}] ${percent} %`;
    // A file may be called anything; what would move the cursor is left out.
    const name = path.replace(/^.*[/\\]/s, '').replace(/[\p{C}\p{Z}]+/gu, ' ');
    drawLine(`${bar}  ${done}/${total} ${name}`.trimEnd().slice(0, COLUMNS));
  };
}
