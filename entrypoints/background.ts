import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { serve } from '../utils/messages/serve';
import { contentMatches } from '../utils/portals/contentMatches';
import { watchActivity } from '../utils/records/activity';
import { connect } from '../utils/records/database';
import { diskStore } from '../utils/records/diskStore';
import { recordHandlers } from '../utils/records/handlers';
import { memoryStore } from '../utils/records/memoryStore';
import { watchSignIns } from '../utils/records/signIns';
import { createEvidence } from '../utils/records/sealed/evidence';
import { startEvidence } from '../utils/records/sealed/startEvidence';
import { realWorld } from '../utils/records/sealed/world';
import { takeUp } from '../utils/records/takeUp';

export default defineBackground({
  type: 'module',
  main() {
    const connection = connect();
    const disk = diskStore(connection);
    const evidence = createEvidence(connection, realWorld(`Holdfast ${browser.runtime.getManifest().version}`));
    const activity = watchActivity(contentMatches());
    const memory = memoryStore();
    watchSignIns(contentMatches(), { disk, memory });
    serve(recordHandlers({ disk, memory, activity, evidence, ready: takeUp(disk, Date.now()) }));
    void startEvidence(evidence);
  },
});
