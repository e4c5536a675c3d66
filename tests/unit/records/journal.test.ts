import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { foldJournals, forgetJournal } from '../../../utils/records/journal';
import { field, rowOf, typed, visitOf } from './samples';
import { newDisk } from './stores';

beforeEach(() => fakeBrowser.reset());

const local = fakeBrowser.storage.local;
const journal = (...batches: unknown[]) => ({ visit: visitOf('v1'), batches });
const first = { visitId: 'v1', seq: 1, changes: [field('f1', 'a')] };
const second = { visitId: 'v1', seq: 2, changes: [typed('f1', 'ab')] };

it('the last keystrokes before a crash would be lost', async () => {
  const { store, vault } = newDisk();
  await store.changeVisit('v1', () => rowOf(visitOf('v1'), { tabId: 9 }));
  await store.applyBatch(first);
  await local.set({ 'journal:v1:2': journal(second), 'journal:v1:1': journal(first), theme: 'dark' });
  await foldJournals(store, vault);
  expect((await store.readDraft('v1')).fields[0]?.value).toEqual({ kind: 'text', text: 'ab' });
  expect((await store.findVisit('v1'))?.tabId).toBe(9);
  expect(Object.keys(await local.get(null)).sort()).toEqual(['sealTo', 'theme']);
});

it('a page whose opening never arrived would be lost', async () => {
  const { store, vault } = newDisk();
  await local.set({ 'journal:v1:1': journal(first) });
  await foldJournals(store, vault);
  expect(await store.findVisit('v1')).toMatchObject({ lineage: '', tabId: -1 });
  expect((await store.readDraft('v1')).fields).toHaveLength(1);
});

it.each([
  ['nonsense', 'nonsense'],
  ['no visit', { batches: [first] }],
  ['another visit’s batch', { visit: visitOf('v2'), batches: [first] }],
])('one bad journal (%s) would take the others with it', async (_what, bad) => {
  const { store, vault } = newDisk();
  await local.set({ 'journal:bad': bad, 'journal:v1:1': journal(first) });
  await foldJournals(store, vault);
  expect((await store.readDraft('v1')).fields).toHaveLength(1);
  expect(await local.get(null)).toEqual({ sealTo: expect.anything(), 'setAside:bad': { sealed: expect.any(String) } });
});

it('one bad batch would take the good ones of its journal with it', async () => {
  const { store, vault } = newDisk();
  await local.set({ 'journal:v1:1': journal({ seq: 'x' }, first) });
  await foldJournals(store, vault);
  expect((await store.readDraft('v1')).fields).toHaveLength(1);
  expect(Object.keys(await local.get(null)).sort()).toEqual(['sealTo', 'setAside:v1:1']);
});

it('what a page writes while its journal is read would be removed unread', async () => {
  const { store, vault } = newDisk();
  await local.set({ 'journal:v1:1': journal(first) });
  const apply = store.applyBatches.bind(store);
  vi.spyOn(store, 'applyBatches').mockImplementationOnce(async (visitId, batches) => {
    await apply(visitId, batches);
    await local.set({ 'journal:v1:2': journal(second) });
  });
  await foldJournals(store, vault);
  expect(Object.keys(await local.get(null)).sort()).toEqual(['journal:v1:2', 'sealTo']);
});

it('what was written while the journal was being read would wait for another page', async () => {
  const { store, vault } = newDisk();
  await local.set({ 'journal:v1:1': journal(first) });
  const running = foldJournals(store, vault);
  await local.set({ 'journal:v1:2': journal(second) });
  await Promise.all([running, foldJournals(store, vault)]);
  expect((await store.readDraft('v1')).fields[0]?.value).toEqual({ kind: 'text', text: 'ab' });
  expect(Object.keys(await local.get(null))).toEqual(['sealTo']);
});

it('a long journal would hold up the next page for seconds: each step onto the disk waits for it', async () => {
  const { store, vault } = newDisk();
  const batches = Array.from({ length: 200 }, (_, i) => ({
    visitId: 'v1',
    seq: i + 1,
    changes: [field('f1', 'x'.repeat(i))],
  }));
  await local.set(Object.fromEntries(batches.map((batch) => [`journal:v1:${String(batch.seq)}`, journal(batch)])));
  const steps = vi.spyOn(store, 'applyBatches');
  await foldJournals(store, vault);
  expect(steps).toHaveBeenCalledOnce();
  expect((await store.readDraft('v1')).fields[0]?.value).toEqual({ kind: 'text', text: 'x'.repeat(199) });
});

it('a journal that cannot be stored now would be removed', async () => {
  const { store, vault } = newDisk();
  const told = vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(store, 'applyBatches').mockRejectedValue(new Error('full'));
  await local.set({ 'journal:v1:1': journal(first) });
  await foldJournals(store, vault);
  expect(Object.keys(await local.get(null)).sort()).toEqual(['journal:v1:1', 'sealTo']);
  expect(told).toHaveBeenCalledOnce();
});

it('a deleted visit would live on in its journal', async () => {
  await local.set({ 'journal:v1:1': journal(first), 'setAside:v1:3': 'x', 'journal:v12:1': 'y' });
  await forgetJournal('v1');
  expect(Object.keys(await local.get(null))).toEqual(['journal:v12:1']);
});
