/** Texts made to be slow, each of about `length` code units. */
export function hostileTexts(length: number): { readonly name: string; readonly text: string }[] {
  return Object.entries(PATTERNS).map(([name, pattern]) => ({
    name,
    text: pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length),
  }));
}

const PATTERNS: Readonly<Record<string, string>> = {
  'a line without a space': 'x',
  'capitals without a space': 'XY',
  'a run of digits': '7',
  'groups of digits': '12.345,',
  'days without an end': '9/11/',
  'days in a row': '9/11 ',
  'từ ngày … từ ngày': 'từ ngày 5 đến ',
  'opening marks': '“',
  'opening and closing marks': '“a” ',
  'straight marks': '"',
  'straight marks and words': '"a" b ',
  'single marks': "'a ",
  apostrophes: "a'",
  'theo theo theo': 'theo ',
  'theo ông theo ông': 'theo ông ',
  'said said said': 'said ',
  'ông Nam nói ông Nam nói': 'ông Nam nói ',
  'theo X, Y nói': 'theo ông Nam, bà Lan nói ',
  'Ông Nam nói, khẳng định': 'Ông Nam nói, khẳng định ',
  'A nói, còn B nói': 'ông Nam nói, còn bà Lan nói ',
  'he said, he said': 'he said, ',
  'quotations that no verb gives to anybody': '“một hai ba bốn năm”, bà Lan cười, ',
  'quotations of owners': 'lời hứa “một hai ba bốn năm” của bà Lan ',
  'quotations in front of a pronoun': '“một hai ba bốn năm”, ông nói. ',
  'nữ ca sĩ này kể': 'nữ ca sĩ này kể, ',
  'the senator said': 'the senator said, ',
  'giám đốc khu vực châu Á': 'giám đốc khu vực châu Á ',
  'bị khán giả chê': 'ông Nam bị khán giả chê ',
  'một hai ba': 'một hai ba ',
  brackets: '(',
  'brackets in pairs': '() ',
  commas: ',',
  'a.a.a.a': 'a.',
  'A.B.C.': 'A.',
  'stops and spaces': '. ',
  'spaces only': ' ',
  'no-break spaces': 'a\u00a0',
  'names without an end': 'Nguyễn Văn ',
  'different names': differentNames(),
  'presidents of presidents': 'president of the ',
  'người phát ngôn của': 'Người phát ngôn của ',
  'combining marks': 'e\u0301\u0302',
  'marks on one letter': '\u0301',
  surrogates: '\ud83d\ude00',
  'lone surrogates': '\ud83d',
  'line breaks': '\n',
  'lines of one letter': 'a\n',
  'lines of one mark': '-\n',
  'headings of related news': 'Tin liên quan\n',
  'names before a bar': 'Ngọc Vân |\n',
};

// No two alike, so that what remembers every name is put to the test.
function differentNames(): string {
  const names: string[] = [];
  for (let i = 0; i < 26 ** 3; i++) {
    const [a, b, c] = [i % 26, Math.floor(i / 26) % 26, Math.floor(i / 676)];
    names.push(`Ông L${letter(a)}m Qu${letter(b)}${letter(c)}n nói.`);
  }
  return `${names.join(' ')} `;
}

function letter(index: number): string {
  return String.fromCharCode(97 + index);
}
