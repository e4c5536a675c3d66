import { beforeEach, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { contract, type MessageName } from '../../../utils/messages/contract';
import { isTooLarge } from '../../../utils/messages/isTooLarge';
import type { Sender } from '../../../utils/messages/senders';
import { answer, type Handlers } from '../../../utils/messages/serve';
import { deleteEverything } from '../../../utils/records/deleteEverything';
import { recordHandlers } from '../../../utils/records/handlers';
import { memoryStore } from '../../../utils/records/memoryStore';
import { anchorShelf } from '../../../utils/records/sealed/anchorRows';
import { createEvidence } from '../../../utils/records/sealed/evidence';
import { createLock } from '../../../utils/records/vault/lock';
import { findSettings, writeSettingsFile } from '../../../utils/settings/settingsFile';
import { testWorld } from '../evidence/samples';
import { newDisk } from '../records/stores';
import { broken, randomFrom, valid } from './generate';

const MESSAGES = 100_000;
const SECRET = 'what the client typed';
const NAMES = Object.keys(contract) as MessageName[];
const PORTAL_PAGE = 'https://onlineservices-servicesenligne.cic.gc.ca/eapp/eapp';

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.i18n.getUILanguage = () => 'en-CA';
});

const tab = (url: string) => ({ id: 5, url, incognito: false });
const page: Sender = { id: fakeBrowser.runtime.id, url: PORTAL_PAGE, frameId: 0, tab: tab(PORTAL_PAGE) };
const own: Sender = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/records.html') };
/** No site was added by hand. */
const isAdded = (): Promise<boolean> => Promise.resolve(false);
const STRANGERS: readonly Sender[] = [
  { ...page, id: 'another' },
  { ...page, url: 'https://evil.example/' },
  { ...page, url: `${PORTAL_PAGE.replace('https://', 'https://x@')}` },
  { ...page, url: PORTAL_PAGE.replace('.gc.ca', '.gc.ca.evil.example') },
  { ...page, url: PORTAL_PAGE.replace('https', 'http') },
  { ...own, url: `https://evil.example/${own.url ?? ''}` },
  {} as Sender,
];

it(`of ${MESSAGES} messages, an invalid one would reach the store, or its exception escape`, async () => {
  const random = randomFrom(20161103);
  let handled: unknown;
  let reached = 0;
  const handlers = Object.fromEntries(
    NAMES.map((name) => [name, (input: unknown) => ((handled = input), reached++, {})]),
  ) as unknown as Handlers;
  const counts = { valid: 0, invalid: 0, strangers: 0 };
  for (let i = 0; i < MESSAGES; i++) {
    const name = NAMES[i % NAMES.length] as MessageName;
    const { from, input: schema } = contract[name];
    const good = valid(schema, random);
    const input = random() < 0.1 ? good : broken(good, random);
    const isStranger = random() < 0.2;
    const proper = from === 'page' ? page : own;
    const other = from === 'page' ? own : page;
    const sender = isStranger ? ([...STRANGERS, other][Math.floor(random() * (STRANGERS.length + 1))] ?? {}) : proper;
    const accepted = z.safeParse(schema, input);
    const isTaken = accepted.success && !isTooLarge(input);
    const before = reached;
    const reply = await answer(handlers, name, input, sender, isAdded);
    if (isStranger || !isTaken) {
      expect(reached, `${name}: ${JSON.stringify(input)}`).toBe(before);
      if (!('error' in reply)) throw new Error(`"${name}" was answered.`);
      expect(reply.error).toMatch(/^[^\n]{10,200}\.$/);
      counts[isStranger ? 'strangers' : 'invalid']++;
    } else {
      expect(reached).toBe(before + 1);
      expect(handled).toEqual(accepted.data);
      counts.valid++;
    }
  }
  // A generator that makes only one kind would test nothing.
  expect(counts.valid).toBeGreaterThan(8_000);
  expect(counts.invalid).toBeGreaterThan(40_000);
  expect(counts.strangers).toBeGreaterThan(15_000);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

it('a message that was refused would still have changed something that is kept', async () => {
  const random = randomFrom(7);
  const { store: disk, vault, connection } = newDisk();
  const handlers = recordHandlers({
    disk,
    memory: memoryStore(),
    activity: { inFlight: () => 0 },
    evidence: createEvidence(connection, testWorld(), vault),
    anchors: anchorShelf(connection, testWorld(), vault),
    responses: { factsFor: () => [] },
    incidents: { told: async () => undefined },
    vault,
    lock: createLock(connection, vault, async () => undefined),
    idle: { use: () => undefined, check: async () => undefined },
    deleteEverything: () => deleteEverything(connection, vault),
    ready: Promise.resolve(),
  });
  const ask = (name: string, input: unknown, sender: Sender = page) => answer(handlers, name, input, sender, isAdded);
  const visit = {
    ...{ visitId: 'v1', portal: 'ircc-secure-account', topAddress: PORTAL_PAGE, address: PORTAL_PAGE, frame: '' },
    ...{ title: '', openedAt: 1, navigation: 'navigate', signIn: false },
  };
  expect(await ask('openVisit', visit)).toHaveProperty('ok');
  const value = { kind: 'text', text: SECRET };
  const changes = [{ type: 'value', key: 'f1', value, cause: 'input', at: 2 }];
  expect(await ask('keep', { visitId: 'v1', seq: 1, changes })).toHaveProperty('ok');
  const everything = async (): Promise<string> =>
    JSON.stringify([
      await disk.newestVisits(9),
      await disk.readDraft('v1'),
      await disk.readLog('v1'),
      await disk.allFiles(),
      await disk.allLearned(),
      await disk.allJobs(),
      await fakeBrowser.storage.local.get(null),
    ]);
  const before = await everything();
  let refused = 0;
  for (let i = 0; i < 4_000; i++) {
    const name = NAMES[i % NAMES.length] as MessageName;
    const { from, input: schema } = contract[name];
    const input = broken(valid(schema, random), random);
    if (z.safeParse(schema, input).success && !isTooLarge(input)) continue;
    const reply = await ask(name, input, from === 'page' ? page : own);
    expect(JSON.stringify(reply)).not.toContain(SECRET);
    refused++;
  }
  expect(refused).toBeGreaterThan(2_000);
  expect(await everything()).toBe(before);
});

it('a settings file that somebody meddled with would stop the page that takes it', () => {
  const random = randomFrom(42);
  const good: unknown = JSON.parse(
    writeSettingsFile({
      chosen: { language: 'fr', keepDays: 90, lockMinutes: 10 },
      holds: { portals: { 'us-ceac': 'never' }, controls: [] },
    }),
  );
  let taken = 0;
  for (let i = 0; i < 20_000; i++) {
    const text = JSON.stringify(broken(good, random)) ?? '';
    if (findSettings(random() < 0.5 ? text : text.slice(0, Math.floor(random() * text.length))) !== undefined) taken++;
  }
  expect(taken).toBeLessThan(20_000 * 0.5);
  expect(findSettings(JSON.stringify(good))).toBeDefined();
});

it.each<[string, unknown]>([
  ['too much text', { visitId: 'v1', text: ['x'.repeat(30_000_000), 'y'.repeat(30_000_000)] }],
  ['too many parts', { visitId: 'v1', list: Array.from({ length: 2_000_001 }, () => 0) }],
  ['endless depth', JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`)],
])('a message with %s would hold up the background', async (_what, input) => {
  const reply = await answer({} as Handlers, 'askIdentity', input, page, isAdded);
  expect(reply).toEqual({ error: expect.stringContaining('larger than') });
});
