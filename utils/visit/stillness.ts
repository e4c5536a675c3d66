import type { Outbox } from '../capture/outbox';
import type { Visit } from '../messages/contract';
import type { IdentityWatch } from './identityWatch';
import type { PageCalm } from './pageCalm';
import type { VisitServices } from './services';

export interface StillnessOptions {
  document: Document;
  info: Visit;
  outbox: Outbox;
  identity: IdentityWatch;
  calm: PageCalm;
  services: VisitServices;
  now: () => number;
  /** Runs unless the visit was closed meanwhile. */
  later: (run: () => void, ms: number) => void;
  isClosed: () => boolean;
  alive: () => boolean;
  /** The main heading now. */
  screen: () => string;
  /** When what is kept of the visit last changed. */
  changedAt: () => number;
  /** It is settled whose page this is; `first` for the first time in this document. */
  onStill: (first: boolean) => Promise<void> | void;
}

export interface Stillness {
  /** Reads the page's markers again, and tells new ones at once: who leaves a second later must not leave a draft of nobody's. */
  look: () => void;
  /** The page owes itself nothing more, and it is settled whose it is. */
  isStill: () => Promise<boolean>;
  /** When it was last settled whose page this is. */
  confirmedAt: () => number;
  /** It was asked what waits for this page from earlier; true also where nobody answers. */
  hasOpened: () => boolean;
}

/** For how long identity and form must have been still before anything of another document is offered. */
const SETTLED_MS = 1_500;
const ASK_AGAIN_MS = 300;
/** A background that does not say within this time what waits from earlier does not hold back what was lost here. */
const OPENS_WITHIN_MS = 5_000;

/** Waits for a document to say whose it is, and asks again after every change. */
export function createStillness(options: StillnessOptions): Stillness {
  const { document, info, outbox, identity, calm, services, now, later, isClosed } = options;
  let confirmedAt = now();
  let opened = false;
  let openingSince = Infinity;
  let asking = false;
  later(() => void goOn(), ASK_AGAIN_MS);
  document.defaultView?.addEventListener('load', () => void ask(), { once: true });
  return { look, isStill, confirmedAt: () => confirmedAt, hasOpened };

  function look(): void {
    const before = identity.changedAt();
    identity.look();
    if (isClosed() || identity.changedAt() === before) return;
    void tell(false).catch(() => undefined); // told again with the next stillness
  }

  async function tell(settled: boolean): Promise<void> {
    await outbox.open();
    await services.send('reportIdentity', { visitId: info.visitId, markers: [...identity.markers()], settled });
  }

  async function goOn(): Promise<void> {
    if (!options.alive()) return;
    const changed = Math.max(options.changedAt(), identity.changedAt()) > confirmedAt;
    if (!opened || changed) await ask();
    later(() => void goOn(), opened ? SETTLED_MS : ASK_AGAIN_MS);
  }

  /** One question at a time: two answers would resume one restore twice. */
  async function ask(): Promise<void> {
    if (asking || isClosed()) return;
    asking = true;
    const askedAt = now();
    try {
      const ready = opened ? await isStill() : (await resumesAtOnce()) || (await isStill());
      if (ready && !isClosed()) {
        confirmedAt = askedAt;
        openingSince = Math.min(openingSince, now());
        await options.onStill(!opened);
        opened = true;
      }
    } catch {
      // The background was not there; asked again by `goOn`.
    } finally {
      asking = false;
    }
  }

  function hasOpened(): boolean {
    return opened || now() - openingSince > OPENS_WITHIN_MS;
  }

  async function isStill(): Promise<boolean> {
    if (now() - identity.changedAt() < SETTLED_MS || !(await calm.isCalm())) return false;
    identity.look();
    if (isClosed() || now() - identity.changedAt() < SETTLED_MS) return false;
    return identitySettled();
  }

  async function identitySettled(): Promise<boolean> {
    await tell(true);
    return (await services.send('askIdentity', { visitId: info.visitId })).settled;
  }

  /** A restore under way need not wait for long stillness where the page says clearly whose it is. */
  async function resumesAtOnce(): Promise<boolean> {
    if (document.readyState !== 'complete') return false;
    identity.look();
    const named = identity.markers().some((marker) => marker.kind !== 'name');
    if (!named) return false;
    if (!(await calm.isCalm()) || !(await identitySettled())) return false;
    const { waiting } = await services.send('findRestore', { visitId: info.visitId, screen: options.screen() });
    return waiting?.offered === false;
  }
}
