import { expect, test } from 'vitest';
import { bridged } from '../../server/src/checks/bridged-terms.ts';
import { hasKey, termSentenceOf } from '../../server/src/checks/terms.ts';
import { analyse } from '../../server/src/text/analyse.ts';
import { nameKey } from '../../server/src/text/names.ts';

// The country and the title in front of a name have capitals as well; only the name is written otherwise in English.
test.each([
  ['Chủ tịch Trung Quốc Tập Cận Bình tới thăm một xưởng giày.', ['Xi', 'Jinping']],
  ['Ông Tập Cận Bình tới thăm một xưởng giày.', ['Xi', 'Jinping']],
  ['Chủ tịch nước tới thăm một xưởng giày.', []],
])('%s', (text, names) => {
  const sentence = bridged(termSentenceOf(analyse(text), 0));
  expect(['Xi', 'Jinping'].filter((name) => hasKey(sentence, `=${nameKey(name)}`))).toEqual(names);
});
