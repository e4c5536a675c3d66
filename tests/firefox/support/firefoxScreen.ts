import type { Page } from 'puppeteer-core';
import type { Part, Screen } from '../../e2e/support/screen.ts';
import { clickAx, findAllAx, readNode, type AxNode } from './ax.ts';

/** Our part of a Firefox page's screen; the portal's own is reached with puppeteer as usual. */
export function firefoxScreen(page: Page): Screen {
  return { findAll: (role, names) => parts(page, role, names) };
}

async function parts(page: Page, role: string, names?: readonly string[], within?: AxNode): Promise<Part[]> {
  const nodes = await findAllAx(page, role, names, within);
  return Promise.all(
    nodes.map(async (node) => {
      const { label, text, disabled } = await readNode(page, node);
      return {
        name: label,
        description: '', // BiDi does not tell; the text says the same
        text,
        disabled,
        click: () => clickAx(page, node),
        find: async (innerRole: string, innerNames?: readonly string[]) =>
          (await parts(page, innerRole, innerNames, node))[0],
      };
    }),
  );
}
