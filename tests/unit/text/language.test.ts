import { expect, test } from 'vitest';
import { languageOf } from '../../../server/src/text/language.ts';

test.each<[string, 'vi' | 'en']>([
  ['Ông Hải cho biết cầu sẽ xong trong tháng 5.', 'vi'],
  ['Mr Nguyễn Văn Hải said that the bridge would be finished in May.', 'en'],
  // A few sentences are in the language of their own words, however long the quotation.
  ['“The bridge will be finished in May, and not a day later than that,” ông Hải nói với báo chí.', 'vi'],
  ['“Cầu sẽ xong trong tháng 5, không chậm thêm một ngày nào nữa,” Mr Hale told the press.', 'en'],
  ['Ngày 3/5, ông Nam nói: “Cầu mở vào tháng 6.”', 'vi'],
  // Of a quotation alone, its own.
  ['“The bridge will be finished in May, and not a day later.”', 'en'],
  ['“Cầu sẽ xong trong tháng 5.”', 'vi'],
])('%s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});
