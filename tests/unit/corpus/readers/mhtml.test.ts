import { expect, test } from 'vitest';
import { readFile } from '../../../../server/src/corpus/readers/read-file.ts';
import { sourceBytes, sourceFixtures } from '../../../support/source-fixtures.ts';

const read = (bytes: Uint8Array | string, path = '/c/a.mhtml') =>
  readFile({ path, bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, locale: 'en' });

const PAGE =
  '<html><body><article><h1>Ferry stops</h1><p>The ferry stops for six weeks, the council said on Monday. Cars must use the bridge.</p></article></body></html>';
const TEXT = 'Ferry stops\n\nThe ferry stops for six weeks, the council said on Monday. Cars must use the bridge.';
const part = (content: string, ...headers: string[]) => `${headers.join('\r\n')}\r\n\r\n${content}\r\n`;
const archive = (boundary: string, ...parts: string[]) =>
  `From: <Saved by Blink>\r\nDate: Sun, 1 Mar 2026 10:00:00 GMT\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"\r\n\r\n${parts.map((one) => `--${boundary}\r\n${one}`).join('')}--${boundary}--\r\n`;

test.each(sourceFixtures('mhtml', '.mhtml'))(
  'a page saved by Chromium gives its article: $name',
  async ({ name, expected }) => {
    const { sources, problems } = await read(sourceBytes(`mhtml/${name}`));
    expect(problems).toEqual([]);
    expect(sources).toMatchObject([
      { text: expected, extract: true, metadata: { url: expect.stringContaining('https://') } },
    ]);
  },
);

test('the day is that of the article and never that of saving', async () => {
  expect((await read(sourceBytes('mhtml/daily-vi.mhtml'))).sources[0]?.metadata?.issued).toBe('2024-03-12');
  const { sources } = await read(
    archive('b', part(PAGE, 'Content-Type: text/html', 'Content-Location: https://paper.example/a')),
  );
  expect(sources[0]?.metadata).toMatchObject({ issued: undefined, url: 'https://paper.example/a' });
});

test.each([
  [
    'base64',
    part(btoa(PAGE).replace(/.{76}/g, '$&\r\n'), 'Content-Type: text/html', 'Content-Transfer-Encoding: base64'),
  ],
  [
    'quoted-printable',
    part(
      PAGE.replace('ferry', 'fer=\r\nry').replace('six', '=73ix'),
      'Content-type: TEXT/HTML',
      'Content-Transfer-Encoding: Quoted-Printable',
    ),
  ],
  ['eight bits', part(PAGE, 'Content-Type: text/html; charset="utf-8"', 'Content-Transfer-Encoding: 8bit')],
])('a part in %s is read, and a frame behind it is not', async (_, first) => {
  const frame = part(
    '<html><body><p>Buy a boat today, and pay for it in three years from now.</p></body></html>',
    'Content-Type: text/html',
  );
  const style = part('p { color: red }', 'Content-Type: text/css');
  expect((await read(archive('--x--', style, first, frame))).sources[0]?.text).toBe(TEXT);
});

test('the page may stand in a part of parts', async () => {
  const inner = `Content-Type: multipart/alternative; boundary=inner\r\n\r\n--inner\r\n${part('plain', 'Content-Type: text/plain')}--inner\r\n${part(PAGE, 'Content-Type: text/html')}--inner--\r\n`;
  expect((await read(archive('outer', inner))).sources[0]?.text).toBe(TEXT);
});

test('an encoding that the part declares is used', async () => {
  const text = archive(
    'b',
    part(
      PAGE.replace('council', 'caf=E9'),
      'Content-Type: text/html; charset=windows-1252',
      'Content-Transfer-Encoding: quoted-printable',
    ),
  );
  expect((await read(text)).sources[0]?.text).toContain('the café said');
});

test('an archive that breaks off gives what there is, and says so', async () => {
  const whole = archive('b', part(PAGE, 'Content-Type: text/html'));
  const { sources, problems } = await read(whole.slice(0, whole.indexOf('</article>')));
  expect(sources[0]?.text).toBe(TEXT);
  expect(problems).toMatchObject([{ message: expect.stringContaining('breaks off') }]);
});

test.each([
  ['', 'empty'],
  ['Only words, no archive.', 'not a page saved as MHTML'],
  [archive('b', part('x', 'Content-Type: image/png')), 'not a page saved as MHTML'],
  [PAGE, 'Rename it to end in `.html`'],
  ['%PDF-1.7', 'PDF'],
])('what is no archive is told: %j', async (content, message) => {
  expect((await read(content)).problems).toMatchObject([
    { path: '/c/a.mhtml', message: expect.stringContaining(message) },
  ]);
});

test('a page saved by SingleFile is a page, with its address and without the day of saving', async () => {
  const { sources, problems } = await read(sourceBytes('html/singlefile-en.html'), '/c/singlefile-en.html');
  expect(problems).toEqual([]);
  expect(sources[0]?.metadata).toMatchObject({ url: 'https://fieldnotes.example/p/barley-1938', issued: '2023-11-08' });
});

test('and where the page itself has no address and no day, there is the address alone', async () => {
  const saved = PAGE.replace(
    '<html>',
    '<html><!--\n Page saved with SingleFile \n url: https://paper.example/b \n saved date: Sun Mar 01 2026 10:00:00 GMT+0000\n-->',
  );
  const { sources } = await read(saved, '/c/b.html');
  expect(sources[0]?.metadata).toMatchObject({ url: 'https://paper.example/b', issued: undefined });
});
