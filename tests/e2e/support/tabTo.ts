import type { Page } from '@playwright/test';
import { readAx } from './ax.ts';

/** So many steps are a person's patience. */
const MOST_STEPS = 30;

/** Goes back from control to control by keyboard until this button has the focus; it must be met in a few steps. */
export async function tabBackTo(page: Page, button: string): Promise<void> {
  const met: string[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press('Shift+Tab');
    const focused = (await readAx(page)).findLast((node) => node.focused);
    if (focused?.role === 'button' && focused.name === button) return;
    met.push(`${focused?.role ?? 'nothing'} "${focused?.name ?? ''}"`);
  }
  throw new Error(`No way by keyboard to "${button}": ${met.join(', ')}`);
}
