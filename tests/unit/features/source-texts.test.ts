import { expect, test } from 'vitest';
import { FileSource } from '../../../server/src/corpus/file-source.ts';
import type { Source } from '../../../server/src/corpus/source.ts';
import { locatorIn } from '../../../server/src/features/locators.ts';
import { locationInSource, markdownPlace, plainPlace } from '../../../server/src/features/places.ts';
import type { Session } from '../../../server/src/features/session.ts';
import { sourceShownAt, uriOfSource } from '../../../server/src/features/source-texts.ts';

const TEXT = 'Cầu mở lại.\n\nPhà ngừng chạy.\n';
const SECOND = { start: TEXT.indexOf('Phà'), end: TEXT.length - 1, line: 2 };

function source(id: string, path: string, reading: { extract?: true; paged?: boolean }): Source {
  const pages = reading.paged
    ? {
        pages: [
          { start: 0, label: 'iv' },
          { start: SECOND.start, label: '5' },
        ],
      }
    : {};
  const body = { start: 0, end: TEXT.length };
  const extract = reading.extract ? { extract: true as const } : {};
  return new FileSource(
    { id, path, metadata: { authors: [] } },
    { text: TEXT, body, metadata: undefined, ...extract, ...pages },
  );
}

const PDF = source('cầu & phà', '/c/cau.pdf', { extract: true, paged: true });
const PAGE = source('trang', '/c/trang.html', { extract: true });
const PLAIN = source('thuong', '/c/thuong.txt', {});

function session(showsTexts: boolean): Session {
  const sources = new Map([PDF, PAGE, PLAIN].map((one) => [one.id, one]));
  const uriOf = (path: string): string => `file://${path}`;
  return { corpus: { sources, problems: [] }, client: { showsTexts }, locale: 'vi', uriOf } as unknown as Session;
}

test('the words of a PDF have an address of ours, from which the source is found again', () => {
  const uri = uriOfSource(session(true), PDF);
  expect(uri).toMatch(/^attest-source:\/\/\/c\/cau\.pdf\.txt\?[\w%]+$/);
  expect(sourceShownAt(session(true), uri)).toBe(PDF);
  expect(sourceShownAt(session(true), `${uri}#L3`)).toBe(PDF);
  expect(locationInSource(session(true), PDF, SECOND).range.start).toEqual({ line: 2, character: 0 });
});

test('a client that shows no such texts is led to the file, which has no places', () => {
  const { uri, range } = locationInSource(session(false), PDF, SECOND);
  expect(uri).toBe('file:///c/cau.pdf');
  expect(range).toEqual({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
});

test('a text file is opened as it is', () => {
  expect(uriOfSource(session(true), PLAIN)).toBe('file:///c/thuong.txt');
  expect(locationInSource(session(false), PLAIN, SECOND).range.start.line).toBe(2);
  expect(markdownPlace(session(true), PLAIN, SECOND)).toBe('[dòng 3](<file:///c/thuong.txt#L3>)');
});

test.each([
  'file:///c/cau.pdf',
  'attest-source:///c/cau.pdf.txt?%',
  'attest-source:///c/cau.pdf.txt?khac',
  'attest-source:',
])('nothing is shown at %s', (uri) => expect(sourceShownAt(session(true), uri)).toBeUndefined());

test('a place in Markdown is the page, and a link that the client follows', () => {
  expect(plainPlace(session(true), PDF, SECOND)).toBe('trang 5');
  expect(plainPlace(session(true), PDF, { start: 0, line: 0 })).toBe('trang iv');
  expect(plainPlace(session(true), PAGE, SECOND)).toBe('dòng 3');
  const [, label, given] =
    /^\[(.*)\]\(<command:attest\.openPassage\?(.*)>\)$/.exec(markdownPlace(session(true), PDF, SECOND)) ?? [];
  expect([label, JSON.parse(decodeURIComponent(given ?? ''))]).toEqual([
    'trang 5',
    [uriOfSource(session(true), PDF), 2],
  ]);
  expect(markdownPlace(session(false), PDF, SECOND)).toBe('[trang 5](<file:///c/cau.pdf>)');
});

test('a locator names the page where there are pages, else the paragraph', () => {
  expect([locatorIn(PDF, SECOND, 'vi'), locatorIn(PDF, SECOND, 'en')]).toEqual(['tr. 5', 'p. 5']);
  expect([locatorIn(PAGE, SECOND, 'vi'), locatorIn(PLAIN, SECOND, 'en')]).toEqual(['đoạn 2', 'para. 2']);
});
