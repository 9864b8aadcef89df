import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../server/src/text/analyse.ts';

// Each statement of a text as `speaker: what was said`.
function read(text: string): string[] {
  return analyse(text, { language: 'en', infer: false }).statements.map(({ speaker, content }) => {
    const said = content.map(({ start, end }) => text.slice(start, end)).join(' … ');
    return `${speaker?.name ?? '?'}: ${said}`;
  });
}

const SAID = 'the pier was full of ice';

describe('sentences turned round', () => {
  test.each([
    ['how somebody sums it up', `“${SAID}” was how Marta Holm summed it up.`],
    ['… with more of him', `“${SAID}”: that is how Marta Holm, a pilot from Bergen, remembers it.`],
    ['what worries somebody', `What worries Marta Holm is that ${SAID}.`],
    ['what somebody fears', `What Marta Holm fears is that ${SAID}.`],
    ['what he would have it', `${SAID}, or so Marta Holm would have us believe.`],
    ['behind it, as he sees it', `${SAID}, as Marta Holm sees it.`],
    ['behind it, if he is right', `${SAID}, if Marta Holm is to be believed.`],
    ['as far as he goes', `As far as Marta Holm is concerned, ${SAID}.`],
    ['so says', `${SAID}. So says Marta Holm.`],
    ['goes the argument', `${SAID}, goes the argument of Marta Holm.`],
    ['the phrase that he uses', `“${SAID}” is the phrase that Marta Holm uses for it.`],
    ['it took him', `It took Marta Holm four minutes to find that ${SAID}.`],
    ['what drove him to it', `The storm broke at noon, prompting Marta Holm to declare that ${SAID}.`],
    ['from whom it was heard', `The court heard from Marta Holm that ${SAID}.`],
    ['as told by', `${SAID}, as first laid out by Marta Holm.`],
    ['in his judgment, with an adjective', `${SAID}, in the considered judgment of Marta Holm.`],
    ['to quote him', `It was, to quote Marta Holm, clear that ${SAID}.`],
    ['his word of comfort', `Marta Holm offered the crews a word of comfort: ${SAID}.`],
    ['the explanation that he has', `Marta Holm has one explanation for it: ${SAID}.`],
    ['his plea to somebody', `Marta Holm’s plea to the council was simple: ${SAID}.`],
    ['what it has always been', `Marta Holm’s line has always been that ${SAID}.`],
    ['advanced by him', `The theory, first advanced by Marta Holm, is that ${SAID}.`],
    ['the one who said it', `The first who said ${SAID} was Marta Holm.`],
    ['the first to say it', `Marta Holm was the first to say that ${SAID}.`],
    ['his answer, when he was asked', `“${SAID}” was Marta Holm’s answer when the crews came home.`],
    ['all that he would say', `All Marta Holm would say was that ${SAID}.`],
  ])('%s: %s', (_, text) => {
    const found = read(text).filter((line) => line.startsWith('Marta Holm: '));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/full of ice/);
  });

  test.each([
    ['how it was done', 'That is how Marta Holm built the pier.'],
    ['what moved a door', 'What opened the door was that key of Marta Holm.'],
    ['what he has', 'Marta Holm has an answer to the letter in her bag.'],
    ['what he read', 'Marta Holm opened the letter: the pier was full of ice.'],
    ['a name in the way', 'It took Marta Holm four minutes to climb the pier.'],
    ['nothing heard', 'The court never heard from Marta Holm again.'],
    ['where he is led', 'The path led Marta Holm to the pier.'],
    ['the one who did it', 'The one who built the pier was Marta Holm.'],
    ['as in time', 'Marta Holm left, as the ferry did.'],
  ])('but not %s: %s', (_, text) => {
    expect(read(text).filter((line) => line.startsWith('Marta Holm: '))).toEqual([]);
  });

  test.each([
    ['Marta Holm would say only that the pier was full of ice.', false],
    ['All Marta Holm would say was that the pier was full of ice.', false],
    ['Marta Holm would say that the pier was full of ice.', true],
  ])('who would say only so has said no more, and is no guess: %s', (text, hypothetical) => {
    const [statement] = analyse(text, { language: 'en', infer: false }).statements;
    expect(statement?.hypothetical).toBe(hypothetical);
  });
});

describe('what somebody does not hold', () => {
  test.each([
    ['he does not think so', 'Marta Holm does not think the pier was full of ice.', false],
    ['he cannot see why', 'Marta Holm cannot understand why the pier was full of ice.', false],
    ['he has not said it', 'Marta Holm did not say that the pier was full of ice.', true],
  ])('%s: %s', (_, text, negated) => {
    const [statement] = analyse(text, { language: 'en', infer: false }).statements;
    expect([statement?.speaker?.name, statement?.negated]).toEqual(['Marta Holm', negated]);
    expect(statement?.hypothetical).toBe(false);
  });
});

test('an article in a paper is the paper’s, one in a town nobody’s', () => {
  expect(read('An article in The Guardian said the pier was full of ice.')).toEqual([
    'The Guardian: the pier was full of ice',
  ]);
  expect(read('An article in Leeds said the pier was full of ice.')[0]).toMatch(/^An article in Leeds/);
});

describe('who speaks in the midst of his words', () => {
  test.each([
    ['The pier, wrote Marta Holm, amounted to a trap.', 'Marta Holm: The pier … amounted to a trap'],
    ['The pier, Marta Holm explained, had been a trap.', 'Marta Holm: The pier … had been a trap'],
    [
      'There was no choice, said Marta Holm, but to close the pier.',
      'Marta Holm: There was no choice … but to close the pier',
    ],
    ['It was, said Marta Holm, the work of a child.', 'Marta Holm: It was … the work of a child'],
    ['Not so, says Marta Holm: the pier was a trap.', 'Marta Holm: the pier was a trap'],
    ['It was, in the words of Marta Holm, a trap and a ruin.', 'Marta Holm: It was … a trap and a ruin'],
    ['The pier is new, but according to Marta Holm it is a trap.', 'Marta Holm: it is a trap'],
    ['If the pier is a trap, as Marta Holm contends, the council should act.', 'Marta Holm: If the pier is a trap'],
    ['The crews were promised a new pier by Marta Holm.', 'Marta Holm: The crews were promised a new pier'],
    ['It was understood by Marta Holm that the pier would close.', 'Marta Holm: that the pier would close'],
    [
      'The hope that the pier would last was not shared by Marta Holm, who said the pier was a trap.',
      'Marta Holm: the pier was a trap',
    ],
  ])('%s', (text, statement) => {
    expect(read(text)).toEqual([statement]);
  });

  test.each([
    ['what was done to her', 'The pilot, praised by Marta Holm, left the pier.'],
    ['a thing without an article', 'Marta Holm, in a letter sent by ship, reported water in the hold.'],
  ])('but not %s: %s', (_, text) => {
    expect(read(text).map((line) => line.split(':')[0])).toEqual(['Marta Holm']);
  });
});
