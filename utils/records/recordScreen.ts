import { browser } from 'wxt/browser';
import { fromBase64, utf8, type Bytes } from '../evidence/bytes';
import type { ScreenOutcome } from '../language/codes';
import { askScreen } from '../messages/askScreen';
import type { Fact, LogEntry } from '../messages/contract';
import { orderPage } from '../messages/orderPage';
import type { ScreenPart } from '../messages/screens';
import { cropPicture } from './cropPicture';
import { identityOf, unknownIfLocked } from './identity';
import type { Responses } from './responses';
import type { Evidence } from './sealed/evidence';
import { sealedFile, type SealedFile } from './sealed/sealedRows';
import { sealLog } from './sealed/sealLog';
import type { Store } from './store';
import { documentsOf, type OpenDocument } from './tabHandlers';

interface ScreenWorld {
  disk: Store;
  memory: Store;
  evidence: Evidence;
  responses: Responses;
  now: () => number;
}

interface Shown extends OpenDocument {
  part: ScreenPart;
}

/** Keeps what the tab shows, because the person asked: its words, its HTML and, where the browser allows, its picture. */
export async function recordScreen(tabId: number, whole: boolean, world: ScreenWorld): Promise<ScreenOutcome> {
  const outcome = await keep(tabId, whole, world).catch((error: unknown): ScreenOutcome => {
    console.error('Holdfast could not record this screen.', error);
    return 'failed';
  });
  await orderPage(tabId, 0, { order: 'tellScreen', outcome });
  return outcome;
}

async function keep(tabId: number, whole: boolean, world: ScreenWorld): Promise<ScreenOutcome> {
  const { disk, memory, evidence, responses, now } = world;
  const documents = await documentsOf([memory, disk], tabId);
  const asked = await Promise.all(
    documents.map(async (each) => {
      const part = each.row.visit.signIn ? undefined : await askScreen(tabId, each.frameId, whole);
      return part ? [{ ...each, part }] : [];
    }),
  );
  const shown = asked.flat();
  const [first] = shown;
  if (!first) return 'notGuarded';
  if (first.store === memory) return 'privateWindow'; // nothing of a private window goes to the disk
  const isOpen = await evidence.takesFiles();
  const picture = isOpen ? await pictureOf(tabId, shown) : undefined;
  const files: SealedFile[] = !isOpen
    ? []
    : [
        ...(picture ? [sealedFile('screen.picture', 'png', picture)] : []),
        ...shown.map(({ part }) => sealedFile('screen.html', 'html', utf8(part.html.toWellFormed()))),
      ];
  const entry: LogEntry = {
    at: now(),
    kind: 'screen',
    basis: 'observed',
    facts: [...factsOf(shown, picture !== undefined), ...responses.factsFor(tabId, 'screen')],
  };
  await disk.addLog(first.row.visitId, [entry]);
  const identity = await identityOf(first.row, disk).catch(unknownIfLocked);
  await sealLog(evidence, first.row, { ...identity, settled: true }, [entry], files);
  return picture ? 'recorded' : 'withoutPicture';
}

function factsOf(shown: readonly Shown[], hasPicture: boolean): Fact[] {
  const [{ part } = { part: undefined }] = shown;
  if (!part) return [];
  const { width, height, ratio } = part.view;
  return [
    { what: 'screen.view', text: `${String(width)} × ${String(height)} px × ${String(ratio)}` },
    { what: 'screen.cut', text: part.part },
    ...(hasPicture ? [] : [{ what: 'screen.without', text: 'notAllowed' }]),
    { what: 'screen.text', text: shown.map((each) => each.part.text).join('\n\n') },
  ];
}

/** The window as it is drawn, cropped as the page's own part says; undefined where the browser does not allow one. */
async function pictureOf(tabId: number, shown: readonly Shown[]): Promise<Bytes | undefined> {
  const top = shown.find(({ frameId }) => frameId === 0);
  if (!top) return undefined;
  try {
    const tab = await browser.tabs.get(tabId);
    if (!tab.active || tab.windowId === undefined) return undefined;
    const address = await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' });
    const picture = new Blob([fromBase64(address.slice(address.indexOf(',') + 1)) ?? new Uint8Array()]);
    const { view, region, secrets, frames } = top.part;
    // Where in the window a frame's own fields stand is not known: a frame with a secret is blacked out whole.
    const inFrames = shown.some(({ frameId, part }) => frameId !== 0 && part.secrets.length > 0) ? frames : [];
    return await cropPicture(picture, view, region, [...secrets, ...inFrames]);
  } catch (error) {
    console.info(
      'No picture of this screen: the browser allows one only after a press on its own button or keys.',
      error,
    );
    return undefined;
  }
}
