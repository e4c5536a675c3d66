// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { $, pick, press, send, setup, tripTable, type } from './setup';

const SEEN = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'click',
  'keydown',
  'keyup',
  'input',
  'change',
  'reset',
  'submit',
];
let stopLast: () => void = () => undefined;

/** A guarded page whose own listeners note what they see. */
function guarded(html: string, overrides: Parameters<typeof setup>[1] = {}) {
  stopLast();
  const page = setup(html, overrides);
  stopLast = page.stop;
  const seen: string[] = [];
  for (const type of SEEN) {
    document.body.addEventListener(type, (event) => seen.push(event.type), { signal: page.options.signal });
  }
  return { ...page, seen };
}

const clearTable = `<main><h2>Travel history</h2>${tripTable()}<button id="clear" type="button"><span>Clear table</span></button><button id="next" type="button">Next</button></main>`;
const wipe = () => $('#clear').addEventListener('click', () => $('#trips').remove());

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('a wiping press', () => {
  it('reaches the page in no part; Keep leaves everything as it was', async () => {
    const { seen, asked, log } = guarded(clearTable);
    wipe();
    press($('#clear span'));
    expect(seen).toEqual([]);
    expect(asked).toHaveLength(1);
    await asked[0]?.answer(false);
    expect($('#trips')).toBeTruthy();
    expect(log.kept).toHaveBeenCalledOnce();
    expect(log.cleared).not.toHaveBeenCalled();
  });

  it('"Clear anyway" does what was wanted, with the whole gesture', async () => {
    const { seen, asked, options } = guarded(clearTable);
    wipe();
    press($('#clear'));
    await asked[0]?.answer(true);
    expect(document.querySelector('#trips')).toBeNull();
    expect(seen).toEqual(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(options.pressAgain).not.toHaveBeenCalled();
  });

  it('is not asked about twice: the answer to the page’s own question passes, once', async () => {
    const { asked, options } = guarded(clearTable);
    const pageAsked = vi.fn();
    options.log.pageAsked = pageAsked;
    $('#clear').addEventListener('click', () => {
      const layer = document.createElement('div');
      layer.style.position = 'fixed';
      layer.innerHTML = '<p>Are you sure?</p><button id="sure" type="button">Delete all trips</button>';
      document.body.append(layer);
    });
    press($('#clear'));
    await asked[0]?.answer(true);
    await vi.advanceTimersByTimeAsync(700);
    let wiped = 0;
    $('#sure').addEventListener('click', () => wiped++);
    press($('#sure'));
    expect({ asked: asked.length, wiped }).toEqual({ asked: 1, wiped: 1 });
    expect(pageAsked).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(700);
    press($('#sure'));
    expect(asked).toHaveLength(2);
  });

  it('dragged away from the control does nothing and asks nothing', () => {
    const { asked } = guarded(clearTable);
    press($('#clear'), $('h2'));
    expect(asked).toHaveLength(0);
  });

  it.each(['Enter', ' '])('by key "%s" is asked about when the key is let go', (key) => {
    const { seen, asked } = guarded(clearTable);
    type($('#clear'), key);
    expect(seen).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it('by a click that had no beginning (access key, assistive technology) is asked about', () => {
    const { seen, asked } = guarded(clearTable);
    send($('#clear'), new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
    expect(seen).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it('by Enter in a field whose first submit button clears is asked about, and not submitted', () => {
    const html = `<main><form><h2>Travel history</h2>${tripTable()}<button id="clear">Clear table</button><button>Next</button></form></main>`;
    const { seen, asked } = guarded(html);
    const field = $('#trips input');
    send(field, new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, composed: true }));
    send($('#clear'), new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, detail: 0 }));
    expect(seen).toEqual(['keydown']);
    expect(asked).toHaveLength(1);
  });

  it('through a label is asked about once, and the box stays unticked', () => {
    const { asked } = guarded(
      `<main><section><h2>Travel history</h2><input type="checkbox" id="none"><label for="none">No travel history</label>${tripTable()}</section></main>`,
    );
    press($('label'));
    expect(asked).toHaveLength(1);
    expect($<HTMLInputElement>('#none').checked).toBe(false);
  });

  it('inside an open shadow root, with its text slotted, is asked about', () => {
    const { asked } = guarded(
      `<main><section><h2>Travel history</h2>${tripTable()}<x-button>Clear table</x-button></section></main>`,
    );
    const root = $('x-button').attachShadow({ mode: 'open' });
    root.innerHTML = '<button><slot></slot></button>';
    press(root.querySelector('slot') as Element);
    expect(asked[0]?.verdict.name).toBe('Clear table');
  });
});

describe('an ordinary press', () => {
  it('passes whole, after the live values were read', () => {
    const beforeGesture = vi.fn();
    const { seen, asked, log } = guarded(clearTable, { beforeGesture });
    press($('#next'));
    expect(seen).toEqual(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']);
    expect(beforeGesture).toHaveBeenCalledOnce();
    expect(asked).toHaveLength(0);
    expect(log.pressed).toHaveBeenCalledWith(
      expect.objectContaining({ control: 'button:next', section: 'travel history', wording: 'advance' }),
    );
  });

  it.each([
    ['made by no person', { isPerson: () => false }],
    ['after an update orphaned us', { alive: () => false }],
    ['on our own interface', { owns: () => true }],
  ])('%s is never judged', (_, overrides) => {
    const { seen, asked } = guarded(clearTable, overrides);
    press($('#clear'));
    expect(asked).toHaveLength(0);
    expect(seen).toContain('click');
  });

  it('with the right or middle button is never judged', () => {
    const { asked, seen } = guarded(clearTable);
    send($('#clear'), new PointerEvent('pointerdown', { bubbles: true, cancelable: true, button: 2 }));
    expect(asked).toHaveLength(0);
    expect(seen).toEqual(['pointerdown']);
  });

  it('passes when the guard itself fails, which is told once', () => {
    const { seen, log } = guarded(clearTable, {
      beforeGesture: () => {
        throw new Error('capture is broken');
      },
    });
    press($('#next'));
    press($('#next'));
    expect(seen.filter((event) => event === 'click')).toHaveLength(2);
    expect(log.trouble).toHaveBeenCalledExactlyOnceWith('capture is broken');
  });

  it('passes the second time when the dialog cannot be shown', async () => {
    const { asked, log, seen, options } = guarded(clearTable, { hold: () => Promise.reject(new Error('no dialog')) });
    press($('#clear'));
    await vi.advanceTimersByTimeAsync(0);
    expect(log.trouble).toHaveBeenCalledWith('no dialog');
    expect(options.pressAgain).toHaveBeenCalledWith('Clear table');
    press($('#clear'));
    expect(seen).toContain('click');
    expect(asked).toHaveLength(0);
  });
});

describe('a page that wants a real click', () => {
  it('gets one: the person is asked to press once more, and exactly that press passes', async () => {
    const { asked, options, seen } = guarded(clearTable);
    press($('#clear'));
    await asked[0]?.answer(true); // no listener: nothing happens
    await vi.advanceTimersByTimeAsync(1_100);
    expect(options.pressAgain).toHaveBeenCalledWith('Clear table');
    seen.length = 0;
    press($('#clear'));
    expect(seen).toContain('click');
    expect(asked).toHaveLength(1);
    press($('#clear'));
    expect(asked).toHaveLength(2);
  });

  it('is waited for while the server owes it an answer', async () => {
    let owes = true;
    const { asked, options } = guarded(clearTable, { busy: () => Promise.resolve(owes) });
    press($('#clear'));
    await asked[0]?.answer(true);
    await vi.advanceTimersByTimeAsync(5_100);
    expect(options.pressAgain).not.toHaveBeenCalled();
    $('#trips').remove();
    owes = false;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(options.pressAgain).not.toHaveBeenCalled();
  });

  it('finds its box as it was before the ignored press', async () => {
    const { asked, options } = guarded(
      `<main><section><h2>Travel history</h2><label><input type="checkbox" id="none"> No travel history</label>${tripTable()}</section></main>`,
    );
    press($('#none'));
    await asked[0]?.answer(true);
    expect($<HTMLInputElement>('#none').checked).toBe(true);
    await vi.advanceTimersByTimeAsync(1_100);
    expect($<HTMLInputElement>('#none').checked).toBe(false);
    expect(options.pressAgain).toHaveBeenCalledWith('No travel history');
  });
});

const gate = `<main><section><h2>Other names</h2><label><input type="radio" name="q" id="yes" checked> Yes</label><label><input type="radio" name="q" id="no"> No</label>
  <label>Name <input value="Awa"></label></section></main>`;

describe('arrow keys in a radio group', () => {
  it('are held before they move anything', () => {
    const { asked, seen } = guarded(gate);
    type($('#yes'), 'ArrowDown');
    expect(asked[0]?.verdict).toMatchObject({ kind: 'answer', name: 'No' });
    expect(seen).toEqual([]);
    expect($<HTMLInputElement>('#yes').checked).toBe(true);
  });

  it('pass towards an answer that closes nothing', () => {
    const { asked, seen } = guarded(gate.replace('value="Awa"', ''));
    type($('#yes'), 'ArrowDown');
    expect(asked).toHaveLength(0);
    expect(seen).toContain('keydown');
  });
});

describe('a select', () => {
  const html = `<main><section><h2>Travel history</h2><select id="s"><option value=""></option><option value="y" selected>I have travelled</option><option value="n">I have not travelled</option></select>${tripTable()}</section></main>`;

  it('is put back before the page sees an emptying answer, and chosen after "Clear anyway"', async () => {
    const { asked, seen } = guarded(html);
    const select = $<HTMLSelectElement>('#s');
    pick(select, 2);
    expect(seen).toEqual([]);
    expect(select.value).toBe('y');
    await vi.advanceTimersByTimeAsync(0);
    await asked[0]?.answer(true);
    expect(select.value).toBe('n');
    expect(seen).toEqual(['input', 'change']);
  });

  it('passes any other choice', async () => {
    const { asked, seen } = guarded(html.replace('I have not travelled', 'By air'));
    pick($<HTMLSelectElement>('#s'), 2);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveLength(0);
    expect(seen).toEqual(['input', 'change']);
  });
});

describe('form.reset() by the page', () => {
  const html =
    '<main><form><label>City <input id="city"></label><button id="b" type="button">Go to summary</button></form></main>';
  // happy-dom empties the form before it tells; browsers ask first (HTML: "reset a form").
  function resetAsBrowsersDo(this: HTMLFormElement): void {
    if (!this.dispatchEvent(new Event('reset', { bubbles: true, cancelable: true }))) return;
    for (const field of this.querySelectorAll('input')) field.value = field.defaultValue;
  }
  beforeEach(() => {
    const spy = vi.spyOn(HTMLFormElement.prototype, 'reset').mockImplementation(resetAsBrowsersDo);
    return () => spy.mockRestore();
  });

  function page(name: string) {
    const all = guarded(html.replace('Go to summary', name));
    $<HTMLInputElement>('#city').value = 'Ottawa';
    $('#b').addEventListener('click', () => $<HTMLFormElement>('form').reset());
    return all;
  }

  it('inside a person’s click is held; the form is reset after "Clear anyway"', async () => {
    const { asked } = page('Go to summary');
    press($('#b'));
    expect(asked[0]?.verdict).toMatchObject({ kind: 'reset', reason: 'structure' });
    expect($<HTMLInputElement>('#city').value).toBe('Ottawa');
    await asked[0]?.answer(true);
    expect($<HTMLInputElement>('#city').value).toBe('');
  });

  it.each(['Add Row', 'Save entry'])('inside "%s" empties the entry form by right', (name) => {
    const { asked } = page(name);
    press($('#b'));
    expect(asked).toHaveLength(0);
    expect($<HTMLInputElement>('#city').value).toBe('');
  });

  it('outside of any click is left to loss detection', () => {
    const { asked } = page('Go to summary');
    $<HTMLFormElement>('form').reset();
    expect(asked).toHaveLength(0);
  });
});
