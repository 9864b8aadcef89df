import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Frequencies, frequenciesOf, pairRarity, rarity } from '../../../server/src/text/frequencies.ts';
import { tokenise } from '../../../server/src/text/tokens.ts';

describe('rarity', () => {
  test.each(['và', 'của', 'là', 'trong', 'không'])('%s is common in Vietnamese news', (word) => {
    expect(rarity(word, 'vi')).toBeLessThan(0.1);
  });

  test.each(['the', 'of', 'and', 'in', 'to'])('%s is common in English news', (word) => {
    expect(rarity(word, 'en')).toBeLessThan(0.1);
  });

  test('a name that no newspaper prints is as rare as can be', () => {
    expect(rarity('ngọckhuê', 'vi')).toBe(1);
    expect(rarity('thistlewick', 'en')).toBe(1);
  });

  test('words of the trade stand between stop words and names', () => {
    expect(rarity('đàm', 'vi')).toBeGreaterThan(rarity('của', 'vi'));
    expect(rarity('đàm', 'vi')).toBeLessThan(1);
    expect(rarity('ceasefire', 'en')).toBeGreaterThan(rarity('president', 'en'));
    expect(rarity('president', 'en')).toBeGreaterThan(rarity('the', 'en'));
    expect(rarity('ceasefire', 'en')).toBeLessThan(1);
  });

  test('marks make another word', () => {
    expect(rarity('của', 'vi')).toBeLessThan(rarity('cửa', 'vi'));
  });

  test('each language has its own table', () => {
    expect(rarity('the', 'vi')).toBeGreaterThan(rarity('the', 'en'));
    expect(rarity('của', 'en')).toBe(1);
  });

  test('the tokeniser’s words are found as written: tone marks, apostrophes, possessives', () => {
    const [old] = tokenise('hoà');
    expect(rarity(old?.lower ?? '', 'vi')).toBeLessThan(0.6);
    expect(rarity('russia’s', 'en')).toBe(rarity('russia', 'en'));
    expect(rarity('don’t', 'en')).toBe(rarity("don't", 'en'));
    expect(rarity("don't", 'en')).toBeLessThan(1);
  });

  test('a figure is not counted', () => {
    expect(rarity('2022', 'vi')).toBe(1);
    expect(rarity('2022', 'en')).toBe(1);
  });
});

describe('the rarity of a pair', () => {
  test.each([
    ['việt', 'nam'],
    ['tổng', 'thống'],
    ['phát', 'ngôn'],
    ['tên', 'lửa'],
  ])('%s %s is known, and rarer than its parts', (a, b) => {
    const pair = pairRarity(a, b, 'vi');
    expect(pair).toBeLessThan(1);
    expect(pair).toBeGreaterThanOrEqual(Math.max(rarity(a, 'vi'), rarity(b, 'vi')));
  });

  test('the order of a pair counts', () => {
    expect(pairRarity('nam', 'việt', 'vi')).toBeGreaterThan(pairRarity('việt', 'nam', 'vi'));
  });

  test('common words that never meet are a rare pair', () => {
    expect(pairRarity('của', 'và', 'vi')).toBeGreaterThan(0.9);
    expect(pairRarity('của', 'là', 'vi')).toBeGreaterThan(0.9);
  });

  test('an unknown word makes an unknown pair', () => {
    expect(pairRarity('ngọckhuê', 'nam', 'vi')).toBe(1);
    expect(pairRarity('việt', 'ngọckhuê', 'vi')).toBe(1);
  });

  test('an English pair is weighed by its parts', () => {
    expect(pairRarity('foreign', 'ministry', 'en')).toBeGreaterThan(rarity('ministry', 'en'));
    expect(pairRarity('of', 'the', 'en')).toBeLessThan(0.1);
    expect(pairRarity('thistlewick', 'said', 'en')).toBe(1);
  });
});

describe('a table', () => {
  const own = ['# a comment', 'documents\t40', 'least\t10\t10', '0\tvà của', '46\tsông', 'sông\tO!! P!"', ''].join(
    '\n',
  );

  test('is read once a language', () => {
    expect(frequenciesOf('vi')).toBe(frequenciesOf('vi'));
    expect(frequenciesOf('en')).not.toBe(frequenciesOf('vi'));
  });

  test('was counted over more than a hundred thousand articles', () => {
    expect(frequenciesOf('vi').documents).toBeGreaterThan(100_000);
    expect(frequenciesOf('en').documents).toBeGreaterThan(100_000);
  });

  test('gives idf in tenths of a nat over that of its least frequency', () => {
    const frequencies = new Frequencies(own);
    expect(frequencies.documents).toBe(40);
    expect(frequencies.rarity('và')).toBe(0);
    expect(frequencies.rarity('sông')).toBeCloseTo(4.6 / Math.log(10_000), 6);
    // `O` is 46 above `!`, `P` 47; `!!` names the first word of the table, `!"` the second.
    expect(frequencies.pairRarity('sông', 'và')).toBeCloseTo(4.6 / Math.log(10_000), 6);
    expect(frequencies.pairRarity('sông', 'của')).toBeCloseTo(4.7 / Math.log(10_000), 6);
    expect(frequencies.pairRarity('sông', 'sông')).toBe(1);
  });

  test('a word spelt like a head row is a word', () => {
    const table = own.replace('sông\tO', 'documents\tO').replace('46\tsông', '46\tdocuments');
    expect(new Frequencies(table).pairRarity('documents', 'và')).toBeLessThan(1);
  });

  test.each(['', 'nothing of the kind', '0\tvà của', 'documents\t40\n'])('what is no table is refused: %j', (text) => {
    expect(() => new Frequencies(text)).toThrow(/table of frequencies/);
  });
});

describe('the counting script', () => {
  test('writes a table that reads back as counted', () => {
    const folder = mkdtempSync(join(tmpdir(), 'frequencies-'));
    try {
      const filler = 'a b c d e f g h i j k l m n o p q r s t';
      // Four articles: one twice, one in a file of two, and a headline that is too short to be one.
      writeFileSync(join(folder, '1.txt'), `River boats ${filler}. The river’s 12 boats. River boats`);
      writeFileSync(join(folder, '2.txt'), `River boats ${filler}. The river’s 12 boats. River boats`);
      writeFileSync(
        join(folder, '3.txt'),
        `River, boats <b>${filler}</b> https://harbour.example/x\n== lake ${filler}`,
      );
      writeFileSync(join(folder, '4.txt'), 'A harbour');
      writeFileSync(join(folder, '5.json'), `"harbour ${filler}"`);
      writeFileSync(join(folder, '6.txt'), `drop harbour\nstream ${filler}`);
      const out = join(folder, 'table.tsv');
      const options = ['--language', 'en', '--pairs', '--split', '^== ', '--drop', '^drop .*$', '--out', out, folder];
      execFileSync(process.execPath, ['.scripts/count-frequencies.mjs', ...options], { stdio: 'pipe' });
      const frequencies = new Frequencies(readFileSync(out, 'utf8'));
      const inOneOf = (n: number) => Math.round(Math.log(n) * 10) / 10 / Math.log(100_000);
      expect(frequencies.documents).toBe(4);
      expect(frequencies.rarity('a')).toBe(0);
      expect(frequencies.rarity('river')).toBeCloseTo(inOneOf(2), 6);
      expect(frequencies.rarity('lake')).toBeCloseTo(inOneOf(4), 6);
      expect(frequencies.rarity('harbour')).toBe(1);
      expect(frequencies.rarity('https')).toBe(1);
      expect(frequencies.rarity('12')).toBe(1);
      // Only the first article has the two side by side; a comma or a figure parts them elsewhere.
      expect(frequencies.pairRarity('river', 'boats')).toBeCloseTo(inOneOf(4), 6);
      expect(frequencies.pairRarity('boats', 'river')).toBe(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
