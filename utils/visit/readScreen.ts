import type { FormReader } from '../forms/readForm';
import type { ScreenPart } from '../messages/screens';
import { pageLines } from '../receipts/pageLines';
import { boxOf, findFormRegion, frameBoxes, secretBoxes } from '../receipts/screenRegion';
import { snapshotHtml } from '../receipts/snapshotHtml';
import { lastingAddress } from './describeVisit';

const MOST_TEXT = 400_000;

/** This frame's screen as the person records it: its words, its HTML, and where a picture of it may be taken. */
export function readScreen(
  window: Window,
  form: FormReader,
  owns: (target: EventTarget | null) => boolean,
  whole: boolean,
): ScreenPart {
  const { document } = window;
  const region = whole ? undefined : findFormRegion(document);
  const { html, cut } = snapshotHtml(region ?? document.body, (element) => owns(element));
  const text = region ? linesOf(region) : pageLines(document, form.roots()).join('\n');
  return {
    title: document.title.slice(0, 4_000),
    address: lastingAddress(window.location.href),
    html: cut ? `${html}\n<!-- cut: the page is longer than a record may be -->\n` : html,
    text: text.slice(0, MOST_TEXT),
    part: region ? 'form' : 'window',
    region: region ? boxOf(region, window) : null,
    secrets: secretBoxes(document, window),
    frames: frameBoxes(document, window),
    view: { width: window.innerWidth, height: window.innerHeight, ratio: window.devicePixelRatio },
  };
}

/** The words of a part of the page, those inside of its components too. */
function linesOf(region: Element): string {
  const own = region instanceof HTMLElement ? region.innerText : (region.textContent ?? '');
  return own
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
