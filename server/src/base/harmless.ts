/**
 * Words of a file as they may be shown to a person: characters that move a cursor, speak to a terminal, turn the direction of
 * reading round or hide other words in themselves stand as `\ufffd`, code unit for code unit, so that offsets stay. Line breaks
 * and tabs stay too. For showing alone: what is searched, compared, written into a report or given to a program is as stored.
 */
export function harmless(text: string): string {
  return text.replace(HARMFUL, (found) => '\ufffd'.repeat(found.length));
}

/** The same of a path or another name that has to stay in one line. */
export function harmlessName(name: string): string {
  return harmless(name).replace(/[\t\n\r\u2028\u2029]/g, '\ufffd');
}

// Controls but for white space; the marks, embeddings, overrides and isolates of bidirectional text; marks of annotations; the
// tags that no font shows.
const HARMFUL =
  /(?![\t\n\r])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
