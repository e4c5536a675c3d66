import type { InPage } from '../../components/inpage/views';
import type { FormReader } from '../forms/readForm';
import type { LogEntry, Marker, Visit } from '../messages/contract';
import type { PageOrder } from '../messages/orders';
import { describeLoss, rowTick } from './describeLoss';
import { offerChosen } from './earlier';
import type { KeptForm } from './keptForm';
import { lostFacts } from './lossFacts';
import type { Loss, LossWatch } from './lossWatch';
import { newId } from './newId';
import { jobOf, type RestoreSession } from './restoreSession';
import type { VisitServices } from './services';

interface LossDeskOptions {
  inPage: InPage;
  form: FormReader;
  kept: KeptForm;
  info: Visit;
  services: VisitServices;
  screen: () => string;
  now: () => number;
  /** Asked late: the two know each other. */
  losses: () => LossWatch;
  restore: RestoreSession;
  markers: () => readonly Marker[];
  /** Whether anything may be put into this page now. */
  mayRestore: () => boolean;
  log: (entry: LogEntry) => void;
  lookSoon: () => void;
  report: () => void;
}

/** The orders that are about a loss. */
export type LossOrder = Exclude<PageOrder, { order: 'tellScreen' }>;

/** What a person decides about a loss: in the page's own bar, or from beside the page. */
export interface LossDesk {
  /** A loss to be shown, or (undefined) none any more. */
  show: (loss: Loss | undefined) => void;
  /** Does what the person asked from the workbench; false where there is nothing to do. */
  obey: (order: LossOrder) => boolean;
}

export function createLossDesk(options: LossDeskOptions): LossDesk {
  const { inPage, form, kept, info, services, screen, now, losses, restore, log } = options;

  function show(loss: Loss | undefined): void {
    options.report();
    if (!loss) {
      inPage.show(null);
      return;
    }
    log({
      at: loss.at,
      kind: 'loss',
      basis: 'inferred',
      rule: 'filled-then-absent',
      note: `${String(loss.fields.length)} fields`,
      count: { done: 0, total: loss.fields.length },
      facts: lostFacts(loss),
    });
    showBar(loss, false);
  }

  function showBar(loss: Loss, reviewing: boolean): void {
    const client = loss.client ?? options.markers().find((marker) => marker.kind === 'name')?.value;
    inPage.show({
      ...describeLoss(
        loss,
        () => form.read(),
        client,
        (state) => restore.isNewer(state, loss.at),
      ),
      reviewing,
      onRestore: (ticked) => bringBack(loss, ticked),
      onDismiss: () => dismiss(loss),
    });
  }

  /** @param ticked what the person chose in the review, newer values included: they were shown side by side */
  function bringBack(loss: Loss, ticked?: { ticks: ReadonlySet<string>; shownAt: number }): void {
    losses().pause(true);
    const plan = { screen: screen(), jobId: newId(), now: now(), expected: kept.expected() };
    const chosen = ticked ? { ...onlyTicked(loss, ticked.ticks), at: ticked.shownAt } : loss;
    void restore.start(jobOf(chosen, info, plan));
  }

  function dismiss(loss: Loss): void {
    kept.drop(loss.fields.map((field) => field.key));
    for (const { table, rows } of loss.rows) kept.dropRows(table, rows);
    void services.send('letGo', { visitId: info.visitId, screen: screen() }).catch(() => undefined); // offered once more at worst
    losses().letGo();
    inPage.show(null);
    log({ at: now(), kind: 'dismiss', basis: 'input', note: `${String(loss.fields.length)} fields` });
    options.lookSoon();
    options.report();
  }

  function obey(order: LossOrder): boolean {
    if (!options.mayRestore()) return false;
    if (order.order === 'point') return false; // not of a loss
    return order.order === 'bringBack' ? bringChosen(order) : decide(order.order);
  }

  function decide(order: 'restore' | 'review'): boolean {
    const waiting = losses().current();
    if (!waiting) return false;
    if (order === 'restore') bringBack(waiting);
    else showBar(waiting, true);
    return true;
  }

  function bringChosen({ draft, client }: Extract<PageOrder, { order: 'bringBack' }>): boolean {
    const here = { form, kept, screen: screen(), navigation: info.navigation, now: now() };
    const found = offerChosen(draft, here);
    if (!found) return false;
    log({ at: now(), kind: 'restore', basis: 'input', note: `by hand: ${draft.visit.visitId}` });
    const loss = { ...found, ...(client === '' ? {} : { client }) };
    losses().declare(loss);
    bringBack(loss);
    return true;
  }

  return { show, obey };
}

function onlyTicked(loss: Loss, ticked: ReadonlySet<string>): Loss {
  let index = 0;
  return {
    ...loss,
    fields: loss.fields.filter((field) => ticked.has(field.key)),
    rows: loss.rows
      .map(({ table, rows }) => ({ table, rows: rows.filter(() => ticked.has(rowTick(index++))) }))
      .filter(({ rows }) => rows.length > 0),
  };
}
