import { describe, expect, test } from 'vitest';
import { eventDates } from '../../../server/src/text/event-dates.ts';
import type { Language } from '../../../server/src/text/language.ts';

/** How far off, what says so, and what it is counted from. */
type Row = readonly [sentence: string, offset: string, core: string, event: string];

function read(sentence: string, language: Language): readonly (readonly string[])[] {
  const place = `Title\n${sentence}`;
  return eventDates(place, language, { start: 6, end: place.length }).map(({ core, event, unit, offset, weekday }) => [
    `${offset} ${unit}${weekday === undefined ? '' : `, weekday ${weekday}`}`,
    place.slice(core.start, core.end),
    place.slice(event.start, event.end),
  ]);
}

const english: readonly Row[] = [
  ['Three days after the kiln cooled, they opened it.', '3 day', 'Three days after', 'the kiln cooled'],
  ['They opened it a week before the fair began.', '-1 week', 'a week before', 'the fair began'],
  ['She left 2 months prior to the auction (in town).', '-2 month', '2 months prior to', 'the auction'],
  ['They met the evening before the jury retired.', '-1 day', 'the evening before', 'the jury retired'],
  ['On the morning following the storm he sailed.', '1 day', 'the morning following', 'the storm he sailed'],
  ['He resigned on the eve of the summit.', '-1 day', 'the eve of', 'the summit'],
  ['The same day as the ferry sank, he flew home.', '0 day', 'The same day as', 'the ferry sank'],
  ['The Monday after the vote, he resigned.', '1 day, weekday 1', 'The Monday after', 'the vote'],
];

const vietnamese: readonly Row[] = [
  ['Ba ngày sau khi lò nguội, thợ mở cửa.', '3 day', 'Ba ngày sau khi', 'lò nguội'],
  ['Thợ mở cửa lò hai tuần trước lễ hội.', '-2 week', 'hai tuần trước', 'lễ hội'],
  ['Ông rời đi 10 ngày trước cuộc họp.', '-10 day', '10 ngày trước', 'cuộc họp'],
  ['Ngày hôm sau vụ cháy, chợ họp lại.', '1 day', 'Ngày hôm sau', 'vụ cháy'],
  ['Đêm trước trận chung kết, đội về Huế.', '-1 day', 'Đêm trước', 'trận chung kết'],
  ['Cùng ngày với lễ khai mạc, đường bị cấm.', '0 day', 'Cùng ngày với', 'lễ khai mạc'],
  ['Ông đến thăm bến cùng ngày bà Tư hạ thủy tàu.', '0 day', 'cùng ngày', 'bà Tư hạ thủy tàu'],
];

describe('a day that is counted from an event', () => {
  test.each(english)('%s', (sentence, ...expected) => expect(read(sentence, 'en')).toEqual([expected]));
  test.each(vietnamese)('%s', (sentence, ...expected) => expect(read(sentence, 'vi')).toEqual([expected]));
});

// What leaves the day open, leans on what was told before, or is counted from no event.
describe('no day that is counted from an event', () => {
  test.each([
    'About three days after the kiln cooled, they opened it.',
    'More than a week before the fair, they met.',
    'Three days later the kiln was opened.',
    'The same day he flew home.',
    'He resigned on Monday after the vote.',
    'They leave the day after tomorrow.',
    'She called two days after that.',
    'The fire burned three days.',
  ])('%s', (sentence) => expect(read(sentence, 'en')).toEqual([]));
  test.each([
    'Khoảng ba ngày sau khi lò nguội, thợ mở cửa.',
    'Ba ngày sau, thợ mở cửa lò.',
    'Ba ngày sau ông Tư mở cửa lò.',
    'Cùng ngày, ông Tư mở cửa lò.',
    'Cùng ngày ông Tư mở cửa lò gốm.',
    'Ông Tư cho biết cùng ngày bà Năm rời bến.',
    'Hôm sau ông Tư mở cửa lò.',
  ])('%s', (sentence) => expect(read(sentence, 'vi')).toEqual([]));
});
