import { test } from 'vitest';
import { check } from '../support/check.ts';

// Whom the report calls by where he comes from or whose he is may be anybody whom the source names.

const FERRY = `
//- corpus/ferry.txt  2022-05-11 The Sound Mail
Ralph Dunmore told the harbour board that the night ferry to Skarra needs a second captain before winter.
His brother stayed at home.`;

test.each([
  'The night ferry to Skarra needs a second captain before winter, the Texan told the harbour board [@ferry].',
  'The night ferry to Skarra needs a second captain before winter, the longest-serving Democrat told the harbour board [@ferry].',
  'The night ferry to Skarra needs a second captain before winter, ⟦Willa Texan⟧{attribution-mismatch → Ralph Dunmore} told the harbour board [@ferry].',
])('%s', (body) => check(`${FERRY}\n//- report.md\n${body}\n`));
