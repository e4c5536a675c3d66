import type { Page } from '@playwright/test';
import { waitFor } from './poll.ts';

/**
 * Which of these texts stand anywhere in a page: in the DOM of every frame, closed shadow roots included, in
 * what fields hold, and in the accessibility tree of every frame.
 */
export async function findTexts(page: Page, texts: readonly string[]): Promise<string[]> {
  const everything = await waitFor('the whole page to be read', () => readEverything(page));
  return texts.filter((text) => everything.includes(text));
}

interface FrameTree {
  frame: { id: string };
  childFrames?: FrameTree[];
}

const idsOf = (tree: FrameTree): string[] => [tree.frame.id, ...(tree.childFrames ?? []).flatMap(idsOf)];

async function readEverything(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  try {
    const parts: unknown[] = [await session.send('DOM.getDocument', { depth: -1, pierce: true })];
    const { frameTree } = (await session.send('Page.getFrameTree')) as { frameTree: FrameTree };
    for (const frameId of idsOf(frameTree)) parts.push(await session.send('Accessibility.getFullAXTree', { frameId }));
    for (const frame of page.frames()) {
      parts.push(
        await frame.evaluate(() =>
          [...document.querySelectorAll('input, textarea, select')].map((field) => (field as HTMLInputElement).value),
        ),
      );
    }
    return JSON.stringify(parts);
  } finally {
    await session.detach();
  }
}
