import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Action, Driver } from '../bridge.ts';
import { faultsOf } from './faults.ts';

/** Milliseconds that an element is waited for: generous, since CI shares two cores with the compiler. */
const PATIENCE = 30_000;
/** So long the mouse rests before it comes again. */
const ONE_TRY = 5_000;
/** A selector that begins so means an element of the web view that is shown. */
const IN_WEBVIEW = 'webview ';
const HOVER = '.monaco-resizable-hover .monaco-hover:not(.hidden) .hover-row';

/** Drives the workbench with keyboard and mouse. Waits for elements, never for a time. */
export function pageDriver(page: Page, pictures: string): Driver {
  // The editor keeps what it does not show; the light bulb has two places, and stands in one of them.
  const all = (selector: string, text?: string) => {
    const options = text === undefined ? {} : { hasText: text };
    if (!selector.startsWith(IN_WEBVIEW)) return page.locator(selector, options);
    const inner = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    return inner.locator(selector.slice(IN_WEBVIEW.length), options);
  };
  const find = (selector: string, text?: string) => all(selector, text).filter({ visible: true }).first();
  const moveTo = async (words: string, following = ''): Promise<{ x: number; y: number }> => {
    const place = await page.waitForFunction(placeOfWords, { words, following }, { timeout: PATIENCE });
    const { x, y } = (await place.jsonValue()) as { x: number; y: number };
    // The editor looks at movements, so the mouse comes from beside the words.
    await page.mouse.move(x - 3, y);
    await page.mouse.move(x, y);
    return { x, y };
  };
  return async (action: Action) => {
    switch (action.do) {
      case 'type':
        await page.keyboard.type(action.text);
        return [];
      case 'press':
        await page.keyboard.press(action.key);
        return [];
      case 'picture':
        await page.screenshot({ path: join(pictures, `${action.name}.png`), animations: 'disabled' });
        return [];
      case 'appear':
        await find(action.selector, action.text).waitFor({ state: 'visible', timeout: PATIENCE });
        return all(action.selector).allInnerTexts();
      case 'vanish':
        await find(action.selector).waitFor({ state: 'hidden', timeout: PATIENCE });
        return [];
      case 'words':
        await find(action.selector).waitFor({ state: 'visible', timeout: PATIENCE });
        return all(action.selector).evaluateAll(wordsOf);
      case 'faults':
        await find(action.selector).waitFor({ state: 'visible', timeout: PATIENCE });
        return all(action.selector).evaluateAll(faultsOf);
      case 'click':
        await find(action.selector, action.text).click({ timeout: PATIENCE });
        return [];
      case 'menu':
        await find(action.selector, action.text).click({ button: 'right', timeout: PATIENCE });
        return [];
      case 'drag': {
        await find(action.selector, action.text).hover({ timeout: PATIENCE });
        await page.mouse.down();
        // The editor asks what is dragged at the first movement over it, and drops where the second one is.
        await moveTo(action.words);
        await moveTo(action.words);
        await page.mouse.up();
        return [];
      }
      case 'rest':
        // Code lenses come a moment after the text and move its lines away from under the mouse: then it comes again.
        for (let left = PATIENCE; left > 0; left -= ONE_TRY) {
          await moveTo(action.words, action.following);
          const shown = page.locator(HOVER).first().waitFor({ state: 'visible', timeout: ONE_TRY });
          if (
            await shown.then(
              () => true,
              () => false,
            )
          )
            break;
          await page.mouse.move(1, 1);
        }
        return [];
      case 'follow':
        await page.keyboard.down('Control');
        try {
          const { x, y } = await moveTo(action.words, action.following);
          // The editor underlines the words once it knows where they lead.
          await page.locator('.goto-definition-link').first().waitFor({ state: 'visible', timeout: PATIENCE });
          await page.mouse.click(x, y);
        } finally {
          await page.keyboard.up('Control');
        }
        return [];
    }
  };
}

/** Runs in the page: what is shown, and what a screen reader or a resting mouse is told, piece by piece. */
function wordsOf(elements: readonly Element[]): string[] {
  const said = elements.flatMap((element) => {
    const inside = [element, ...element.querySelectorAll('*')];
    const texts = inside.flatMap(({ childNodes }) =>
      [...childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.nodeValue : '')),
    );
    return [
      ...texts,
      ...['aria-label', 'title', 'placeholder'].flatMap((name) => inside.map((one) => one.getAttribute(name))),
    ];
  });
  return [...new Set(said.map((words) => words?.trim() ?? '').filter(Boolean))];
}

/**
 * Runs in the page: the middle of words in the focused editor, as soon as they are shown. A line is cut into pieces by its
 * colours and shows its blanks as hard ones, and a long one is wrapped; the words themselves must stand in one piece.
 */
function placeOfWords({ words, following }: { words: string; following: string }): { x: number; y: number } | null {
  const editor = document.querySelector('.editor-group-container.active .monaco-editor');
  if (!editor) return null;
  const lines = [...editor.querySelectorAll<HTMLElement>('.view-line')].sort((a, b) => a.offsetTop - b.offsetTop);
  const nodes: Text[] = [];
  for (const line of lines) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  }
  const whole = nodes.map(({ data }) => data.replaceAll('\u00a0', ' ')).join('');
  const before = following ? whole.indexOf(following) : 0;
  const at = before < 0 ? -1 : whole.indexOf(words, before + following.length);
  if (at < 0) return null;
  const range = document.createRange();
  let rest = at;
  const start = nodes.find(({ length }) => rest < length || ((rest -= length), false));
  let last = at + words.length - 1;
  const end = nodes.find(({ length }) => last < length || ((last -= length), false));
  if (!start || !end) return null;
  range.setStart(start, rest);
  range.setEnd(end, last + 1);
  // Words that are wrapped have a box on each line; the mouse goes to the first.
  const [{ x = 0, y = 0, width = 0, height = 0 } = {}] = range.getClientRects();
  return width ? { x: x + width / 2, y: y + height / 2 } : null;
}
