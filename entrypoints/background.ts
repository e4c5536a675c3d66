import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openWelcome } from '../utils/browser/openWelcome';
import { watchCommands } from '../utils/browser/watchCommands';
import { serve } from '../utils/messages/serve';
import { contentMatches } from '../utils/portals/contentMatches';
import { watchActivity } from '../utils/records/activity';
import { connect } from '../utils/records/database';
import { diskStore } from '../utils/records/diskStore';
import { recordHandlers } from '../utils/records/handlers';
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
    const connection = connect();
    const disk = diskStore(connection);
    const world = realWorld(`Holdfast ${browser.runtime.getManifest().version}`);
    const evidence = createEvidence(connection, world);
    const anchors = anchorShelf(connection, world);
    const activity = watchActivity(contentMatches());
    const memory = memoryStore();
    watchSignIns(contentMatches(), { disk, memory });
    const ready = takeUp(disk, Date.now()).then(() => foldLogs(disk, evidence));
    const responses = watchResponses(contentMatches());
    serve(recordHandlers({ disk, memory, activity, evidence, anchors, responses, ready }));
    openWelcome();
    const screens = { disk, memory, evidence, responses, now: Date.now };
    watchCommands({
      restore: (tabId) => void orderTab([memory, disk], tabId, 'restore'),
      screen: (tabId) => void recordScreen(tabId, false, screens),
    });
    sealOnTime(evidence);
    void startEvidence(evidence);
  },
});
