import { describe, expect, test } from 'vitest';
import { pastedText } from '../../../server/src/features/pasted-text.ts';
import { readFile } from '../../../server/src/corpus/readers/read-file.ts';

const pasted = (text: string) => pastedText(text, readFile, 'en');

describe('the day of publication is read off the head of a pasted article', () => {
  test.each([
    [
      'with the outlet under the headline',
      'Cầu Rạch Gầm thông xe\n\nBáo Miền Hạ, 14/5/2024\n\nSáng 12/5, xe đã chạy qua cầu.',
    ],
    [
      'in a line of its own under the author',
      'A bridge opens\r\n\r\nBy Mai Hart\r\n14 May 2024\r\n\r\nCars crossed on Sunday.',
    ],
    ['where the text begins', 'Mỹ Tho, ngày 14/5/2024. Sáng 12/5, xe đã chạy qua cầu.'],
  ])('%s', async (_, text) => {
    expect(await pasted(text)).toMatchObject({ kind: 'text', date: '2024-05-14' });
  });

  test.each([
    ['a sentence tells of', 'Cầu Rạch Gầm thông xe\n\nCầu được khởi công ngày 14/5/2021.\n\nNay xe đã chạy.'],
    ['a quotation names', 'A bridge opens\n\n“We began on 14 May 2021”\n\nCars crossed on Sunday.'],
    ['stands at the foot', 'A bridge opens\n\nOne\n\nTwo\n\nThree\n\nFour\n\nLast inspected on 14 May 2021'],
    ['has no year', 'A bridge opens\n\nDelta Courier, 14 May\n\nCars crossed on Sunday.'],
  ])('but not a day that %s', async (_, text) => {
    expect(await pasted(text)).toMatchObject({ kind: 'text', date: '' });
  });
});
