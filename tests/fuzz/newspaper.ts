import { MemoryFileSystem } from '../support/memory-file-system.ts';
import type { Corpus } from '../../server/src/corpus/corpus.ts';
import { loadCorpus } from '../../server/src/corpus/load-corpus.ts';
import { WordIndex } from '../../server/src/search/word-index.ts';

/** The small newspaper against which random reports are held: facts that a report may tell rightly or wrongly. */
export interface Newspaper {
  readonly corpus: Corpus;
  readonly index: WordIndex;
}

/** Its keys, and one that nobody has. */
export const KEYS = ['cau', 'gao', 'harbour', 'school', 'nobody'] as const;

const FILES: Readonly<Record<string, string>> = {
  'cau.md': `---
title: Thông xe cầu Bến Gỗ
date: 2024-05-12
outlet: Báo Ven Sông
---

Sáng 11/5, thành phố thông xe cầu Bến Gỗ sau ba năm thi công với kinh phí 420 tỷ đồng.
Ông Đỗ Văn Lâm, Giám đốc Sở Giao thông, cho biết cầu có bốn làn xe và dài 1.250 mét.
“Từ nay người dân không phải chờ phà nữa”, bà Vũ Thanh Mai nói.
Ngày 20/6, tuyến đường dẫn phía bắc sẽ mở cho xe tải.
`,
  'gao.txt': `Ngày 3/2/2023, kho gạo Lộc Phú nhập thêm 900 tấn gạo tẻ.
Theo bà Trần Thị Hòa, giá gạo tăng 12% so với tháng 1.
Bà Hòa khẳng định: “Kho đủ gạo cho cả tỉnh đến hết mùa mưa.”
Hôm sau, đoàn kiểm tra của ông Phạm Quốc Tuấn làm việc tại kho.
`,
  'harbour.md': `---
title: Harbour crane back at work
date: 2022-09-15
---

On 14 September the large crane at Oldham harbour went back to work after 45 days of repairs.
Harbour master Ruth Calder said that the repairs had cost 2.3 million pounds.
"We lost eleven ships to other ports this summer," Calder told reporters on Wednesday.
The dockers' union, led by Paul Imrie, denied that its strike had caused the damage.
`,
  'school.txt': `Monday, March 6, 2023
The village school in Tarn will close in July, councillor Anna Brody announced on Monday.
Only 38 pupils were left, down from 112 in 2015, according to the council.
"Nobody asked the parents," said Liam Foss, whose two sons go to the school.
`,
};

/** Reads it from memory; the same each time. */
export async function newspaper(): Promise<Newspaper> {
  const files = Object.entries(FILES).map(([name, text]) => [`/w/corpus/${name}`, text] as const);
  const corpus = await loadCorpus(['/w/corpus'], new MemoryFileSystem(Object.fromEntries(files)));
  const index = new WordIndex();
  for (const source of corpus.sources.values()) index.add(source);
  return { corpus, index };
}
