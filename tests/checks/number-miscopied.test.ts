import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

describe('a figure with two neighbouring digits in the wrong order', () => {
  const MILL = `
//- corpus/mill.txt  2024-05-21
The old paper mill at Harrow Bridge, which its owners closed last winter, was sold on Monday for $275,000 to a brewer.
Repairs may cost the new owner as much again, a builder from the village reckoned.`;
  const bought = (price: string, source = MILL): Promise<void> =>
    check(
      `${source}\n//- report.md\nA beer maker has spent ${price} on the empty paper mill at Harrow Bridge [@mill].\n`,
    );

  test('is miscopied, however freely the rest is told', () => bought('⟦$257,000⟧{number-mismatch}'));
  test('is another sum where more than that differs', () => bought('$340,000'));
  test('is another of the source where the source gives it', () =>
    bought('$257,000', `${MILL}\nThe brewer put $257,000 into its pubs last year.`));
});

describe('a zero more or less in a large figure', () => {
  const FUND = `
//- corpus/quy.txt  2024-05-21
Quỹ Sông Xanh cho biết sẽ trồng 500.000 cây đước dọc bờ biển Cần Giờ trong năm năm tới.`;
  const plants = (count: string): Promise<void> =>
    check(`${FUND}\n//- report.md\nThe Song Xanh fund wants to plant ${count} at Can Gio within five years [@quy].\n`);

  test('is miscopied', () => plants('⟦50,000 mangroves⟧{number-mismatch}'));
  test('is another figure where more differs', () => plants('70,000 mangroves'));
});

describe('a figure that names nothing counted', () => {
  const WARDS = `
//- corpus/wards.txt  2024-05-21
Turnout was highest in Northgate, where 8,162 people voted, followed by Millford with 3,819 and Eastham with 3,100.`;
  const had = (count: string): Promise<void> =>
    check(`${WARDS}\n//- report.md\nNorthgate led with 8,162 people, ahead of Millford with ${count} [@wards].\n`);

  test('is miscopied where the digits are the same', () => had('⟦3,189⟧{number-mismatch}'));
  test('is left alone else', () => had('4,819'));
});

describe('a slip for a figure of the other language, of which no table knows what it counts', () => {
  const KILNS = `
//- corpus/lo.txt  2024-05-21
Làng gốm Bát Tràm còn 640 bát hương cổ, theo sổ sách của đình làng.`;
  const keeps = (count: string, source = KILNS): Promise<void> =>
    check(
      `${source}\n//- report.md\nThe pottery village of Bat Tram still has ${count}, by the books of its communal house [@lo].\n`,
    );

  test('is found', () => keeps('⟦630 thuribles⟧{number-mismatch}'));
  test('is the same figure', () => keeps('640 thuribles'));
  test('is another thing where the source gives the figure too', () =>
    keeps('630 thuribles', `${KILNS}\nTrong kho có 630 thứ khác.`));
  test('is another figure where more than a digit differs', () => keeps('2,900 thuribles'));
});
