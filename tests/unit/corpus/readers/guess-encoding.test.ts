import { expect, test } from 'vitest';
import { isVietnameseSyllable } from '../../../../server/src/corpus/readers/encoding/vietnamese-syllable.ts';
import { readFile } from '../../../../server/src/corpus/readers/read-file.ts';
import { sourceBytes, sourceFixtures } from '../../../support/source-fixtures.ts';
import { bridge, expectedText, ferry, library } from '../../../fixtures/sources/make/articles.ts';

const read = (bytes: Uint8Array, path = '/c/a.txt') => readFile({ path, bytes, locale: 'en' });
const prose = (text: string): string => text.replaceAll('“', '"').replaceAll('”', '"');
const vietnamese = prose(expectedText(bridge));
const english = `${expectedText(ferry)}\n\nThe café’s owner said — in May — that she’d “wait and see”.`;

/** The bytes of a text in an encoding of one byte a letter, found by trying all bytes. */
function encodeBy(text: string, decode: (bytes: Uint8Array) => string): Uint8Array {
  const table = new Map(Array.from({ length: 256 }, (_, i) => [decode(Uint8Array.of(i)), i]));
  return Uint8Array.from([...text], (letter) => {
    const byte = table.get(letter);
    if (byte === undefined) throw new Error(`no byte for ${letter}`);
    return byte;
  });
}

const windows = (label: string) => (text: string) => encodeBy(text, (bytes) => new TextDecoder(label).decode(bytes));

/** windows-1258 keeps the letters with hat, breve and horn, and writes their tones behind them. */
function decomposed(text: string): string {
  const known = 'ăâđêôơưĂÂĐÊÔƠƯ';
  return [...text]
    .map((letter) => {
      const [base = '', ...marks] = [...letter.normalize('NFD')];
      const tone = marks.find((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark)) ?? '';
      const rest = (base + marks.filter((mark) => mark !== tone).join('')).normalize('NFC');
      return letter.length === 1 && (known.includes(letter) || !tone) ? letter : rest + tone;
    })
    .join('');
}

const TCVN3: Record<string, number> = {};
for (const [from, letters] of [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
] as const)
  [...letters].forEach((letter, i) => (TCVN3[letter] = from + i));

const VNI_MARK: Record<string, string> = { '\u0300': 'ø', '\u0301': 'ù', '\u0309': 'û', '\u0303': 'õ', '\u0323': 'ï' };
const VNI_HAT: Record<string, string> = {
  '': 'â',
  '\u0301': 'á',
  '\u0300': 'à',
  '\u0309': 'å',
  '\u0303': 'ã',
  '\u0323': 'ä',
};
const VNI_BREVE: Record<string, string> = {
  '': 'ê',
  '\u0301': 'é',
  '\u0300': 'è',
  '\u0309': 'ú',
  '\u0303': 'ü',
  '\u0323': 'ë',
};
const VNI_I: Record<string, string> = { í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î', đ: 'ñ', Đ: 'Ñ' };

function vni(text: string): Uint8Array {
  const letters = [...text].map((letter) => {
    if (VNI_I[letter]) return VNI_I[letter];
    const [base = '', ...marks] = [...letter.normalize('NFD')];
    const tone = marks.find((mark) => VNI_MARK[mark]) ?? '';
    if (marks.includes('\u0302')) return base + VNI_HAT[tone];
    if (marks.includes('\u0306')) return base + VNI_BREVE[tone];
    const horn = marks.includes('\u031b') ? ({ o: 'ô', u: 'ö', O: 'Ô', U: 'Ö' }[base] ?? base) : base;
    return horn + (VNI_MARK[tone] ?? '');
  });
  return Uint8Array.from([...letters.join('')], (letter) => letter.charCodeAt(0));
}

const lower = vietnamese.toLowerCase();
const utf16 = (text: string, big: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  [...Array(text.length).keys()].forEach((i) => new DataView(bytes.buffer).setUint16(2 * i, text.charCodeAt(i), !big));
  return bytes;
};

test.each([
  ['windows-1258', windows('windows-1258')(decomposed(vietnamese)), vietnamese],
  ['TCVN3', Uint8Array.from([...lower], (letter) => TCVN3[letter] ?? letter.charCodeAt(0)), lower],
  ['VNI', vni(lower), lower],
  ['windows-1252', windows('windows-1252')(english), english],
  ['UTF-16 LE', utf16(vietnamese, false), vietnamese],
  ['UTF-16 BE', utf16(english, true), english],
])('a text in %s without a mark is read by its words, and that is told', async (name, bytes, text) => {
  const { sources, problems } = await read(bytes);
  expect(problems).toEqual([
    { path: '/c/a.txt', severity: 'information', message: expect.stringContaining(`read as ${name}.`) },
  ]);
  expect(sources).toMatchObject([{ text, extract: true, body: { start: 0, end: text.length } }]);
});

test.each(sourceFixtures('encodings', '.txt').filter(({ name }) => !name.includes('.expected')))(
  'a file made by iconv is read so: $name',
  async ({ name, expected }) => {
    const { sources, problems } = await read(sourceBytes(`encodings/${name}`));
    expect(sources.map(({ text }) => text)).toEqual([expected]);
    expect(problems).toMatchObject([{ severity: 'information' }]);
  },
);

test('Markdown and pages are read so too, where the page declares nothing', async () => {
  const markdown = await read(
    windows('windows-1258')(decomposed(`---\ntitle: Cầu phao\n---\n${vietnamese}`)),
    '/c/a.md',
  );
  expect(markdown.sources).toMatchObject([{ metadata: { title: 'Cầu phao' }, extract: true }]);
  const html = `<html><head><title>Cầu phao</title></head><body><h1>Cầu phao</h1>${vietnamese
    .split('\n\n')
    .map((text) => `<p>${text}</p>`)
    .join('')}</body></html>`;
  const page = await read(windows('windows-1258')(decomposed(html)), '/c/a.html');
  expect(page.sources[0]?.text).toContain('bà mất khoảng 400.000 đồng');
  expect(page.problems).toMatchObject([{ severity: 'information' }]);
});

test('UTF-8 is never guessed at, nor is UTF-16 with its mark', async () => {
  const marked = Uint8Array.from([0xff, 0xfe, ...utf16(vietnamese, false)]);
  for (const bytes of [new TextEncoder().encode(vietnamese), marked]) {
    const { sources, problems } = await read(bytes);
    expect(problems).toEqual([]);
    expect(sources[0]?.extract).toBeUndefined();
  }
});

test.each([
  ['a stray byte in UTF-8', Uint8Array.from([...new TextEncoder().encode(vietnamese), 0x93])],
  ['too few words', windows('windows-1258')(decomposed('Đề án mới'))],
  [
    'another language',
    windows('windows-1251')('Мост через реку снова открыт для машин и людей, сказал директор. '.repeat(5)),
  ],
  [
    'French',
    windows('windows-1252')(
      'Le pont a été rouvert à la circulation, a déclaré le maire, très ému, dans la soirée. '.repeat(3),
    ),
  ],
  ['noise', Uint8Array.from({ length: 3000 }, (_, i) => ((i * 7919) % 223) + 32)],
  ['a program', Uint8Array.from({ length: 3000 }, (_, i) => (i * 31) % 256)],
])('where no guess is sure the problem stays: %s', async (_, bytes) => {
  const { sources, problems } = await read(bytes);
  expect(sources).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.severity).toBeUndefined();
});

test('all words of an article are syllables, and words of other languages are not', () => {
  const words = expectedText(library).match(/\p{L}*[^\u0000-\u007f\P{L}]\p{L}*/gu) ?? [];
  expect(words.filter((word) => !isVietnameseSyllable(word))).toEqual([]);
  for (const word of ['gì', 'giếng', 'quốc', 'Khuya', 'nghiêng', 'Đắk', 'ướt'])
    expect([word, isVietnameseSyllable(word)]).toEqual([word, word !== 'Đắk']);
  for (const word of ['café', 'été', 'mặc̀', 'đfg', 'ngọcb', 'tàc'])
    expect([word, isVietnameseSyllable(word)]).toEqual([word, false]);
});
