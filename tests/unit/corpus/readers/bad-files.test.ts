import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReferenceFormat } from '../../../../server/src/corpus/metadata/reference-formats.ts';
import { type Format, formatNames } from '../../../../server/src/corpus/readers/formats.ts';
import { readFile } from '../../../../server/src/corpus/readers/read-file.ts';
import type { Reading } from '../../../../server/src/corpus/readers/reading.ts';
import { cuts, flipped, seeded } from '../../../support/damaged.ts';
import { formatFixtures } from '../../../support/formats.ts';
import { sources } from '../../../support/reading.ts';
import { sourceBytes } from '../../../support/source-fixtures.ts';

/** In milliseconds; a reader that hangs is ended by it, and a busy machine is none. */
const PATIENCE = 60_000;

const formats = Object.keys(formatNames) as readonly (Format | ReferenceFormat)[];

// Of each format what a person can do to a file of it: every file is read as it is, or a problem says why not.
describe.each(formats)('%s', { timeout: PATIENCE }, (format) => {
  const { ending, files, locked, hasNoEnd, knowsDamage, unread } = formatFixtures[format];
  const both = [...new Set(files)].map((name) => ({ name, bytes: sourceBytes(name) }));
  const called = `a${ending}`;

  test.each(both)('$name is read', async ({ bytes }) => {
    const { reading, messages } = await read(called, bytes);
    if (unread) return expect(messages).toMatch(/Open it in Word or LibreOffice/);
    expect(reading.problems).toEqual([]);
    expect(wordsOf(reading).size).toBeGreaterThan(15);
  });

  test('empty, or nothing but space, it is told to be', async () => {
    for (const content of ['', ' \n\n']) {
      const { messages, vietnamese } = await read(called, new TextEncoder().encode(content));
      expect(messages).toMatch(content ? /empty|is none/ : /empty/);
      expect(vietnamese).toMatch(content ? /trống|không phải là/ : /trống/);
    }
  });

  test.each(both)('$name, cut off anywhere, gives what is there, and tells that it is cut', async ({ bytes }) => {
    const whole = (await read(called, bytes)).reading;
    for (const length of cuts(bytes.length, format === 'pdf' ? 8 : 20, 11)) {
      const { reading } = await read(called, bytes.slice(0, length));
      expect({ length, made: madeUp(reading, whole) }).toEqual({ length, made: [] });
      // A text, or a list that nothing closes, is whole wherever it ends: no reader can know that more was there.
      if (reading.problems.length || hasNoEnd || isUncutPart(reading, whole)) continue;
      expect.fail(`cut at ${length}, nothing is told`);
    }
  });

  test.each(both)('$name with a bit turned is what it was, or told', async ({ bytes }) => {
    const whole = (await read(called, bytes)).reading;
    const random = seeded(29);
    for (let i = 0; i < (format === 'pdf' ? 8 : 20); i++) {
      const { reading } = await read(called, flipped(bytes, random));
      if (reading.problems.length) continue;
      const strange = madeUp(reading, whole);
      // A letter of a text may have become another one; a packed file would be garbage from there on.
      expect(strange.length, strange.join(' ')).toBeLessThanOrEqual(knowsDamage ? 0 : 3);
      if (knowsDamage) expect(reading.sources[0]?.text).toBe(whole.sources[0]?.text);
    }
  });

  // What knows no password is not held to this.
  test.each(locked ?? [])('%s, which has a password, asks for a copy without', async (name) => {
    const { reading, messages, vietnamese } = await read(called, sourceBytes(name));
    expect(reading.sources).toEqual([]);
    expect(messages).toMatch(/asks for a password/);
    expect(vietnamese).toMatch(/mật khẩu/);
  });

  const others = formats.filter((other) => other !== format);
  test.each(others)('called %s, it is told what it is', async (other) => {
    const wrong = `a${formatFixtures[other].ending}`;
    for (const { bytes } of both) {
      const { reading, messages, vietnamese } = await read(wrong, bytes);
      const expected = EXPECTED[`${format} as ${other}`] ?? wronglyNamed(format);
      if (expected === 'read') {
        expect(reading.problems).toEqual([]);
        expect(reading.sources).toHaveLength(1);
        continue;
      }
      const bodies = reading.sources.map(({ text, body }) => text.slice(body.start, body.end).trim());
      expect([...bodies.filter(Boolean), ...(reading.references ?? [])]).toEqual([]);
      if (expected === 'none of ours') return expect(reading.problems).toEqual([]);
      expect(reading.problems).toHaveLength(1);
      expect(messages).toMatch(expected);
      if (!bodies.length) expect(vietnamese).toMatch(/hãy/i);
    }
  });
});

test('every format has its fixtures in both languages, each with its expected reading', () => {
  expect(Object.keys(formatFixtures).sort()).toEqual([...formats].sort());
  for (const { files, unread } of Object.values(formatFixtures)) {
    for (const name of unread ? [] : files) {
      const [folder = '', file = ''] = name.split('/');
      const beside = readdirSync(join(sources, folder));
      const stem = file.replace(/\.[^.]+$/, '');
      expect(
        beside.some((one) => one === `${stem}.expected.txt` || one === `${file}.expected.json`),
        name,
      ).toBe(true);
    }
  }
});

type Expected = RegExp | 'read' | 'none of ours';

const EXPECTED: Readonly<Record<string, Expected>> = {
  // Words are words, whichever of the two names they have.
  'text as markdown': 'read',
  'markdown as text': 'read',
  'text as html': /If it is plain text, rename it to end in `\.txt`/,
  'markdown as html': /If it is plain text, rename it to end in `\.txt`/,
  // Pandoc's Markdown may begin so, and has nothing behind it here.
  'csl-yaml as markdown': /empty/,
  // Other programs keep their settings in YAML.
  'text as csl-yaml': 'none of ours',
  'markdown as csl-yaml': 'none of ours',
  // Word opens both under this name, so people have them.
  'docx as doc': 'read',
  'rtf as doc': 'read',
};

function wronglyNamed(format: Format | ReferenceFormat): RegExp {
  if (format === 'doc') return /save it as `\.docx`/;
  if (format !== 'text' && format !== 'markdown')
    return new RegExp(`Rename it to end in \`${formatFixtures[format].ending.replaceAll('.', '\\.')}\``);
  return /Save it again|Save the page again|Export it again/;
}

/** What has been told, English → Vietnamese: a file is not read twice for the same words. */
const inVietnamese = new Map<string, string>();

/** A file read in both languages: the problems are the same, and each has its words. */
async function read(name: string, bytes: Uint8Array) {
  const reading = await readFile({ path: `/c/${name}`, bytes: bytes.slice(), locale: 'en' });
  const isKnown = reading.problems.every(({ message }) => inVietnamese.has(message));
  const known = reading.problems.map((problem) => ({ ...problem, message: inVietnamese.get(problem.message) ?? '' }));
  const told = !isKnown ? (await readFile({ path: `/c/${name}`, bytes: bytes.slice(), locale: 'vi' })).problems : known;
  expect(told.length).toBe(reading.problems.length);
  for (const [i, { message }] of reading.problems.entries()) {
    expect(message).not.toBe(told[i]?.message);
    inVietnamese.set(message, told[i]?.message ?? '');
  }
  const joined = (problems: Reading['problems']) => problems.map(({ message }) => message).join('\n');
  // What cannot be used at all says what to do about it.
  if (!reading.sources.length && !reading.references?.length && told.length) {
    expect(joined(reading.problems)).toMatch(/\b(?:save|export|rename|open|run|mend|write|look|give|move)\b/i);
    expect(joined(told)).toMatch(/hãy/i);
  }
  return { reading, messages: joined(reading.problems), vietnamese: joined(told) };
}

function textsOf({ sources: read, references = [] }: Reading): readonly string[] {
  return [
    ...read.map(({ text }) => text),
    ...references.map(({ title, authors, outlet }) => [title, ...authors, outlet].join('\n')),
  ];
}

function wordsOf(reading: Reading): ReadonlySet<string> {
  return new Set(textsOf(reading).flatMap((text) => text.split(/\s+/)));
}

/** The words that a reading has and the whole file has not, nor begins one of its words so. */
function madeUp(reading: Reading, whole: Reading): readonly string[] {
  const known = [...wordsOf(whole)];
  return [...wordsOf(reading)].filter((word) => !known.some((other) => other.startsWith(word)));
}

/** Are all sources and entries of a cut file those of the whole one, none of them shorter? */
function isUncutPart(reading: Reading, whole: Reading): boolean {
  const all = new Set(textsOf(whole));
  const read = textsOf(reading);
  return read.length > 0 && read.every((text) => all.has(text));
}
