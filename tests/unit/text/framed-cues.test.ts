import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/text/analyse.ts';

function speakers(text: string, language: 'vi' | 'en'): string[] {
  return analyse(text, { language }).statements.flatMap(({ speaker, cue }) => (speaker && cue ? [speaker.name] : []));
}

describe('a word that stands where only a verb of saying can', () => {
  test.each([
    ['vi', 'Ông Lê Văn Đạt ngậm ngùi kết sổ rằng vụ tôm năm nay coi như mất trắng.', ['Lê Văn Đạt']],
    ['vi', 'Bà Trần Thị Sen vẫn thì thào rằng con đò cũ sẽ trở lại bến.', ['Trần Thị Sen']],
    ['vi', 'Chị Hoa nheo mắt tinh nghịch: “Năm nay mận được mùa, ai lên chơi cũng có phần”.', ['Hoa']],
    ['vi', '“Cả xóm này sống nhờ cái giếng ấy”, ông Lê Văn Đạt rủ rỉ.', ['Lê Văn Đạt']],
    ['vi', 'Anh Lê Văn Đạt khoe con bò mới mua sẽ đẻ vào tháng tới.', ['Lê Văn Đạt']],
    ['vi', 'Hãng tàu tố bến cảng đã thu phí hai lần trong một chuyến.', []],
    ['vi', 'Ông Lê Văn Đạt tố bến cảng đã thu phí hai lần trong một chuyến.', ['Lê Văn Đạt']],
    ['en', '“We will rebuild the pier by spring,” thundered Anna Hale, the harbour master.', ['Anna Hale']],
    ['en', '“We will rebuild the pier by spring,” the harbour master Anna Hale cooed.', ['Anna Hale']],
    ['en', 'Anna Hale thundered that the pier had been left to rot.', ['Anna Hale']],
    ['en', 'Anna Hale rejoiced the pier would open again.', ['Anna Hale']],
    ['en', 'Anna Hale turned to the fishermen: “We will rebuild the pier by spring.”', ['Anna Hale']],
    ['en', 'Anna Hale let it be known that the pier would open again.', ['Anna Hale']],
  ] as const)('%s: %s', (language, text, names) => {
    expect(speakers(text, language)).toEqual(names);
  });
});

describe('a word that stands beside a person and says nothing', () => {
  test.each([
    ['vi', 'Ông Lê Văn Đạt nghe đồn rằng vụ tôm năm nay mất trắng.'],
    ['vi', 'Con trai bà Sen quên rằng đò nghỉ ngày rằm.'],
    ['vi', 'Ông Lê Văn Đạt có hai con đò: “Sen” và “Súng”.'],
    ['vi', 'Bà Trần Thị Sen đọc dòng chữ: “Cấm neo đậu tàu thuyền ở bến này”.'],
    ['vi', 'Mua được con “Hoa Biển”, ông Lê Văn Đạt ra khơi.'],
    ['vi', 'Không ai tin lời đồn về ông Đạt ngoài làng rằng ông sắp bán đò.'],
    ['en', 'Anna Hale learned that the pier had been left to rot.'],
    ['en', 'Anna Hale painted the pier that the storm had spared.'],
    ['en', 'Anna Hale owned two boats: “Sally” and “June”.'],
    ['en', 'The banner above Anna Hale reads: “We will rebuild the pier by spring.”'],
    ['en', 'Having bought the “Sally May,” Anna Hale sailed.'],
    ['en', 'Anna Hale ensured the pier would open again.'],
  ] as const)('%s: %s', (language, text) => {
    expect(speakers(text, language)).toEqual([]);
  });
});
