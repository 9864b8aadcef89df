/**
 * Articles in the manner of Vietnamese news, of about `length` code units together: the same words again and again, as
 * in life, with names, dates, figures and quotations between them. The same on every run.
 */
export function madeUpNews(length: number): string[] {
  const random = generator(20221109);
  const pick = (from: readonly string[]): string => from[Math.floor(random() ** 2 * from.length)] ?? '';
  const sentence = (): string => {
    const words = Array.from({ length: 8 + Math.floor(random() * 20) }, () => pick(WORDS));
    if (random() < 0.4) words.unshift(`${pick(OPENERS)},`);
    if (random() < 0.3) words.splice(3, 0, pick(FIGURES));
    const plain = words.join(' ');
    const begun = plain.charAt(0).toUpperCase() + plain.slice(1);
    return random() < 0.2 ? `“${begun}”, ${pick(SPEAKERS)} ${pick(CUES)}.` : `${begun}.`;
  };
  const articles: string[] = [];
  for (let size = 0; size < length;) {
    const paragraphs = Array.from({ length: 12 }, () => Array.from({ length: 3 }, sentence).join(' '));
    const article = paragraphs.join('\n');
    articles.push(article);
    size += article.length;
  }
  return articles;
}

const WORDS =
  'và của là có được trong cho các với không người đã này một để những đến từ khi cũng ở như ra về năm vào nhiều tại phải sẽ trên đó làm việc còn sau công thành phố nước hàng đầu tư kinh tế xã hội phát triển chính phủ quốc gia doanh nghiệp thị trường sản xuất chất lượng bệnh viện giáo dục học sinh trường giao thông đường cầu sông mưa bão lũ nông dân lúa gạo giá tăng giảm mạnh'.split(
    ' ',
  );
const OPENERS = [
  'Ngày 9/11',
  'Sáng 12/3',
  'Hôm qua',
  'Theo kế hoạch',
  'Trong tháng 6/2021',
  'Cuối năm ngoái',
  'Trước đó',
];
const FIGURES = ['10.000 người', '1,5 triệu đồng', '25%', 'hơn 300 hộ dân', '12 tỷ USD', 'mười nghìn tấn'];
const SPEAKERS = [
  'ông Nguyễn Văn Nam',
  'bà Trần Thị Lan',
  'Chủ tịch xã Lê Minh',
  'ông',
  'đại diện Sở Y tế',
  'anh Hùng',
];
const CUES = ['nói', 'cho biết', 'khẳng định', 'chia sẻ', 'nhấn mạnh', 'cho hay'];

// A linear congruential generator: enough for prose that nobody reads.
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
