import { expect, test } from 'vitest';
import { labelsOf } from '../../../server/src/report/labels.ts';
import { parseReport } from '../../../server/src/report/parse-report.ts';

test('labels stand in attributes and in the head of a chunk', () => {
  const text =
    '![Giá](gia.png){#fig-gia width=50%}\n\n# Bảng {.x #sec-bang}\n\n```{r}\n#| label: tbl-gạo\n```\n\n$$x$$ {#eq:one}';
  expect([...labelsOf(text)]).toEqual(['fig-gia', 'sec-bang', 'tbl-gạo', 'eq:one']);
});

test('other labels are anybody’s', () => {
  expect([...labelsOf('# Giá {#gia}\n\n{#figure-1} #fig-a\n#| label: plot')]).toEqual([]);
});

test('a reference to a figure of the report is no citation, one to a source of such a name is', () => {
  const keys = parseReport('![Giá](gia.png){#fig-gia}\n\n@fig-gia [@fig-khac; @fig-gia]', 'r.md').citations;
  expect(keys.map(({ key }) => key)).toEqual(['fig-khac']);
});
