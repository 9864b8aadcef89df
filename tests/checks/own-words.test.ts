import { test } from 'vitest';
import { check } from '../support/check.ts';

// Whoever copies a source word for word has said nothing wrong: a report made of a source's own sentences is clean, be
// it full of figures, ages, times and quotations that are much alike.
const ARTICLES = [
  [
    'Sáng 4/6, chợ nổi Cồn Phụng có 120 ghe; chiều cùng ngày chỉ còn 35 ghe, giảm 70% so với hôm trước.',
    'Giá vàng mua vào 37,35 triệu đồng/lượng, bán ra 37,50 triệu đồng/lượng, chênh lệch 150.000 đồng.',
    '“Tôi bán ở đây hai mươi năm, chưa năm nào ế như năm nay”, bà Lê Thị Sương, 61 tuổi, nói.',
    'Con gái bà, Lê Ngọc Hân, 34 tuổi, kém chồng 3 tuổi, cho biết: “Mẹ tôi sẽ không nghỉ bán.”',
    'Nhiệt độ thấp nhất 21-23 độ, cao nhất 30-33 độ. Vùng núi thấp nhất 17-19 độ, cao nhất 26-28 độ.',
  ],
  [
    'The ferry carried 420 people on Friday and 380 on Saturday, up from 310 a year earlier.',
    '“We lost three boats and saved two,” said skipper Ann Reid, 52, whose brother Tom Reid, 47, was hurt.',
    'The council bought 12 pumps for $3.2 million, including $1.1 million for the largest two.',
    'Exports rose by 4 percent while imports fell by 4 percent; the highest tide was 5.1 metres, the lowest 0.4 metres.',
  ],
];

test.each(ARTICLES)('sentence by sentence: %s', (...sentences) =>
  check(`
//- corpus/nguon.txt  2024-06-05
${sentences.join('\n')}
//- report.md
${sentences.map((sentence) => `${sentence} [@nguon]`).join('\n\n')}
`),
);
