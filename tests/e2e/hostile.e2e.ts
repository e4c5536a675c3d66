import { findAllAx } from './support/ax.ts';
import { holdDialog } from './support/holdDialog.ts';
import { HostilePage, serve, TRAVEL, TYPED } from './support/hostilePage.ts';
import { lossBar } from './support/lossBar.ts';
import { openOwnPage } from './support/ownPage.ts';
import { waitFor } from './support/poll.ts';
import { openStore, protectionOf, readDrafts, type Store } from './support/store.ts';
import { expect, test } from './support/test.ts';
import { keptTexts } from './support/webform.ts';

/** How the toolbar, the popup and the workbench say that a page stands. */
async function standingOf(store: Store, { path }: HostilePage): Promise<string> {
  const protection = await protectionOf(store, path);
  return `${protection?.state ?? ''} ${protection?.why ?? ''}`.trim();
}

/** Runs for everything that appears beside head and body, which is where our host stands. */
const onHost = (act: string): string =>
  `<script>new MutationObserver(() => {
    for (const host of [...document.documentElement.children])
      if (host.tagName !== 'HEAD' && host.tagName !== 'BODY') { ${act} }
  }).observe(document.documentElement, { childList: true })</script>`;

const COVER = `const cover = document.createElement('div'); cover.popover = 'manual';
  cover.style = 'position:fixed;inset:0;width:100vw;height:100vh;background:red;pointer-events:none';
  document.body.append(cover); cover.showPopover();`;

test('a page could hide or restyle the question until nobody sees it, and somebody clears without being asked', async ({
  browserWithHoldfast: { context },
}) => {
  const attacks: Record<string, [body: string, css: string]> = {
    'style sheets': [
      '',
      `* { all: unset !important } html > div { display: none !important; opacity: 0 !important; zoom: 0.01 !important;
       transform: translate(-9999px) !important; --surface: transparent !important; --ink: transparent !important }
       html { filter: opacity(0); pointer-events: none }`,
    ],
    attributes: [
      onHost(`host.style.cssText = 'display:none!important'; host.inert = host.hidden = true;
        host.setAttribute('aria-hidden', 'true');`),
      '',
    ],
    'a popover over it': [onHost(COVER), ''],
    'being put elsewhere': [onHost('document.body.append(host);'), ''],
  };
  for (const [name, [body, css]] of Object.entries(attacks)) {
    const hostile = new HostilePage(await context.newPage(), name.replaceAll(' ', '-'));
    await hostile.open(TRAVEL + body, `<style>${css} input, textarea, button { all: revert !important }</style>`);
    await hostile.type();
    await hostile.click('wipe');
    expect(await holdDialog(hostile.page).text(), name).toContain('Clear all');
    await holdDialog(hostile.page).keep();
    expect(await hostile.values(), name).toBe(TYPED);
    await hostile.page.close();
  }
});

test('a page that takes the question away would block its own button for ever, and nobody would know', async ({
  browserWithHoldfast,
}) => {
  const store = await openStore(browserWithHoldfast);
  const attacks: Record<string, string> = {
    removed: onHost('host.remove();'),
    covered: onHost(`if (window.covered) return; window.covered = true;
      const cover = document.createElement('dialog'); document.body.append(cover); cover.showModal();
      window.timer = setInterval(() => { cover.close(); cover.showModal(); }, 20);
      window.uncover = () => { clearInterval(timer); cover.close(); };`),
    shrunk: onHost(`document.documentElement.style.zoom = '0.001';
      window.uncover = () => { document.documentElement.style.zoom = ''; };`),
  };
  for (const [name, body] of Object.entries(attacks)) {
    const hostile = new HostilePage(await browserWithHoldfast.context.newPage(), name);
    await hostile.open(TRAVEL + body);
    await hostile.type();
    await hostile.click('wipe');
    await waitFor(`it to be said that the question is not seen (${name})`, async () => {
      return (await standingOf(store, hostile)) === 'attention removed';
    });
    await hostile.page.evaluate(() => (window as unknown as { uncover?: () => void }).uncover?.());
    expect(await hostile.values(), name).toBe(TYPED);
    await hostile.click('wipe');
    await waitFor('the page’s button to work', async () => (await hostile.values()) === '||');
    expect(await keptTexts(store, hostile.path), name).toEqual(expect.arrayContaining(TYPED.split('|')));
    await hostile.page.close();
  }
});

test('a script could answer for the person, or read what our question says', async ({ portalPage }) => {
  const hostile = new HostilePage(portalPage, 'forged');
  await hostile.open(TRAVEL);
  await hostile.type();
  await hostile.click('wipe');
  await holdDialog(portalPage).clearIsReady();
  const read = await portalPage.evaluate(async () => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    const everything = [window, document, ...document.querySelectorAll('*:not(#wipe)')]; // that one the page may press
    const box = { clientX: innerWidth / 2, clientY: innerHeight / 2, bubbles: true, composed: true, cancelable: true };
    const kinds = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'touchstart', 'touchend'];
    for (const target of everything) {
      for (const kind of kinds) {
        const forged = new MouseEvent(kind, box);
        try {
          Object.defineProperty(forged, 'isTrusted', { get: () => true });
        } catch {
          Object.setPrototypeOf(forged, Object.create(MouseEvent.prototype, { isTrusted: { value: true } }) as object);
        }
        target.dispatchEvent(forged);
      }
      for (const key of ['Enter', ' ', 'Escape', 'Tab'])
        for (const kind of ['keydown', 'keypress', 'keyup'])
          target.dispatchEvent(new KeyboardEvent(kind, { key, code: key, bubbles: true, composed: true }));
      for (const kind of ['cancel', 'close', 'toggle', 'beforetoggle', 'submit', 'hf-asked', 'hf-shadow', 'holdfast'])
        target.dispatchEvent(new CustomEvent(kind, { bubbles: true, composed: true, detail: { holdfast: 'keep' } }));
    }
    host.click();
    for (const message of [{ holdfast: 'deleteVisit', input: {} }, { holdfastOrder: { order: 'restore' } }])
      window.postMessage(message, '*');
    await new Promise((resolve) => {
      window.addEventListener('message', ({ data }) => data === 'the last' && resolve(data));
      window.postMessage('the last', '*'); // arrives after those before it
    });

    const path: EventTarget[] = [];
    window.addEventListener('pointermove', (event) => path.push(...event.composedPath()), { capture: true });
    const composed = document.documentElement.getAnimations({ subtree: true });
    const targets = [...composed, ...document.getAnimations()].map(
      (each) => (each.effect as KeyframeEffect | null)?.target ?? null,
    );
    (window as unknown as { find(text: string): boolean }).find('Keep my');
    const seen = [
      document.documentElement.innerText,
      document.documentElement.outerHTML,
      String(getSelection()),
      document.activeElement?.textContent ?? '',
      document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.textContent ?? '',
      document.caretRangeFromPoint(innerWidth / 2, innerHeight / 2)?.startContainer.textContent ?? '',
      ...targets.map((target) => target?.textContent ?? ''),
    ];
    getSelection()?.selectAllChildren(document.documentElement);
    for (let i = 0; i < 200; i++) getSelection()?.modify('extend', 'forward', 'line');
    seen.push(String(getSelection()));
    return { text: seen.join('\n'), root: host.shadowRoot, attributes: host.attributes.length };
  });
  expect(read.text).not.toMatch(/Keep my entries|Clear anyway|would erase/);
  expect(read).toMatchObject({ root: null, attributes: 0 });
  expect(await holdDialog(portalPage).isOpen()).toBe(true);
  expect(await hostile.values()).toBe(TYPED);
  await holdDialog(portalPage).keep();
});

test('names and globals that a page takes for itself would switch Holdfast off', async ({ browserWithHoldfast }) => {
  const names = `children childNodes parentNode parentElement firstChild nextSibling previousSibling matches closest
    querySelector querySelectorAll getAttribute hasAttribute id name tagName localName nodeType shadowRoot isConnected
    contains getRootNode ownerDocument textContent className style getBoundingClientRect elements length action title
    addEventListener dispatchEvent attributes assignedSlot isContentEditable previousElementSibling reset submit`;
  const clobbered = names
    .split(/\s+/)
    .map((name) => `<input name="${name}" aria-label="x" style="width:9px">`)
    .join('');
  const redefined = `<script>
    const lie = function () { throw new Error('This is redefined.'); };
    for (const [owner, names] of [
      [Element.prototype, ['attachShadow', 'closest', 'matches', 'getAttribute', 'querySelectorAll', 'append', 'remove']],
      [EventTarget.prototype, ['addEventListener', 'removeEventListener', 'dispatchEvent']],
      [Event.prototype, ['preventDefault', 'stopImmediatePropagation', 'stopPropagation', 'composedPath']],
      [Array.prototype, ['map', 'filter', 'flatMap', 'push', 'some', 'find', 'forEach', Symbol.iterator]],
      [Set.prototype, ['add', 'has', Symbol.iterator]], [Map.prototype, ['get', 'set']], [WeakMap.prototype, ['get', 'set']],
      [JSON, ['stringify', 'parse']], [Promise.prototype, ['then', 'catch']], [Reflect, ['apply', 'get']],
      [String.prototype, ['replace', 'trim', 'slice']], [Node.prototype, ['appendChild', 'contains', 'getRootNode']],
      [window, ['MutationObserver', 'queueMicrotask', 'Event', 'setTimeout', 'requestAnimationFrame', 'customElements']],
      [Document.prototype, ['createElement', 'elementFromPoint', 'getElementById']],
    ]) for (const name of names) Object.defineProperty(owner, name, { get: () => lie, set() {}, configurable: true });
    Object.prototype.get = Object.prototype.set = lie;
  </script>`;
  const store = await openStore(browserWithHoldfast);
  for (const [name, body] of [
    ['clobbered', TRAVEL.replace('</fieldset>', `${clobbered}</fieldset>`)],
    ['redefined', TRAVEL + redefined],
  ] as const) {
    const hostile = new HostilePage(await browserWithHoldfast.context.newPage(), name);
    await hostile.open(body);
    await hostile.type();
    await hostile.click('wipe');
    expect(await holdDialog(hostile.page).text(), name).toContain('Clear all');
    await holdDialog(hostile.page).keep();
    expect(await hostile.values(), name).toBe(TYPED);
    await waitFor('all of it to be kept', async () => {
      const texts = await keptTexts(store, hostile.path);
      return TYPED.split('|').every((text) => texts.includes(text));
    });
    await waitFor('the page to be told as protected', async () => (await standingOf(store, hostile)) === 'protected');
    await hostile.write('Nice');
    expect(await hostile.values()).toBe(TYPED.replace('Lyon', 'Nice')); // the page's own scripts go on working
  }
});

test('markup and odd characters of a page would run, or stand for something else, in our own pages', async ({
  browserWithHoldfast,
  portalPage,
}) => {
  const evil = [
    '<img src=x onerror="window.pwned=1;document.title=\'pwned\'">',
    '</style><script>window.pwned=1</script>',
    '\u202Egnp.exe\u202C \u2066abc\u2069',
    '\u0000\u0007\u001b[31m\u0085\u2028',
    '\ud800 lone \udfff',
    '{{constructor.constructor("pwned=1")()}} ${pwned=1} javascript:pwned=1',
  ];
  const hostile = new HostilePage(portalPage, 'markup');
  await hostile.open(TRAVEL);
  await portalPage.evaluate((evil) => {
    document.title = evil.join(' ');
    const [legend, heading] = [document.querySelector('legend'), document.querySelector('h1')];
    if (legend === null || heading === null) throw new Error('The page is not there.');
    legend.textContent = heading.textContent = evil.join(' ');
    for (const [index, text] of evil.entries()) {
      const field = document.createElement('textarea');
      field.name = field.id = text;
      field.setAttribute('aria-label', `${text} ${index}`);
      legend.after(field);
      field.value = text;
    }
    document.getElementById('wipe')?.setAttribute('title', evil.join());
  }, evil);
  await hostile.type();
  await hostile.click('wipe');
  await holdDialog(portalPage).text();
  await holdDialog(portalPage).clearAnyway();
  expect(await lossBar(portalPage).text()).toContain('field');
  await lossBar(portalPage).review();
  await lossBar(portalPage).restore();
  await lossBar(portalPage).outcome();

  const store = await openStore(browserWithHoldfast);
  const [draft] = await readDrafts(store, hostile.path);
  const kept = draft?.fields.map(({ value }) => (value.kind === 'text' ? value.text : '')) ?? [];
  for (const text of evil) expect(kept).toContain(text.replaceAll('\u0000', '\u0000'));
  const records = await openOwnPage(browserWithHoldfast, `records.html#visit=${draft?.visit.visitId ?? ''}`);
  await waitFor('the records page to show the value', async () => (await records.content()).includes('onerror'));
  for (const page of [portalPage, records]) {
    expect(await page.evaluate(() => (window as unknown as { pwned?: number }).pwned)).toBeUndefined();
  }
  expect(await records.locator('img[src=x], script:not([src])').count()).toBe(0);
});

test('a site that only looks like a portal would be kept, or one that frames a portal would learn of it', async ({
  browserWithHoldfast,
}) => {
  const { context } = browserWithHoldfast;
  const store = await openStore(browserWithHoldfast);
  const lookAlikes = [
    'https://secure.cic.gc.ca.example.gc.ca/hostile/alike',
    'https://xsecure.cic.gc.ca/hostile/alike',
    'https://secure-cic.gc.ca/hostile/alike',
    'https://secure.cic.gc.ca:8443/hostile/alike',
    'http://secure.cic.gc.ca/hostile/alike',
    'https://secure.cic.gc.ca./hostile/alike',
    'https://secure.c\u0456c.gc.ca/hostile/alike', // a Cyrillic letter
  ];
  for (const address of lookAlikes) {
    const page = await context.newPage();
    await serve(context, new URL(address).href, TRAVEL);
    await page.goto(address);
    await page.locator('#city').click();
    await page.keyboard.type('Lyon');
    await page.locator('#wipe').click();
    await expect(page.locator('#city'), address).toHaveValue('');
    await page.close();
  }

  // Another site around a portal's page: the form is kept as in its own window, and the site around it sees nothing.
  const inner = new HostilePage(await context.newPage(), 'framed');
  await inner.open(TRAVEL);
  await serve(
    context,
    'https://evil.gc.ca/',
    `<script>window.heard = []; window.addEventListener('message', ({ data }) => heard.push(data));</script>
     <iframe src="https://secure.cic.gc.ca${inner.path}?framed" width="900" height="500"></iframe>`,
  );
  await serve(context, `https://secure.cic.gc.ca${inner.path}?framed`, TRAVEL);
  await inner.page.goto('https://evil.gc.ca/');
  const frame = inner.page.frameLocator('iframe');
  for (const [id, text] of [
    ['city', 'Nice'],
    ['country', 'France'],
  ] as const) {
    await frame.locator(`#${id}`).click();
    await inner.page.keyboard.type(text);
  }
  await frame.locator('#wipe').click();
  await holdDialog(inner.page).text();
  await holdDialog(inner.page).keep();
  const around = await inner.page.evaluate(() => ({
    heard: (window as unknown as { heard: unknown[] }).heard,
    hosts: document.documentElement.children.length,
  }));
  expect(around).toEqual({ heard: [], hosts: 2 });

  const { visits } = await store.ask('listVisits', {});
  expect(visits.filter(({ visit }) => visit.address.includes('alike'))).toEqual([]);
  expect(visits.filter(({ visit }) => visit.address.includes('evil'))).toEqual([]);
  expect(await keptTexts(store, '?framed')).toContain('Nice');
  expect(await findAllAx(inner.page, { role: 'region', name: 'Holdfast' })).toEqual([]);
});

test('a page could make Holdfast keep a password, a one-time code or a payment card', async ({
  browserWithHoldfast,
  portalPage,
}) => {
  const secret = 'Hunter2-and-more';
  const card = '4111 1111 1111 1111';
  const sin = '046 454 286';
  const hostile = new HostilePage(portalPage, 'secrets');
  await hostile.open(`${TRAVEL}<form id="extra">
    <label>Nickname <input id="shown"></label>
    <label>Word <input id="dotted" style="-webkit-text-security: disc"></label>
    <label>Reference <input id="plain"></label>
    <label>Social insurance number <input id="sin"></label></form>
    <script>{ const field = document.createElement('input'); field.type = 'password'; field.id = 'toggled';
      field.setAttribute('aria-label', 'Word'); document.getElementById('extra').append(field); field.type = 'text'; }
    </script>`);
  await hostile.type();
  for (const [id, text] of [
    ['toggled', secret],
    ['dotted', secret],
    ['plain', card],
    ['sin', sin],
  ] as const) {
    await portalPage.locator(`#${id}`).click();
    await portalPage.keyboard.type(text);
  }
  await portalPage.locator('#shown').click();
  await portalPage.keyboard.type('last');
  const store = await openStore(browserWithHoldfast);
  await waitFor('what came last to be kept', async () => (await keptTexts(store, hostile.path)).includes('last'));
  expect((await keptTexts(store, hostile.path)).filter((text) => text !== '').sort()).toEqual(
    [sin, 'France', 'Lyon', 'last', 'to visit'].sort(),
  );
  const { visits } = await store.ask('listVisits', {});
  const logs = await Promise.all(visits.map(({ visit }) => store.ask('readVisit', { visitId: visit.visitId })));
  const own = await openOwnPage(browserWithHoldfast, 'popup.html');
  const journal = await own.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { get(all: null): Promise<object> } } } }
    ).chrome.storage.local.get(null),
  );
  const everything = JSON.stringify([logs, journal]);
  for (const part of [secret, secret.slice(0, 5), card, card.slice(0, 12)]) expect(everything).not.toContain(part);
});
