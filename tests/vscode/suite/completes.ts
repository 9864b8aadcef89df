import * as vscode from 'vscode';
import { test } from './harness.ts';
import {
  acceptSuggestion,
  activeEditor,
  appears,
  hasPage,
  picture,
  press,
  typeText,
  vanishes,
  waitForSuggestions,
} from './person.ts';
import { END, writeOn } from './sample.ts';
import { textBecomes } from './workspace.ts';

const LEAD = 'Trấn an đồng minh, Ngoại trưởng Mỹ Marco Rubio nói';
const WORDS = 'Không thể có thỏa thuận hòa bình khi Ukraine chưa đồng ý';

test('a word with a slip finds its source, and each further letter asks again', async () => {
  await writeOn();
  await typeText(' Một câu nữa [@mi');
  await typeText('mai');
  await waitForSuggestions('hoi-dam-miami-2025');
  await picture('c1 a word with a slip');
  await press('Escape');
});

test('an accepted key leaves the cursor where a locator is typed, and one undo takes it back', async () => {
  const editor = await writeOn();
  const { document } = editor;
  const written = document.getText();
  const settings = vscode.workspace.getConfiguration('editor', document);
  // As it is for somebody who closes his brackets himself.
  await settings.update('autoClosingBrackets', 'never', vscode.ConfigurationTarget.Global);
  try {
    await typeText(' Hai bên họp kín ở Miami [@');
    await waitForSuggestions('hoi-dam-miami-2025');
    await acceptSuggestion();
    const accepted = `${END} Hai bên họp kín ở Miami [@hoi-dam-miami-2025]`;
    await textBecomes(document, written.replace(END, accepted));
    await press('Control+z');
    await textBecomes(document, written.replace(END, `${END} Hai bên họp kín ở Miami [@`));
    await press('Control+Space');
    await waitForSuggestions('hoi-dam-miami-2025');
    await acceptSuggestion();
    await textBecomes(document, written.replace(END, accepted));
    if (await hasPage()) {
      await typeText(', đoạn 2');
      await textBecomes(document, written.replace(END, accepted.replace(/\]$/, ', đoạn 2]')));
    }
    await vanishes('.suggest-widget.visible');
    await picture('c2 a locator behind the accepted key');
  } finally {
    await settings.update('autoClosingBrackets', undefined, vscode.ConfigurationTarget.Global);
  }
});

test('behind a mark stand the words of whom the sentence names', async () => {
  await writeOn();
  await typeText(` ${LEAD} “`);
  await waitForSuggestions(WORDS.slice(0, 20));
  await picture('c3 quotations');
  await press('Control+Space');
  await appears('.suggest-details', WORDS);
  await picture('c4 a quotation in its sentence');
  // The editor remembers that its details were shown, for every list to come.
  await press('Control+Space');
  await vanishes('.suggest-details');
});

test('an accepted quotation is closed and cited, and one undo takes it back', async () => {
  const { document } = activeEditor();
  const before = document.getText();
  await acceptSuggestion();
  await textBecomes(document, before.replace(`${LEAD} “`, `${LEAD} “${WORDS}” [@hoi-dam-miami-2025]`));
  await vanishes('.suggest-widget.visible');
  await picture('c5 an accepted quotation');
  await press('Control+z');
  await textBecomes(document, before);
});

test('typing on leaves what has the typed words, over blanks as well', async () => {
  const editor = await writeOn();
  const { document } = editor;
  const written = document.getText();
  await typeText(' Ông Trump nói mình đã "');
  await typeText('cham dut tam');
  await waitForSuggestions('chấm dứt tám cuộc chiến');
  await picture('c6 a quotation that is typed');
  await acceptSuggestion();
  const quoted = ' Ông Trump nói mình đã "chấm dứt tám cuộc chiến" [@tien-trien-trump-2025]';
  await textBecomes(document, written.replace(END, END + quoted));
});

test('behind words of no source the list is gone', async () => {
  await writeOn();
  await typeText(' Ông nói “chuyện chẳng ai kể ');
  await vanishes('.suggest-widget.visible');
  await picture('c7 words of no source');
  await vscode.commands.executeCommand('workbench.action.files.revert');
});
