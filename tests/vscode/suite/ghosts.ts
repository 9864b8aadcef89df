import * as assert from 'node:assert/strict';
import { test } from './harness.ts';
import { activeEditor, appears, picture, press, typeText, vanishes } from './person.ts';
import { KEY, writeOn } from './sample.ts';
import { textBecomes } from './workspace.ts';

const SENTENCE = 'Ông Milley nói số thương vong có thể khiến cả hai bên thấy cần ngồi lại trong mùa đông tới.';
const GHOST = '[class*=ghost-text]';

test('behind a sentence its citation stands in grey, and Tab takes it', async () => {
  const editor = await writeOn();
  await typeText(` ${SENTENCE}`);
  // The grey words have colours of their own, and may be parted over two lines.
  await appears(GHOST, '@dam-');
  await picture('ghost text of a citation');
  const written = editor.document.getText();
  await press('Tab');
  await textBecomes(editor.document, written.replace(SENTENCE, `${SENTENCE} [@${KEY}]`));
  await press('Control+z');
  await textBecomes(editor.document, written);
});

test('behind theo stands who said it', async () => {
  await writeOn();
  await typeText(' Số thương vong có thể khiến cả hai bên thấy cần ngồi lại với nhau trong mùa đông tới, theo ');
  await appears(GHOST, 'Milley');
  await picture('ghost text of a speaker');
});

test('in the middle of a sentence nothing is in the way', async () => {
  const editor = await writeOn();
  await typeText(` ${SENTENCE.slice(0, 40)}`);
  await vanishes(GHOST);
  assert.equal(activeEditor().document, editor.document);
});
