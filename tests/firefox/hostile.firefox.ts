import { expect, test } from 'vitest';
import { TRAVEL, TYPED } from '../e2e/support/hostilePage.ts';
import { waitFor } from '../e2e/support/poll.ts';
import { openStore } from './support/store.ts';
import { keptTexts } from '../e2e/support/webform.ts';
import { ask, click, openHostile, type } from './support/hostilePage.ts';
import { open } from './support/open.ts';

const onHost = (act: string): string =>
  `<script>new MutationObserver(() => {
    for (const host of [...document.documentElement.children])
      if (host.tagName !== 'HEAD' && host.tagName !== 'BODY') { ${act} }
  }).observe(document.documentElement, { childList: true })</script>`;

/** What Chromium is tested with in `hostile.e2e.ts`, where the two browsers may differ. */
test('a page that forges, hides, redefines or takes away would answer for the person, or switch Holdfast off', async () => {
  const { firefox, page, hold } = await open();
  const names = ['children', 'parentNode', 'matches', 'getAttribute', 'querySelector', 'tagName', 'id', 'style'];
  const clobbered = names.map((name) => `<input name="${name}" aria-label="x" style="width:9px">`).join('');
  const lie = `<script>for (const [owner, names] of [
      [Element.prototype, ['attachShadow', 'matches', 'getAttribute', 'closest', 'append']],
      [EventTarget.prototype, ['addEventListener', 'dispatchEvent']], [Reflect, ['apply']],
      [Event.prototype, ['preventDefault', 'stopImmediatePropagation', 'composedPath']],
      [Array.prototype, ['map', 'filter', 'push', Symbol.iterator]], [JSON, ['stringify', 'parse']],
      [Promise.prototype, ['then']], [window, ['MutationObserver', 'queueMicrotask', 'setTimeout']],
    ]) for (const name of names)
      Object.defineProperty(owner, name, { get: () => () => { throw new Error('redefined') }, configurable: true });
    </script>`;
  const hidden = `<style>* { all: unset !important } input, textarea, button { all: revert !important }
    html > div { display: none !important; zoom: 0.01 !important } html { filter: opacity(0) }</style>
    ${onHost(`host.style.cssText = 'display:none!important'; host.inert = host.hidden = true;`)}`;
  for (const [name, body] of [
    ['clobbered', TRAVEL.replace('</fieldset>', `${clobbered}</fieldset>`)],
    ['redefined', TRAVEL + lie],
    ['hidden', TRAVEL + hidden],
  ] as const) {
    await openHostile(page, name, body);
    await type(page);
    await click(page, 'wipe');
    expect(await hold.text(), name).toContain('Clear all');
    await hold.keep();
    expect(await ask(page, 'valuesNow()'), name).toBe(TYPED);
  }

  // Nothing of the question can be read or answered by a script.
  await openHostile(page, 'forged', TRAVEL);
  await type(page);
  await click(page, 'wipe');
  await hold.clearIsReady();
  const read = await ask(
    page,
    `(() => {
      const host = document.documentElement.lastElementChild;
      for (const target of [window, document, ...document.querySelectorAll('*:not(#wipe)')]) {
        for (const kind of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          target.dispatchEvent(new MouseEvent(kind, { bubbles: true, composed: true, clientX: 640, clientY: 500 }));
        for (const key of ['Enter', ' ', 'Escape'])
          for (const kind of ['keydown', 'keyup'])
            target.dispatchEvent(new KeyboardEvent(kind, { key, bubbles: true, composed: true }));
        for (const kind of ['cancel', 'close', 'toggle']) target.dispatchEvent(new Event(kind, { bubbles: true }));
      }
      host.click();
      window.find('Keep my');
      const seen = [document.documentElement.innerText, String(getSelection()), document.activeElement.textContent,
        String(host.shadowRoot), String(host.openOrClosedShadowRoot),
        ...document.getAnimations().map(({ effect }) => effect.target.textContent),
        ...document.documentElement.getAnimations({ subtree: true }).map(({ effect }) => effect.target.textContent),
        document.caretPositionFromPoint(640, 450)?.offsetNode?.textContent ?? ''];
      getSelection().selectAllChildren(document.documentElement);
      seen.push(String(getSelection()));
      return seen.join(' / ');
    })()`,
  );
  expect(read).not.toMatch(/Keep my entries|Clear anyway|would erase|ShadowRoot/);
  expect(await hold.isOpen()).toBe(true);
  await hold.keep();
  expect(await ask(page, 'valuesNow()')).toBe(TYPED);

  // What cannot be seen does not block, and it is said.
  const store = await openStore(firefox);
  await page.bringToFront();
  await openHostile(page, 'removed', TRAVEL + onHost('host.remove();'));
  await type(page);
  await click(page, 'wipe');
  await waitFor('it to be said that the question is not seen', async () => {
    const { visits } = await store.ask('listVisits', {});
    const tabId = visits.find(({ visit }) => visit.address.endsWith('/hostile/removed'))?.tabId ?? -1;
    return (await store.ask('tabProtection', { tabId })).protection?.why === 'removed';
  });
  await click(page, 'wipe');
  await waitFor('the page’s button to work', async () => (await ask(page, 'valuesNow()')) === '||');
  expect(await keptTexts(store, '/hostile/removed')).toEqual(expect.arrayContaining(TYPED.split('|')));
});
