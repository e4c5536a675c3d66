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
import { watchSignIns } from '../utils/records/signIns';
import { createEvidence } from '../utils/records/sealed/evidence';
import { startEvidence } from '../utils/records/sealed/startEvidence';
import { realWorld } from '../utils/records/sealed/world';
import { orderTab } from '../utils/records/tabHandlers';
import { takeUp } from '../utils/records/takeUp';

export default defineBackground({
  type: 'module',
  main() {
    const connection = connect('holdfast', MIGRATIONS, () => noteNewStore(Date.now()));
    const disk = diskStore(connection);
    const evidence = createEvidence(connection, realWorld(`Holdfast ${browser.runtime.getManifest().version}`));
    // The browser tells of the hosts it granted us alone: the built-in ones, and those the person added.
    const activity = watchActivity(['https://*/*']);
    const memory = memoryStore();
    watchSignIns(contentMatches(), { disk, memory });
    serve(recordHandlers({ disk, memory, activity, evidence, ready: takeUp(disk, Date.now()) }), isAddedHost);
    watchAddedSites();
    openWelcome();
    takeUpWhenInstalled(contentMatches());
    watchCommands((tabId) => void orderTab([memory, disk], tabId, 'restore'));
    void startEvidence(evidence);
  },
});
