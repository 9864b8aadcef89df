import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const STREET = `
//- corpus/street.txt  2023-05-20 Báo Bến Nghé
Con đường mới ở Thạnh Lộc chưa có tên.
Ông Mạc Văn Lục - Phó ban tổ chức thành ủy Hải Phòng cho biết bảng tên mới còn chờ thợ khắc gỗ.
Ông Đinh Trọng Khoa, giám đốc Sở Văn hóa tỉnh, đề xuất dành khúc quanh cạnh lò gạch cho một nhà thơ.`;

const SUGGESTED = 'đề xuất dành khúc quanh cạnh lò gạch cho một nhà thơ [@street].';

describe('an office in full is no other’s than whom the source calls by it', () => {
  test('so that a third one with a name contradicts it', () =>
    check(`${STREET}
//- report.md
⟦Phó ban tổ chức Thành ủy Hải Phòng⟧{attribution-mismatch → Đinh Trọng Khoa} ${SUGGESTED}
`));

  test('but who is called so himself does not', () =>
    check(`${STREET.replace('giám đốc Sở Văn hóa tỉnh', 'cũng là Phó ban tổ chức thành ủy Hải Phòng')}
//- report.md
Phó ban tổ chức Thành ủy Hải Phòng ${SUGGESTED}
`));
});

const VISIT = `
//- corpus/visit.txt  2023-05-20 Báo Bến Nghé
Hai đoàn ăn trưa bên bờ vịnh.
Phát ngôn viên Áo Stefan Kern cho biết Tổng thống Pháp Paul Holm đã hứa với làng chài rằng Pháp góp tiền xây một bến cá mới.
Cả Tổng thống Áo Anna Mori và Tổng thống Pháp Paul Holm đều hy vọng hội thi câu mực năm sau đông vui hơn.`;

describe('an unnamed official', () => {
  test('is not the president himself', () =>
    check(`${VISIT}
//- report.md
Theo lời ⟦một quan chức Pháp⟧{attribution-mismatch → Stefan Kern}, ông Holm đã hứa với làng chài rằng Pháp góp tiền xây một bến cá mới [@visit].
`));

  test('may speak for one of two who say it together', () =>
    check(`${VISIT}
//- report.md
Một quan chức Pháp hy vọng hội thi câu mực năm sau đông vui hơn [@visit].
`));
});

const POT = `
//- corpus/pot.txt  2023-05-20 Báo Bến Nghé
Chiếc nồi do KVD làm ở Thạnh Lộc.
Nhà máy mở cửa từ mùa nước trước.
Fernix cho biết nồi mới sẽ có ba cỡ nắp và hai lớp men lam, bán kèm một giỏ tre đựng bát.`;

describe('a firm by its letters and one by its name', () => {
  test('are two, where the source tells of both', () =>
    check(`${POT}
//- report.md
⟦KVD⟧{attribution-mismatch → Fernix} thông báo nồi mới sẽ có ba cỡ nắp, với hai lớp men lam, bán kèm một giỏ tre đựng bát [@pot].
`));

  test('may be one, where it has the name alone', () =>
    check(`${POT.replace('do KVD làm', 'được làm')}
//- report.md
KVD thông báo nồi mới sẽ có ba cỡ nắp, với hai lớp men lam, bán kèm một giỏ tre đựng bát [@pot].
`));
});

const PARTIES = `
//- corpus/parties.txt  2023-06-15 The Harbour Post
Senator Dorian Holm opened the session at noon.
After a marathon of speeches a Labour senator said the chamber had agreed to hold votes on wider river patrols and on fishing rights.`;

describe('one of many, by the party alone', () => {
  test('is no one of another party', () =>
    check(`${PARTIES}
//- report.md
After a marathon of speeches a ⟦Conservative senator⟧{attribution-mismatch → Labour senator} said the chamber had agreed to hold votes on wider river patrols [@parties].
`));

  test('and may be anybody of his own', () =>
    check(`${PARTIES}
//- report.md
After a marathon of speeches a senator said the chamber had agreed to hold votes on wider river patrols [@parties].
`));
});

const BOTH = `
//- corpus/both.txt  2023-05-20 Báo Bến Nghé
Phó Tổng thư ký Liên hợp quốc Anna Holm đến làng chài từ sớm.
Bà Holm nêu rõ các cơ quan Liên hợp quốc tại chỗ đánh giá thiệt hại của từng chiếc thuyền và sắp phát lưới mới.`;

describe('a body within what somebody says', () => {
  test('says nothing in his stead where it stands so in the source, too', () =>
    check(`${BOTH}
//- report.md
⟦Tổng thư ký Paul Brandt⟧{attribution-mismatch → Anna Holm} nêu rõ các cơ quan Liên hợp quốc tại chỗ đánh giá thiệt hại của từng chiếc thuyền và sắp phát lưới mới [@both].
`));

  test('and whoever says it is right', () =>
    check(`${BOTH}
//- report.md
Bà Anna Holm nêu rõ các cơ quan Liên hợp quốc tại chỗ đánh giá thiệt hại của từng chiếc thuyền và sắp phát lưới mới [@both].
`));
});

const PUPIL = `
//- corpus/pupil.txt  2023-05-20 Báo Bến Nghé
Lò Văn Tám, học sinh lớp 12, trường THPT Chuyên Thái Nguyên, nhận học bổng.
Nam sinh Thái Nguyên quan niệm "mỗi lá thư từ chối là một lần tập viết cho hay hơn".`;

describe('somebody by the town that he comes from', () => {
  test('is not its school, and may be whom the report names', () =>
    check(`${PUPIL}
//- report.md
Lò Văn Tám cho rằng “mỗi lá thư từ chối là một lần tập viết cho hay hơn” [@pupil].
`));
});

const HOUSES = `
//- corpus/houses.txt  2023-05-20 Báo Bến Nghé
Trận mưa đá kéo dài mười phút ở Thạnh Lộc.
Ban chỉ huy phòng chống lụt bão tỉnh cho biết viên đá nhỏ và mưa chóng tạnh nên mái nhà trong vùng hầu như còn nguyên.`;

describe('those who live somewhere', () => {
  test('are no body that works there', () =>
    check(`${HOUSES}
//- report.md
Những ⟦cư dân⟧{attribution-mismatch → Ban chỉ huy} ở đó cho biết viên đá nhỏ và mưa chóng tạnh nên mái nhà trong vùng hầu như còn nguyên [@houses].
`));

  test('while an official may speak for it', () =>
    check(`${HOUSES}
//- report.md
Một quan chức cho biết viên đá nhỏ và mưa chóng tạnh nên mái nhà trong vùng hầu như còn nguyên [@houses].
`));
});

const NAMES = `
//- corpus/names.txt  2023-05-20 Báo Bến Nghé
Hương Mận (tên thật là Lò Thị Hương) mở quán ở Thạnh Lộc từ mùa nước trước.
Khách đến quán phần lớn là người đi chợ nổi.
"Nồi canh đầu tiên mình nấu mặn đến mức mèo cũng bỏ chạy", Hương kể lại.`;

describe('somebody by another name that the source tells', () => {
  test('is one, wherever it tells it', () =>
    check(`${NAMES}
//- report.md
Hương Mận kể: “Nồi canh đầu tiên mình nấu mặn đến mức mèo cũng bỏ chạy” [@names].
`));

  test('and no third one', () =>
    check(`${NAMES}
//- report.md
⟦Đinh Trọng Khoa⟧{attribution-mismatch → Lò Thị Hương} kể: “Nồi canh đầu tiên mình nấu mặn đến mức mèo cũng bỏ chạy” [@names].
`));
});

const RIGHTS = `
//- corpus/rights.txt  2023-05-20 Báo Bến Nghé
Tổ chức Ân xá Quốc tế hôm qua nói rằng đội tuần tra có thể đã bắn nhầm hai thuyền câu ở vịnh.
Tổ chức Theo dõi Nhân quyền chưa lên tiếng.`;

describe('a body of the world by its name in the other language', () => {
  test('is itself', () =>
    check(`${RIGHTS}
//- report.md
Amnesty International said that the patrol may have shot at two fishing boats in the bay by mistake [@rights].
`));

  test('and no other one', () =>
    check(`${RIGHTS}
//- report.md
⟦Human Rights Watch⟧{attribution-mismatch → Tổ chức Ân xá Quốc tế} said that the patrol may have shot at two fishing boats in the bay by mistake [@rights].
`));
});

const DESK = `
//- corpus/desk.txt  2023-05-20 The Harbour Post
Hale spokesman Paul Brandt said Friday that if his candidate were to win, “she would sign the harbour bill if it came to her desk.”`;

describe('a campaign', () => {
  test('speaks by its spokesman', () =>
    check(`${DESK}
//- report.md
On Friday her campaign let it be known that “she would sign the harbour bill if it came to her desk” [@desk].
`));

  test('and no other one does', () =>
    check(`${DESK}
//- report.md
On Friday ⟦Dorian Holm⟧{attribution-mismatch → Paul Brandt} said that “she would sign the harbour bill if it came to her desk” [@desk].
`));
});

const GIRL = `
//- corpus/girl.txt  2023-05-20 Báo Bến Nghé
Lò Diệu Vân mở trang tranh của mình từ mùa nước trước.
"Em vẽ mỗi đêm một con cá chép cho khỏi quên nghề", Vân nói.`;

describe('a girl by where she comes from', () => {
  test('may be whom the source names', () =>
    check(`${GIRL}
//- report.md
Cô gái Bắc Ninh nói: “Em vẽ mỗi đêm một con cá chép cho khỏi quên nghề” [@girl].
`));
});

const SHIPS = `
//- corpus/ships.txt  2023-05-20 Báo Bến Nghé
Sáng kiến Minh bạch Vịnh Bắc (SMVB) thuộc Viện Nghiên cứu Biển Fern gần đây công bố ảnh chụp cho thấy bầy cá voi đã quay lại vịnh.`;

describe('a body by its letters', () => {
  test('is itself, though another one that it belongs to stands nearer to the verb', () =>
    check(`${SHIPS}
//- report.md
Ảnh chụp do SMVB công bố cho thấy bầy cá voi đã quay lại vịnh [@ships].
`));
});

const DIPLOMAT = `
//- corpus/diplomat.txt  2023-05-20 Báo Bến Nghé
“Việc của hai làng thì hai làng phải tự giải quyết lấy với nhau”, ông Kurshidan nói ở bến phà.`;

describe('a long name with its letters in another order', () => {
  test('may be misspelt', () =>
    check(`${DIPLOMAT}
//- report.md
Ông Kurdishan nói: “Việc của hai làng thì hai làng phải tự giải quyết lấy với nhau” [@diplomat].
`));

  test('and another name is another one', () =>
    check(`${DIPLOMAT}
//- report.md
⟦Ông Brandt⟧{attribution-mismatch → Kurshidan} nói: “Việc của hai làng thì hai làng phải tự giải quyết lấy với nhau” [@diplomat].
`));
});
