// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mountInPage } from '../../../components/inpage/mountInPage';
import type { HoldView, LossView } from '../../../components/inpage/views';
import { en } from '../../../utils/language/en';

const question: HoldView = {
  control: 'No travel history',
  section: 'Travel history',
  entries: ['Mar 2012 – Apr 2012, France, tourism'],
  entryCount: 1,
  fieldCount: 5,
  reason: 'rule',
};

document.elementsFromPoint = () => []; // happy-dom has no layout: no bar of the page's own

function setup() {
  const stop = new AbortController();
  const inPage = mountInPage({ document, language: () => en, signal: stop.signal });
  const onRestore = vi.fn();
  const loss: LossView = {
    kind: 'loss',
    section: 'Travel history',
    entries: 1,
    fields: 5,
    cause: { kind: 'page' },
    at: 0,
    offered: false,
    preview: () => [],
    onRestore,
    onDismiss: () => undefined,
  };
  const hosts = () => [...document.documentElement.children].filter((child) => child.localName === 'div');
  return { stop, inPage, loss, hosts, onRestore };
}

afterEach(() => {
  for (const child of [...document.documentElement.children]) if (child.localName === 'div') child.remove();
});

describe('the page carries nothing of Holdfast while there is nothing to say', () => {
  it('before, and after the bar is hidden', () => {
    const { inPage, loss, hosts } = setup();
    expect(hosts()).toHaveLength(0);
    inPage.show(loss);
    expect(hosts()).toHaveLength(1);
    inPage.show(null);
    expect(hosts()).toHaveLength(0);
  });

  it('and when the extension goes', () => {
    const { inPage, loss, hosts, stop } = setup();
    inPage.show(loss);
    stop.abort();
    expect(hosts()).toHaveLength(0);
    inPage.show(loss);
    expect(hosts()).toHaveLength(0);
  });
});

it('is closed to the page: no root, no class, no name', () => {
  const { inPage, loss, hosts } = setup();
  inPage.show(loss);
  expect(hosts()[0]?.shadowRoot).toBeNull();
  expect(hosts()[0]?.attributes).toHaveLength(0);
  inPage.remove();
});

it('knows its own host from everything of the page', () => {
  const { inPage, loss, hosts } = setup();
  expect(inPage.owns(document.body)).toBe(false);
  inPage.show(loss);
  expect(inPage.owns(hosts()[0] ?? null)).toBe(true);
  expect(inPage.owns(document.body)).toBe(false);
  expect(inPage.owns(window)).toBe(false);
  expect(inPage.owns(null)).toBe(false);
  inPage.remove();
});

it('ends every open question as keep when it is taken away', async () => {
  const { inPage } = setup();
  const onClear = vi.fn();
  const answer = inPage.hold(question, onClear);
  inPage.remove();
  await expect(answer).resolves.toBe('keep');
  expect(onClear).not.toHaveBeenCalled();
  await expect(inPage.hold(question, onClear)).resolves.toBe('keep');
});

it('a second question ends the first as keep', async () => {
  const { inPage } = setup();
  const first = inPage.hold(question, () => undefined);
  const second = inPage.hold(question, () => undefined);
  await expect(first).resolves.toBe('keep');
  inPage.remove();
  await expect(second).resolves.toBe('keep');
});
