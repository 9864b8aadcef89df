import type { MetadataRecord } from '../metadata/record.ts';

/** What a program has written into a document about it; empty where it has written nothing. */
export interface DocumentProperties {
  readonly title: string;
  readonly author: string;
  /** The day on which the file was made, ISO. */
  readonly saved: string | undefined;
}

/** The metadata of a document of an office program. `from` names the place, for the hover: `DOCX properties`. */
export function recordOfProperties({ title, author, saved }: DocumentProperties, from: string): MetadataRecord {
  return {
    id: undefined,
    title: isTitle(title) ? title : undefined,
    authors: namesIn(author),
    outlet: undefined,
    issued: undefined,
    url: undefined,
    // What the program tells is the language of its spelling, which is often not that of the text.
    language: undefined,
    entry: undefined,
    from,
    ...(saved !== undefined && { saved }),
  };
}

/** Is it a title, and not what a program puts there: a file's name, an address, the program's own name? */
export function isTitle(title: string): boolean {
  if (title.length < 3 || !/\p{L}{2}/u.test(title)) return false;
  if (
    /^(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.{0,4}|document ?\d*|không có tiêu đề|about:blank|(?:https?|file):.*)$/i.test(
      title,
    )
  )
    return false;
  return !/\.(?:docx?|odt|rtf|pdf|html?|txt|indd|pptx?|tex|dvi|xlsx?|pages|qxd)$/i.test(title);
}

/** `Lan Anh; John Doe` and `A and B` → the names; what looks like an account or a program is none. */
export function namesIn(written: string): string[] {
  return written
    .replace(/\s+/g, ' ')
    .split(/;| (?:and|và) | & /)
    .map((name) => name.trim())
    .filter(
      (name) =>
        /\p{L}{2}/u.test(name) &&
        !/@|^(?:admin(?:istrator)?|user|author|unknown|owner|pc|windows.*|python-docx)$/i.test(name),
    );
}
