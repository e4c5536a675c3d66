import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { isAddedHost, watchAddedSites } from '../utils/browser/addedSites';
import { openWelcome } from '../utils/browser/openWelcome';
import { takeUpWhenInstalled } from '../utils/browser/takeUpOpenPages';
import { watchCommands } from '../utils/browser/watchCommands';
import { serve } from '../utils/messages/serve';
import { contentMatches } from '../utils/portals/contentMatches';
import { watchActivity } from '../utils/records/activity';
import { connect } from '../utils/records/database';
import { deleteEverything } from '../utils/records/deleteEverything';
import { diskStore } from '../utils/records/diskStore';
import { MIGRATIONS } from '../utils/records/migrations';
import { recordHandlers } from '../utils/records/handlers';
import { noteNewStore } from '../utils/records/lostStore';
import { memoryStore } from '../utils/records/memoryStore';
import { watchIncidents } from '../utils/records/incidents';
import { recordScreen } from '../utils/records/recordScreen';
import { watchResponses } from '../utils/records/responses';
import { sealOnTime } from '../utils/records/sealOnTime';
import { watchSignIns } from '../utils/records/signIns';
import { anchorShelf } from '../utils/records/sealed/anchorRows';
import { createEvidence } from '../utils/records/sealed/evidence';
import { startEvidence } from '../utils/records/sealed/startEvidence';
import { realWorld } from '../utils/records/sealed/world';
import { orderTab } from '../utils/records/tabHandlers';
import { retire, takeUp } from '../utils/records/takeUp';
import { createIdleLock } from '../utils/records/idleLock';
import { foldJournals } from '../utils/records/journal';
import { resumeLock } from '../utils/records/resumeLock';
import { createLock } from '../utils/records/vault/lock';
import { closeSession, watchClosedTabs } from '../utils/records/vault/keyMemory';
import { createVault } from '../utils/records/vault/vault';

export default defineBackground({
  type: 'module',
  main() {
    const connection = connect('holdfast', MIGRATIONS, () => noteNewStore(Date.now()));
    const vault = createVault(connection);
    const disk = diskStore(connection, vault);
    const world = realWorld(`Holdfast ${browser.runtime.getManifest().version}`);
    const evidence = createEvidence(connection, world, vault);
    const anchors = anchorShelf(connection, world, vault);
    const lock = createLock(connection, vault, () => foldJournals(disk, vault));
    const idle = createIdleLock(lock);
    // The browser tells of the hosts it granted us alone: the built-in ones, and those the person added.
    const activity = watchActivity(['https://*/*']);
    const responses = watchResponses(['https://*/*']);
    const memory = memoryStore();
    watchSignIns(contentMatches(), { disk, memory });
    const ready = takeUp(disk, vault, evidence);
    void ready.then(() => retire(disk, evidence, Date.now()));
    const erase = (): Promise<void> => deleteEverything(connection, vault);
    const incidents = watchIncidents(['https://*/*'], { disk, memory, evidence });
    const archive = { disk, memory, evidence, vault, lock, idle, anchors, deleteEverything: erase };
    serve(recordHandlers({ ...archive, activity, responses, incidents, ready }), isAddedHost);
    closeSession();
    watchClosedTabs(vault.memory);
    void resumeLock(lock);
    watchAddedSites();
    openWelcome();
    takeUpWhenInstalled(contentMatches());
    const screens = { disk, memory, evidence, responses, now: Date.now };
    watchCommands({
      restore: (tabId) => void orderTab([memory, disk], tabId, 'restore'),
      screen: (tabId) => void recordScreen(tabId, false, screens),
    });
    sealOnTime(evidence, disk);
    void startEvidence(evidence);
  },
});
