import { expect, it } from 'vitest';
import { siteState } from '../../../components/workbench/siteState';

function setup(address: string | undefined, granted = true) {
  const added = new Set<string>();
  const site = siteState({
    address: () => Promise.resolve(address),
    isAdded: (host) => Promise.resolve(added.has(host)),
    ask: (host) => Promise.resolve(granted && !!added.add(host)),
    forget: (host) => Promise.resolve(void added.delete(host)),
  });
  return site;
}

it.each([
  [undefined, 'unknown'],
  ['https://secure.cic.gc.ca/x', 'portal'],
  ['https://clegc-gckey.gc.ca/j/eng/l', 'never'],
  ['chrome://newtab/', 'none'],
  ['https://forms.example.org/x', 'addable'],
])('of %s the person would be told the wrong thing', async (address, kind) => {
  const site = setup(address);
  await site.refresh();
  expect(site.here.value.kind).toBe(kind);
});

it('a site that was added would be offered again, or could not be taken away', async () => {
  const site = setup('https://forms.example.org/x');
  await site.refresh();
  expect(await site.ask('forms.example.org')).toBe(true);
  expect(site.here.value).toEqual({ kind: 'added', host: 'forms.example.org' });
  await site.forget('forms.example.org');
  expect(site.here.value).toEqual({ kind: 'addable', host: 'forms.example.org' });
});

it('a site would count as added although the browser was told no', async () => {
  const site = setup('https://forms.example.org/x', false);
  await site.refresh();
  expect(await site.ask('forms.example.org')).toBe(false);
  expect(site.here.value.kind).toBe('addable');
});
