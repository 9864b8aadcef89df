import { expect, test } from 'vitest';
import { isFurniture } from '../../../server/src/text/furniture.ts';

test.each([
  ['Chợ đêm bến Thạnh Lộc đóng cửa sớm [04/12 - 15:59]', true],
  ['Chợ đêm bến Thạnh Lộc đóng cửa sớm (04/12/2023, 15h59)', true],
  // A day without its minute may be told of what stands before it.
  ['Chợ đêm bến Thạnh Lộc đóng cửa sớm (04/12)', false],
  ['Chợ đêm bến Thạnh Lộc đóng cửa lúc 15:59.', false],
])('a line that ends with the minute at which it came out is a link: %s', (line, is) => {
  expect(isFurniture(line, true)).toBe(is);
});
