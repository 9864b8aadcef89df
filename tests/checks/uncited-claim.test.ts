import { test } from 'vitest';
import { check } from '../support/check.ts';

const BRIDGE = `
//- corpus/cau-moi.txt  2023-06-15
Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.`;

test('facts without a citation, where the rule is switched on', () =>
  check(
    `${BRIDGE}
//- report.md
⟦Ngày 12/6, thành phố thông xe cầu Thạnh Lộc.⟧{uncited-claim}
`,
    { severities: { 'uncited-claim': 'warning' } },
  ));

test('facts without a citation, by default', () =>
  check(`${BRIDGE}
//- report.md
Ngày 12/6, thành phố thông xe cầu Thạnh Lộc.
`));

test('a sentence without facts, where the rule is switched on', () =>
  check(
    `${BRIDGE}
//- report.md
Cây cầu đã thay đổi cuộc sống của bà con ven sông.
`,
    { severities: { 'uncited-claim': 'warning' } },
  ));
