import { expect, test } from 'vitest';
import { CorpusFiles } from '../../../../server/src/corpus/corpus-files.ts';
import { readFile } from '../../../../server/src/corpus/readers/read-file.ts';
import { readTextFile } from '../../../../server/src/corpus/readers/read-text-file.ts';
import { MemoryFileSystem } from '../../../support/memory-file-system.ts';
import { sourceBytes, sourceFixtures } from '../../../support/source-fixtures.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (html: string | Uint8Array, path = '/c/a.html') =>
  readFile({ path, bytes: typeof html === 'string' ? utf8(html) : html, locale: 'en' });
const metadataOf = async (html: string) => (await read(html)).sources[0]?.metadata;
const PROSE =
  '<p>The ferry stops for six weeks, the council said on Monday. Cars must use the bridge until it is back.</p>';
const page = (body: string, head = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const article = (inside: string, head = '') => page(`<article><h1>Ferry stops</h1>${PROSE}${inside}</article>`, head);
const textOf = async (html: string | Uint8Array) => (await read(html)).sources[0]?.text;
const base = ['Ferry stops', PROSE.replace(/<\/?p>/g, '')].join('\n\n');

test.each(sourceFixtures('html', '.html'))(
  'a saved page gives its article, whole and alone: $name',
  async ({ name, expected }) => {
    const { sources, problems } = await read(sourceBytes(`html/${name}`), `/c/${name}`);
    expect(problems).toEqual([]);
    expect(sources).toHaveLength(1);
    expect(sources[0]).toMatchObject({ text: expected, body: { start: 0, end: expected.length }, extract: true });
  },
);

test.each([
  ['daily-vi', { issued: '2024-03-12', authors: ['Hoài Lam'], outlet: 'Báo Sông Nước', language: 'vi' }],
  ['portal-vi', { issued: '2023-10-05', authors: ['Quỳnh Chi'], outlet: 'Tạp chí Người Đọc', language: 'vi' }],
  [
    'broadsheet-en',
    {
      issued: '2024-05-21',
      authors: ['Imogen Tarrant'],
      outlet: 'The Merrin Courier',
      url: 'https://merrincourier.example/news/2024/may/21/harlow-ferry-batteries',
    },
  ],
  [
    'framework-en',
    {
      issued: '2023-11-08',
      authors: ['Theo Lindqvist-Abara'],
      title: 'Scientists revive barley from seed jar sealed in 1938',
    },
  ],
  ['live-en', { issued: '2024-01-16', authors: ['Agnes Tull', 'Rory Okafor'] }],
  [
    'journal-en',
    {
      issued: '2022-06-14',
      authors: ['Renske Okonjo', 'Bùi Khánh Vân'],
      outlet: 'Annals of Coastal Work',
      url: 'https://acw.example/2022/017',
    },
  ],
])('and what it says about itself: %s', async (name, expected) => {
  const { sources } = await read(sourceBytes(`html/${name}.html`));
  expect(sources[0]?.metadata).toMatchObject({ ...expected, from: 'page metadata' });
});

test.each([
  ['list-vi', 'list of articles'],
  ['list-en', 'list of articles'],
  ['login-wall', 'asks for a login'],
  ['forbidden', 'error message'],
  ['not-found-vi', 'error message'],
])('a page without an article is said to be one: %s', async (name, message) => {
  const path = `/c/${name}.html`;
  const reading = await read(sourceBytes(`html/${name}.html`), path);
  expect(reading).toEqual({ sources: [], problems: [{ path, message: expect.stringContaining(message) }] });
});

test('an article about an error, and one with a login beside it, is an article', async () => {
  const body = `<form><input type="password"></form><article><h1>404 people moved to Harlow last year</h1>${PROSE.repeat(1)}${'<p>They came by boat, and most of them stayed in the town through the winter.</p><p>The mayor said that she was glad of it.</p><p>Rents rose by a tenth, and the school opened three new classes.</p><p>A new bus goes to the harbour.</p>'}</article>`;
  const { sources, problems } = await read(page(body));
  expect(problems).toEqual([]);
  expect(sources[0]?.text).toContain('404 people moved');
});

test('the first publication wins over a change and over the day of saving', async () => {
  const linked = (fields: object) => `<script type="application/ld+json">${JSON.stringify(fields)}</script>`;
  const modified = '<meta property="article:modified_time" content="2024-05-09T10:00:00+07:00">';
  const published = '<meta property="article:published_time" content="2024-05-02T10:00:00+07:00">';
  expect((await metadataOf(article('', modified + published)))?.issued).toBe('2024-05-02');
  expect((await metadataOf(article('', modified)))?.issued).toBeUndefined();
  const data = {
    '@type': 'NewsArticle',
    headline: 'Ferry stops',
    dateModified: '2024-05-09',
    datePublished: '2024-05-01',
  };
  expect((await metadataOf(article('', published + linked(data))))?.issued).toBe('2024-05-01');
  const time =
    '<p class="updated"><time datetime="2024-05-09">9 May</time></p><div><time datetime="2024-05-03">3 May</time></div>';
  expect((await metadataOf(article(time)))?.issued).toBe('2024-05-03');
});

test('a time in Greenwich is the next day for a Vietnamese page late in its evening, and the same for an English one', async () => {
  const head = '<meta property="article:published_time" content="2024-05-02T20:30:00Z">';
  expect((await metadataOf(article('', head).replace('<html>', '<html lang="vi">')))?.issued).toBe('2024-05-03');
  expect((await metadataOf(article('', head).replace('<html>', '<html lang="en">')))?.issued).toBe('2024-05-02');
});

test('the name of the site is no part of a title, and a dash of its own is', async () => {
  const titled = async (title: string, head = '') =>
    (await metadataOf(page(PROSE.repeat(5), `<title>${title}</title>${head}`)))?.title;
  const site = '<meta property="og:site_name" content="Báo Chiều">';
  expect(await titled('Cầu mới khánh thành - Báo Chiều', site)).toBe('Cầu mới khánh thành');
  expect(await titled('The long way home - a story', site)).toBe('The long way home - a story');
  expect(await titled('The long way home | Evening Post')).toBe('The long way home');
});

test('the address is the canonical one, else that from which the page was saved', async () => {
  const saved = '<!-- saved from url=(0025)https://paper.example/a?utm=1 -->';
  expect((await metadataOf(article('').replace('<html>', `${saved}<html>`)))?.url).toBe(
    'https://paper.example/a?utm=1',
  );
  const canonical = '<link rel="canonical" href="https://paper.example/a">';
  expect((await metadataOf(article('', canonical).replace('<html>', `${saved}<html>`)))?.url).toBe(
    'https://paper.example/a',
  );
});

test('the language is that of the text where the page says another', async () => {
  const text = '<p>Ông Khiêm cho biết đợt sửa chữa kéo dài mười bảy ngày và tốn hơn bốn tỷ đồng.</p>'
    .repeat(4)
    .replaceAll('ngày và', () => `ngày và ${Math.random()}`);
  expect(
    (await metadataOf(page(`<article><h1>Cầu phao</h1>${text}</article>`).replace('<html>', '<html lang="en">')))
      ?.language,
  ).toBe('vi');
});

test.each([
  ['a list', '<ul><li>One boat.</li><li><p>Two <b>boats</b>.</p></li></ul>', '- One boat.\n- Two boats.'],
  ['a numbered list', '<ol start="3"><li>Soak.</li><li>Wait.</li></ol>', '3. Soak.\n4. Wait.'],
  [
    'a table',
    '<table><tr><th>Boat</th><th>Seats</th></tr><tr><td><p>Harlow</p></td><td>48</td></tr></table>',
    'Boat | Seats\nHarlow | 48',
  ],
  [
    'a caption',
    '<figure><img src="x.jpg" alt="no words of it"><figcaption>The ferry at its berth.</figcaption></figure>',
    'The ferry at its berth.',
  ],
  ['forced breaks', '<div>First of two.<br><br>Second of two.</div>', 'First of two.\n\nSecond of two.'],
  [
    'quotation marks of an element',
    '<p>He said <q>never</q> to the council of the town.</p>',
    'He said “never” to the council of the town.',
  ],
  [
    'soft hyphens and spaces',
    '<p>The coun&shy;cil&nbsp;said   so\n on Monday, as it\tdoes.</p>',
    'The council said so on Monday, as it does.',
  ],
  [
    'a linked name in a sentence',
    '<p><a href="/m">Mary Polglaze</a> would not say when.</p>',
    'Mary Polglaze would not say when.',
  ],
  ['decomposed letters', `<p>${'Cầu phao mở lại vào sáng nay.'.normalize('NFD')}</p>`, 'Cầu phao mở lại vào sáng nay.'],
  [
    'a heading with its text',
    '<h2>Next year</h2><p>The boat is painted in spring.</p>',
    'Next year\n\nThe boat is painted in spring.',
  ],
])('inside an article stands %s', async (_, html, expected) => {
  expect(await textOf(article(html + PROSE.replace('Monday', 'Friday')))).toBe(
    `${base}\n\n${expected}\n\n${base.slice(13).replace('Monday', 'Friday')}`,
  );
});

test.each([
  ['a link to another article', '<p><a href="/x">Bakery fined over its fire doors</a></p>'],
  ['a lead-in with a link', '<p>Read more: <a href="/x">Bakery fined over its fire doors</a></p>'],
  ['a box of related news', '<div class="tin-lien-quan"><p>Chợ đổi giờ họp vì nước ròng sớm hơn mọi năm.</p></div>'],
  [
    'a call for subscribers',
    '<div class="newsletterSignup"><p>Get our letter every morning, free of charge.</p></div>',
  ],
  [
    'a button and a script',
    '<button>Share</button><script>document.write("no")</script><style>p { color: red }</style>',
  ],
  [
    'a list of links',
    '<ul><li><a href="/1">One story of the day</a></li><li><a href="/2">Another story of it</a></li></ul>',
  ],
  ['a heading with nothing below it', '<h2>Related</h2>'],
  [
    'what is hidden',
    '<p style="display:none">Nobody sees this sentence here.</p><p hidden>Nor that one, of course.</p>',
  ],
  ['a mark of a footnote', '<p></p><sup><a href="#1">[1]</a></sup>'],
])('and outside of it %s', async (_, html) => {
  const end = PROSE.replace('Monday', 'Friday');
  expect(await textOf(article(html + end))).toBe(`${base}\n\n${base.slice(13).replace('Monday', 'Friday')}`);
});

test('a page is read by the encoding that it declares', async () => {
  const html = article('<p>Café prices rose.</p>').replace('utf-8', 'windows-1252');
  const bytes = Uint8Array.from([...html].map((letter) => letter.charCodeAt(0)));
  expect(await textOf(bytes)).toContain('Café prices rose.');
  const unknown = Uint8Array.from(
    [...page('<p>\xe9 \xe8 \xe0</p>').replace('utf-8', 'klingon-8')].map((letter) => letter.charCodeAt(0)),
  );
  expect((await read(unknown)).problems[0]?.message).toContain('klingon-8');
});

test('a mark at the head says more than the page', async () => {
  const html = article('<p>Giá cà phê tăng.</p>').replace('utf-8', 'windows-1252');
  expect(await textOf(utf8(`\ufeff${html}`))).toContain('Giá cà phê tăng.');
});

test('a page without its outer elements, and one with a broken end, is read; what may be missing is said', async () => {
  expect(await textOf(`<title>Ferry</title><h1>Ferry stops</h1>${PROSE}`)).toBe(base);
  const whole = article('');
  const cut = await read(whole.slice(0, whole.indexOf('</article>')));
  expect(cut.sources[0]?.text).toBe(base);
  expect(cut.problems).toEqual([{ path: '/c/a.html', message: expect.stringContaining('breaks off') }]);
});

test('an empty file is an empty source, and a text is no page', async () => {
  expect(await read('')).toMatchObject({
    sources: [{ text: '' }],
    problems: [{ message: expect.stringContaining('empty') }],
  });
  expect(await read('Only words here.')).toMatchObject({
    sources: [],
    problems: [{ message: expect.stringContaining('not a web page') }],
  });
  expect(await read('%PDF-1.7 …')).toMatchObject({
    sources: [],
    problems: [{ message: expect.stringContaining('PDF') }],
  });
});

test('a page that is called a text is told to be one, and a text that begins with a tag is a text', async () => {
  const named = await readTextFile({ path: '/c/a.txt', bytes: utf8(article('')), locale: 'en' });
  expect(named).toEqual({ sources: [], problems: [{ path: '/c/a.txt', message: expect.stringContaining('`.html`') }] });
  const text = '<html> is how a page begins, they say.';
  const other = await readTextFile({ path: '/c/a.txt', bytes: utf8(`The tag ${text}`), locale: 'en' });
  expect(other.problems).toEqual([]);
});

test('what is nested without end is refused at once', async () => {
  const { sources, problems } = await read(page(`${'<div>'.repeat(60_000)}${PROSE}`));
  expect(sources).toEqual([]);
  expect(problems[0]?.message).toContain('nested too deeply');
});

test('where files are read without libraries a page is no source yet, and with them it is', async () => {
  const fs = new MemoryFileSystem({ '/c/a.html': article('') });
  expect((await new CorpusFiles(['/c'], fs).refresh()).sources.size).toBe(0);
  expect((await new CorpusFiles(['/c'], fs, { read: readFile }).refresh()).sources.get('a')?.text).toBe(base);
});
