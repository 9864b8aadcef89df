import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/text/analyse.ts';

// `Speaker: content`, one a statement that has both; the line breaks and marks of a block are spaces.
function saidIn(text: string): string[] {
  return analyse(text, { infer: false }).statements.flatMap(({ speaker, content }) => {
    if (speaker) expect(text.slice(speaker.start, speaker.end)).toBe(speaker.text);
    return content.map(({ start, end }) => `${speaker?.name}: ${text.slice(start, end).replace(/\n[>\s]*/g, ' ')}`);
  });
}

describe('a block quotation is of', () => {
  test.each([
    [
      'whoever speaks before the colon',
      'Hiệu trưởng Vũ Thanh Mai viết cho phụ huynh:\n\n> Chúng tôi không thu thêm khoản phí nào.\n>\n> Học trò không phải góp tiền mua ghế.\n\nPhụ huynh vui.',
      'Vũ Thanh Mai: Học trò không phải góp tiền mua ghế.',
    ],
    [
      'the one person named before the colon',
      'Trong thư của bà Vũ Thanh Mai có đoạn:\n\n> Chúng tôi không thu thêm khoản phí nào.\n\nPhụ huynh vui.',
      'Vũ Thanh Mai: Chúng tôi không thu thêm khoản phí nào.',
    ],
    [
      'the name below it',
      'Trường dán một tờ giấy ở cổng.\n\n> Chúng tôi không thu thêm khoản phí nào.\n>\n> — Vũ Thanh Mai, hiệu trưởng\n\nPhụ huynh vui.',
      'Vũ Thanh Mai: Chúng tôi không thu thêm khoản phí nào.',
    ],
    [
      'the name below it, in English and outside the block',
      'A note hung on the bridge.\n\n> We will repair it before the winter.\n> Nobody will have to pay.\n\n— Anna Hale, mayor\n\nIt is old.',
      'Anna Hale: We will repair it before the winter. Nobody will have to pay.',
    ],
    [
      'its speaker in English',
      'Mayor Anna Hale wrote to the residents:\n\n> We will repair the bridge before the winter.\n\nIt is old.',
      'Anna Hale: We will repair the bridge before the winter.',
    ],
  ])('%s', (_, text, said) => {
    expect(saidIn(text)).toContain(said);
  });

  test.each([
    [
      'what nothing leads up to',
      'Bà Vũ Thanh Mai về quê hôm qua.\n\n> Chúng tôi không thu thêm khoản phí nào.\n\nPhụ huynh vui.',
    ],
    [
      'links to other articles',
      'Chợ họp lại.\n\n> Ông Lê Văn Đạt về quê\n> Bà Vũ Thanh Mai nghỉ hưu\n\nGhe hàng kéo về.',
    ],
    ['a colon before links', 'Chợ họp lại.\nXem thêm:\n> Ông Lê Văn Đạt: về quê là vui.\nGhe hàng kéo về.'],
  ])('nobody: %s', (_, text) => {
    expect(saidIn(text)).toEqual([]);
  });
});

describe('a name behind a dash speaks', () => {
  test.each([
    ['"We have checked every bolt in it." – Anna Hale.', 'Anna Hale: We have checked every bolt in it.'],
    [
      '“We have checked every bolt in it” — Anna Hale, mayor of Northfield.',
      'Anna Hale: We have checked every bolt in it',
    ],
    ['“Cầu này còn đứng được trăm năm.”\n— Lê Văn Đạt, kỹ sư', 'Lê Văn Đạt: Cầu này còn đứng được trăm năm.'],
  ])('%s', (text, said) => {
    expect(saidIn(text)).toEqual([said]);
  });

  test.each([
    '“The Long Way to the River” – Anna Hale lives there.',
    '“The bridge of sighs over the river” – Boston has it.',
    '“Cầu này còn đứng được trăm năm.”\n— Nhà cửa quanh đó thì không.',
  ])('but none here: %s', (text) => {
    expect(saidIn(text)).toEqual([]);
  });
});

describe('a sentence of nothing but speaker and verb', () => {
  test('takes the quotation before it', () => {
    expect(saidIn('“We have checked every bolt.” Hale added. The bridge is old.')).toEqual([
      'Hale: We have checked every bolt.',
    ]);
  });

  test('unless a paragraph ends between them', () => {
    expect(saidIn('“We have checked every bolt.”\nHale added.')).toEqual([]);
  });
});

describe('a paragraph that is all quotation goes on', () => {
  test('behind one that was carried over already', () => {
    const said = saidIn(
      'Bà Vũ Thanh Mai nói cầu đã xong.\n“Thợ đã siết lại từng con ốc trên mặt cầu.”\n“Chúng tôi sẽ mở đường vào sáng thứ hai tuần tới.”\nXe chờ sẵn.',
    );
    expect(said).toContain('Vũ Thanh Mai: Chúng tôi sẽ mở đường vào sáng thứ hai tuần tới.');
  });

  test('but answers no question, and no other paragraph stands between', () => {
    const said = saidIn(
      'Bà Vũ Thanh Mai hỏi thợ:\n“Bao giờ thì các anh mở được đường cho xe?”\n“Chúng tôi sẽ mở đường vào sáng thứ hai tuần tới.”\nXe chờ sẵn.',
    );
    expect(said).not.toContain('Vũ Thanh Mai: Chúng tôi sẽ mở đường vào sáng thứ hai tuần tới.');
  });
});

describe('an outlet that passes on what somebody said', () => {
  const chain = (text: string): (string | number | undefined)[][] =>
    analyse(text, { infer: false }).statements.map(({ speaker, within }) => [speaker?.name, within]);

  test.each([
    ['Reuters quoted President Anna Hale as saying that the bridge was safe.', 'Anna Hale'],
    ['“The bridge is safe,” Reuters quoted Mayor Anna Hale as saying on Monday.', 'Anna Hale'],
    ['The bridge is safe, Reuters quoted Mayor Anna Hale as saying.', 'Anna Hale'],
    ['Anna Hale was quoted by Reuters as saying the bridge was safe.', 'Anna Hale'],
    ['Reuters dẫn lời quan chức giấu tên nói rằng cầu đã an toàn.', 'quan chức giấu tên'],
    ['Reuters dẫn lời một quan chức giấu tên, cầu sẽ đóng cửa.', 'quan chức giấu tên'],
  ])('carries it, and the other one speaks: %s', (text, name) => {
    const [outlet, inner] = chain(text);
    expect(outlet).toEqual(['Reuters', undefined]);
    expect([String(inner?.[0]).replace(/^một /, ''), inner?.[1]]).toEqual([name, 0]);
  });

  test('what an outlet tells itself is nobody else’s', () => {
    expect(chain('Reuters reported that the bridge was safe.')).toEqual([['Reuters', undefined]]);
    expect(chain('Reuters đưa tin cầu đã an toàn.')).toEqual([['Reuters', undefined]]);
  });
});

describe('nobody goes on', () => {
  test('in a long quotation behind whose end another one is named', () => {
    const sentences = Array.from(
      { length: 12 },
      (_, i) => `Chúng tôi đã sửa nhịp cầu thứ ${i + 1} trong mùa khô vừa rồi.`,
    );
    const said = saidIn(`Bà Vũ Thanh Mai nói cầu đã xong.\n“${sentences.join(' ')}”, ông Lê Văn Đạt kể.`);
    expect(said.filter((one) => one.startsWith('Vũ Thanh Mai'))).toEqual(['Vũ Thanh Mai: cầu đã xong']);
    expect(said.some((one) => one.startsWith('Lê Văn Đạt'))).toBe(true);
  });

  test('in the name of a country', () => {
    const said = saidIn('Nga tuyên bố cầu đã xong.\n“Chúng tôi đã siết lại từng con ốc trên mặt cầu.”\nXe chờ sẵn.');
    expect(said.filter((one) => one.includes('từng con ốc'))).toEqual([]);
  });
});
