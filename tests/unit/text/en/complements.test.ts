import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../server/src/text/analyse.ts';

// Who speaks in a text.
function speakers(text: string): string[] {
  return analyse(text, { language: 'en', infer: false }).statements.map(({ speaker }) => speaker?.name ?? '?');
}

describe('a verb says something by what stands behind it', () => {
  test.each([
    ['a clause that no word leads in', 'Anna Hale grumbled the ferry was never on time.'],
    ['… with its verb at the end of its subject', 'Anna Hale assumed the newly built pier was safe.'],
    ['what something is regarded as', 'Anna Hale regards the toll as a gift to the rich.'],
    ['what somebody is remembered as', 'Anna Hale remembered the old pilot as a patient man.'],
    ['what something is put down to', 'Anna Hale put the losses down to a bad winter.'],
    ['what something is ascribed to', 'Anna Hale ascribes the losses to the weather.'],
    ['what something is likened to', 'Anna Hale likens the pier to a bridge without a shore.'],
    ['at how much', 'Anna Hale put the losses at 40 boats.'],
    ['how many', 'Anna Hale counted 40 wrecks along the shore.'],
    ['to do what', 'Anna Hale dared the council to close the pier.'],
    ['to do what, said to somebody', 'Anna Hale appealed to the council to close the pier.'],
    ['for what', 'Anna Hale appealed for calm.'],
    ['against what', 'Anna Hale railed against the toll.'],
    ['whom it blames', 'Anna Hale deplored the delay.'],
    ['a list', 'Anna Hale lists the pier as unsafe.'],
  ])('%s: %s', (_, text) => {
    expect(speakers(text)).toEqual(['Anna Hale']);
  });

  test.each([
    ['a thing put somewhere', 'Anna Hale put the letter on the table.'],
    ['nothing counted', 'Anna Hale counted on the tide.'],
    ['a port at a time', 'Anna Hale remembered the port as the boat left it.'],
    ['a thing painted', 'Anna Hale painted the pier in the spring.'],
    ['a challenge to nobody', 'Anna Hale challenged the champion in Leeds.'],
    ['a role', 'Anna Hale assumed a newly created role in the council.'],
    ['what creates', 'The plan creates jobs and credits the crews to offset the toll.'],
    ['seen by others', 'Anna Hale kept the boats viewed by some as unsafe.'],
    ['a noun', 'The protests and cries that filled the square died away.'],
    ['other deeds of verbs of saying', 'Anna Hale answered the door and noted down the number.'],
    ['jokes', 'Anna Hale told jokes for an hour.'],
  ])('but not %s: %s', (_, text) => {
    expect(speakers(text)).toEqual([]);
  });
});

describe('who is sure of something holds it', () => {
  test.each([
    'Anna Hale is far from certain that the pier will hold.',
    'Anna Hale remains hopeful the pier will hold.',
    'The pier will hold, Anna Hale is sure.',
    'The pier, Anna Hale is convinced, will last.',
    'Anna Hale was adamant: the pier would last.',
    'Anna Hale was in no mood for doubts: “The pier will hold for a hundred years.”',
  ])('%s', (text) => {
    expect(speakers(text)).toEqual(['Anna Hale']);
  });

  test.each([
    ['nobody is', 'It is doubtful that the pier will last.'],
    ['a list', 'Anna Hale was sure of two things: tea and rain.'],
    ['a feeling', 'Anna Hale was angry and went home.'],
  ])('but not where %s: %s', (_, text) => {
    expect(speakers(text)).toEqual([]);
  });
});
