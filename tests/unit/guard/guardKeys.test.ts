// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { $, send, setup, tripTable, type Overrides } from './setup';

const page = `<main><h2>Travel history</h2>${tripTable()}<button id="clear" type="button">Clear table</button></main>`;
let stopLast: () => void = () => undefined;

function guarded(html: string, overrides: Overrides = {}) {
  stopLast();
  const made = setup(html, overrides);
  stopLast = made.stop;
  return made;
}

/** A person's key with its modifiers; returns false when it was kept from the page. */
function keyDown(target: Element, key: string, held: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...held });
  Object.defineProperty(event, 'getModifierState', { value: () => false }); // happy-dom takes Alt for AltGr
  return send(target, event);
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('a shortcut of the page would wipe unasked', () => {
  it('where it presses the button that clears', async () => {
    const { asked } = guarded(page);
    let wiped = 0;
    $('#clear').addEventListener('click', () => wiped++);
    $('main').addEventListener('keydown', (event) => (event as KeyboardEvent).altKey && $('#clear').click());
    keyDown($('#trips input'), 'w', { altKey: true });
    await vi.advanceTimersByTimeAsync(1);
    expect(wiped).toBe(0);
    expect(asked).toHaveLength(1);
    await asked[0]?.answer(true);
    expect(wiped).toBe(1);
  });

  it('where a control says that it is its shortcut', async () => {
    const { asked } = guarded(page.replace('<button id', '<button aria-keyshortcuts="Control+Shift+X" id'));
    const heard = vi.fn();
    $('main').addEventListener('keydown', heard);
    expect(keyDown($('#trips input'), 'X', { ctrlKey: true, shiftKey: true })).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(heard).not.toHaveBeenCalled();
    expect(asked[0]?.verdict.name).toBe('Clear table');
  });

  it('where its title says that Ctrl and Shift with a letter of the browser’s own clear', async () => {
    const { asked } = guarded(page.replace('<h2>', '<span title="Clear section (Ctrl+Shift+X)">?</span><h2>'));
    expect(keyDown($('#trips input'), 'X', { ctrlKey: true, shiftKey: true })).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked[0]?.verdict.name).toBe('Clear section');
  });

  it('where it was seen to wipe before, wherever the focus is', async () => {
    const fact = { portal: 'p', control: 'button:alt r', section: '', what: 'clears', at: 0 } as const;
    const { asked, log } = guarded(page, { learned: () => [fact] });
    expect(keyDown($('#trips input'), 'r', { altKey: true })).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked[0]?.verdict).toMatchObject({ reason: 'learned', name: 'Alt+R', order: 'button:alt r' });
    await asked[0]?.answer(false);
    expect(log.kept).toHaveBeenCalledOnce();
  });

  it('where it is Delete on a row that holds the focus', async () => {
    const { asked } = guarded(page.replaceAll('<tr><td>', '<tr tabindex="0"><td>'));
    expect(keyDown($('tr[tabindex]'), 'Delete')).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked[0]?.verdict.kind).toBe('remove');
  });
});

describe('writing would be interrupted', () => {
  it.each([
    ['a letter', 'w', {}],
    ['Delete', 'Delete', {}],
    ['copying', 'c', { ctrlKey: true }],
    ['undoing', 'z', { metaKey: true }],
  ])('by %s in a field', async (_, key, held) => {
    const { asked } = guarded(page);
    expect(keyDown($('#trips input'), key, held)).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toHaveLength(0);
  });

  it('by cutting, where the same letter with Shift is a shortcut of the page', async () => {
    const { asked } = guarded(page.replace('<button id', '<button aria-keyshortcuts="Control+Shift+X" id'));
    expect(keyDown($('#trips input'), 'x', { ctrlKey: true })).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toHaveLength(0);
  });

  it('by a script that presses a button without any key of a person', async () => {
    const { asked } = guarded(page);
    $('#clear').click();
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toHaveLength(0);
  });
});
