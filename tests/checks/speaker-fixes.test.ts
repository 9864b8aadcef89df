import { test } from 'vitest';
import { checkFix } from '../support/check-fix.ts';

const BRIDGE = `
//- corpus/cau.txt  2022-11-10
Bà Lê Thị Lan, giám đốc Sở Giao thông, cho biết cầu Thạnh Lộc có bốn làn xe và hai lối đi bộ rộng.
//- corpus/market.txt  2022-11-10
"The fish market will pay for itself within six years of opening day," Mayor Ruth Adeyemi said.
`;

test.each([
  ['% cho biết cầu Thạnh Lộc có bốn làn xe và hai lối đi bộ rộng [@cau].', '⟦Ông Trần Quốc Bảo⟧', 'Bà Lê Thị Lan'],
  ['% cho biết cầu Thạnh Lộc có bốn làn xe và hai lối đi bộ rộng [@cau].', '⟦Trần Quốc Bảo⟧', 'Lê Thị Lan'],
  [
    'Hôm qua, % cho biết cầu Thạnh Lộc có bốn làn xe và hai lối đi bộ rộng [@cau].',
    '⟦ông Trần Quốc Bảo⟧',
    'bà Lê Thị Lan',
  ],
  [
    '- % cho biết cầu Thạnh Lộc có bốn làn xe và hai lối đi bộ rộng [@cau]',
    '**⟦Ông Trần Quốc Bảo⟧**',
    '**Bà Lê Thị Lan**',
  ],
  ['Theo %, cầu Thạnh Lộc có bốn làn xe và hai lối đi bộ rộng [@cau].', '⟦ông Trần Quốc Bảo⟧', 'bà Lê Thị Lan'],
  [
    '"The fish market will pay for itself within six years of opening day," % said [@market].',
    '⟦Mayor John Okoro⟧',
    'Mayor Ruth Adeyemi',
  ],
  [
    '"The fish market will pay for itself within six years of opening day," % said [@market].',
    '⟦John Okoro⟧',
    'Ruth Adeyemi',
  ],
])('%s with %s', (sentence, written, fixed) =>
  checkFix(
    BRIDGE,
    `${sentence.replace('%', () => written.replace('⟧', '⟧{attribution-mismatch}'))}\n`,
    `${sentence.replace('%', () => fixed)}\n`,
  ),
);
