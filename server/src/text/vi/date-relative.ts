import type { RelativeShape } from '../date-shape.ts';
import type { Read, Words } from './date-words.ts';
import { endsBefore, is, phrase } from './date-words.ts';

const WHICH: readonly (readonly [string, number, 'publication' | 'text'])[] = [
  ['trước đó', -1, 'text'],
  ['sau đó', 1, 'text'],
  ['tiếp theo', 1, 'publication'],
  ['kế tiếp', 1, 'publication'],
  ['sắp tới', 1, 'publication'],
  ['vừa qua', -1, 'publication'],
  ['vừa rồi', -1, 'publication'],
  ['hiện tại', 0, 'publication'],
  ['trước', -1, 'publication'],
  ['này', 0, 'publication'],
  ['nay', 0, 'publication'],
  ['sau', 1, 'publication'],
  ['tới', 1, 'publication'],
  ['tiếp', 1, 'publication'],
  ['qua', -1, 'publication'],
  ['rồi', -1, 'publication'],
  ['đó', 0, 'text'],
];

/** `tuần trước`, `tháng này`, `quý tới`; what is counted (`ba tháng trước`) is read before. */
export function relativeUnit(
  words: Words,
  i: number,
  unit: 'week' | 'month' | 'quarter',
): Read<RelativeShape> | undefined {
  if (words[i - 1]?.kind === 'digits' || endsBefore('vague', words, i)) return undefined;
  if (
    is(
      words,
      i - 1,
      'một',
      'hai',
      'ba',
      'bốn',
      'năm',
      'sáu',
      'bảy',
      'tám',
      'chín',
      'mười',
      'mấy',
      'những',
      'các',
      'mọi',
      'nửa',
      'từng',
      'trăm',
    )
  )
    return undefined;
  for (const [written, offset, anchor] of WHICH) {
    const end = phrase(words, i + 1, written);
    if (end === undefined || (unit !== 'quarter' && written === 'nay')) continue;
    if (is(words, end, 'khi', 'đời', 'lại')) return undefined;
    return { value: { kind: 'relative', unit, offset, anchor }, end };
  }
  return undefined;
}
