import { KEYS } from './newspaper.ts';

/** Random numbers from 0 up to 1. */
export type Random = () => number;

/** One change of a text, made in the text as it is by then. Offsets in UTF-16 code units. */
export interface FuzzEdit {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** A report that is opened, and the edits that follow, each a version. */
export interface FuzzCase {
  readonly first: string;
  readonly edits: readonly FuzzEdit[];
}

/**
 * A random report, grown from a grammar of what reports are made of. About three in ten are edited, up to `most` times:
 * most of what is read wrongly is wrong from the start, and what one reading leaves behind for the next takes a row of
 * edits. So there are about as many edits as reports where `most` is six.
 */
export function caseOf(random: Random, most: number): FuzzCase {
  const first = anyReport(random);
  return edited(first, random() < 0.3 ? 1 + Math.floor(random() * most) : 0, random);
}

/** A random report with so many random edits. */
export function anyCase(random: Random, edits: number): FuzzCase {
  return edited(anyReport(random), edits, random);
}

function edited(first: string, edits: number, random: Random): FuzzCase {
  const made: FuzzEdit[] = [];
  let text = first;
  for (let i = 0; i < edits; i++) {
    const edit = anyEdit(text, random);
    made.push(edit);
    text = editedBy(text, edit);
  }
  return { first, edits: made };
}

/** A text after an edit; places outside of the text are moved to its ends, so that an edit fits a text that has shrunk. */
export function editedBy(text: string, { start, end, insert }: FuzzEdit): string {
  const from = Math.min(start, text.length);
  return text.slice(0, from) + insert + text.slice(Math.max(from, Math.min(end, text.length)));
}

function anyReport(random: Random): string {
  const vietnamese = random() < 0.6;
  const blocks: string[] = random() < 0.25 ? [pick(FRONT_MATTER, random)] : [];
  // Mostly short ones, of which there can be many; what hangs on a long one is there in some.
  const count = 1 + Math.floor(7 * random() ** 2);
  for (let i = 0; i < count; i++) blocks.push(anyBlock(random() < 0.9 === vietnamese, random));
  const text = blocks.join(random() < 0.9 ? '\n\n' : '\n');
  const stored = random() < 0.1 ? text.normalize('NFD') : text;
  return random() < 0.2 ? stored.replaceAll('\n', '\r\n') : stored;
}

function anyBlock(vietnamese: boolean, random: Random): string {
  const kind = random();
  const paragraph = (): string => anyParagraph(vietnamese, random);
  if (kind < 0.55) return paragraph();
  if (kind < 0.63)
    return `${pick(['# ', '## ', '### ', ''], random)}${paragraph()}${pick(['', '\n===', '\n---'], random)}`;
  if (kind < 0.72)
    return Array.from({ length: 3 }, () => `${pick(['- ', '* ', '1. ', '  - '], random)}${paragraph()}`).join('\n');
  if (kind < 0.79) return paragraph().replace(/^/gm, '> ');
  if (kind < 0.85) return `| a | b |\n|---|---|\n| ${paragraph()} | ${anyCitation(random)} |`;
  if (kind < 0.89) return `Câu có chú thích[^1].\n\n[^1]: ${paragraph()}`;
  if (kind < 0.93)
    return `${pick(['```', '~~~', '<!-- ', '$$'], random)}\n${paragraph()}\n${pick(['```', '~~~', ' -->', '$$', ''], random)}`;
  if (kind < 0.96) return `${pick(COMMENTS, random)}\n${paragraph()}`;
  return Array.from({ length: 8 }, () => pick(BROKEN, random)).join('');
}

function anyParagraph(vietnamese: boolean, random: Random): string {
  const count = 1 + Math.floor(random() * 4);
  const sentences = Array.from({ length: count }, () => anySentence(vietnamese, random));
  return sentences.join(random() < 0.85 ? ' ' : '\n');
}

function anySentence(vietnamese: boolean, random: Random): string {
  const of = vietnamese ? VI : EN;
  const parts: string[] = [];
  if (random() < 0.55) parts.push(pick(of.days, random) + (random() < 0.8 ? ', ' : ' '));
  if (random() < 0.45) parts.push(`${pick(of.speakers, random)} ${pick(of.cues, random)} `);
  parts.push(
    random() < 0.25
      ? `${pick(['“', '"', '«', '‘'], random)}${pick(of.quotations, random)}${pick(['”', '"', '»', '’', ''], random)}`
      : pick(of.facts, random),
  );
  if (random() < 0.2) parts.push(` ${pick(of.figures, random)}`);
  const spoilt = random() < 0.12 ? spoil(parts.join(''), random) : parts.join('');
  const marked = random() < 0.15 ? emphasised(spoilt, random) : spoilt;
  return marked + (random() < 0.6 ? ` ${anyCitation(random)}` : '') + pick(['.', '.', '.', '', '!', '…', '?'], random);
}

function anyCitation(random: Random): string {
  const key = (): string => pick(KEYS, random);
  const kind = random();
  if (kind < 0.6) return `[@${key()}]`;
  if (kind < 0.7) return `[@${key()}; @${key()}]`;
  if (kind < 0.78) return `[see -@${key()}, p. ${Math.floor(random() * 40)}]`;
  if (kind < 0.86) return `@${key()}`;
  if (kind < 0.92) return `[bài](corpus/${key()}.txt)`;
  return pick(['[@', '[@]', '@{cau}', '[-@', '[@gao, ', '@cau [tr. 2]', '(@cau)', '[^1]'], random);
}

function emphasised(text: string, random: Random): string {
  const at = Math.floor(random() * text.length);
  const mark = pick(['*', '**', '_', '~~', '`'], random);
  return `${text.slice(0, at)}${mark}${text.slice(at, at + 8)}${mark}${text.slice(at + 8)}`;
}

function spoil(text: string, random: Random): string {
  const at = Math.floor(random() * (text.length + 1));
  return text.slice(0, at) + pick(BROKEN, random) + text.slice(at + (random() < 0.5 ? 1 : 0));
}

function anyEdit(text: string, random: Random): FuzzEdit {
  const place = (length: number): number => Math.floor(random() * length);
  const start = place(text.length + 1);
  const kind = random();
  if (kind < 0.3) return { start, end: start, insert: pick([...LETTERS], random) };
  if (kind < 0.5)
    return { start, end: start, insert: pick(random() < 0.5 ? BROKEN : [...VI.days, ...EN.days], random) };
  if (kind < 0.6) return { start, end: start, insert: anyBlock(random() < 0.5, random) };
  if (kind < 0.66) return { start, end: start, insert: ` ${anyCitation(random)}` };
  if (kind < 0.9) return { start, end: Math.min(text.length, start + 1 + place(random() < 0.8 ? 4 : 120)), insert: '' };
  // A stretch that stands elsewhere already, so that lines stand there twice.
  const from = place(text.length + 1);
  return { start, end: start, insert: text.slice(from, from + place(200)) };
}

function pick<T>(from: readonly T[], random: Random): T {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) throw new Error('there is nothing to pick from');
  return one;
}

const LETTERS = 'aêđo nt19/.,“”"*@[]:;->\n';

// The facts of the newspaper, told rightly and wrongly, and what it knows nothing of.
const VI = {
  days: [
    'Ngày 11/5',
    'Sáng 12/5',
    'Ngày 3/2/2023',
    'Hôm qua',
    'Cùng ngày',
    'Ba ngày sau',
    'Tháng 6/2024',
    'Hôm 20-6',
    'Năm ngoái',
    'Từ 3 đến 5/2',
  ],
  speakers: [
    'ông Đỗ Văn Lâm',
    'bà Vũ Thanh Mai',
    'Bà Trần Thị Hòa',
    'ông',
    'bà',
    'Giám đốc Sở Giao thông',
    'ông Phạm Quốc Tuấn',
    'chị Lê Thu',
  ],
  cues: ['cho biết', 'nói:', 'khẳng định', 'phủ nhận việc', 'cho rằng', 'nói với báo chí rằng'],
  facts: [
    'thành phố thông xe cầu Bến Gỗ sau ba năm thi công với kinh phí 420 tỷ đồng',
    'cầu có bốn làn xe và dài 1.350 mét',
    'cầu có sáu làn xe',
    'tuyến đường dẫn phía bắc sẽ mở cho xe tải',
    'kho gạo Lộc Phú nhập thêm 800 tấn gạo tẻ',
    'giá gạo tăng 15% so với tháng 1',
    'đoàn kiểm tra làm việc tại kho gạo Lộc Phú',
    'trời mưa',
  ],
  quotations: [
    'Từ nay người dân không phải chờ phà nữa',
    'Từ nay người dân vẫn phải chờ phà',
    'Kho đủ gạo cho cả tỉnh đến hết mùa khô',
    'Kho đủ gạo',
  ],
  figures: ['(10.000 người)', 'hơn 1,5 triệu đồng', '12%', 'mười hai chiếc', '900 tấn'],
};
const EN = {
  days: [
    'On 14 September',
    'On September 13, 2022',
    'Last Monday',
    'On Wednesday',
    'The next day',
    'Three days later',
    'In July',
    'In 2015',
    '2022-09-14',
  ],
  speakers: [
    'Ruth Calder',
    'harbour master Ruth Calder',
    'Paul Imrie',
    'councillor Anna Brody',
    'He',
    'she',
    'The council',
    'Liam Foss',
  ],
  cues: ['said that', 'told reporters:', 'denied that', 'announced', 'said,', 'according to'],
  facts: [
    'the large crane at Oldham harbour went back to work after 54 days of repairs',
    'the repairs had cost 2.3 million pounds',
    'the repairs had cost 3.2 million pounds',
    'the village school in Tarn will close in June',
    'only 83 pupils were left, down from 112 in 2015',
    'its strike had caused the damage',
    'it rained',
  ],
  quotations: [
    'We lost eleven ships to other ports this summer',
    'We lost seven ships to other ports this summer',
    'Nobody asked the parents',
    'Nobody asked the teachers',
  ],
  figures: ['(10,000 people)', 'about 1.5 million pounds', '12 percent', 'eleven ships'],
};
const FRONT_MATTER = [
  '---\ntitle: x\ndate: 2024-05-13\n---',
  '---\nlang: en\ndate: 2023-03-07\n---',
  '---\ndate: [\n---',
  '---\nlang: vi\n...',
];
const COMMENTS = [
  '<!-- attest-disable-next-line -->',
  '<!-- attest-disable date-mismatch -->',
  '<!-- attest-enable -->',
  '<!-- attest-disable-next-line number-mismatch: counted by hand -->',
];
const BROKEN = [
  '\ud83d',
  '\ude00',
  '😀',
  'e\u0302\u0301',
  '\u0301',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\0',
  '\u2028',
  '\r',
  '\r\n',
  '\n',
  '\n\n',
  '\t',
  '[@',
  ']',
  '](',
  '**',
  '`',
  '```\n',
  '> ',
  '<!--',
  '-->',
  '“',
  '”',
  '"',
  '|',
  '\\',
  '&amp;',
  '{',
  '}',
  '$',
  '^[',
  ':::',
  '\u00a0',
  '---\n',
];
