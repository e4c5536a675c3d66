import type { Frame, Page } from 'puppeteer-core';
import { contextOf, sendBidi } from './bidi.ts';

/**
 * Our interface lives in closed shadow roots. BiDi's accessibility locator does not look into them by itself, but
 * it does when a search starts at the root, and serialisation with `includeShadowTree: 'all'` names closed roots.
 * Clicks are real: BiDi moves the pointer to the element's middle.
 */
export interface AxNode {
  readonly role: string;
  readonly frame: Frame;
  readonly sharedId: string;
}

interface RemoteNode {
  sharedId: string;
  value?: { shadowRoot?: { sharedId: string } | null };
}

/** Nodes with this computed role and one of these names inside our interface, in every frame, or inside `within`. */
export async function findAllAx(
  page: Page,
  role: string,
  names?: readonly string[],
  within?: AxNode,
): Promise<AxNode[]> {
  const found: AxNode[] = [];
  for (const frame of within === undefined ? page.frames() : [within.frame]) {
    const starts = within === undefined ? await closedRootsOf(page, frame) : [within.sharedId];
    for (const sharedId of starts) {
      for (const name of names ?? [undefined]) {
        const value = name === undefined ? { role } : { role, name };
        const nodes = await locate(page, frame, { type: 'accessibility', value }, [{ sharedId }]);
        found.push(...nodes.map((node) => ({ role, frame, sharedId: node.sharedId })));
      }
    }
  }
  return found;
}

/** What there is to read of a node. */
export interface Reading {
  /** Its label in our own markup: `aria-label`, or the text that `aria-labelledby` points at; '' without one. */
  label: string;
  /** The text a person sees, one space between pieces. */
  text: string;
  disabled: boolean;
}

export async function readNode(page: Page, node: AxNode): Promise<Reading> {
  const { result } = await sendBidi<{ result: { value: string } }>(page.browser(), 'script.callFunction', {
    functionDeclaration: `(element) => {
      const id = element.getAttribute('aria-labelledby');
      const title = id === null ? null : element.getRootNode().getElementById(id);
      return JSON.stringify({
        label: element.getAttribute('aria-label') ?? title?.textContent ?? '',
        text: element.innerText.replace(/\\s+/g, ' ').trim(),
        disabled: element.matches(':disabled, [aria-disabled=true]'),
      });
    }`,
    arguments: [{ sharedId: node.sharedId }],
    target: { context: contextOf(node.frame), sandbox: 'test' }, // a page may have redefined what this uses
    awaitPromise: false,
  });
  return JSON.parse(result.value) as Reading;
}

/** Moves the real pointer to the node and clicks. */
export async function clickAx(page: Page, node: AxNode): Promise<void> {
  const origin = { type: 'element', element: { sharedId: node.sharedId } };
  await sendBidi(page.browser(), 'input.performActions', {
    context: contextOf(node.frame),
    actions: [
      {
        type: 'pointer',
        id: 'mouse',
        actions: [
          { type: 'pointerMove', x: 0, y: 0, origin },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ],
  });
}

/** Our host elements stand beside head and body, where no page puts anything; a hostile page may move them into body. */
async function closedRootsOf(page: Page, frame: Frame): Promise<string[]> {
  const hosts = await locate(page, frame, { type: 'css', value: ':root > :not(head, body), body > div:empty' });
  return hosts.flatMap(({ value }) => (value?.shadowRoot ? [value.shadowRoot.sharedId] : []));
}

async function locate(page: Page, frame: Frame, locator: object, startNodes?: object[]): Promise<RemoteNode[]> {
  const { nodes } = await sendBidi<{ nodes: RemoteNode[] }>(page.browser(), 'browsingContext.locateNodes', {
    context: contextOf(frame),
    locator,
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
    ...(startNodes === undefined ? {} : { startNodes }),
  });
  return nodes;
}
