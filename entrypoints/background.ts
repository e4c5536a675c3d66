import { defineBackground } from 'wxt/utils/define-background';
import { serve } from '../utils/messages/serve';
import { contentMatches } from '../utils/portals/contentMatches';
import { watchActivity } from '../utils/records/activity';
import { connect } from '../utils/records/database';
import { diskStore } from '../utils/records/diskStore';
import { recordHandlers } from '../utils/records/handlers';
import { memoryStore } from '../utils/records/memoryStore';
import { watchSignIns } from '../utils/records/signIns';
import { takeUp } from '../utils/records/takeUp';

export default defineBackground({
  type: 'module',
  main() {
    const disk = diskStore(connect());
    const activity = watchActivity(contentMatches());
    const memory = memoryStore();
    watchSignIns(contentMatches(), { disk, memory });
    serve(recordHandlers({ disk, memory, activity, ready: takeUp(disk, Date.now()) }));
  },
});
