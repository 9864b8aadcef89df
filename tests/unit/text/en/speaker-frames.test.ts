import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../server/src/text/analyse.ts';

// Each statement of a text as `speaker: what was said`.
function read(text: string): string[] {
  return analyse(text, { language: 'en', infer: false }).statements.map(({ entity, speaker, content }) => {
    const said = content.map(({ start, end }) => text.slice(start, end)).join(' … ');
    return `${entity?.name ?? speaker?.text ?? '?'}: ${said}`;
  });
}

describe('a quotation that ends before a comma is no part of who speaks behind it', () => {
  test.each([
    ['The pier stays “shut for the winter”, Mayor Ola Brandt told reporters.', 'Ola Brandt'],
    ['The ferry would run “as long as the ice allows,” Marta Lindqvist said.', 'Marta Lindqvist'],
    ['Fares are to rise "by no more than a tenth", Kim Dahl wrote.', 'Kim Dahl'],
    ['Norrvik is "a town of two minds", Lena Holm insisted on Friday.', 'Lena Holm'],
    ['The wards were “close to full”, Doctor Anna Hale warned.', 'Anna Hale'],
  ])('%s', (text, speaker) => {
    expect(read(text).map((line) => line.split(':')[0])).toEqual([speaker]);
  });

  test.each([
    ['The “Morning Tide” host Anna Hale said the pier was shut.', '“Morning Tide” host Anna Hale'],
    ['Anna Hale, author of “Wet Roads”, said the pier was shut.', 'Anna Hale, author of “Wet Roads”,'],
  ])('a title in marks is: %s', (text, words) => {
    expect(analyse(text, { language: 'en', infer: false }).statements[0]?.speaker?.text).toBe(words);
  });
});

describe('frames without a verb of saying and its subject', () => {
  test.each([
    ['for whom something is', 'For Anna Hale, the closure is “a betrayal of the whole town”.'],
    ['… and was to him', 'To Anna Hale, the closure was “a betrayal of the whole town”.'],
    ['how somebody tells it', 'To hear Anna Hale tell it, the closure is a betrayal.'],
    [
      'the explanation that somebody offers',
      'The closure is a betrayal: such is the explanation that Anna Hale offered.',
    ],
    ['the answer that somebody gives', 'The closure is a betrayal. That was the answer Anna Hale gave to reporters.'],
    ['the excuse, with what it is behind', 'The excuse Anna Hale gave was that the closure is a betrayal.'],
    ['so said', 'The closure is a betrayal, or so said Anna Hale.'],
    ['… without a conjunction', 'The closure is a betrayal, so says Anna Hale.'],
    ['what somebody describes as', 'The town woke to what Anna Hale described as “the closure as a betrayal”.'],
    ['what somebody calls', 'The ferry sailed into what Anna Hale called “the closure as a betrayal”.'],
    ['a cleft', 'It was Anna Hale who said the closure is a betrayal.'],
    ['the answer that somebody had', 'Anna Hale had a short answer, namely that the closure is a betrayal.'],
    ['… with a relative', 'Anna Hale gave a blunt explanation, which was that the closure is a betrayal.'],
    ['a name behind a verb that may be a noun', 'The pier stays, counters Anna Hale: the closure would be a betrayal.'],
    ['a source with his trade', 'Per analyst Anna Hale, the closure is a betrayal.'],
    ['a headline to somebody', 'Anna Hale to the dockers in Dorn: the closure is a betrayal.'],
    ['her view', 'Anna Hale was blunt; her view was that the closure is a betrayal.'],
    ['what a thing is only, for somebody', 'For Anna Hale, the closure is no more than a betrayal.'],
  ])('%s: %s', (_, text) => {
    expect(read(text)).toHaveLength(1);
    expect(read(text)[0]).toMatch(/^Anna Hale: .*closure.*betrayal/);
    expect(read(text)[0]).not.toMatch(/, or so|That was|explanation/);
  });

  test.each([
    ['no words of anybody’s', 'For Anna Hale, the closure is a relief.'],
    ['what somebody counts', 'For Anna Hale, the prize is no more than the third.'],
    ['a measure', 'The pier costs $20 per visitor, Norrvik found nothing.'],
    ['a headline of what is to come', 'Anna Hale to open the pier in Dorn: the date stands.'],
    ['a title in marks', 'For Anna Hale, the film “Wet Roads” won a prize.'],
    ['a word that is spoken of', 'For Anna Hale, there is no such word as “Mum”.'],
    ['a town', 'For Norrvik, the new pier is “open at last”.'],
    ['to whom something was given', 'To Anna Hale, he gave “a ring of old gold”.'],
    ['what a body made', 'The proposal that the committee made was new.'],
    ['nobody tells it', 'To hear the bells, the children crossed the road.'],
    ['as in therefore', 'The road was wet, and so told the story of the night.'],
  ])('but not %s: %s', (_, text) => {
    expect(read(text).filter((line) => /^(?:Anna Hale|Norrvik|the committee|the bells)/.test(line))).toEqual([]);
  });

  test('whoever has a verb of saying speaks sooner', () => {
    expect(read('For Anna Hale, the closure is “a betrayal of the town”, Ola Brandt said.')).toEqual([
      'Ola Brandt: a betrayal of the town',
    ]);
  });
});

describe('whoever thanks says so', () => {
  test.each([
    'Anna Hale thanked the crews for their work.',
    'It was Anna Hale who thanked the crews for their work.',
    'It was Anna Hale who congratulated Ola Brandt on the new pier.',
    'Anna Hale gave thanks to the crews.',
    'Anna Hale applauded the crews.',
  ])('%s', (text) => {
    expect(read(text)[0]).toMatch(/^(?:Anna Hale|who)/);
  });

  test.each(['Thanks to Anna Hale, the pier is open.', 'The hall applauded.'])('but not: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('several hold what one holds', () => {
  test.each([
    ['Consultants at Fernair reckon that fares will fall.', 'Consultants'],
    ['Brokers concede that fares will fall.', 'Brokers'],
    ['Three engineers dispute that the pier was safe.', 'engineers'],
    ['Farmers contest that the dam was full.', 'Farmers'],
    ['Nurses plead that the ward be kept.', 'Nurses'],
  ])('%s', (text, speaker) => {
    expect(read(text)).toHaveLength(1);
    expect(read(text)[0]).toContain(speaker);
  });

  test.each(['The dispute that split the town is over.', 'A counter to that plan was found.'])(
    'no verb: %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

describe('who quotes the unnamed', () => {
  test.each([
    ['According to sources quoted by Reuters, the plane had no fuel.', 'Reuters'],
    ['According to two pilots interviewed by the Norwich Courier, the plane had no fuel.', 'Norwich Courier'],
    ['The plane had no fuel, according to officials cited by the Harrow Gazette.', 'Harrow Gazette'],
  ])('%s', (text, speaker) => {
    expect(read(text).map((line) => line.toLowerCase())).toEqual([`${speaker}: the plane had no fuel`.toLowerCase()]);
  });

  test('but a witness whom a lawyer quoted is no outlet’s', () => {
    expect(read('According to pilots quoted by Anna Hale, the plane had no fuel.')[0]).not.toMatch(/^Anna Hale: the/);
  });
});

describe('what stands closed in front is what was said', () => {
  const SAID = 'The harbour would be full of ice';
  test.each([
    ['when it was said', `${SAID}, Anna Hale maintained two days after the storm.`],
    ['over what', `${SAID}, Anna Hale conceded over lunch.`],
    ['to whom', `${SAID}, Anna Hale warned her colleagues.`],
    ['with something granted', `${SAID}, complained Anna Hale on Monday, although she saw the point.`],
    ['a sigh with something granted', `${SAID}, sighed Anna Hale at lunch, although she saw the point.`],
    ['how it sounded', `${SAID}, sighed Anna Hale in conversation with the Herald.`],
  ])('%s: %s', (_, text) => {
    expect(read(text)).toEqual([`Anna Hale: ${SAID}`]);
  });

  test.each(['Closing the harbour', 'To close the harbour'])(
    'also where it begins with what is done: %s',
    (subject) => {
      expect(read(`${subject} would be a mistake, Anna Hale argued in a letter to the council.`)).toEqual([
        `Anna Hale: ${subject} would be a mistake`,
      ]);
    },
  );

  test.each([
    [
      'what she did meanwhile',
      'Speaking in the harbour, Anna Hale argued in favour of the plan.',
      'in favour of the plan',
    ],
    ['when', 'After the harbour had closed, Anna Hale argued over the plan.', 'over the plan'],
  ])('but not %s: %s', (_, text, said) => {
    expect(read(text)).toEqual([`Anna Hale: ${said}`]);
  });

  test.each([
    ['what went on', 'The harbour would be full of ice, and Anna Hale maintained the boats.'],
    ['a cry without words', 'The harbour was quiet, and Anna Hale sighed on the steps.'],
  ])('nor %s: %s', (_, text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('what an outlet does with a story', () => {
  test.each([
    ['The Guardian ran a feature that followed two divers for a year.', 'The Guardian'],
    ['The Guardian published an investigation into the diving school.', 'The Guardian'],
    ['As Reuters first reported, the school had lost its licence.', 'Reuters'],
    ['The school had lost its licence, as first reported by Reuters.', 'Reuters'],
  ])('%s', (text, speaker) => {
    expect(read(text).map((line) => line.split(':')[0])).toEqual([speaker]);
  });
});
