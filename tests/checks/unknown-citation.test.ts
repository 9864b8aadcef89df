import { describe, expect, test } from 'vitest';
import { check, findingsOf } from '../support/check.ts';

const LIBRARY = `
//- corpus/thu-vien.txt  2024-01-15
Thư viện thành phố mở cửa cả ngày Chủ nhật.
//- corpus/thu-vien-2019.txt  2019-05-02
Thư viện cũ đóng cửa để sửa chữa.
//- corpus/lighthouse.txt  2020-10-10
The lighthouse was sold to a family of fishermen.`;

describe('a citekey that no source has', () => {
  test('is reported at the key alone, and the nearest are offered', async () => {
    const [finding] = await findingsOf(`${LIBRARY}
//- report.md
The lighthouse was sold [@⟦lighthose⟧{unknown-citation}].
`);
    expect(finding?.fixes.map(({ edits }) => edits.map(({ text }) => text))).toEqual([['lighthouse']]);
    expect(finding?.message).toBe('No source has the citekey “lighthose”; did you mean @lighthouse?');
  });

  test.each([
    ['with a locator', 'Thư viện mở cửa [xem @⟦thu-vien-2020⟧{unknown-citation}, tr. 3].'],
    ['in running text', 'Theo @⟦thu-vien-2020⟧{unknown-citation}, thư viện mở cửa.'],
    ['without an author', 'Báo viết rằng thư viện mở cửa [-@⟦thu-vien-2020⟧{unknown-citation}].'],
    ['beside a good one', 'Thư viện mở cửa [@thu-vien; @⟦thu-vien-2020⟧{unknown-citation}].'],
    ['in braces', 'Thư viện mở cửa [@{⟦thu-vien-2020⟧{unknown-citation}}].'],
    ['in a footnote', 'Thư viện mở cửa.[^1]\n\n[^1]: Xem @⟦thu-vien-2020⟧{unknown-citation}.'],
  ])('is found %s', async (_, report) => {
    const [finding] = await findingsOf(`${LIBRARY}\n//- report.md\n${report}\n`);
    expect(finding?.fixes.map(({ edits }) => edits[0]?.text)).toEqual(['thu-vien-2019', 'thu-vien']);
  });

  test('with other diacritics is offered the key that is meant', async () => {
    const [finding] = await findingsOf(`${LIBRARY}
//- report.md
Thư viện mở cửa [@⟦thư-viện⟧{unknown-citation}].
`);
    expect(finding?.fixes[0]?.edits[0]?.text).toBe('thu-vien');
  });

  test('like no other is found, and nothing is offered', async () => {
    const [finding] = await findingsOf(`${LIBRARY}
//- report.md
Nhà hát khai trương [@⟦xyzzy⟧{unknown-citation}].
`);
    expect(finding?.fixes).toEqual([]);
    expect(finding?.message).toBe('No source has the citekey “xyzzy”.');
  });

  test('twice in a report is found twice', () =>
    check(`${LIBRARY}
//- report.md
Một [@⟦lighthose⟧{unknown-citation}]. Hai [@⟦lighthose⟧{unknown-citation}].
`));

  test('in a report without any source', () =>
    check(`
//- report.md
The lighthouse was sold [@⟦lighthouse⟧{unknown-citation}].
`));
});

describe('silent twins', () => {
  test.each([
    ['a good key', 'The lighthouse was sold [@lighthouse].'],
    ['a good key with a locator', 'The lighthouse was sold [see @lighthouse, p. 2].'],
    ['an address', 'Write to desk@lighthose.example.'],
    ['code', 'The decorator `@lighthose` is not cited.'],
    ['a block of code', '```\n[@lighthose]\n```'],
    ['a comment', '<!-- [@lighthose] -->'],
    ['an escape', 'Ask \\@lighthose on the network.'],
  ])('%s', (_, report) => check(`${LIBRARY}\n//- report.md\n${report}\n`));
});

test('the message is in the user’s language', async () => {
  const [finding] = await findingsOf(`${LIBRARY}\n//- report.md\nMột [@⟦xyzzy⟧{unknown-citation}].\n`, {
    locale: 'vi',
  });
  expect(finding?.message).toMatch(/^Không có nguồn nào .*xyzzy/);
});

describe('however the report is stored', () => {
  test.each(['NFD', 'CRLF', 'NFD, CRLF'] as const)('%s', (stored) =>
    check(
      `${LIBRARY}
//- report.md
Thư viện thành phố mở cửa [@thu-vien].
Ngọn hải đăng đã bán [@⟦lighthose⟧{unknown-citation}].
`,
      { stored },
    ),
  );
});

describe('severity', () => {
  const WRONG = `${LIBRARY}\n//- report.md\nMột [@⟦xyzzy⟧{unknown-citation}].\n`;

  test('an error, unless it is set otherwise', async () => {
    expect((await findingsOf(WRONG))[0]?.severity).toBe('error');
    expect((await findingsOf(WRONG, { severities: { 'unknown-citation': 'warning' } }))[0]?.severity).toBe('warning');
  });

  test('switched off, it is silent', () =>
    check(WRONG.replace(/⟦(.*?)⟧\{.*?\}/, '$1'), { severities: { 'unknown-citation': 'off' } }));
});

test('a key that was typed decomposed', () =>
  check(`
//- corpus/thư-viện.txt  2024-03-02
Thư viện tỉnh mở cửa lại.
//- report.md
Thư viện tỉnh mở cửa lại [@${'thư-viện'.normalize('NFD')}].
`));
