import { expect, test } from 'vitest';
import { FLOOD, longestWaits } from '../e2e/support/flood.ts';
import { TRAVEL, TYPED } from '../e2e/support/hostilePage.ts';
import { waitFor } from '../e2e/support/poll.ts';
import { keptTexts } from '../e2e/support/webform.ts';
import { ask, click, openHostile, type } from './support/hostilePage.ts';
import { press } from './support/keys.ts';
import { open } from './support/open.ts';
import { openStore } from './support/store.ts';

/** The secrets and the odd values of `hostile.e2e.ts`, here in one page: a start of Firefox takes seconds. */
const SECRET = 'Hunter2-and-more';
const CARD = '4111 1111 1111 1111';
const EVIL = [
  '<img src=x onerror="window.pwned=1">',
  '</style><script>window.pwned=1</script>',
  '\u202Egnp.exe\u202C \u2066abc\u2069',
  '\u0007\u001b[31m\u0085\u2028',
  '\ud800 lone \udfff',
];
const MEGABYTES = 10_000_000; // characters, in one value and in one label

test('in Firefox, a page could make Holdfast keep a secret, run what it reads, or stand still', async () => {
  const { firefox, page, hold } = await open();
  const store = await openStore(firefox);
  await page.bringToFront();
  const secrets = `<form id="extra"><label>Word <input id="dotted" style="-webkit-text-security: disc"></label>
    <label>Reference <input id="plain"></label> <label>Code <input id="code" autocomplete="one-time-code"></label>
    <label>Nickname <input id="shown"></label></form><script>{
      const field = document.createElement('input'); field.type = 'password'; field.id = 'toggled';
      field.setAttribute('aria-label', 'Word'); document.getElementById('extra').append(field); field.type = 'text'; }
    </script>`;
  await openHostile(page, 'secrets', TRAVEL + secrets);
  await type(page);
  for (const [id, text] of [
    ['toggled', SECRET],
    ['plain', CARD],
    ['code', '271828'],
    ['shown', 'last'],
  ] as const) {
    await page.focus(`#${id}`);
    await press(page, text);
  }
  await waitFor('what came last to be kept', async () => (await keptTexts(store, '/secrets')).includes('last'));
  const kept = (await keptTexts(store, '/secrets')).filter((text) => text !== '');
  expect(kept.sort()).toEqual([...TYPED.split('|'), 'last'].sort());

  // What the page is called and holds is text, and ten million characters of it are no reason to stop.
  await openHostile(page, 'markup', TRAVEL);
  await ask(
    page,
    `{
      const evil = ${JSON.stringify(EVIL)};
      document.title = document.querySelector('legend').textContent = evil.join(' ');
      for (const [index, text] of evil.entries()) {
        const field = document.createElement('textarea');
        field.name = field.id = text;
        field.setAttribute('aria-label', text + ' ' + index);
        document.querySelector('legend').after(field);
        field.value = text;
      }
      const long = document.createElement('textarea');
      long.setAttribute('aria-label', 'x'.repeat(${String(MEGABYTES)}));
      long.value = 'y'.repeat(${String(MEGABYTES)});
      document.querySelector('legend').after(long);
      document.getElementById('city').scrollIntoView();
      ''
    }`,
  );
  await type(page);
  await click(page, 'wipe');
  expect(await hold.text()).toContain('Clear all');
  await hold.keep();
  expect(await ask(page, 'valuesNow()')).toBe(TYPED);
  expect(await ask(page, 'String(window.pwned)')).toBe('undefined');
  await waitFor('the odd values to be kept', async () => {
    const texts = await keptTexts(store, '/markup');
    return EVIL.every((text) => texts.includes(text));
  });
});

test('in Firefox, a page that changes a hundred thousand times would stand still, or be left unguarded', async () => {
  const { page, hold } = await open();
  await openHostile(page, 'flood', TRAVEL + FLOOD);
  await type(page);
  const { once, often } = await longestWaits(async () => {
    await ask(page, 'flood(), ""');
    return waitFor('the end of a flood', async () => (await ask(page, 'waited')) || false, 60_000);
  });
  expect(often).toBeLessThan(100);
  expect(once).toBeLessThan(1_000);
  await click(page, 'wipe');
  expect(await hold.text()).toContain('Clear all');
  await hold.keep();
  expect(await ask(page, 'valuesNow()')).toBe(TYPED);
});

test('in Firefox, a site that only looks like a portal would be kept, or be told of others’ work', async () => {
  const { firefox, page } = await open();
  const store = await openStore(firefox);
  await page.bringToFront();
  await openHostile(page, 'real', TRAVEL);
  await type(page);
  await waitFor('the portal’s own page to be kept', async () => (await keptTexts(store, '/real')).includes('to visit'));
  for (const address of [
    'https://secure.cic.gc.ca.example.gc.ca/hostile/alike',
    'https://xsecure.cic.gc.ca/hostile/alike',
    'https://secure.cic.gc.ca@evil.gc.ca/hostile/alike',
    'https://secure.cic.gc.ca:8443/hostile/alike',
    'http://secure.cic.gc.ca/hostile/alike',
    'https://secure.cic.gc.ca./hostile/alike',
    'https://secure.c\u0456c.gc.ca/hostile/alike', // a Cyrillic letter
  ]) {
    await openHostile(page, address, TRAVEL);
    await type(page);
    await click(page, 'wipe');
    expect(await ask(page, 'valuesNow()'), address).toBe('||');
    expect(
      await ask(page, 'document.documentElement.children.length + document.documentElement.outerHTML'),
    ).not.toMatch(/^[^2]|E009|moz-extension/);
  }
  const { visits } = await store.ask('listVisits', {});
  expect(visits.filter(({ visit }) => visit.address.includes('alike'))).toEqual([]);
});
