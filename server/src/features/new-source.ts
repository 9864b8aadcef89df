import { isoDateOf } from '../corpus/metadata/iso-date.ts';
import { oneLine } from '../base/one-line.ts';
import type { NewSource, NewSourceFile } from '../protocol/new-source.ts';
import { fold } from '../text/fold.ts';

/**
 * A source as a Markdown file with front matter. Its name is made of the title and the year, in letters that every file
 * system and every citation has, and is none that is taken.
 *
 * @param taken is this citekey another source's already?
 */
export function newSourceFile(given: NewSource, taken: (key: string) => boolean): NewSourceFile {
  const text = given.text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trim();
  const title = oneLine(given.title) || titleIn(text);
  const issued = isoDateOf(given.date);
  const fields = { title, outlet: oneLine(given.outlet), date: issued ?? oneLine(given.date), url: oneLine(given.url) };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`${name}: ${quoted(value)}`] : []));
  const stem = [nameOf(title) || 'source', issued?.slice(0, 4)].filter(Boolean).join('-');
  let key = stem;
  for (let number = 2; taken(key); number++) key = `${stem}-${number}`;
  return { name: `${key}.md`, content: `---\n${lines.join('\n')}\n---\n\n${text}\n` };
}

/** The first line of a text, as a title: what one pastes begins with the headline. */
export function titleIn(text: string): string {
  const first = text.split(/\r\n?|\n/).find((line) => line.trim()) ?? '';
  const line = oneLine(first.replace(/^#{1,6}\s+/, ''));
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : line;
}

const LONGEST_TITLE = 150;
/** Of a file's name, less the year. A key is typed and read. */
const LONGEST_NAME = 40;

function nameOf(title: string): string {
  const words = fold(title).match(/[a-z0-9]+/g) ?? [];
  let name = '';
  for (const word of words) {
    if (name && name.length + word.length >= LONGEST_NAME) break;
    name += `${name && '-'}${word}`;
  }
  return name.slice(0, LONGEST_NAME);
}

// A string of JSON is one of YAML as well, whatever stands in it.
function quoted(value: string): string {
  return JSON.stringify(value);
}
