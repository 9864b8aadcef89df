import { describe, expect, test } from 'vitest';
import { check, findingsOf } from '../support/check.ts';
import { checkFix } from '../support/check-fix.ts';

const KILN = `
//- corpus/kiln.txt  2021-09-30
The old kiln at Marrow Lane cracked on 6 September and buried two potters.
Inspector Ada Quill had asked the owners to mend the chimney on 28 August.
The county closed four other workshops along the canal on 9 September.
A fund for the potters' families was opened on 17 September by the parish council.
//- corpus/lo.txt  2021-09-30
Lò gốm cổ ở xóm Bến Tre nứt vỡ tối 6/9, vùi lấp hai người thợ.
Ngày 9/9, huyện đóng cửa bốn xưởng gốm khác dọc con kênh.
Ngày 17/9, xã lập quỹ giúp gia đình hai người thợ.
//- report.md
`;

describe('a day that the report counts from an event', () => {
  test.each([
    [
      'counted otherwise than the source dates both',
      '⟦Five days⟧ after the old kiln cracked, the county closed four workshops along the canal [@kiln].',
    ],
    [
      'behind what it dates',
      'The county closed four workshops along the canal ⟦five days⟧ after the old kiln at Marrow Lane cracked [@kiln].',
    ],
  ])('%s', (_, line) =>
    check(`${KILN}${line.replace(/⟦(\w+ days)⟧( after)/, '⟦$1$2⟧{date-mismatch → 2021-09-09}')}\n`),
  );

  test('before, not after', () =>
    check(`${KILN}⟦The day before the old kiln cracked⟧{date-mismatch → 2021-08-28}, inspector Ada Quill had asked the owners to mend the chimney [@kiln].
`));

  test('the same day', () =>
    check(`${KILN}⟦Cùng ngày với vụ nứt vỡ lò gốm cổ ở xóm Bến Tre⟧{date-mismatch → 2021-09-09}, huyện đóng cửa bốn xưởng gốm dọc con kênh [@lo].
`));

  test('in Vietnamese', () =>
    check(`${KILN}⟦Sáu ngày sau khi⟧{date-mismatch → 2021-09-09} lò gốm cổ nứt vỡ, huyện đóng cửa bốn xưởng gốm khác dọc con kênh [@lo].
`));

  test('a weekday', () =>
    check(`${KILN}⟦The Friday after the old kiln at Marrow Lane cracked⟧{date-mismatch → 2021-09-09}, the county closed four workshops along the canal [@kiln].
`));

  test('the proof has both sentences of the source, and the message both days', async () => {
    const [finding] = await findingsOf(
      `${KILN}⟦Five days after⟧{date-mismatch} the old kiln cracked, the county closed four workshops along the canal [@kiln].\n`,
    );
    expect(finding?.evidence.map(({ text }) => text.slice(0, 12))).toEqual(['The county c', 'The old kiln']);
    expect(finding?.message).toBe(
      'The report says “Five days after …”: counted from 6 September 2021 (6 September) in the source kiln, that is 11 September 2021; the source kiln says 9 September 2021 (9 September).',
    );
  });
});

describe('the fix counts anew', () => {
  test.each([
    ['⟦Five days after⟧', 'Three days after'],
    ['⟦5 days after⟧', '3 days after'],
    ['⟦A day after⟧', 'Three days after'],
    ['⟦Two weeks after⟧', 'Three days after'],
    ['⟦A day before⟧', 'Three days after'],
  ])('%s', (written, fixed) => {
    const rest = ' the old kiln cracked, the county closed four workshops along the canal [@kiln].\n';
    return checkFix(KILN.replace(/\/\/- report\.md\n$/, ''), `${written}{date-mismatch}${rest}`, `${fixed}${rest}`);
  });
});

test.each([
  ['On ⟦the same day as the old kiln cracked⟧, the county', 'Three days after the old kiln cracked, the county'],
  ['⟦The morning after the old kiln cracked⟧, the county', 'Three days after the old kiln cracked, the county'],
  ['⟦The Friday after the old kiln cracked⟧, the county', 'Three days after the old kiln cracked, the county'],
])('the fix writes a number where none is: %s', (written, fixed) => {
  const rest = ' closed four workshops along the canal [@kiln].\n';
  const newspaper = KILN.replace(/\/\/- report\.md\n$/, '');
  return checkFix(newspaper, `${written.replace('⟧', '⟧{date-mismatch}')}${rest}`, `${fixed}${rest}`);
});

test.each([
  ['⟦Cùng ngày với vụ nứt vỡ lò gốm cổ⟧, huyện', 'Ba ngày sau vụ nứt vỡ lò gốm cổ, huyện'],
  ['⟦Ngày hôm sau khi lò gốm cổ nứt vỡ⟧, huyện', 'Ba ngày sau khi lò gốm cổ nứt vỡ, huyện'],
])('… in Vietnamese: %s', (written, fixed) => {
  const rest = ' đóng cửa bốn xưởng gốm khác dọc con kênh [@lo].\n';
  const newspaper = KILN.replace(/\/\/- report\.md\n$/, '');
  return checkFix(newspaper, `${written.replace('⟧', '⟧{date-mismatch}')}${rest}`, `${fixed}${rest}`);
});

describe('silent', () => {
  test.each([
    [
      'where the count is right',
      'Three days after the old kiln cracked, the county closed four workshops along the canal [@kiln].',
    ],
    ['… in Vietnamese', 'Ba ngày sau khi lò gốm cổ nứt vỡ, huyện đóng cửa bốn xưởng gốm khác dọc con kênh [@lo].'],
    [
      '… in the other language',
      'Three days after the old pottery kiln cracked, the district closed four other pottery workshops along the canal [@lo].',
    ],
    [
      'where the weekday is right',
      'The Thursday after the old kiln at Marrow Lane cracked, the county closed four workshops along the canal [@kiln].',
    ],
    [
      'where it is told roughly',
      'About five days after the old kiln cracked, the county closed four workshops along the canal [@kiln].',
    ],
    [
      'where weeks are counted, and a few days are over',
      'A week before the old kiln cracked, inspector Ada Quill had asked the owners to mend the chimney [@kiln].',
    ],
    [
      'where no source dates the event',
      'Five days after the bakers of the town went on strike, the county closed four workshops along the canal [@kiln].',
    ],
    [
      'where the event is told by a word alone',
      'Five days after the accident, the county closed four workshops along the canal [@kiln].',
    ],
    [
      'where no source dates what happened then',
      'Five days after the old kiln cracked, the widow of one potter sold the house [@kiln].',
    ],
    [
      'in a quotation',
      'The parish wrote: “Five days after the old kiln cracked, the county closed four workshops along the canal” [@kiln].',
    ],
  ])('%s', (_, line) => check(`${KILN}${line}\n`, { severities: { 'quotation-mismatch': 'off' } }));
});
