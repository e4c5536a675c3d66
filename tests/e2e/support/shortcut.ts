import type { Page } from '@playwright/test';

const SHIFT_AND_ALT = 9; // bits of the protocol: 1 is Alt, 8 is Shift

/**
 * Presses "Alt+Shift+U" as the keyboard does: the browser hears it before the page. Playwright's own press brings a text
 * with it and no native code, and the browser then leaves it to the page.
 */
export async function pressShortcut(page: Page, shortcut: string): Promise<void> {
  const [, key = ''] = /^Alt\+Shift\+([A-Z])$/.exec(shortcut) ?? [];
  if (key === '') throw new Error(`"${shortcut}" is no shortcut of Alt, Shift and a letter.`);
  const code = key.charCodeAt(0);
  const protocol = await page.context().newCDPSession(page);
  for (const type of ['rawKeyDown', 'keyUp'] as const) {
    await protocol.send('Input.dispatchKeyEvent', {
      ...{ type, key, code: `Key${key}`, modifiers: SHIFT_AND_ALT },
      ...{ windowsVirtualKeyCode: code, nativeVirtualKeyCode: code },
    });
  }
  await protocol.detach();
}
