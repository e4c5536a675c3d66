/** The radio that an arrow key would choose, native or ARIA; undefined where the key does nothing. */
export function nextRadio(radio: Element, key: string): Element | undefined {
  const step = stepOf(radio, key);
  if (step === 0) return undefined;
  const group = radio.localName === 'input' ? nativeGroup(radio as HTMLInputElement) : ariaGroup(radio);
  const index = group.indexOf(radio);
  const next = group[(index + step + group.length) % group.length];
  return index === -1 || next === radio ? undefined : next;
}

function stepOf(radio: Element, key: string): number {
  const mirrored = radio.ownerDocument.defaultView?.getComputedStyle(radio).direction === 'rtl';
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'ArrowRight':
      return mirrored ? -1 : 1;
    case 'ArrowLeft':
      return mirrored ? 1 : -1;
    default:
      return 0;
  }
}

function nativeGroup(radio: HTMLInputElement): Element[] {
  if (radio.name === '') return [];
  const all = (radio.getRootNode() as Document | ShadowRoot).querySelectorAll<HTMLInputElement>('input[type=radio]');
  return [...all].filter((other) => other.name === radio.name && other.form === radio.form && !other.disabled);
}

function ariaGroup(radio: Element): Element[] {
  const group = radio.closest('[role=radiogroup]');
  return group === null ? [] : [...group.querySelectorAll('[role=radio]:not([aria-disabled=true])')];
}
