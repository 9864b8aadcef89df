import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { onPath } from './hosts/code-server.ts';

/** Bytes: whoever reads the README waits for it. */
const MOST = 1_500_000;

/**
 * Joins the pictures of a folder, each named by its number and the milliseconds for which it is shown (`007 130.png`),
 * to one animation without an end.
 * @param to a GIF, since both the gallery and the repository's pages play it
 */
export async function joinPictures(folder: string, to: string): Promise<void> {
  const ffmpeg = onPath('ffmpeg');
  if (!ffmpeg)
    throw new Error('The pictures are joined by ffmpeg, which is not on the path (Debian: apt install ffmpeg).');
  const names = readdirSync(folder)
    .filter((name) => /^\d+ \d+\.png$/.test(name))
    .sort();
  const last = names.at(-1);
  if (last === undefined) throw new Error(`There are no pictures in ${folder}.`);
  const list = join(folder, 'frames.txt');
  const rows = names.map((name) => `file '${name}'\nduration ${Number(/ (\d+)\./.exec(name)?.[1]) / 1000}\n`);
  // The last one is named again, or its duration would not count.
  writeFileSync(list, `ffconcat version 1.0\n${rows.join('')}file '${last}'\n`);
  // One palette for all; only what differs from one picture to the next is stored.
  const filter =
    '[0:v]split[a][b];[a]palettegen=max_colors=96:stats_mode=full[p];[b][p]paletteuse=dither=none:diff_mode=rectangle';
  mkdirSync(dirname(to), { recursive: true });
  const input = ['-y', '-loglevel', 'error', '-f', 'concat', '-safe', '0', '-i', list];
  await promisify(execFile)(ffmpeg, [...input, '-filter_complex', filter, '-fps_mode', 'vfr', '-loop', '0', to]);
  const { size } = statSync(to);
  if (size > MOST) throw new Error(`${to} has ${size} bytes, more than ${MOST}.`);
}
