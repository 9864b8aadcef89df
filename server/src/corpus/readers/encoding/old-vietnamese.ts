/**
 * The encodings of Vietnamese before Unicode, in which a font gave the bytes their letters. `bytes` is the text with one
 * character a byte, U+0000 to U+00FF.
 */
export function fromTcvn3(bytes: string): string {
  return bytes.replace(/[\u00a1-\u00fe]/g, (byte) => TCVN3.get(byte) ?? byte);
}

/** VNI for Windows: a letter, and behind it a byte for its marks. */
export function fromVni(bytes: string): string {
  return bytes.replace(VNI_LETTER, (letters, base: string | undefined, mark: string | undefined) => {
    const marks = VNI_MARKS.get((mark ?? '').toLowerCase());
    if (base === undefined || marks === undefined) return VNI_ALONE.get(letters) ?? letters;
    return `${VNI_ALONE.get(base) ?? base}${marks}`.normalize('NFC');
  });
}

const VNI_LETTER = /([aeoyuôöAEOYUÔÖ])([øùûõïâáàåãäêéèúüëØÙÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])|[íìæóòîñôöÍÌÆÓÒÎÑÔÖ]/g;

// From 0xA1 on; a dot stands for a byte without a letter.
const TCVN3_ROW = 'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ';
const TCVN3: ReadonlyMap<string, string> = new Map(
  [...TCVN3_ROW].flatMap((letter, i) => (letter === '.' ? [] : [[String.fromCharCode(0xa1 + i), letter] as const])),
);

const [GRAVE, ACUTE, TILDE, HOOK, DOT, HAT, BREVE] = [
  '\u0300',
  '\u0301',
  '\u0303',
  '\u0309',
  '\u0323',
  '\u0302',
  '\u0306',
];

const VNI_MARKS: ReadonlyMap<string, string> = new Map([
  ['ø', `${GRAVE}`],
  ['ù', `${ACUTE}`],
  ['û', `${HOOK}`],
  ['õ', `${TILDE}`],
  ['ï', `${DOT}`],
  ['â', `${HAT}`],
  ['á', `${HAT}${ACUTE}`],
  ['à', `${HAT}${GRAVE}`],
  ['å', `${HAT}${HOOK}`],
  ['ã', `${HAT}${TILDE}`],
  ['ä', `${HAT}${DOT}`],
  ['ê', `${BREVE}`],
  ['é', `${BREVE}${ACUTE}`],
  ['è', `${BREVE}${GRAVE}`],
  ['ú', `${BREVE}${HOOK}`],
  ['ü', `${BREVE}${TILDE}`],
  ['ë', `${BREVE}${DOT}`],
]);

const VNI_LOWER = { í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ñ: 'đ', ô: 'ơ', ö: 'ư' };
const VNI_ALONE: ReadonlyMap<string, string> = new Map(
  Object.entries(VNI_LOWER).flatMap(([from, to]) => [
    [from, to] as const,
    [from.toUpperCase(), to.toUpperCase()] as const,
  ]),
);
