import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../server/src/text/analyse.ts';

// Each statement of a text as `speaker: what was said`.
function read(text: string): string[] {
  return analyse(text, { language: 'en', infer: false }).statements.map(({ entity, speaker, content }) => {
    const said = content.map(({ start, end }) => text.slice(start, end)).join(' … ');
    return `${entity?.name ?? speaker?.text ?? '?'}: ${said}`;
  });
}

const SAID = 'the harbour is full of ice';

describe('whose view it is', () => {
  test.each([
    ['as somebody tells it', `As Marta Holm tells it, ${SAID}.`],
    ['the way somebody sees it', `The way Marta Holm sees it, ${SAID}.`],
    ['if somebody is to be believed', `If Marta Holm is to be believed, ${SAID}.`],
    ['how somebody has it', `Marta Holm has it that ${SAID}.`],
    ['… in the conditional', `Marta Holm would have it that ${SAID}.`],
    ['of which opinion somebody is', `Marta Holm is of the opinion that ${SAID}.`],
    ['what somebody had to say', `Marta Holm had this to say: “${SAID}”.`],
    ['the word from somebody', `The word from Marta Holm was that ${SAID}.`],
    ['to whom it falls', `It fell to Marta Holm to announce that ${SAID}.`],
    ['to whom it is left', `It was left to Marta Holm to admit that ${SAID}.`],
    ['what others report', `Marta Holm is reported to have said that ${SAID}.`],
    ['what is understood', `Marta Holm is understood to have warned that ${SAID}.`],
    ['the verdict of somebody', `“${SAID}” was the verdict of Marta Holm.`],
    ['somebody’s answer', `“${SAID}.” That was Marta Holm’s answer.`],
    ['somebody’s verdict behind a dash', `“${SAID}” — that is Marta Holm’s verdict.`],
    ['the clause behind that', `That ${SAID} is the view of Marta Holm.`],
    ['a claim that is somebody’s', `The claim that ${SAID} was Marta Holm’s.`],
    ['a phrase that is somebody’s', `The phrase “${SAID}” is Marta Holm’s.`],
    ['in whose reading', `In the reading of Marta Holm, ${SAID}.`],
    ['… at the end', `In spring, too, ${SAID}, in the estimation of Marta Holm.`],
    ['to whose mind', `To Marta Holm’s mind, ${SAID}.`],
    ['whose assessment it is', `The assessment of Marta Holm is that ${SAID}.`],
    ['who put it about', `The theory put about by Marta Holm was that ${SAID}.`],
    ['who heads it', `The verdict of Marta Holm: ${SAID}.`],
    ['how an answer was', `Marta Holm’s answer was short and to the point: ${SAID}.`],
    ['how a verdict ran', `In all weathers ${SAID}: so ran the verdict on the plan from harbour master Marta Holm.`],
    ['such a warning', `Even now ${SAID}: such was the warning from Marta Holm.`],
    ['with which plea somebody left', `See that ${SAID}: with this plea Marta Holm left the meeting.`],
    ['what something is like', `For Marta Holm, it was a bit like losing a hand that ${SAID}.`],
    ['how somebody drew a line', `Marta Holm drew the line thus: ${SAID}.`],
    ['how somebody put a matter', `Marta Holm put the matter this way: ${SAID}.`],
    ['how somebody puts it', `“${SAID}” was how Marta Holm put it.`],
  ])('%s: %s', (_, text) => {
    expect(read(text)).toHaveLength(1);
    expect(read(text)[0]).toMatch(/^Marta Holm: .*the harbour is full of ice/);
  });

  test('by an office', () => {
    expect(read(`As the mayor of Norrvik sees it, ${SAID}.`)).toEqual([`mayor of Norrvik: ${SAID}`]);
  });

  test.each([
    ['what somebody owns', 'The ferry on the slip was Marta Holm’s.'],
    ['his first', 'The report on the ferry was Marta Holm’s first.'],
    ['a thing that is right', 'If the clock is right, the ferry is late.'],
    ['as in while', 'As Marta Holm crossed it, the bridge broke.'],
    ['what she is to do', 'Marta Holm was asked to have a look at the ferry.'],
    ['whom a letter went to', 'A letter to Marta Holm to say no was never sent.'],
    ['a verdict on somebody', 'The day of the verdict of Marta Holm came.'],
    ['whose eyes are on something', 'Marta Holm had her mind on the ferry.'],
    ['what is of somebody', 'The view of the harbour that Marta Holm has is wide.'],
    ['for whom something is a fact', 'For Marta Holm, the winter was like that of 1987.'],
    ['what somebody took along', 'With that letter in her bag, Marta Holm left the meeting.'],
    ['how something was done', 'Marta Holm built the boat in a week: the ferry was lost.'],
    ['what falls to him', 'The keys fell to Marta Holm to keep.'],
  ])('but not %s: %s', (_, text) => {
    expect(read(text).filter((line) => line.startsWith('Marta Holm') || line.startsWith('clock'))).toEqual([]);
  });
});

describe('who is quoted with what', () => {
  test.each([
    ['with a view', `The Herald quotes Marta Holm with a bleak view of the trade: ${SAID}.`],
    ['with words', `The Herald cited harbour master Marta Holm with the words “${SAID}”.`],
    ['behind his paper', `The Herald quotes Ola Brandt's deputy Marta Holm with a bleak view of it: ${SAID}.`],
    ['to an end', `The Herald cites Marta Holm to the effect that ${SAID}.`],
  ])('%s: %s', (_, text) => {
    expect(read(text)[1]).toMatch(/^Marta Holm: the harbour is full of ice$/);
    expect(analyse(text, { language: 'en', infer: false }).statements[1]?.within).toBe(0);
  });

  test('with approval is with nothing', () => {
    expect(read('The Herald cites Marta Holm with approval.').map((line) => line.split(':')[0])).toEqual(['Herald']);
  });
});

describe('papers that an outlet has seen', () => {
  test.each([
    'Filings examined by Reuters show the rent rising fivefold.',
    'Records obtained by Reuters reveal that the rent rose fivefold.',
    'Data compiled by Reuters suggest that the rent rose fivefold.',
  ])('%s', (text) => {
    expect(read(text).map((line) => line.split(':')[0])).toEqual(['Reuters']);
  });

  test('are nobody’s where no outlet has', () => {
    expect(read('Old boats built by Reuters show that the harbour is old.')).toEqual([]);
  });
});

describe('the outlet to which something was written', () => {
  test.each([
    ['en', 'Marta Holm said in an email to Reuters that the harbour was full.', 'Reuters'],
    ['en', 'In a letter to the Norwich Courier, Marta Holm wrote that the harbour was full.', 'Norwich Courier'],
    ['vi', 'Trong thư điện tử gửi hãng Reuters, bà Lò Thị Mây cho biết bến phà đã đầy.', 'Reuters'],
    ['vi', 'Trong tin nhắn gửi cho báo Tuổi Trẻ, bà Lò Thị Mây cho biết bến phà đã đầy.', 'Tuổi Trẻ'],
  ] as const)('%s: %s', (language, text, outlet) => {
    const { statements } = analyse(text, { language, infer: false });
    expect(statements.map(({ venue }) => venue?.entity.outlet)).toContain(outlet);
  });

  test.each([
    ['en', 'Marta Holm said that the email of Reuters was lost.'],
    ['vi', 'Bà Lò Thị Mây cho biết thư của hãng Reuters đã mất.'],
  ] as const)('%s, but not: %s', (language, text) => {
    const { statements } = analyse(text, { language, infer: false });
    expect(statements.flatMap(({ venue }) => venue ?? [])).toEqual([]);
  });
});
