import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const NIGHT = `
//- corpus/night.txt  2024-03-11
A Norrvik police spokesman said on Sunday that four lanterns had been stolen from the old pier during the storm.
The chairman of the Conservative Party described the leaflet about the ferry as harmless fun.
Harbour master Ida Lund told local radio that the night boats would run “for another two winters at least”.
According to sources quoted by the Norwich Courier, the captain had hidden the logbook under a sack of salt.
Council leader Marta Holm called the new toll “a slap in the face of every fisherman on this coast”.`;

describe('whoever speaks for a town, a party, a paper', () => {
  test('a spokesman of another town', () =>
    check(`${NIGHT}
//- report.md
Four lanterns were stolen from the old pier during the storm, a ⟦Harrow police spokesman⟧{attribution-mismatch → Norrvik police spokesman} said [@night].
`));

  test('but not the one of the town', () =>
    check(`${NIGHT}
//- report.md
Four lanterns were stolen from the old pier during the storm, a Norrvik police spokesman said [@night].
`));

  test('the chairman of another party', () =>
    check(`${NIGHT}
//- report.md
The leaflet about the ferry was no more than harmless fun, the ⟦Labour chairman⟧{attribution-mismatch → chairman of the Conservative Party} said [@night].
`));

  test.each(['the Tory chairman', 'the chairman of the Conservative Party', 'the Conservative Party'])(
    'but not %s',
    (speaker) =>
      check(`${NIGHT}
//- report.md
The leaflet about the ferry was no more than harmless fun, ${speaker} said [@night].
`),
  );

  test('another paper than the one that quotes the sources', () =>
    check(`${NIGHT}
//- report.md
The captain had hidden the logbook under a sack of salt, the ⟦Harrow Gazette⟧{attribution-mismatch → Norwich Courier} reported [@night].
`));

  test('but not the one that does', () =>
    check(`${NIGHT}
//- report.md
The captain had hidden the logbook under a sack of salt, the Norwich Courier reported [@night].
`));
});

describe('whoever stands behind a part of a quotation, or before it', () => {
  test('is held against the source', () =>
    check(`${NIGHT}
//- report.md
The night boats would run “for another two winters at least”, ⟦Mayor Ola Brandt⟧{attribution-mismatch → Ida Lund} told local radio [@night].
`));

  test('and agrees with it', () =>
    check(`${NIGHT}
//- report.md
The night boats would run “for another two winters at least”, harbour master Ida Lund told local radio [@night].
`));

  test('also where it is his view', () =>
    check(`${NIGHT}
//- report.md
For ⟦Ola Brandt⟧{attribution-mismatch → Marta Holm}, the new toll is “a slap in the face of every fisherman on this coast” [@night].
`));

  test('and hers', () =>
    check(`${NIGHT}
//- report.md
For Marta Holm, the new toll is “a slap in the face of every fisherman on this coast” [@night].
`));
});
