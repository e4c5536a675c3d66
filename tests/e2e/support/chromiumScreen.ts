import type { Page } from '@playwright/test';
import { clickAx, readAx, readText, type AxNode } from './ax.ts';
import type { Part, Screen } from './screen.ts';

/** The screen of a Chromium page. */
export function chromiumScreen(page: Page): Screen {
  return { findAll: async (role, names) => parts(page, await readAx(page), role, names) };
}

function parts(page: Page, nodes: readonly AxNode[], role: string, names?: readonly string[]): Promise<Part[]> {
  const wanted = nodes.filter((node) => node.role === role && (names === undefined || names.includes(node.name)));
  return Promise.all(
    wanted.map(async (node) => ({
      name: node.name,
      description: node.description,
      text: await readText(node),
      disabled: node.disabled,
      click: () => clickAx(page, node),
      find: async (innerRole: string, innerNames?: readonly string[]) =>
        (await parts(page, node.inside, innerRole, innerNames))[0],
    })),
  );
}
