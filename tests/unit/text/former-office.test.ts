import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/text/analyse.ts';
import type { Language } from '../../../server/src/text/language.ts';

const mentioned = (text: string, language: Language): string[] =>
  analyse(text, { language, infer: false })
    .mentions.flat()
    .map((mention) => mention.text);

describe('that somebody had an office goes with it', () => {
  test.each<[string, Language, string]>([
    ['Cố nhạc sĩ Lê Bá Tùng được truy tặng.', 'vi', 'Cố nhạc sĩ Lê Bá Tùng'],
    ['Nguyên phó hiệu trưởng Lê Bá Tùng đến dự.', 'vi', 'Nguyên phó hiệu trưởng Lê Bá Tùng'],
    ['Anna Holm trained with former striker Paul Hale.', 'en', 'former striker Paul Hale'],
    ['Late coach Paul Hale was honoured.', 'en', 'Late coach Paul Hale'],
  ])('%s', (text, language, expected) => {
    expect(mentioned(text, language)).toContain(expected);
  });

  test.each<[string, Language, string]>([
    ['Họ cố giúp giáo viên Lê Bá Tùng.', 'vi', 'giáo viên Lê Bá Tùng'],
    ['Đó là nguyên nhân bác sĩ Lê Bá Tùng nghỉ.', 'vi', 'bác sĩ Lê Bá Tùng'],
    ['It came too late, Mayor Paul Hale said.', 'en', 'Mayor Paul Hale'],
  ])('and no other word does: %s', (text, language, expected) => {
    expect(mentioned(text, language)).toContain(expected);
  });
});
