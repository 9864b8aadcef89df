import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/text/analyse.ts';
import type { Language } from '../../../server/src/text/language.ts';

interface Said {
  /** The fullest name. */
  readonly speaker: string;
  readonly cue: string | undefined;
  readonly content: string;
}

function statementsIn(text: string, language: Language): Said[] {
  const { statements } = analyse(text, { language, infer: false });
  return statements.map(({ speaker, cue, content }) => {
    if (speaker) expect(text.slice(speaker.start, speaker.end)).toBe(speaker.text);
    if (cue) expect(text.slice(cue.start, cue.end)).toBe(cue.text);
    return {
      speaker: speaker?.name ?? '?',
      cue: cue?.text,
      content: content.map(({ start, end }) => text.slice(start, end).replace(/[.,]$/, '')).join(' … '),
    };
  });
}

describe('who said what', () => {
  test.each<[string, Language, string, Said]>([
    [
      'a name before the cue',
      'vi',
      'Bà Vũ Thanh Mai cho biết học trò không phải góp tiền.',
      { speaker: 'Vũ Thanh Mai', cue: 'cho biết', content: 'học trò không phải góp tiền' },
    ],
    [
      'an apposition between name and cue',
      'vi',
      'Ông Trần Quốc Bảo, giám đốc ban quản lý dự án, cho biết cầu đã xong.',
      { speaker: 'Trần Quốc Bảo', cue: 'cho biết', content: 'cầu đã xong' },
    ],
    [
      'a long title before the name',
      'vi',
      'Người phát ngôn Bộ Ngoại giao Pháp Claire Dumont tuyên bố Paris sẽ đóng cửa hai lãnh sự quán.',
      {
        speaker: 'Claire Dumont',
        cue: 'tuyên bố',
        content: 'Paris sẽ đóng cửa hai lãnh sự quán',
      },
    ],
    [
      'a source in front',
      'vi',
      'Theo bà Vũ Thanh Mai, học trò không phải góp tiền.',
      { speaker: 'Vũ Thanh Mai', cue: 'Theo', content: 'học trò không phải góp tiền' },
    ],
    [
      'a body through its communiqué',
      'vi',
      'Thông cáo của Sở Y tế nhấn mạnh dịch đã lắng.',
      { speaker: 'Sở Y tế', cue: 'nhấn mạnh', content: 'dịch đã lắng' },
    ],
    [
      'a quotation, then its speaker',
      'vi',
      '“Chúng tôi đã vượt tiến độ”, ông Trần Quốc Bảo nhấn mạnh.',
      {
        speaker: 'Trần Quốc Bảo',
        cue: 'nhấn mạnh',
        content: 'Chúng tôi đã vượt tiến độ',
      },
    ],
    [
      'a name before the cue',
      'en',
      'Martin Oakes, the chairman, said the club would sell its stadium.',
      { speaker: 'Martin Oakes', cue: 'said', content: 'the club would sell its stadium' },
    ],
    [
      'a name behind the cue',
      'en',
      '"We had no choice," said goalkeeper Daniel Ferreira.',
      { speaker: 'Daniel Ferreira', cue: 'said', content: 'We had no choice' },
    ],
    [
      'a source in front',
      'en',
      'According to Priya Nair, the accounts are wrong.',
      { speaker: 'Priya Nair', cue: 'According to', content: 'the accounts are wrong' },
    ],
    [
      'a long title before the name',
      'en',
      'French foreign ministry spokeswoman Claire Dumont announced that Paris would close two consulates.',
      {
        speaker: 'Claire Dumont',
        cue: 'announced',
        content: 'that Paris would close two consulates',
      },
    ],
  ])('%s (%s)', (_, language, text, said) => {
    expect(statementsIn(text, language)).toEqual([said]);
  });

  test.each<[string, Language, string, string]>([
    ['ông', 'vi', 'Ông Trần Quốc Bảo cho biết cầu đã xong.\nÔng nói thêm rằng đường dẫn còn dang dở.', 'Trần Quốc Bảo'],
    ['he', 'en', 'Martin Oakes said the club was in debt. He added that the loan was old.', 'Martin Oakes'],
  ])('a pronoun is the person who spoke before: %s', (_, language, text, speaker) => {
    expect(statementsIn(text, language)[1]?.speaker).toBe(speaker);
  });

  test('a quotation without a cue continues whoever spoke right before', () => {
    const text = 'Bà Vũ Thanh Mai cho biết mái đã dột.\n“Nhà trường phải vay tiền để sửa.”';
    expect(statementsIn(text, 'vi')[1]).toMatchObject({
      speaker: expect.stringContaining('Vũ Thanh Mai'),
      cue: undefined,
      content: 'Nhà trường phải vay tiền để sửa',
    });
  });

  test('the date of a statement is that of its sentence', () => {
    const { statements } = analyse('Ngày 9/5/2024, bà Vũ Thanh Mai cho biết mái đã dột.', { language: 'vi' });
    expect(statements.map(({ date }) => date)).toEqual(['2024-05-09']);
  });

  test.each<[Language, string]>([
    ['vi', 'Cầu dài và đẹp.'],
    ['vi', 'Lời cảnh báo được dán trên cửa.'],
    ['vi', 'Nói chung, cầu dài và đẹp.'],
    ['en', 'The bridge is long.'],
    ['en', 'The warning was stuck to the door.'],
    ['en', 'Her statement was short.'],
  ])('nobody says anything (%s): %s', (language, text) => {
    expect(statementsIn(text, language)).toEqual([]);
  });

  test('a cue within a quotation is no cue of the writer', () => {
    const said = statementsIn('Bà Vũ Thanh Mai kể: “Ông Trần Quốc Bảo nói cầu đã xong”.', 'vi');
    expect(said.map(({ speaker }) => speaker)).toEqual(['Vũ Thanh Mai']);
  });
});
