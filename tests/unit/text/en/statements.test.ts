import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../server/src/text/analyse.ts';

// Each statement as `speaker = name | cue | what was said`, nested ones behind an arrow.
function read(text: string): string[] {
  const { statements } = analyse(text, { language: 'en', published: { value: '2023-05-12', from: 'given' } });
  return statements.map(({ speaker, cue, content, within }) => {
    const who = speaker ? `${speaker.text}${speaker.name === speaker.text ? '' : ` = ${speaker.name}`}` : '?';
    const said = content.map(({ start, end }) => text.slice(start, end)).join(' … ');
    return `${within === undefined ? '' : '→ '}${who} | ${cue?.text ?? '–'} | ${said}`;
  });
}

describe('the subject of a cue is a whole noun phrase', () => {
  const taught: readonly (readonly [string, string])[] = [
    ['Two nurses at the harbour clinic said the power had failed.', 'Two nurses at the harbour clinic'],
    ['Marta Lindqvist, the mayor of Norrvik, said the bridge was safe.', 'Marta Lindqvist, the mayor of Norrvik,'],
    ['The mayor of Norrvik, Marta Lindqvist, said the bridge was safe.', 'The mayor of Norrvik, Marta Lindqvist,'],
    ['Senator Ola Brandt (L-Norrvik) said the bridge was safe.', 'Senator Ola Brandt (L-Norrvik)'],
    ['Farmers who lost their herds say the dam came too late.', 'Farmers who lost their herds'],
    ['Marta Lindqvist and Ola Brandt said they would vote no.', 'Marta Lindqvist and Ola Brandt'],
    ['Marta Lindqvist on Friday told reporters that the bridge was safe.', 'Marta Lindqvist'],
    ['In a letter to the council, Marta Lindqvist wrote that the bridge was safe.', 'Marta Lindqvist'],
    ['Marta Lindqvist, in a short statement, said the bridge was safe.', 'Marta Lindqvist'],
    ['WASHINGTON — Marta Lindqvist said the bridge was safe.', 'Marta Lindqvist'],
    ['Six in ten voters said the bridge was safe.', 'Six in ten voters'],
    ['Twenty-four farmers said the bridge was safe.', 'Twenty-four farmers'],
    ['At least half of the farmers said the bridge was safe.', 'At least half of the farmers'],
    ['Local elected officials said the bridge was safe.', 'Local elected officials'],
    [
      'Marta Lindqvist, a harbour-based engineer, said the bridge was safe.',
      'Marta Lindqvist, a harbour-based engineer,',
    ],
    ['Nurses who spoke with the council said the power had failed.', 'Nurses who spoke with the council'],
    [
      'Ola Brandt (L-Norrvik), head of the council, said the bridge was safe.',
      'Ola Brandt (L-Norrvik), head of the council,',
    ],
    ['Ola Brandt — an engineer — said the bridge was safe.', 'Ola Brandt — an engineer —'],
    ['Marta Lindqvist of Norrvik, East Holm said the bridge was safe.', 'Marta Lindqvist of Norrvik, East Holm'],
    [
      'Lena Holm was angry at what Kim Dahl, Ola Brandt and Marta Lindqvist said.',
      'Kim Dahl, Ola Brandt and Marta Lindqvist',
    ],
  ];
  test.each(taught)('%s', (text, phrase) => {
    expect(read(text)[0]?.split(/ = | \| /)[0]).toBe(phrase);
  });

  test('what stands under a preposition or an earlier verb is no subject', () => {
    expect(read('In Norrvik said too little.')).toEqual([]);
    expect(read('The bridge collapsed and nobody was hurt.')).toEqual([]);
  });
});

describe('where the speaker stands', () => {
  test('behind the cue, with what describes it', () => {
    expect(read('“The bridge is safe,” said Ola Brandt, an engineer who built it.')).toEqual([
      'Ola Brandt, an engineer who built it = Ola Brandt | said | The bridge is safe,',
    ]);
  });

  test('but the object of a verb is no speaker', () => {
    expect(read('Marta Lindqvist told Ola Brandt that the bridge was safe.')).toEqual([
      'Marta Lindqvist | told | Ola Brandt that the bridge was safe',
    ]);
  });

  test('behind according to', () => {
    expect(read('The bridge is safe, according to a report by the ministry.')).toHaveLength(1);
    expect(read('According to Ola Brandt, the bridge is safe.')).toEqual([
      'Ola Brandt | According to | the bridge is safe',
    ]);
    expect(read('According to early results of a survey, the bridge is safe.')[0]).toMatch(
      /^early results of a survey/,
    );
    expect(read('The bridge is safe. That’s according to Ola Brandt.')).toEqual([
      'Ola Brandt | according to | The bridge is safe',
    ]);
  });

  test('per somebody is a source, per something a rate', () => {
    expect(read('The bridge is safe, per Ola Brandt.')).toHaveLength(1);
    expect(read('The toll is two crowns per car.')).toEqual([]);
  });

  test('before a colon that opens a line', () => {
    expect(read('Lindqvist: We will build the bridge again')).toEqual([
      'Lindqvist | : | We will build the bridge again',
    ]);
    expect(read('A close vote - Lindqvist: “We will build the bridge again.”')[0]).toMatch(
      /^Lindqvist \| : \| We will/,
    );
    expect(read('A close vote - Lindqvist: better late than never')).toEqual([]);
    expect(read('Correction: An earlier version gave the wrong length of the bridge.')).toEqual([]);
  });

  test('whose claim it is', () => {
    expect(read('Ola Brandt’s claim that the bridge is safe found few friends.')[0]).toMatch(/^Ola Brandt’s/);
    expect(read('The claim was never proved.')).toEqual([]);
  });

  test('by whom it was said', () => {
    expect(read('The closure was first announced by the harbour police.')[0]).toMatch(/^the harbour police/);
    expect(read('The closure was announced by noon.').filter((line) => line.startsWith('noon'))).toEqual([]);
  });
});

describe('where what was said ends', () => {
  test('a clause that opens the sentence ends before the main one', () => {
    expect(read('While Ola Brandt denied the fault, the council closed the bridge.')).toEqual([
      'Ola Brandt | denied | the fault',
    ]);
    expect(read('Ola Brandt denied the fault, the delay and the cost.')).toEqual([
      'Ola Brandt | denied | the fault, the delay and the cost',
    ]);
  });

  test('a clause about the speaker ends with it', () => {
    expect(read('Ola Brandt, who had denied the fault, said the bridge was safe.')).toContainEqual(
      expect.stringMatching(/denied \| the fault$/),
    );
  });

  test('what stands before “as X noted” is what X noted', () => {
    expect(read('The bridge was never safe, as Ola Brandt noted in the Herald.')).toEqual([
      'Ola Brandt | noted | The bridge was never safe',
    ]);
    expect(read('The bridge was shut, as Ola Brandt said it was never safe.')[0]).toMatch(/\| it was never safe$/);
  });

  test('where and when it was said is no part of it', () => {
    expect(read('The bridge is safe, Ola Brandt said on Friday, hours after the council met.')).toEqual([
      'Ola Brandt | said | The bridge is safe',
    ]);
  });

  test('an editor’s note is nobody’s statement', () => {
    expect(read('Editor’s note: Ola Brandt has often said that the bridge is safe.')).toEqual([]);
    expect(read('The editor said that the bridge is safe.')).toHaveLength(1);
  });
});

describe('one subject, several verbs', () => {
  test('a participle, a coordinated verb and a preposition share it', () => {
    expect(read('Marta Lindqvist said the bridge was safe, adding that it would open in May.')).toEqual([
      'Marta Lindqvist | said | the bridge was safe',
      'Marta Lindqvist | adding | that it would open in May',
    ]);
    expect(read('Marta Lindqvist toured the bridge and called it safe.')[0]).toMatch(/^Marta Lindqvist \| called/);
    expect(read('Ola Brandt smiled before saying the bridge was safe.')[0]).toMatch(/^Ola Brandt \| saying/);
    expect(read('Speaking to reporters, Marta Lindqvist said the bridge was safe.')[0]).toMatch(
      /^Marta Lindqvist \| said/,
    );
  });

  test('a verb behind a contraction has its pronoun', () => {
    expect(read('She’s weighing both plans and says the bridge is safe.')[0]).toMatch(/^She \| says/);
  });

  test('a name behind a preposition speaks itself', () => {
    expect(read('The council met on Friday, with Ola Brandt telling reporters the bridge was safe.')[0]).toMatch(
      /^Ola Brandt \| telling/,
    );
    expect(read('Ola Brandt drove past the bridge telling reporters it was safe.')[0]).toMatch(
      /^Ola Brandt \| telling/,
    );
  });

  test('reasons are cited by the speaker, and sources speak', () => {
    expect(read('“The bridge will stay,” Ola Brandt said, citing low repair costs.')[1]).toMatch(
      /^Ola Brandt \| citing/,
    );
    expect(read('The bridge will stay, the Herald said, citing two officials.')[1]).toMatch(
      /^two officials = officials \| citing/,
    );
  });

  test('who issues a statement says what is in it', () => {
    expect(read('Marta Lindqvist issued a statement saying the bridge was safe.')[0]).toMatch(/^Marta Lindqvist/);
  });

  test('nouns that look like verbs have none', () => {
    expect(read('The town wants new faces and voices in the council.')).toEqual([]);
    expect(read('The United States has many reports to read.')).toEqual([]);
    expect(read('He launched a campaign called Safe Bridges.')).toEqual([]);
    expect(read('The ministry report has cleared the way for the bridge.')).toEqual([]);
    expect(read('The ministry opened a call-in line for self-described engineers.')).toEqual([]);
  });
});

describe('quotations', () => {
  test('interrupted ones and those that follow are one statement', () => {
    expect(read('“The bridge is safe,” Ola Brandt said. “It was built to last.”')).toEqual([
      'Ola Brandt | said | The bridge is safe, … It was built to last.',
    ]);
  });

  test('make a statement of a verb that is often none', () => {
    expect(read('Ola Brandt responded with a short letter: “The bridge is safe.”')).toHaveLength(1);
    expect(read('“Is the bridge safe?” Ola Brandt continued. “It is.”')[0]).toMatch(/^Ola Brandt \| continued/);
    expect(read('Ola Brandt responded by closing the bridge.')).toEqual([]);
    expect(read('Ola Brandt posted an easy win.')).toEqual([]);
    expect(read('The town has roughly 270 pledged delegates.')).toEqual([]);
  });

  test('a question mark ends the sentence, not the statement', () => {
    expect(read('“Is the bridge safe?” Ola Brandt asked.')).toEqual(['Ola Brandt | asked | Is the bridge safe?']);
  });

  test('but a quotation far from any speaker is nobody’s', () => {
    expect(read('“Is the bridge safe?”')).toEqual([]);
  });
});

describe('pronouns', () => {
  test('stand for who spoke before', () => {
    expect(read('Ola Brandt said the bridge was safe. He added that it would open in May.')[1]).toMatch(
      /^He = Ola Brandt/,
    );
    expect(read('Marta Lindqvist, who said the bridge was safe, left.')[0]).toMatch(/^who = Marta Lindqvist/);
  });

  test('a woman is no he, whoever stands nearer', () => {
    const text = 'Robert Brandt opened the bridge. Maria Lindqvist came late. ';
    expect(read(`${text}He said it was safe.`)[0]).toMatch(/^He = Robert Brandt/);
    expect(read(`${text}She said it was safe.`)[0]).toMatch(/^She = Maria Lindqvist/);
  });

  test('nobody under a preposition or before a genitive is meant', () => {
    expect(read('Ola Brandt said it was safe. After a call from Kim Holm, he said it was not.')[1]).toMatch(
      /^he = Ola Brandt/,
    );
  });

  test('and for nobody where nobody was named', () => {
    expect(read('He said the bridge was safe.')[0]).toBe('He | said | the bridge was safe');
  });
});

describe('inside another statement', () => {
  test('a statement is marked as part of it', () => {
    expect(read('Ola Brandt noted that the ministry announced the closure in March.')).toEqual([
      'Ola Brandt | noted | that the ministry announced the closure in March',
      '→ the ministry = ministry | announced | the closure in March',
    ]);
  });

  test('a clause of its own is not', () => {
    expect(read('Ola Brandt said the bridge was safe, but Marta Lindqvist called it a ruin.')).toEqual([
      'Ola Brandt | said | the bridge was safe',
      'Marta Lindqvist | called | it a ruin',
    ]);
  });
});

describe('what was not said, or may have been', () => {
  const moods = (text: string): object =>
    analyse(text, { language: 'en' }).statements.map(({ negated, hypothetical }) => ({ negated, hypothetical }));

  test('is marked', () => {
    expect(moods('Ola Brandt did not say that the bridge was safe.')).toEqual([{ negated: true, hypothetical: false }]);
    expect(moods('Ola Brandt declined to say whether the bridge was safe.')).toEqual([
      { negated: true, hypothetical: false },
    ]);
    expect(moods('Ola Brandt would say that the bridge was safe.')).toEqual([{ negated: false, hypothetical: true }]);
    expect(moods('Ola Brandt is expected to argue that the bridge was safe.')).toEqual([
      { negated: false, hypothetical: true },
    ]);
  });

  test('and a plain statement is not', () => {
    expect(moods('Ola Brandt went on to say that the bridge was safe.')).toEqual([
      { negated: false, hypothetical: false },
    ]);
  });

  test('a purpose is no statement', () => {
    expect(moods('Ola Brandt bought a drum to announce that the bridge was safe.')).toEqual([]);
  });
});

describe('who comes forward to say something', () => {
  test.each([
    ['Lena Holm took to the radio to accuse the council of sloth.', 'Lena Holm | accuse'],
    ['Kim Dahl used her last speech to call for a second ferry.', 'Kim Dahl | call for'],
    ['The ministry held a press conference to announce the sale.', 'The ministry | announce'],
    ['Ola Brandt went on television on Friday to condemn the sale.', 'Ola Brandt | condemn'],
  ])('%s', (text, said) => {
    const [speaker = '', cue = ''] = read(text)[0]?.split(' | ') ?? [];
    expect(`${speaker.split(' = ')[0]} | ${cue}`).toBe(said);
  });

  test.each([
    'Lena Holm took the job that he had left to attack the council.',
    'Kim Dahl took a boat to the island and planned to condemn the sale.',
    'Ola Brandt held shares, because it was cheap to condemn the sale.',
  ])('but not: %s', (text) => {
    expect(read(text).filter((one) => /Holm|Dahl|Brandt/.test(one.split(' | ')[0] ?? ''))).toEqual([]);
  });
});
