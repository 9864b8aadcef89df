import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/text/analyse.ts';
import type { Analysis } from '../../../server/src/text/analysis.ts';
import { isPersonal } from '../../../server/src/text/mentions.ts';
import { f1, goldLines, precision, recall, scoreLine } from '../../support/statement-gold.ts';
import type { Score, Slot } from '../../support/statement-gold.ts';

const lines = goldLines(readFileSync(new URL('../../fixtures/statements-vi.md', import.meta.url), 'utf8'));

describe('the gold of Vietnamese statements', () => {
  test('it is large, and every pattern has its silent twin but those that only join others', () => {
    expect(lines.length).toBeGreaterThanOrEqual(150);
    const patterns = [...new Set(lines.map(({ pattern }) => pattern))];
    const silent = (name: string): boolean =>
      lines.some(({ pattern, statements }) => pattern === name && !statements.length);
    expect(patterns.filter((name) => !silent(name))).toEqual(['one statement inside another']);
  });

  test.each<[Slot, number]>([
    ['statement', 0.97],
    ['speaker', 0.96],
    ['speaker overlap', 0.97],
    ['cue', 0.97],
    ['content', 0.97],
    ['content overlap', 0.97],
    ['date', 0.95],
    ['name', 0.95],
    ['mood', 0.97],
  ])('%s is read with an F1 of at least %d', (slot, floor) => {
    const { score, wrong } = scored(lines);
    const found = score.get(slot) ?? { right: 0, found: 0, gold: 0 };
    const told = `${slot}: P ${precision(found).toFixed(3)} R ${recall(found).toFixed(3)} F1 ${f1(found).toFixed(3)}`;
    expect(f1(found), `${told}\n${wrong.join('\n')}`).toBeGreaterThanOrEqual(floor);
  });

  test('nobody speaks in a silent twin', () => {
    const loud = lines.filter((line) => !line.statements.length && read(line.text).statements.length);
    expect(loud.map(({ text }) => text)).toEqual([]);
  });
});

describe('who speaks', () => {
  test.each([
    ['a given name that is also a word', 'Ông Ngô Trường Anh nói cầu đã xong.', 'Ngô Trường Anh'],
    ['a family name that is also a verb', 'Bà Hứa Thị Sen nói cầu đã xong.', 'Hứa Thị Sen'],
    [
      'a caption that runs into the next sentence',
      'Ông Lê Văn Đạt Đánh giá vụ việc, ông Lê Văn Đạt nói cầu đã xong.',
      'Lê Văn Đạt',
    ],
    ['a long office', 'Phó chủ nhiệm Ủy ban về các vấn đề xã hội Cao Thị Ngà nói cầu đã xong.', 'Cao Thị Ngà'],
    [
      'an office behind a dash with its company',
      'Ông Lê Văn Đạt – Phó giám đốc Samsung – nói cầu đã xong.',
      'Lê Văn Đạt',
    ],
    [
      'a long office of an agency',
      'Thiếu tá Lê Văn Đạt – Trưởng phòng Cảnh sát điều tra tội phạm về môi trường và buôn lậu (PC05), Công an TP Huế cho biết cầu đã xong.',
      'Lê Văn Đạt',
    ],
    ['a body behind another clause', 'Khi gặp ông Lê Văn Đạt, Công an TP Huế cho biết cầu đã xong.', 'Công an TP Huế'],
    [
      'a school of two syllables',
      'Bà Cao Thị Ngà, hiệu phó Trường tiểu học Tân Hưng 2 cho biết cầu đã xong.',
      'Cao Thị Ngà',
    ],
    ['a body with the day before its verb', 'Sở Xây dựng Huế tối qua cho biết cầu đã xong.', 'Sở Xây dựng Huế'],
    ['where it was said', '“Cầu đã xong và rất đẹp”, ông Lê Văn Đạt nói trên trang chủ của hội.', 'Lê Văn Đạt'],
    ['a man called like a province', 'Nhà báo Hòa Bình cho biết cầu đã xong.', 'Hòa Bình'],
    ['a province of that name', 'Sở Y tế Hòa Bình cho biết cầu đã xong.', 'Sở Y tế Hòa Bình'],
    ['a paper that no table holds', 'Tờ Eastern Lights viết rằng cầu đã xong.', 'Eastern Lights'],
    ['a family name that stands first', 'Đại sứ Sato Kenji đã tới. Ông Sato nói cầu đã xong.', 'Sato Kenji'],
    ['two verbs of one subject', 'Ông Đạt cảm ơn Chủ tịch tỉnh đã tiếp và cho biết cầu đã xong.', 'Đạt'],
    [
      'a quotation over two sentences',
      'Bà Mai nói mọi việc đã xong. “Cầu này là của dân. Dân sẽ giữ nó như giữ nhà mình”, ông Đạt nói.',
      'Đạt',
    ],
    ['a given name alone', 'Bị cáo Lê Văn Bình ra tòa. Tại tòa, Bình khai số tiền đã tiêu hết.', 'Lê Văn Bình'],
    ['two everyday syllables', 'Vân Anh cho biết cầu đã xong.', 'Vân Anh'],
    ['a given name that is a country', 'Ông Lê Tuấn Anh nói cầu hẹp. Ông Tuấn Anh nói cầu đã xong.', 'Lê Tuấn Anh'],
    ['a family name that is a country', 'Chủ tịch Thái Văn An nói cầu đã xong.', 'Thái Văn An'],
    ['… with a country for its middle name', 'Lãnh đạo Thái Anh Kha nói cầu đã xong.', 'Thái Anh Kha'],
    ['a country in front of a name of its own', 'Thủ tướng Thái Prasong nói cầu đã xong.', 'Prasong'],
    ['a name with a small word inside', 'Giáo sư Rui da Silva nói cầu đã xong.', 'Rui da Silva'],
    [
      'a long clause about her',
      'Hatice Demir, người đứng đợi ngoài cổng khi ông vào sứ quán, khẳng định cầu đã xong.',
      'Hatice Demir',
    ],
    [
      'one of several, without a comma behind',
      'Anh Lê Văn Đạt, một trong những người dân đầu tiên tới nơi kể lại cầu đã xong.',
      'Lê Văn Đạt',
    ],
    ['a clause of its own behind “và”', 'Lào hay mưa lũ và Thủ tướng Somsak Vong đã hứa cầu sẽ xong.', 'Somsak Vong'],
    ['who stands behind “việc”', 'Việc Kyiv tuyên bố rút đơn kiện làm nhiều người bất ngờ.', 'Kyiv'],
    [
      'a body whose name begins like a town',
      'Bệnh viện Trung ương Huế cho biết cầu đã xong.',
      'Bệnh viện Trung ương Huế',
    ],
    [
      'whoever is addressed before the comma',
      'Bà Cao Thị Ngà xin lỗi Công an TP Huế, khẳng định cầu đã xong.',
      'Cao Thị Ngà',
    ],
    ['a wife of the same name', 'Bà Ivana Hale đã tới. Ông Hale nói cầu đã xong.', 'Hale'],
    ['where he lives', 'Lê Văn Đạt, ngụ huyện Đắk Mil, tỉnh Đắk Nông kể cầu đã xong.', 'Lê Văn Đạt'],
    ['another singer', 'Ca sĩ Đàm Vĩnh Hưng đã tới. Ca sĩ Tuấn Hưng nói cầu đã xong.', 'Tuấn Hưng'],
  ])('%s', (_, text, name) => {
    expect(read(text).statements.at(-1)?.speaker?.name).toBe(name);
  });

  test.each([
    ['a province is no person', 'Mưa lớn ở Lâm Đồng, Đồng Nai và Thái Bình nói chung đã ngớt.'],
    ['a law speaks for nobody', 'Luật Đất đai yêu cầu công khai giá đất.'],
    ['what somebody revealed is no clause', 'Các thông tin mà ông Đạt tiết lộ đã cũ.'],
    ['to guard is not to say', 'Ông Đạt bảo vệ vườn cây cả đêm.'],
    ['a given name that nobody bears', 'Tại tòa, Bình khai số tiền đã tiêu hết.'],
    ['a shore is no speaker', 'Rùa hồ Đồng Lách được xác định là loài quý.'],
    ['what is accused is said of him', 'Bị cáo Lê Văn Bình bị cáo buộc nhận tiền.'],
    ['to follow is not to cite', 'Cơ quan này theo dõi thư của ông Đạt.'],
  ])('silent: %s', (_, text) => {
    expect(read(text).statements.map(({ speaker, cue }) => `${speaker?.text} ${cue?.text}`)).toEqual([]);
  });

  test('a street is no person, a man of that name is', () => {
    const people = (text: string): string[] =>
      read(text)
        .mentions.flat()
        .filter(isPersonal)
        .map(({ nameText }) => nameText);
    expect(people('Cháy lớn ở đường Nguyễn Trãi và huyện Sông Hinh.')).toEqual([]);
    expect(people('Cháy lớn ở nhà ông Nguyễn Trãi, Chủ tịch huyện Sông Hinh Lê Văn Đạt đã tới.')).toEqual([
      'Nguyễn Trãi',
      'Lê Văn Đạt',
    ]);
  });

  test('a woman is not called ông', () => {
    const text = 'Bà Trần Thị Mai nói cầu hẹp. Ông Lê Văn Đạt là kỹ sư trưởng. ';
    expect(nameOf(read(`${text}Bà nói thêm rằng cầu cũ.`))).toBe('Trần Thị Mai');
    expect(nameOf(read(`${text}Ông nói thêm rằng cầu cũ.`))).toBe('Lê Văn Đạt');
  });

  test('several without a name are nobody whom the text names', () => {
    const text = 'Đại biểu Lê Văn Đạt đã tới. ';
    expect(nameOf(read(`${text}Đại biểu cho biết cầu hẹp.`))).toBe('Lê Văn Đạt');
    expect(nameOf(read(`${text}Nhiều đại biểu cho biết cầu hẹp.`))).toBe('đại biểu');
  });

  test('letters in brackets are the organisation’s, those further off are not', () => {
    const names = (text: string): (string | undefined)[] => read(text).statements.map(({ speaker }) => speaker?.name);
    const full = 'Hiệp hội Cà phê Việt Nam';
    expect(names(`${full} (VCX) nói giá giảm. VCX cho biết kho đầy.`)).toEqual([full, full]);
    expect(names(`${full} nói giá giảm. VCX cho biết kho đầy.`)).toEqual([full, 'VCX']);
  });

  test('a clause of another speaker ends what the first one said', () => {
    const text = 'Ông Đạt nói cầu hẹp, còn bà Mai cho rằng cầu cũ.';
    const contents = read(text).statements.map(({ content }) =>
      content.map(({ start, end }) => text.slice(start, end)),
    );
    expect(contents).toEqual([['cầu hẹp'], ['cầu cũ']]);
  });
});

function read(text: string): Analysis {
  return analyse(text, { language: 'vi', published: { value: '2024-03-12', from: 'given' } });
}

function nameOf({ statements }: Analysis): string | undefined {
  return statements.at(-1)?.speaker?.name;
}

function scored(gold: typeof lines): { score: Map<Slot, Score>; wrong: string[] } {
  const score = new Map<Slot, Score>();
  const wrong = gold.flatMap((line) =>
    scoreLine(line, read(line.text), score).map((fault) => `${line.text}\n    ${fault}`),
  );
  return { score, wrong };
}

test.each([
  [
    'who stands behind it',
    'Ông Lê Văn Tám nhận định việc Oslo tỏ ý muốn ngồi lại là điều mới.',
    ['Lê Văn Tám', 'Oslo'],
  ],
  ['in another word there is none', 'Ông Lê Văn Tám đến làm việc Oslo và cho biết cầu sẽ xong.', ['Lê Văn Tám']],
  ['nor far from the verb', 'Ông Lê Văn Tám chê việc Oslo chậm trễ rồi nói cầu sẽ xong.', ['Lê Văn Tám']],
])('of the matter behind “việc”, %s speaks', (_, text, speakers) => {
  const { statements } = analyse(text, { language: 'vi' });
  expect(statements.map(({ entity }) => entity?.name)).toEqual(speakers);
});

test.each([
  ['a way of hearing it', 'Sở Xây dựng Huế xem lại hồ sơ, qua thông báo của phường.'],
  ['what was named above', 'Ông Lê Văn Đạt bỏ qua những điều nói trên vì cầu đã xong.'],
])('nobody speaks by %s', (_, text) => {
  expect(read(text).statements).toEqual([]);
});
