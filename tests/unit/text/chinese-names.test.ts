import { describe, expect, test } from 'vitest';
import { romanised, sameChineseName } from '../../../server/src/text/chinese-names.ts';
import { nameKey } from '../../../server/src/text/names.ts';

const keys = (name: string): string[] => name.split(' ').map(nameKey);
const same = (a: string, b: string): boolean => sameChineseName(keys(a), keys(b));

describe('a Chinese name', () => {
  test.each([
    ['Tập Cận Bình', 'Xi Jinping'],
    ['Thái Anh Văn', 'Tsai Ing-wen'],
    ['Mã Anh Cửu', 'Ma Ying-jeou'],
    ['Lý Gia Siêu', 'Lee Ka-chiu'],
    ['Vương Nghị', 'Wang Yi'],
    ['Hoa Xuân Oánh', 'Hua Chunying'],
    ['Tưởng Giới Thạch', 'Chiang Kai-shek'],
    ['Tập Cận Bình', 'Xi'],
    ['Tập', 'Xi Jinping'],
  ])('%s is %s', (vietnamese, written) => {
    expect(same(vietnamese, written)).toBe(true);
    expect(same(written, vietnamese)).toBe(true);
  });

  test.each([
    ['Tập Cận Bình', 'Wang Yi'],
    ['Tập Cận Bình', 'Xi Zhongxun'],
    ['Vương Nghị', 'Wang Wenbin'],
    ['Nguyễn Hồng Diên', 'Hong Lei'],
    ['Lý Cường', 'John Smith'],
    // A given name alone, and two family names, are too little to go by.
    ['Tập Cận Bình', 'Jinping'],
    ['Tập', 'Xi'],
  ])('%s is no %s', (vietnamese, written) => {
    expect(same(vietnamese, written)).toBe(false);
    expect(same(written, vietnamese)).toBe(false);
  });

  test('is no longer than four syllables', () => {
    expect(romanised(['tập', 'cận', 'bình', 'an', 'khang']).family.size).toBe(0);
    expect(same('Tập Cận Bình An Khang', 'Xi Jinpingankang')).toBe(false);
  });
});
