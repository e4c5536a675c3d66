import type { CDPSession, Frame, Page } from '@playwright/test';
import { waitFor } from './poll.ts';

/**
 * Our interface lives in closed shadow roots, which no selector reaches. Tests meet it as people do: by what
 * assistive technology is told (the accessibility tree), with the real mouse and keyboard.
 */
export interface AxNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly disabled: boolean;
  readonly focused: boolean;
  /** Every node inside, in order. */
  readonly inside: readonly AxNode[];
  readonly place: AxPlace;
}

/** Where a node's box is measured. */
interface AxPlace {
  readonly session: CDPSession;
  readonly backendNodeId: number;
  /** Set for frames of another process: their boxes are measured from their own corner. */
  readonly frame: Frame | undefined;
}

export interface AxQuery {
  role: string;
  name?: string | RegExp;
}

interface RawNode {
  nodeId: string;
  ignored: boolean;
  role?: { value?: unknown };
  name?: { value?: unknown };
  description?: { value?: unknown };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
  parentId?: string;
  backendDOMNodeId?: number;
}

interface FrameTree {
  frame: { id: string };
  childFrames?: FrameTree[];
}

/** Everything the accessibility tree holds now, in every frame, in order. */
export async function readAx(page: Page): Promise<AxNode[]> {
  const all: AxNode[] = [];
  for (const { session, frame } of await sessionsOf(page)) {
    const { frameTree } = (await session.send('Page.getFrameTree')) as { frameTree: FrameTree };
    for (const frameId of idsOf(frameTree)) {
      const { nodes } = (await session.send('Accessibility.getFullAXTree', { frameId })) as { nodes: RawNode[] };
      all.push(...shape(nodes, session, frame));
    }
  }
  return all;
}

/** The nodes with this role and name. */
export async function findAllAx(page: Page, query: AxQuery): Promise<AxNode[]> {
  return (await readAx(page)).filter((node) => matches(node, query));
}

export function matches(node: AxNode, { role, name }: AxQuery): boolean {
  if (node.role !== role) return false;
  return name === undefined || (typeof name === 'string' ? node.name === name : name.test(node.name));
}

/** Waits until such a node is there and returns it. */
export async function waitForAx(page: Page, query: AxQuery, timeout?: number): Promise<AxNode> {
  const what = `${query.role} "${String(query.name ?? '')}" in the accessibility tree`;
  return waitFor(what, async () => (await findAllAx(page, query))[0], timeout);
}

/** Waits until no such node is there. */
export async function waitForNoAx(page: Page, query: AxQuery, timeout?: number): Promise<void> {
  const what = `${query.role} "${String(query.name ?? '')}" to leave the accessibility tree`;
  await waitFor(what, async () => (await findAllAx(page, query)).length === 0, timeout);
}

/** The middle of a node on the page, once it has stopped moving, scrolled into view. */
export async function pointOf(node: AxNode): Promise<{ x: number; y: number }> {
  const { session, backendNodeId, frame } = node.place;
  await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  let last = '';
  return waitFor(`${node.role} "${node.name}" to stand still`, async () => {
    const { model } = (await session.send('DOM.getBoxModel', { backendNodeId })) as { model: { border: number[] } };
    const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = model.border;
    const box = (await (await frame?.frameElement())?.boundingBox()) ?? { x: 0, y: 0 };
    const here = { x: box.x + (x1 + x2) / 2, y: box.y + (y1 + y2) / 2 };
    const still = JSON.stringify(here) === last;
    last = JSON.stringify(here);
    return still ? here : undefined;
  });
}

/** The text a person sees in a node, white space folded. */
export async function readText({ place: { session, backendNodeId } }: AxNode): Promise<string> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  if (object.objectId === undefined) throw new Error('The node is gone.');
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: 'function () { return this.innerText ?? this.textContent ?? ""; }',
    returnByValue: true,
  });
  return String(result.value).replace(/\s+/g, ' ').trim();
}

/** Moves the real mouse to a node and clicks. */
export async function clickAx(page: Page, node: AxNode): Promise<void> {
  const { x, y } = await pointOf(node);
  await page.mouse.click(x, y);
}

const known = new WeakMap<Page, CDPSession>();

/** One session for the page and one for each frame that runs in a process of its own. */
async function sessionsOf(page: Page): Promise<{ session: CDPSession; frame: Frame | undefined }[]> {
  let main = known.get(page);
  if (main === undefined) {
    main = await page.context().newCDPSession(page);
    await main.send('DOM.enable');
    known.set(page, main);
  }
  const sessions: { session: CDPSession; frame: Frame | undefined }[] = [{ session: main, frame: undefined }];
  for (const frame of page.frames().slice(1)) {
    const session = await page
      .context()
      .newCDPSession(frame)
      .catch(() => undefined); // refused for frames that share their parent's process: the parent's session has them
    if (session !== undefined) {
      await session.send('DOM.enable');
      sessions.push({ session, frame });
    }
  }
  return sessions;
}

function idsOf(tree: FrameTree): string[] {
  return [tree.frame.id, ...(tree.childFrames ?? []).flatMap(idsOf)];
}

function shape(raw: RawNode[], session: CDPSession, frame: Frame | undefined): AxNode[] {
  const byId = new Map(raw.map((node) => [node.nodeId, node]));
  const made = new Map<string, AxNode[]>();
  const text = (value: { value?: unknown } | undefined): string =>
    typeof value?.value === 'string' ? value.value : '';
  const flag = (node: RawNode, name: string): boolean =>
    node.properties?.some((property) => property.name === name && property.value.value === true) ?? false;

  /** The node and everything inside; only what is inside where the tree says to ignore the node itself. */
  const nodesFrom = (id: string): AxNode[] => {
    const before = made.get(id);
    if (before !== undefined) return before;
    const node = byId.get(id);
    if (node === undefined) return [];
    const inside = (node.childIds ?? []).flatMap(nodesFrom);
    const role = text(node.role);
    const shaped: AxNode = {
      role,
      name: text(node.name),
      description: text(node.description),
      disabled: flag(node, 'disabled'),
      focused: flag(node, 'focused'),
      inside,
      place: { session, frame, backendNodeId: node.backendDOMNodeId ?? 0 },
    };
    const result = node.ignored ? inside : [shaped, ...inside];
    made.set(id, result);
    return result;
  };
  return raw
    .filter((node) => node.parentId === undefined || !byId.has(node.parentId))
    .flatMap(({ nodeId }) => nodesFrom(nodeId));
}
