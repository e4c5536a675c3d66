/** A key that does nothing by itself. */
export function isModifier(event: Event): boolean {
  return event instanceof KeyboardEvent && ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock'].includes(event.key);
}
