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
    ['what falls to him', 'The keys fell to Marta Holm to keep.'],
  ])('but not %s: %s', (_, text) => {
    expect(read(text).filter((line) => line.startsWith('Marta Holm') || line.startsWith('clock'))).toEqual([]);
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
