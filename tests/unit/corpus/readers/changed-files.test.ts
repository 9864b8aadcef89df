import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFile } from '../../../../server/src/corpus/readers/read-file.ts';
import { seeded } from '../../../support/damaged.ts';
import { formatFixtures } from '../../../support/formats.ts';
import { sources } from '../../../support/reading.ts';
import { sourceBytes } from '../../../support/source-fixtures.ts';

const endings = Object.values(formatFixtures).map(({ ending }) => ending);
const fixtures = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => !/^make\/|\.expected\.|^README/.test(name) && statSync(join(sources, name)).isFile())
  .sort();

/** In milliseconds; a reader that hangs is ended by it, and a busy machine is none. */
const PATIENCE = 60_000;

type Change = (bytes: Uint8Array, random: () => number) => Uint8Array;

const within = (length: number, random: () => number): number => Math.floor(random() * length);

/** What happens to files: a disk, a download and a program with a fault each have their way. */
const changes: Readonly<Record<string, Change>> = {
  'bytes are others': (bytes, random) => {
    const copy = bytes.slice();
    for (let i = 1 + within(30, random); i > 0; i--) copy[within(copy.length, random)] = within(256, random);
    return copy;
  },
  'a stretch is missing': (bytes, random) => {
    const from = within(bytes.length, random);
    const rest = bytes.subarray(from + within(bytes.length - from, random));
    return Buffer.concat([bytes.subarray(0, from), rest]);
  },
  'a stretch is there twice': (bytes, random) => {
    const from = within(bytes.length, random);
    const to = from + within(Math.min(4000, bytes.length - from), random);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  'a block is empty': (bytes, random) => {
    const from = within(bytes.length, random);
    return bytes.slice().fill(0, from, from + 512);
  },
  'another file goes on': (bytes, random) => {
    const other = sourceBytes(fixtures[within(fixtures.length, random)] ?? '');
    return Buffer.concat([
      bytes.subarray(0, within(bytes.length, random)),
      other.subarray(within(other.length, random)),
    ]);
  },
  'something stands before it': (bytes, random) => {
    return Buffer.concat([Uint8Array.from({ length: within(300, random) }, () => within(256, random)), bytes]);
  },
};

// The seed decides, so that what fails once fails again. Each file is changed in half of the ways, a PDF in one (it takes as
// long as ten others), now and then by another name.
test.each(Object.entries(changes))(
  'every file is read or told when %s',
  async (_, change) => {
    const way = Object.values(changes).indexOf(change);
    const random = seeded(way + 101);
    for (const name of fixtures.filter((one, i) => (i + way) % (one.endsWith('.pdf') ? 6 : 2) === 0)) {
      const bytes = change(sourceBytes(name), random);
      const ending =
        random() < 0.15 ? endings[within(endings.length, random)] : /\.csl\.json$|\.[^.]+$/.exec(name)?.[0];
      const path = `/c/a${ending}`;
      const reading = await readFile({ path, bytes: Uint8Array.from(bytes), locale: 'en' });
      const has = reading.sources.length + (reading.references?.length ?? 0) + reading.problems.length;
      // Other programs keep their settings in YAML, and that is nothing to tell.
      if (ending !== '.yaml') expect({ name, ending, has }).not.toEqual({ name, ending, has: 0 });
      for (const { text, body, pages = [], highlights = [] } of reading.sources) {
        const spans = [body, ...highlights, ...pages.map(({ start }) => ({ start, end: start }))];
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
      for (const problem of reading.problems) expect(problem.path).toBe(path);
    }
  },
  PATIENCE,
);
