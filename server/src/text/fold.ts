/**
 * The searching form of a word: lower case, without diacritics, đ as d. `Mátxcơva` and `matxcova` meet here.
 * Folding is for finding; two Vietnamese words that differ only in a mark are different words, so what decides
 * a verdict compares `lower` (NFC, marks kept) instead.
 */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[‘’ʼ]/g, "'");
}

/**
 * Lower case in NFC, marks kept, with the old and the new place of the tone mark (hoà, hòa) made one, and one that a
 * converter put a letter too far (hôị) back in its place.
 */
export function lower(text: string): string {
  const plain = text.toLowerCase();
  return isAscii(plain) ? plain : toneInPlace(modernTone(plain.normalize('NFC')));
}

const TONES = new Map<string, string>();
for (const [bare, marked] of [
  ['oa', 'òa óa ỏa õa ọa'],
  ['oe', 'òe óe ỏe õe ọe'],
  ['uy', 'ùy úy ủy ũy ụy'],
] as const) {
  const marks = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
  marked.split(' ').forEach((modern, i) => TONES.set((bare + (marks[i] ?? '')).normalize('NFC'), modern));
}

// Only where the pair ends the syllable: `hoàng` and `quý` carry their mark rightly.
const OLD_TONE = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;

function modernTone(text: string): string {
  return text.replace(OLD_TONE, (pair) => TONES.get(pair) ?? pair);
}

// A vowel with a hook, a hat or a breve bears the syllable's tone itself: `buôỉ`, `giưã`, `vâỵ` are no other words.
const LATE_TONE = /[âăêôơư][àáảãạìíỉĩịòóỏõọùúủũụỳýỷỹỵ](?!\p{L})/gu;

function toneInPlace(text: string): string {
  return text.replace(LATE_TONE, (pair) => {
    const [bare = '', tone = ''] = (pair[1] ?? '').normalize('NFD');
    return ((pair[0] ?? '') + tone).normalize('NFC') + bare;
  });
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
