import { describe, expect, test } from 'vitest';
import { isInterleaved } from '../../../../../server/src/corpus/readers/pdf/drawn-text.ts';
import { readFile } from '../../../../../server/src/corpus/readers/read-file.ts';

// Of both fonts each letter is 0.6 of the size wide, so that it can be said where one stands.

/** A document of one page with what is drawn on it; `form` is drawn where `/X Do` stands. */
function pdf(drawing: string, form = ''): Uint8Array {
  const fonts = '/Resources << /Font << /F1 4 0 R /F2 5 0 R >> /XObject << /X 7 0 R >> >>';
  const stream = (content: string, more = '') =>
    `<< ${more} /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] ${fonts} /Contents 6 0 R >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold >>',
    stream(drawing),
    stream(
      form,
      `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Matrix [1 0 0 1 10 0] ${fonts.replace('/XObject << /X 7 0 R >>', '')}`,
    ),
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, i) => {
    const place = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const begin = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${begin}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

async function textOf(drawing: string, form?: string): Promise<string | undefined> {
  const { sources } = await readFile({ path: '/c/a.pdf', bytes: pdf(drawing, form), locale: 'en' });
  return sources[0]?.text;
}

const WHOLE = 'The bridge was opened on Friday by his sister';
const GAPS = [...WHOLE.matchAll(/i/g)].map(({ index }) => index);
// The first font draws all but the letter i, at 10 points and 80 of 100 wide: 4.8 points a letter.
const GAPPED = '[(The br) -600 (dge was opened on Fr) -600 (day by h) -600 (s s) -600 (ster) ] TJ';
const place = (letters: number): string => (50 + letters * 4.8).toFixed(2);
const fillers = GAPS.map((letters, i, all) => `${((letters - (all[i - 1] ?? 0)) * 4.8).toFixed(2)} 0 Td (i) Tj`).join(
  ' ',
);

describe('letters that a second font draws into the gaps of the first are put into their words', () => {
  test('on the page', async () => {
    const drawing = `BT 80 Tz /F1 10 Tf 50 700 Td ${GAPPED} ET BT /F2 10 Tf 50 700 Td ${fillers} ET`;
    expect(await textOf(drawing)).toBe(WHOLE);
  });

  test('where the page is drawn larger, and by matrices', async () => {
    const drawing = `q 2 0 0 2 0 0 cm BT 80 Tz /F1 1 Tf 5 0 0 5 25 350 Tm ${GAPPED} ET
      BT /F2 5 Tf ${GAPS.map((letters) => `1 0 0 1 ${Number(place(letters)) / 2} 350 Tm (i) Tj`).join(' ')} ET Q`;
    expect(await textOf(drawing)).toBe(WHOLE);
  });

  test('in a drawing within the drawing, which is moved', async () => {
    const drawing = `BT 80 Tz /F1 10 Tf 50 700 Td ${GAPPED} ET q 1 0 0 1 -10 0 cm /X Do Q`;
    expect(await textOf(drawing, `BT 80 Tz /F2 10 Tf 50 700 Td ${fillers} ET`)).toBe(WHOLE);
  });

  test('over several lines, each with its own gaps', async () => {
    const drawing = `BT 80 Tz 14 TL /F1 10 Tf 50 700 Td ${GAPPED} T* [(and h) -600 (s wife )] TJ ET
      BT /F2 10 Tf 50 700 Td ${fillers} ET BT /F2 10 Tf 50 686 Td 24 0 Td (i) Tj ET`;
    expect((await textOf(drawing))?.replace(/\s+/g, ' ')).toBe(`${WHOLE} and his wife`);
  });
});

describe('only such a page is looked at letter by letter', () => {
  const run = (text: string, x: number, width: number, y = 100) => ({ text, x, y, width, size: 10 });

  test('a letter within a line is drawn into it', () => {
    expect(isInterleaved([run('Du l ch', 50, 40), run('ị', 68, 4)])).toBe(true);
  });

  test.each([
    ['words beside each other', [run('The bridge', 50, 60), run('was', 114, 20)]],
    ['the same words drawn twice', [run('The bridge', 50, 60), run('The bridge', 50.4, 60)]],
    ['a tone mark over its letter', [run('Cau go', 50, 40), run('\u0301', 58, 3)]],
    ['the number of a note above the line', [run('a bridge here', 50, 60), run('2', 80, 3, 96)]],
    ['the line below', [run('The bridge was', 50, 90), run('here', 60, 20, 114)]],
  ])('%s is not', (_, runs) => {
    expect(isInterleaved(runs)).toBe(false);
  });
});
