import type { TextEdit } from 'vscode-languageserver-types';
import { type Corpus, namesOf } from '../corpus/corpus.ts';
import type { KeyPlace } from '../corpus/metadata/key-places.ts';
import type { Source } from '../corpus/source.ts';
import { writtenKey } from '../report/citation-key.ts';
import { type CitingReport, linksTo } from './citing-reports.ts';
import { rangeOf } from './places.ts';
import type { TextFile } from './references.ts';
import type { Session } from './session.ts';

/** The edits that give a source another key wherever a report cites it, by whichever of its names. */
export function citationEdits({ citations }: CitingReport, corpus: Corpus, source: Source, key: string): TextEdit[] {
  const cited = namesOf(corpus, source).flatMap((name) => citations.get(name) ?? []);
  return cited.map(({ range, braced }) => ({
    range,
    newText: writtenKey(key, braced) ?? key,
  }));
}

/** The edits that let a report's links to the file of a source go on to its new name. */
export function linkEdits({ corpus }: Session, report: CitingReport, source: Source, name: string): TextEdit[] {
  return linksTo(report, source, corpus).flatMap(({ target, targetRange }) => {
    const [, folders = '', file = ''] = /^([^?#]*[/\\])?([^/\\?#]*)/.exec(target) ?? [];
    // A link to the article's address stays what it is.
    if (!targetRange || decoded(file).normalize('NFC') !== nameOf(source.path).normalize('NFC')) return [];
    const { line, character } = targetRange.start;
    const from = character + folders.length;
    const range = { start: { line, character: from }, end: { line, character: from + file.length } };
    return [{ range, newText: name.replace(/[\s%?#()<>[\]]/g, encodeURIComponent) }];
  });
}

/** The edits that change a key where metadata name it. */
export function keyEdits({ lines }: TextFile, places: readonly KeyPlace[], from: string, to: string): TextEdit[] {
  const meant = places.filter(({ key }) => key === from);
  return meant.map((place) => ({ range: rangeOf(lines, place), newText: place.write(to) }));
}

/** `/a/b/tin.txt` → `tin.txt` */
export function nameOf(path: string): string {
  return path.replace(/^.*[/\\]/s, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray `%` is a character of the name.
    return text;
  }
}
