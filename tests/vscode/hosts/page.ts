import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Action, Driver } from '../bridge.ts';

/** Milliseconds that an element is waited for: generous, since CI shares two cores with the compiler. */
const PATIENCE = 30_000;

/** Drives the workbench with keyboard and mouse. Waits for elements, never for a time. */
export function pageDriver(page: Page, pictures: string): Driver {
  const find = (selector: string, text?: string) =>
    page.locator(selector, text === undefined ? {} : { hasText: text }).first();
  return async (action: Action) => {
    switch (action.do) {
      case 'type':
        await page.keyboard.type(action.text);
        return [];
      case 'press':
        await page.keyboard.press(action.key);
        return [];
      case 'picture':
        await page.screenshot({ path: join(pictures, `${action.name}.png`) });
        return [];
      case 'appear':
        await find(action.selector, action.text).waitFor({ state: 'visible', timeout: PATIENCE });
        return page.locator(action.selector).allInnerTexts();
      case 'vanish':
        await find(action.selector).waitFor({ state: 'hidden', timeout: PATIENCE });
        return [];
      case 'point':
        await find(action.selector, action.text).hover({ timeout: PATIENCE });
        return [];
      case 'click':
        await find(action.selector, action.text).click({ timeout: PATIENCE });
        return [];
    }
  };
}
