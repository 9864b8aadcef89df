import { describe, expect, test } from 'vitest';
import { splitLocator } from '../../../server/src/report/locator.ts';

describe('a locator', () => {
  test.each([
    [', p. 3', 'p. 3', ''],
    [', pp. 33-35, 38-39 and passim', 'pp. 33-35, 38-39', 'and passim'],
    [' tr. 12–15', 'tr. 12–15', ''],
    [', Trang 4, bản in', 'Trang 4', 'bản in'],
    [', đoạn 3', 'đoạn 3', ''],
    [', chap. iv', 'chap. iv', ''],
    [' 99', '99', ''],
    [', §§ 2, 3', '§§ 2, 3', ''],
    [', phút 12:30', 'phút 12:30', ''],
    [', {p. iv, vi, (a)(b)} note', 'p. iv, vi, (a)(b)', 'note'],
  ])('%s', (written, locator, suffix) => expect(splitLocator(written)).toEqual({ locator, suffix }));

  test.each([
    [', and others', 'and others'],
    [', trang phục', 'trang phục'],
    [', page layout', 'page layout'],
    ['', ''],
  ])('is none: %s', (written, suffix) => expect(splitLocator(written)).toEqual({ locator: '', suffix }));
});
