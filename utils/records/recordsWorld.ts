import type { Activity } from './activity';
import type { IdleLock } from './idleLock';
import type { Incidents } from './incidents';
import type { Responses } from './responses';
import type { AnchorShelf } from './sealed/anchorRows';
import type { Evidence } from './sealed/evidence';
import type { Store } from './store';
import type { Lock } from './vault/lock';
import type { Vault } from './vault/vault';

/** Everything that the background's answers are made from. */
export interface RecordsWorld {
  disk: Store;
  /** For private windows. */
  memory: Store;
  activity: Activity;
  /** The sealed log; nothing of private windows goes there. */
  evidence: Evidence;
  /** Proof of time from outside. */
  anchors: AnchorShelf;
  /** What the portal's own servers said. */
  responses: Responses;
  /** What the portals did to their person. */
  incidents: Incidents;
  vault: Vault;
  lock: Lock;
  idle: IdleLock;
  deleteEverything(): Promise<void>;
  /** Resolves when what the last run left behind has been read; never rejects. */
  ready: Promise<void>;
  now?: () => number;
}
