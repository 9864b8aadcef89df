import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/text/analyse.ts';
import type { Language } from '../../../server/src/text/language.ts';

// Who speaks last.
function speaker(text: string, language: Language): string | undefined {
  return analyse(text, { language, infer: false }).statements.at(-1)?.entity?.name;
}

describe('somebody whom the text has named is called by what he is', () => {
  test.each<[string, string]>([
    ['Bela Sorren spoke in Dorn on Monday. The Vermont senator said the plan was unfair.', 'Bela Sorren'],
    ['Anna Hale opened the show. The singer said she was tired.', 'Anna Hale'],
    [
      'Former Labour candidate Bela Sorren, who backed Ida Holm, agreed with Anna Hale. The senator said the plan was unfair.',
      'Bela Sorren',
    ],
  ])('%s', (text, name) => {
    expect(speaker(text, 'en')).toBe(name);
  });

  test.each([
    ['Lê Hà My vừa giành học bổng. Nữ sinh này kể em tự học tiếng Pháp.', 'Lê Hà My'],
    ['Lê Hà My vừa trở lại sân khấu. Nữ ca sĩ thừa nhận cô đã mệt.', 'Lê Hà My'],
    ['Ông Trần Tá nộp đơn hôm qua. Luật sư này cho rằng thân chủ vô tội.', 'Trần Tá'],
  ])('%s', (text, name) => {
    expect(speaker(text, 'vi')).toBe(name);
  });
});

describe('but nobody is who by the text is something else, or is told for the first time', () => {
  test.each<[string, Language]>([
    ['Mayor Bela Sorren spoke in Dorn on Monday. The governor said the plan was unfair.', 'en'],
    ['In Dorn, Anna Hale met Bela Sorren on Monday. The senator said the plan was unfair.', 'en'],
    ['Anna Hale opened the show. The man said she was tired.', 'en'],
    ['Anna Hale opened the show. A lawyer said she was tired.', 'en'],
    ['Anna Hale opened the show. The mayor of Dorn said she was tired.', 'en'],
    ['Dorn opened the show. The singer said she was tired.', 'en'],
    ['Giám đốc Trần Tá gặp báo chí. Luật sư này cho rằng thân chủ vô tội.', 'vi'],
    ['Hôm qua Trần Tá gặp Lê Hà My. Luật sư này cho rằng thân chủ vô tội.', 'vi'],
    ['Ông Trần Tá vừa trở lại sân khấu. Nữ ca sĩ thừa nhận cô đã mệt.', 'vi'],
    ['Trần Tá nộp đơn hôm qua. Một luật sư cho rằng thân chủ vô tội.', 'vi'],
    ['Lê Hà My vừa trở lại sân khấu. Một nữ ca sĩ thừa nhận cô đã mệt.', 'vi'],
    ['Lê Hà My vừa trở lại sân khấu. Hai nữ ca sĩ thừa nhận họ đã mệt.', 'vi'],
    ['Trần Tá bị tông ở ngã tư. Nam tài xế khai mình ngủ gật.', 'vi'],
    ['Anna Hale sued the school. The lawyer said the case was strong.', 'en'],
    ['Anna Hale welcomed the bill. The president said it would pass.', 'en'],
  ])('%s', (text, language) => {
    expect(speaker(text, language) ?? '').not.toMatch(/Sorren|Hale|^Dorn|Trần Tá|Lê Hà My/);
  });
});

describe('a body that the text has named is called by what it is', () => {
  test.each<[string, Language, string]>([
    ['China’s foreign ministry weighed in. “Keep your word,” the ministry said.', 'en', 'China’s foreign ministry'],
    ['Fern Bank raised its rates on Monday. The bank said it would close two branches.', 'en', 'Fern Bank'],
    ['The Food Agency of Norland shut a plant. The agency said it was safe.', 'en', 'Food Agency of Norland'],
    ['Ngân hàng Sông Đà tăng lãi suất. Ngân hàng này cho biết sẽ đóng hai chi nhánh.', 'vi', 'Ngân hàng Sông Đà'],
  ])('%s', (text, language, name) => {
    expect(speaker(text, language)).toBe(name);
  });

  test.each<[string, Language]>([
    ['Fern Bank and Dorn Bank raised their rates. The bank said it would close two branches.', 'en'],
    ['Fern Bank raised its rates on Monday. A bank said it would close two branches.', 'en'],
    ['Fern Hospital opened on Monday. The ministry said it was safe.', 'en'],
    ['Ngân hàng Sông Đà tăng lãi suất. Một ngân hàng cho biết sẽ đóng hai chi nhánh.', 'vi'],
  ])('but not where another may be meant: %s', (text, language) => {
    expect(speaker(text, language) ?? '').not.toMatch(/Fern|Dorn|Sông Đà/);
  });
});
