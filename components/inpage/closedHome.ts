import styles from './inpage.css?inline';
import tokens from '../shared/tokens.css?inline';

/** Where our interface lives in a page: a host on `<html>` and two layers in its closed shadow root. */
export interface ClosedHome {
  host: HTMLElement;
  root: ShadowRoot;
  holdLayer: HTMLElement;
  barLayer: HTMLElement;
  /** Sets one of the style sheet's own variables, named as there: 'clearance'. */
  setVariable(name: string, value: string): void;
}

/**
 * Builds the home, detached. It goes on `<html>`, not `<body>`: modal libraries hide and disable what
 * is on `<body>` (techniques.md F). The sheet is a `<style>` element whose text a content script sets
 * (adopted sheets do not cross Firefox's Xray wrappers).
 */
export function buildClosedHome(document: Document): ClosedHome {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  const prefix = `--h${String(crypto.getRandomValues(new Uint32Array(1))[0])}-`;
  style.textContent = privateSheet(prefix);
  const barLayer = document.createElement('div');
  const holdLayer = document.createElement('div');
  root.append(style, barLayer, holdLayer);
  for (const layer of [barLayer, holdLayer]) layer.className = 'layer';
  admitPeopleOnly(root);
  return {
    ...{ host, root, holdLayer, barLayer },
    setVariable(name, value) {
      for (const layer of [barLayer, holdLayer]) layer.style.setProperty(prefix + name, value);
    },
  };
}

/**
 * Variables reach into shadow roots: a page could set ours on every element, read them on the host, or
 * register them with another meaning (`CSS.registerProperty`). Ours stand inside, under names nobody can know.
 */
function privateSheet(prefix: string): string {
  const own = tokens.replaceAll(':host', '.layer');
  return `${own}\n${styles}`.replaceAll(/--(?=[a-z])/g, prefix);
}

// What pages listen to for shortcuts, focus traps, "unsaved" flags and menus that close on any click.
const CONTAINED = [
  ...[
    'keydown',
    'keypress',
    'keyup',
    'beforeinput',
    'input',
    'change',
    'copy',
    'cut',
    'paste',
    'select',
    'selectstart',
  ],
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointercancel', 'gotpointercapture'],
  ...['mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...['touchstart', 'touchmove', 'touchend', 'touchcancel', 'wheel', 'dragstart', 'drag', 'dragend', 'drop'],
  ...['focusin', 'focusout', 'lostpointercapture'],
];

/** Events that no person made end here, and so does a held-down key; nothing that a person does in here reaches the page. */
function admitPeopleOnly(root: ShadowRoot): void {
  for (const type of CONTAINED) {
    root.addEventListener(
      type,
      (event) => {
        const held = event.type === 'keydown' && isHeldPress(event as KeyboardEvent);
        if (!event.isTrusted || held) {
          event.preventDefault();
          event.stopImmediatePropagation();
        }
      },
      { capture: true },
    );
    root.addEventListener(type, (event) => event.stopPropagation());
  }
}

function isHeldPress(event: KeyboardEvent): boolean {
  return event.repeat && (event.key === 'Enter' || event.key === ' ' || event.key === 'Escape');
}
