import type { Frame, Page } from 'puppeteer-core';
import { contextOf, sendBidi } from './bidi.ts';

/** Keys that are no characters, as WebDriver names them. */
export const keys = {
  tab: '\uE004',
  enter: '\uE007',
  control: '\uE009',
  escape: '\uE00C',
  end: '\uE010',
  home: '\uE011',
  down: '\uE015',
} as const;

/**
 * Presses real keys, one after the other. One command for all of them: puppeteer sends two for each key and waits for
 * both, which makes it slower than a person.
 */
export async function press(where: Page | Frame, ...texts: string[]): Promise<void> {
  const frame = 'mainFrame' in where ? where.mainFrame() : where;
  const actions = Array.from(texts.join(''), (value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  await sendBidi(frame.page().browser(), 'input.performActions', {
    context: contextOf(frame),
    actions: [{ type: 'key', id: 'keyboard', actions: actions.flat() }],
  });
}

/** Keys that choose the option at `position` of a select, from whichever is chosen. */
export const toOption = (position: number): string => keys.home + keys.down.repeat(position);
