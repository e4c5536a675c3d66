/** What a page does against us, for the tests of both browsers. Everything here is markup or runs in the page. */

/** Runs for everything that appears beside head and body, which is where our host stands. */
const onHost = (act: string): string =>
  `<script>new MutationObserver(() => {
    for (const host of [...document.documentElement.children])
      if (host.tagName !== 'HEAD' && host.tagName !== 'BODY') { ${act} }
  }).observe(document.documentElement, { childList: true })</script>`;

const COVER = `const cover = document.createElement('div'); cover.popover = 'manual';
  cover.style = 'position:fixed;inset:0;width:100vw;height:100vh;background:red;pointer-events:none';
  document.body.append(cover); cover.showPopover();`;

/** Pages that want our question not to be seen, in vain. */
export const HIDING: Readonly<Record<string, string>> = {
  'style sheets': `<style>* { all: unset !important }
    html > div { display: none !important; opacity: 0 !important; zoom: 0.01 !important;
      transform: translate(-9999px) !important; --surface: transparent !important; --ink: transparent !important }
    html { filter: opacity(0); pointer-events: none } input, textarea, button { all: revert !important }</style>`,
  attributes: onHost(`host.style.cssText = 'display:none!important'; host.inert = host.hidden = true;
    host.setAttribute('aria-hidden', 'true');`),
  'a popover over it': onHost(COVER),
  'being put elsewhere': onHost('document.body.append(host);'),
};

/** Pages that take our question away; `uncover()`, where there is one, ends it. */
export const TAKING: Readonly<Record<string, string>> = {
  removed: onHost('host.remove();'),
  covered: onHost(`if (window.covered) return; window.covered = true;
    const cover = document.createElement('dialog'); document.body.append(cover); cover.showModal();
    window.timer = setInterval(() => { cover.close(); cover.showModal(); }, 20);
    window.uncover = () => { clearInterval(timer); cover.close(); };`),
  shrunk: onHost(`document.documentElement.style.zoom = '0.001';
    window.uncover = () => { document.documentElement.style.zoom = ''; };`),
};

const NAMES = `children childNodes parentNode parentElement firstChild nextSibling previousSibling matches closest
  querySelector querySelectorAll getAttribute hasAttribute id name tagName localName nodeType shadowRoot isConnected
  contains getRootNode ownerDocument textContent className style getBoundingClientRect elements length action title
  addEventListener dispatchEvent attributes assignedSlot isContentEditable previousElementSibling reset submit`;

/** Fields whose names stand in front of what a form has of its own. */
export const CLOBBERING = NAMES.split(/\s+/)
  .map((name) => `<input name="${name}" aria-label="x" style="width:9px">`)
  .join('');

/** Redefines what every script uses. */
export const REDEFINING = `<script>
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

/** Labels and values that want to run, or to stand for something else. */
export const EVIL = [
  '<img src=x onerror="window.pwned=1;document.title=\'pwned\'">',
  '</style><script>window.pwned=1</script>',
  '\u202Egnp.exe\u202C \u2066abc\u2069',
  '\u0000\u0007\u001b[31m\u0085\u2028',
  '\ud800 lone \udfff',
  '{{constructor.constructor("pwned=1")()}} ${pwned=1} javascript:pwned=1',
];

/** Addresses that look like the web form's, and are not. */
export const LOOK_ALIKES = [
  'https://secure.cic.gc.ca.example.gc.ca/hostile/alike',
  'https://xsecure.cic.gc.ca/hostile/alike',
  'https://secure-cic.gc.ca/hostile/alike',
  'https://secure.cic.gc.ca@evil.gc.ca/hostile/alike',
  'https://secure.cic.gc.ca:8443/hostile/alike',
  'http://secure.cic.gc.ca/hostile/alike',
  'https://secure.cic.gc.ca./hostile/alike',
  'https://secure.c\u0456c.gc.ca/hostile/alike', // a Cyrillic letter
];

/** A site around a portal's page, which notes what it hears. */
export const framing = (address: string): string =>
  `<script>window.heard = []; window.addEventListener('message', ({ data }) => heard.push(data));</script>
   <iframe src="${address}" width="900" height="500"></iframe>`;

/** Fields for secrets, one of them a password field that became one of text. */
export const SECRET_FIELDS = `<form id="extra">
  <label>Nickname <input id="shown"></label>
  <label>Word <input id="dotted" style="-webkit-text-security: disc"></label>
  <label>Reference <input id="plain"></label>
  <label>Code <input id="code" autocomplete="one-time-code"></label>
  <label>Social insurance number <input id="sin"></label></form>
  <script>{ const field = document.createElement('input'); field.type = 'password'; field.id = 'toggled';
    field.setAttribute('aria-label', 'Word'); document.getElementById('extra').append(field); field.type = 'text'; }
  </script>`;

const SECRET = 'Hunter2-and-more';
const CARD = '4111 1111 1111 1111';
const SIN = '046 454 286';

/** What is typed into them, in this order; `last` is an ordinary answer. */
export const SECRETS = [
  ['toggled', SECRET],
  ['dotted', SECRET],
  ['plain', CARD],
  ['code', '271828'],
  ['sin', SIN],
  ['shown', 'last'],
] as const;
/** What may be kept of them: case data. */
export const NO_SECRETS = [SIN, 'last'];
/** What must stand nowhere. */
export const SECRET_PARTS = [SECRET, SECRET.slice(0, 5), CARD, CARD.slice(0, 12), '271828'];

/** What a page can find out about what stands over it. */
export interface Seen {
  text: string;
  /** Whether our host shows its shadow root. */
  root: boolean;
  attributes: number;
}

/** Runs in a page: forges what a person and what our own parts would send, then looks for our question everywhere. */
export async function forgeAndLook(): Promise<Seen> {
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
    // Cancelable, so that the page's own form stays: Firefox sends a form off at a forged "submit".
    for (const kind of ['cancel', 'close', 'toggle', 'beforetoggle', 'submit', 'hf-asked', 'hf-shadow', 'holdfast'])
      target.dispatchEvent(new CustomEvent(kind, { ...box, detail: { holdfast: 'keep' } }));
  }
  host.click();
  for (const message of [{ holdfast: 'deleteVisit', input: {} }, { holdfastOrder: { order: 'restore' } }])
    window.postMessage(message, '*');
  await new Promise((resolve) => {
    window.addEventListener('message', ({ data }) => data === 'the last' && resolve(data));
    window.postMessage('the last', '*'); // arrives after those before it
  });

  const animations = [...document.documentElement.getAnimations({ subtree: true }), ...document.getAnimations()];
  const [x, y] = [innerWidth / 2, innerHeight / 2];
  (window as unknown as { find(text: string): boolean }).find('Keep my');
  const seen = [
    document.documentElement.innerText,
    document.documentElement.outerHTML,
    String(getSelection()),
    document.activeElement?.textContent ?? '',
    document.elementFromPoint(x, y)?.textContent ?? '',
    document.caretPositionFromPoint?.(x, y)?.offsetNode.textContent ?? '',
    document.caretRangeFromPoint?.(x, y)?.startContainer.textContent ?? '',
    String((host as { openOrClosedShadowRoot?: unknown }).openOrClosedShadowRoot),
    ...animations.map(({ effect }) => (effect as KeyframeEffect | null)?.target?.textContent ?? ''),
  ];
  getSelection()?.selectAllChildren(document.documentElement);
  for (let i = 0; i < 200; i++) getSelection()?.modify('extend', 'forward', 'line');
  seen.push(String(getSelection()));
  return { text: seen.join('\n'), root: host.shadowRoot !== null, attributes: host.attributes.length };
}
