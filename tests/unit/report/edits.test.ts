import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../server/src/report/parse-report.ts';
import type { Report } from '../../../server/src/report/report.ts';
import { LineMemory } from '../../../server/src/text/line-memory.ts';
import { writtenOut } from '../../support/written-out.ts';

const ROOT = resolve(import.meta.dirname, '..', '..', '..');
const REPORTS = join(ROOT, 'corpus', 'reports');

describe('a report that is being written', () => {
  test('keeps what was read of the lines that an edit leaves alone', () => {
    const memory = new LineMemory();
    const before = parseReport(TEXT, 'report.md', { memory });
    const at = TEXT.indexOf('mở cửa');
    const after = parseReport(`${TEXT.slice(0, at)}đã ${TEXT.slice(at)}`, 'report.md', { memory });
    expect(after.analysis.sentences[0]).toBe(before.analysis.sentences[0]);
    expect(after.analysis.mentions.at(-1)?.map(({ text }) => text)).toEqual(
      before.analysis.mentions.at(-1)?.map(({ text }) => text),
    );
    expect(after.analysis.sentences.at(-1)?.start).toBe((before.analysis.sentences.at(-1)?.start ?? 0) + 'đã '.length);
  });

  test('reads a line again where the edit stands right beside it', () => {
    const memory = new LineMemory();
    const before = parseReport(TEXT, 'report.md', { memory });
    const after = parseReport(`${TEXT}x`, 'report.md', { memory });
    expect(after.analysis.sentences.at(-1)).not.toBe(before.analysis.sentences.at(-1));
  });

  test('is read in another language where most of its words are of that language', () => {
    const memory = new LineMemory();
    const english = 'On 9 May Mr Vu said that the market would close [@a].\n';
    for (const text of [TEXT, english, `${TEXT}\n${english}`]) expectSame(text, memory);
  });

  // Thousands of readings: on a machine that is busy with others they may take their time.
  test.each(texts())('is read as if it had been read for the first time: %s', { timeout: 120_000 }, (_, text) => {
    const random = generator(text.length);
    for (let round = 0; round < ROUNDS; round++) {
      const memory = new LineMemory();
      let edited = slice(text, random);
      for (let edit = 0; edit < EDITS; edit++) {
        edited = anyEdit(edited, random);
        expectSame(edited, memory);
      }
    }
  });
});

const ROUNDS = 12;
const EDITS = 40;
/** Of a report, in code units: a few paragraphs. */
const LENGTH = 1500;

const TEXT = `# Chợ Đông

Sáng 9/5/2024, ông Vũ Văn Minh, Giám đốc Sở Công Thương, cho biết chợ đã sửa xong mái [@a].

Chợ mở cửa lúc 5 giờ với 120 sạp hàng. Cùng ngày, bà Lê Thị Hạnh nói: “Khách về đông hơn năm ngoái.” [@b]

Ba ngày sau, ông nhắc lại rằng *không* sạp nào phải đóng.
`;

function expectSame(text: string, memory: LineMemory): void {
  const [known, fresh] = [parseReport(text, 'report.md', { memory }), parseReport(text, 'report.md')];
  const [one, other] = [said(known), said(fresh)];
  // Told by its place only where there is a difference, since there are thousands of objects to compare.
  if (one !== other) expect(known.analysis, text).toEqual(fresh.analysis);
  expect(one === other, text).toBe(true);
}

function said({ analysis, claims }: Report): string {
  return `${writtenOut(analysis)}\n${JSON.stringify(claims)}`;
}

// What changes how a line is read, or what it is taken for.
const PIECES = [
  ...'x·ê·\n·\n\n·\r\n·\u2028· ·.·. ·, ·…·“·”·"·’·(·)·**·*·> ·- ·1. ·# ·<!-- ·`·[@c]·@c ·| a | b |\n|---|---|\n·e\u0302\u0301·😀·%'.split(
    '·',
  ),
  ...'Ngày 9/5 ·tháng 3 ·năm ngoái ·hôm qua ·cùng ngày ·ba ngày (·ông ·Bà Hạnh nói: ·theo Reuters, · 10.000 người ·Tin liên quan\n'.split(
    '·',
  ),
  ...'On 9 May ·last week ·he said ·according to Reuters ·Mr. ·three days before · 12 percent ·Related news\n'.split(
    '·',
  ),
];

function anyEdit(text: string, random: () => number): string {
  const place = (length: number): number => Math.floor(random() * length);
  const [kind, at] = [random(), place(text.length + 1)];
  if (kind < 0.55) return text.slice(0, at) + (PIECES[place(PIECES.length)] ?? '') + text.slice(at);
  if (kind < 0.85) return text.slice(0, at) + text.slice(at + 1 + place(random() < 0.8 ? 4 : 120));
  // A stretch that stands elsewhere already, so that lines stand there twice.
  const from = place(text.length);
  return text.slice(0, at) + text.slice(from, from + place(300)) + text.slice(at);
}

function slice(text: string, random: () => number): string {
  const from = Math.floor(random() * Math.max(0, text.length - LENGTH));
  return text.slice(from, from + LENGTH);
}

function texts(): (readonly [string, string])[] {
  const reports = readdirSync(REPORTS).map((name) => [name, readFileSync(join(REPORTS, name), 'utf8')] as const);
  const statements = readFileSync(join(ROOT, 'tests', 'fixtures', 'statements-vi.md'), 'utf8');
  return [...reports, ['a short one', TEXT], ['statements-vi.md', statements]];
}

// The same numbers on every run.
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
