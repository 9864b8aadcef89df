import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const MILL = `
//- corpus/coi.txt  2024-03-11
Thị trưởng Đỗ Thế Vinh cam kết giữ nguyên cối xay gió ở đầu làng. Ông đồng thời nêu ý tưởng mở một lớp dạy làm bánh trong kho lúa bỏ không.
Kế hoạch sửa mái ngói trong hai mùa khô do bà Tạ Bích Liên công bố sáng thứ hai.
Theo kỹ sư Mạc Đình Toản, Sở Văn hóa không thể lo hết mọi cối xay trong tỉnh, nhưng sẽ cho mượn thợ mộc.`;

const WALK = `
//- corpus/walk.txt  2024-03-11
Michael Brandt, president of the teachers' guild, said he hopes the morning march to the gates will show how many parents stand behind the village schools.
Clerk Anna Holm spelled out two ways to pay for the roof: a loan from the county or a raffle at harvest time.`;

describe('a statement is read however it is put', () => {
  test('an idea that a pronoun put forward', () =>
    check(`${MILL}
//- report.md
⟦Bà Tạ Bích Liên⟧{attribution-mismatch → Đỗ Thế Vinh} nêu ý tưởng mở một lớp dạy làm bánh trong kho lúa bỏ không [@coi].
`));

  test('… by whom it was', () =>
    check(`${MILL}
//- report.md
Ông Đỗ Thế Vinh nêu ý tưởng mở một lớp dạy làm bánh trong kho lúa bỏ không [@coi].
`));

  test('whoever announces a plan in the passive', () =>
    check(`${MILL}
//- report.md
Kế hoạch sửa mái ngói trong hai mùa khô do ⟦ông Đỗ Thế Vinh⟧{attribution-mismatch → Tạ Bích Liên} công bố sáng thứ hai [@coi].
`));

  test('… in the active', () =>
    check(`${MILL}
//- report.md
Bà Tạ Bích Liên công bố kế hoạch sửa mái ngói trong hai mùa khô sáng thứ hai [@coi].
`));

  test('a body behind the name of whoever speaks of it', () =>
    check(`${MILL}
//- report.md
Theo ⟦ông Đỗ Thế Vinh⟧{attribution-mismatch → Mạc Đình Toản}, Sở Văn hóa không thể lo hết mọi cối xay trong tỉnh, nhưng sẽ cho mượn thợ mộc [@coi].
`));

  test('what somebody hopes', () =>
    check(`${WALK}
//- report.md
⟦Megan Lowe⟧{attribution-mismatch → Michael Brandt} hopes the morning march to the gates will show how many parents stand behind the village schools [@walk].
`));

  test('… whoever does', () =>
    check(`${WALK}
//- report.md
Michael Brandt hopes the morning march to the gates will show how many parents stand behind the village schools [@walk].
`));

  test('what somebody spelled out', () =>
    check(`${WALK}
//- report.md
It was ⟦Michael Brandt⟧{attribution-mismatch → Anna Holm} who spelled out two ways to pay for the roof, a loan from the county or a raffle at harvest time [@walk].
`));

  test('whose estimate it is', () =>
    check(`${MILL}
//- report.md
Bài báo dẫn lời hứa của ⟦bà Tạ Bích Liên⟧{attribution-mismatch → Đỗ Thế Vinh} rằng sẽ giữ nguyên cối xay gió ở đầu làng [@coi].
`));

  test('… of whoever made it', () =>
    check(`${MILL}
//- report.md
Bài báo dẫn lời hứa của ông Đỗ Thế Vinh rằng sẽ giữ nguyên cối xay gió ở đầu làng [@coi].
`));
});

const LANDING = `
//- corpus/ben.txt  2024-03-11
Trưởng bến Mai Thanh Tùng cho rằng con phà cũ sẽ chìm trước khi mùa nước lớn tràn qua bãi dâu.
Chủ ghe Đinh Quốc Bảo hứa chở học trò miễn phí suốt ba tháng sửa cầu gỗ.
Sở Giao thông Bến Tre công bố con số bốn mươi lượt phà trễ chuyến vì cạn dầu.
“Con nước này nuôi sống cả cù lao suốt ba đời ông bà tôi”, bà Lâm Thị Sáu bức xúc.`;

/** How a report may tell what the source tells plainly; ⟦⟧ stands for whoever it names. */
const TURNED: readonly (readonly [name: string, report: string, wrong: string, right: string])[] = [
  [
    'the person at the end',
    'Người cảnh báo con phà cũ sẽ chìm trước khi mùa nước lớn tràn qua bãi dâu là ⟦⟧',
    'ông Đinh Quốc Bảo',
    'Mai Thanh Tùng',
  ],
  [
    'whose warning it was',
    'Cảnh báo con phà cũ sẽ chìm trước khi mùa nước lớn tràn qua bãi dâu đến từ ⟦⟧',
    'ông Đinh Quốc Bảo',
    'Mai Thanh Tùng',
  ],
  [
    'whose promise it is',
    'Lời hứa chở học trò miễn phí suốt ba tháng sửa cầu gỗ là của ⟦⟧',
    'ông Mai Thanh Tùng',
    'Đinh Quốc Bảo',
  ],
  [
    'by whom a promise was made',
    'Lời hứa chở học trò miễn phí suốt ba tháng sửa cầu gỗ được ⟦⟧ đưa ra',
    'ông Mai Thanh Tùng',
    'Đinh Quốc Bảo',
  ],
  [
    'what somebody’s view is',
    'Quan điểm của ⟦⟧ là con phà cũ sẽ chìm trước khi mùa nước lớn tràn qua bãi dâu',
    'ông Đinh Quốc Bảo',
    'Mai Thanh Tùng',
  ],
  [
    'in whose eyes',
    'Trong mắt ⟦⟧, con phà cũ sẽ chìm trước khi mùa nước lớn tràn qua bãi dâu',
    'ông Đinh Quốc Bảo',
    'Mai Thanh Tùng',
  ],
  [
    'what somebody fears',
    '⟦⟧ lo con phà cũ sẽ chìm trước khi mùa nước lớn tràn qua bãi dâu',
    'Ông Đinh Quốc Bảo',
    'Mai Thanh Tùng',
  ],
  [
    'with what a speech ended',
    '⟦⟧ khép lại buổi họp bằng lời cảnh báo rằng con phà cũ sẽ chìm trước khi mùa nước lớn tràn qua bãi dâu',
    'Ông Đinh Quốc Bảo',
    'Mai Thanh Tùng',
  ],
  [
    'a figure that a body gave out',
    'Theo con số mà ⟦⟧ vừa công bố, bốn mươi lượt phà trễ chuyến vì cạn dầu',
    'Cục Thống kê tỉnh An Giang',
    'Sở Giao thông Bến Tre',
  ],
  [
    'whose words a quotation is',
    '“Con nước này nuôi sống cả cù lao suốt ba đời ông bà tôi” là lời của ⟦⟧',
    'bà Đỗ Thu Vân',
    'Lâm Thị Sáu',
  ],
];

describe('a statement turned round in the report', () => {
  test.each(TURNED)('%s', (_, report, wrong, right) =>
    check(`${LANDING}
//- report.md
${report.replace('⟦⟧', `⟦${wrong}⟧{attribution-mismatch → ${right}}`)} [@ben].
`),
  );

  test.each(TURNED)('… rightly: %s', (_, report, wrong, right) =>
    check(`${LANDING}
//- report.md
${report.replace('⟦⟧', wrong.startsWith('Ông') ? `Ông ${right}` : right)} [@ben].
`),
  );

  test('whoever is named behind a verb of doing says nothing', () =>
    check(`${LANDING}
//- report.md
Người đóng con phà cũ trước khi mùa nước lớn tràn qua bãi dâu là ông Đinh Quốc Bảo [@ben].
`));

  test('a letter may be anybody’s to own', () =>
    check(`${LANDING}
//- report.md
Lá thư về con phà cũ trước khi mùa nước lớn tràn qua bãi dâu là của ông Đinh Quốc Bảo [@ben].
`));

  test('a name with its place in brackets before a colon speaks from there on', () =>
    check(`
//- corpus/hoi.txt  2024-03-11
Đại biểu Mai Thanh Tùng (Long An): “Ruộng muối cần được giữ lại. Diêm dân đã nghèo đủ rồi.
Đại biểu Đinh Quốc Bảo (Bến Tre): “Phần lớn bờ bao bị vỡ là do tàu hút cát chạy sát chân đê. Kiểm lâm còn phát hiện chậm.”
//- report.md
Đại biểu Đinh Quốc Bảo nói phần lớn bờ bao bị vỡ là do tàu hút cát chạy sát chân đê [@hoi].
`));
});

const HARBOUR = `
//- corpus/harbour.txt  2024-03-11
Martin Vale, the harbour master, said the wooden ferry would sink before the spring floods reached the dike.
Olga Brandt promised to carry the pupils free of charge while carpenters mend the footbridge.
Hugh Tarrant accused the builders of neglecting the slipway and its rusty winches for years.`;

const LEANING: readonly (readonly [name: string, report: string, wrong: string, right: string])[] = [
  [
    'from whom it came',
    'The warning that the wooden ferry would sink before the spring floods reached the dike came from ⟦⟧',
    'Olga Brandt',
    'Martin Vale',
  ],
  [
    'by whom it was made',
    'The promise to carry the pupils free of charge while carpenters mend the footbridge was made by ⟦⟧',
    'Hugh Tarrant',
    'Olga Brandt',
  ],
  [
    'it was he who said it',
    'It was ⟦⟧ who warned that the wooden ferry would sink before the spring floods reached the dike',
    'Olga Brandt',
    'Martin Vale',
  ],
  [
    'with what a speech ended',
    '⟦⟧ wound up the meeting with a reminder that the wooden ferry would sink before the spring floods reached the dike',
    'Olga Brandt',
    'Martin Vale',
  ],
  [
    'what somebody issued',
    '⟦⟧ issued a warning that the wooden ferry would sink before the spring floods reached the dike',
    'Olga Brandt',
    'Martin Vale',
  ],
  [
    'whose verdict it is',
    '⟦⟧’s verdict is that the wooden ferry would sink before the spring floods reached the dike',
    'Olga Brandt',
    'Martin Vale',
  ],
  [
    'in whose view',
    'In ⟦⟧’s view, the wooden ferry would sink before the spring floods reached the dike',
    'Olga Brandt',
    'Martin Vale',
  ],
  [
    'by whose account',
    'The wooden ferry would sink before the spring floods reached the dike, by ⟦⟧’s account',
    'Olga Brandt',
    'Martin Vale',
  ],
  [
    'what somebody is convinced of',
    '⟦⟧ is convinced that the wooden ferry would sink before the spring floods reached the dike',
    'Olga Brandt',
    'Martin Vale',
  ],
  [
    'whom somebody charged with what',
    '⟦⟧ charged the builders with neglecting the slipway and its rusty winches for years',
    'Olga Brandt',
    'Hugh Tarrant',
  ],
  [
    'what somebody wants done',
    '⟦⟧ wants the pupils carried free of charge and the carpenters to mend the footbridge',
    'Hugh Tarrant',
    'Olga Brandt',
  ],
];

describe('a statement that leans on another verb', () => {
  test.each(LEANING)('%s', (_, report, wrong, right) =>
    check(`${HARBOUR}
//- report.md
${report.replace('⟦⟧', `⟦${wrong}⟧{attribution-mismatch → ${right}}`)} [@harbour].
`),
  );

  test.each(LEANING)('… rightly: %s', (_, report, _wrong, right) =>
    check(`${HARBOUR}
//- report.md
${report.replace('⟦⟧', right)} [@harbour].
`),
  );

  test('what comes from somebody need not be words', () =>
    check(`${HARBOUR}
//- report.md
The planks for the wooden ferry that would sink before the spring floods reached the dike came from Olga Brandt [@harbour].
`));

  test('whoever did a thing did not say it', () =>
    check(`${HARBOUR}
//- report.md
It was Olga Brandt who built the wooden ferry before the spring floods reached the dike [@harbour].
`));
});
