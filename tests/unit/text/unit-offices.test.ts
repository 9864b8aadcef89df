import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/text/analyse.ts';

// Who speaks in a text of one statement: the name, and the words he is called by.
function speakers(text: string): string[] {
  return analyse(text, { language: 'vi' }).statements.map(({ speaker }) => `${speaker?.text} = ${speaker?.name}`);
}

describe('a part of a body between the office and the name', () => {
  test.each([
    ['Trưởng khoa Hồi sức Vũ Đình Khôi', 'Vũ Đình Khôi'],
    ['Trưởng khoa Ngoại thần kinh Đỗ Thị Mai', 'Đỗ Thị Mai'],
    ['Trưởng khoa Hồi sức và Chống độc Vũ Đình Khôi', 'Vũ Đình Khôi'],
    ['Giám đốc Trung tâm Tuyển sinh và Hỗ trợ Tài chính Oscar T. Brandt', 'Oscar T. Brandt'],
    ['Giám đốc Bệnh viện Phục hồi chức năng Đỗ Thị Mai', 'Đỗ Thị Mai'],
  ])('is no name of his: %s', (who, name) =>
    expect(speakers(`${who} cho biết thiết bị mới đã về.`)).toEqual([`${who} = ${name}`]),
  );

  test('is no name where the office stands alone', () =>
    expect(speakers('Trưởng khoa Hồi sức cho biết thiết bị mới đã về.')).toEqual([
      'Trưởng khoa Hồi sức = Trưởng khoa Hồi sức',
    ]));

  test.each([
    ['Trưởng phòng Hà', 'Hà'],
    ['Trưởng phòng Vũ Đình Khôi', 'Vũ Đình Khôi'],
    ['Trưởng khoa Nhi', 'Nhi'],
  ])('a name that stands there is one: %s', (who, name) =>
    expect(speakers(`${who} nói thiết bị mới đã về.`)).toEqual([`${who} = ${name}`]),
  );

  test('nobody is read as the other’s office', () =>
    expect(speakers('Trưởng ban Hoa gặp Vũ Đình Khôi và nói rằng thiết bị mới đã về.').join()).not.toContain('gặp'));
});

describe('a daily', () => {
  const outlets = (text: string): (string | undefined)[] =>
    analyse(text, { language: 'vi' }).statements.map(({ entity }) => entity?.outlet);

  test.each(['Nhật báo Haaretz', 'nhật báo Haaretz', 'Tờ nhật báo Haaretz'])(
    'is the paper behind the word: %s',
    (who) => expect(outlets(`${who} cho hay thiết bị mới đã về.`)).toEqual(['Haaretz']),
  );

  test('Japan reports', () =>
    expect(analyse('Nhật báo cáo rằng thiết bị mới đã về.', { language: 'vi' }).statements[0]?.speaker?.name).toBe(
      'Nhật',
    ));
});
