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
import { diskStore } from '../utils/records/diskStore';
import { MIGRATIONS } from '../utils/records/migrations';
import { recordHandlers } from '../utils/records/handlers';
import { noteNewStore } from '../utils/records/lostStore';
import { memoryStore } from '../utils/records/memoryStore';
import { recordScreen } from '../utils/records/recordScreen';
import { watchResponses } from '../utils/records/responses';
import { sealOnTime } from '../utils/records/sealOnTime';
import { watchSignIns } from '../utils/records/signIns';
import { anchorShelf } from '../utils/records/sealed/anchorRows';
import { createEvidence } from '../utils/records/sealed/evidence';
import { startEvidence } from '../utils/records/sealed/startEvidence';
import { realWorld } from '../utils/records/sealed/world';
import { orderTab } from '../utils/records/tabHandlers';
import { foldLogs } from '../utils/records/foldLogs';
import { takeUp } from '../utils/records/takeUp';

export default defineBackground({
  type: 'module',
  main() {
    const connection = connect('holdfast', MIGRATIONS, () => noteNewStore(Date.now()));
    const disk = diskStore(connection);
    const world = realWorld(`Holdfast ${browser.runtime.getManifest().version}`);
    const evidence = createEvidence(connection, world);
    const anchors = anchorShelf(connection, world);
    // The browser tells of the hosts it granted us alone: the built-in ones, and those the person added.
    const activity = watchActivity(['https://*/*']);
    const responses = watchResponses(['https://*/*']);
    const memory = memoryStore();
    watchSignIns(contentMatches(), { disk, memory });
    const ready = takeUp(disk, Date.now()).then(() => foldLogs(disk, evidence));
    serve(recordHandlers({ disk, memory, activity, evidence, anchors, responses, ready }), isAddedHost);
    watchAddedSites();
    openWelcome();
    takeUpWhenInstalled(contentMatches());
    const screens = { disk, memory, evidence, responses, now: Date.now };
    watchCommands({
      restore: (tabId) => void orderTab([memory, disk], tabId, 'restore'),
      screen: (tabId) => void recordScreen(tabId, false, screens),
    });
    sealOnTime(evidence);
    void startEvidence(evidence);
  },
});
