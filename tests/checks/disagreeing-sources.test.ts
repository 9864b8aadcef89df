import { describe, expect, test } from 'vitest';
import { check, findingsOf } from '../support/check.ts';

const KITES = (first: string, second: string, days = ['2024-06-11', '2024-06-11']): string => `
//- corpus/dawn.txt  ${days[0]}
${first}
A brass band played on the pier until dark.
//- corpus/dusk.txt  ${days[1]}
${second}
Ice cream sold out before noon.
`;
const FLEW = 'schoolchildren flew two hundred paper kites over the harbour wall at Tarn Point';
const SANK = (count: string): string =>
  `The storm sank ${count} fishing boats moored behind the breakwater at Tarn Point.`;
const SAID = (who: string): string => `“The breakwater was never built for waves of that height,” ${who} said.`;

describe('the claim follows one source, and another one that it cites says otherwise', () => {
  test('of the day, with both sentences as proof', async () => {
    const [finding] = await findingsOf(`${KITES(`On 8 June ${FLEW}.`, `On 9 June ${FLEW}.`)}//- report.md
On ⟦8 June⟧{disagreeing-sources}, ${FLEW} [@dawn; @dusk].
`);
    expect(finding?.message).toBe('The sources disagree: dawn says “8 June”, dusk says “9 June”.');
    expect(finding?.evidence.map(({ source, line }) => [source, line])).toEqual([
      ['dawn', 0],
      ['dusk', 0],
    ]);
    expect(finding?.fixes).toEqual([]);
  });

  test('in Vietnamese words, too', async () => {
    const [finding] = await findingsOf(
      `${KITES(`On 8 June ${FLEW}.`, `On 9 June ${FLEW}.`, ['2024-06-10', '2024-06-11'])}//- report.md
On ⟦8 June⟧{disagreeing-sources}, ${FLEW} [@dawn; @dusk].
`,
      { locale: 'vi' },
    );
    expect(finding?.message).toMatch(/^Các nguồn không thống nhất: .* Nguồn dusk đăng sau \(ngày 11\/6\/2024\)\.$/);
  });

  test('of the figure, and says that it is the later one', async () => {
    const [finding] = await findingsOf(
      `${KITES(SANK('12'), SANK('19'), ['2024-06-10', '2024-06-11'])}//- report.md
The storm sank ⟦12 fishing boats⟧{disagreeing-sources} moored behind the breakwater at Tarn Point [@dawn; @dusk].
`,
    );
    expect(finding?.message).toContain('The later one is dusk (11 June 2024).');
  });

  test('of the speaker of the same words', () =>
    check(`${KITES(SAID('Harbour master Joan Petrie'), SAID('Mayor Alun Rees'))}//- report.md
“The breakwater was never built for waves of that height,” ⟦Joan Petrie⟧{disagreeing-sources} said [@dawn; @dusk].
`));

  test('whichever sentence they are cited in', () =>
    check(`${KITES(`On 8 June ${FLEW}.`, `On 9 June ${FLEW}.`)}//- report.md
- On ⟦8 June⟧{disagreeing-sources}, ${FLEW}. It was a fine day [@dawn] for all of them [@dusk].
`));
});

describe('no disagreement', () => {
  test.each([
    ['between a day and its month', `In June ${FLEW}.`, `On 8 June, ${FLEW}`],
    ['between a day and a weekday that is it', `On Saturday ${FLEW}.`, `On 8 June, ${FLEW}`],
    ['between a week and the one before', `This week ${FLEW}.`, `Last week, ${FLEW}`],
    ['between a day and none', `Last week ${FLEW}, and the sky was full.`, `On 8 June, ${FLEW}`],
    [
      'between two events',
      'On 9 June divers searched the wreck of a trawler for a missing anchor.',
      `On 8 June, ${FLEW}`,
    ],
  ])('%s', (_, other, claim) =>
    check(`${KITES(`On 8 June ${FLEW}.`, other)}//- report.md
${claim} [@dawn; @dusk].
`),
  );

  test('between a figure and the same one rounded', () =>
    check(`${KITES(SANK('19'), SANK('about 20'))}//- report.md
The storm sank 19 fishing boats moored behind the breakwater at Tarn Point [@dawn; @dusk].
`));

  test('where the claim follows the later source, whose toll has risen', () =>
    check(`${KITES(SANK('12'), SANK('19'), ['2024-06-10', '2024-06-11'])}//- report.md
The storm sank 19 fishing boats moored behind the breakwater at Tarn Point [@dawn; @dusk].
`));

  test('where the claim follows the later source, and the earlier one told of a plan', () =>
    check(`${KITES(`On 8 June ${FLEW.replace('flew', 'will fly')}.`, `On 9 June ${FLEW}.`, ['2024-06-05', '2024-06-11'])}//- report.md
On 9 June, ${FLEW} [@dawn; @dusk].
`));

  test('between two who say one thing in their own words', () =>
    check(`${KITES(
      'Harbour master Joan Petrie said the old breakwater could not stand such waves.',
      'Mayor Alun Rees said the breakwater was too weak for the waves that came.',
    )}//- report.md
Joan Petrie said the old breakwater could not stand such waves [@dawn; @dusk].
`));

  test('for a sentence that cites one of them', () =>
    check(`${KITES(`On 8 June ${FLEW}.`, `On 9 June ${FLEW}.`)}//- report.md
On 8 June, ${FLEW} [@dawn].
`));

  test('for a sentence that cites none', () =>
    check(`${KITES(`On 8 June ${FLEW}.`, `On 9 June ${FLEW}.`)}//- report.md
On 8 June, ${FLEW}.
`));

  test('for words in quotation marks', () =>
    check(`${KITES(`“On 8 June ${FLEW},” Joan Petrie said.`, `“On 9 June ${FLEW},” Joan Petrie said.`)}//- report.md
“On 8 June ${FLEW},” Joan Petrie said [@dawn; @dusk].
`));
});

test('where the claim agrees with no source, it is in the wrong and the sources are let be', () =>
  check(
    `${KITES(`On 8 June ${FLEW}.`, `On 9 June ${FLEW}.`)}//- report.md
On 7 June, ${FLEW} [@dawn; @dusk].
`,
    { severities: { 'date-mismatch': 'off' } },
  ));

test('a comment silences it', () =>
  check(`${KITES(`On 8 June ${FLEW}.`, `On 9 June ${FLEW}.`)}//- report.md
<!-- attest-disable-next-line disagreeing-sources: dawn was there -->
On 8 June, ${FLEW} [@dawn; @dusk].
`));
