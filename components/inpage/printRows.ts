import type { Language } from '../../utils/language/en';
import { groupRows } from './groupRows';
import type { ReviewRow } from './views';

/** Prints rows on a sheet of their own, out of a frame in our closed root: the portal's page is not printed. */
export function printRows(rows: readonly ReviewRow[], { inpage, code }: Language, near: HTMLElement): void {
  const frame = near.ownerDocument.createElement('iframe');
  frame.className = 'offscreen';
  frame.setAttribute('aria-hidden', 'true');
  near.after(frame);
  const { contentDocument: sheet, contentWindow } = frame;
  if (!sheet || !contentWindow) return frame.remove();
  sheet.title = inpage.reviewTitle;
  sheet.documentElement.lang = code;
  sheet.body.append(textElement(sheet, 'h1', inpage.reviewTitle));
  for (const { section, entry, rows: fields } of groupRows(rows)) {
    const heading = [section || inpage.noSection, entry].filter((part) => part !== '').join(' – ');
    sheet.body.append(textElement(sheet, 'h2', heading));
    for (const { label, before, now } of fields) {
      const line = `${label}: ${before || inpage.empty} → ${now || inpage.empty}`;
      sheet.body.append(textElement(sheet, 'p', line));
    }
  }
  contentWindow.addEventListener('afterprint', () => frame.remove(), { once: true });
  contentWindow.print();
}

function textElement(sheet: Document, name: string, text: string): HTMLElement {
  const element = sheet.createElement(name);
  element.textContent = text;
  return element;
}
