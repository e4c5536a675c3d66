import { defaultControls, type Controls } from '../shared/controls.ts';
import type { ClientKey } from '../shared/clients.ts';
import { emptyMycicFile, type MycicFile } from '../mycic/file.ts';
import { emptyPrFile, type PrFile } from '../pr/file.ts';

/** One request as the server received it, without its credentials. */
export interface ReceivedRequest {
  /** ms since the epoch */
  readonly at: number;
  readonly method: string;
  readonly host: string;
  /** path and query */
  readonly path: string;
  /** The body as text; empty on sign-in pages. */
  readonly body: string;
}

export interface Session {
  /** False after signing out or timing out: every page then leads to the sign-in page. */
  signedIn: boolean;
  /** The client whose file was opened last, for addresses that do not say. */
  client: ClientKey;
  /** When the PR Portal last saved a form, ms since the epoch, until the next form is loaded; 0 after that. */
  savedAt: number;
}

/** Everything the practice government knows. Tests read it and set it; one portal has one. */
export class PortalState {
  controls: Controls = defaultControls();
  requests: ReceivedRequest[] = [];
  /** By the value of the session cookie. */
  readonly sessions = new Map<string, Session>();
  /** What was sent with the plain web forms, by case, newest last. */
  readonly webforms = new Map<string, Record<string, string[]>[]>();
  #mycic = new Map<ClientKey, MycicFile>();
  #pr = new Map<ClientKey, PrFile>();

  /** The client's file in the secure account. Changing the returned object changes what the next page shows. */
  mycic(client: ClientKey): MycicFile {
    return getOrMake(this.#mycic, client, emptyMycicFile);
  }

  /** The client's file in the PR Portal. */
  pr(client: ClientKey): PrFile {
    return getOrMake(this.#pr, client, emptyPrFile);
  }

  session(id: string): Session {
    // A new visitor counts as signed in, so that a test need not sign in before each page.
    return getOrMake(this.sessions, id, () => ({ signedIn: true, client: 'A', savedAt: 0 }));
  }

  /** Session timeout, now, for everybody. */
  signOutEveryone(): void {
    for (const session of this.sessions.values()) session.signedIn = false;
  }

  /** As after a fresh start. */
  reset(): void {
    this.controls = defaultControls();
    this.requests = [];
    this.sessions.clear();
    this.webforms.clear();
    this.#mycic.clear();
    this.#pr.clear();
  }
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
