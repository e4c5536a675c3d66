import type { Contract, Input, MessageName, Output } from '../messages/contract';
import type { VisitServices } from './services';

type PageMessage = { [N in MessageName]: Contract[N]['from'] extends 'page' ? N : never }[MessageName];
type Answers = { [N in PageMessage]: (input: Input<N>) => Output<N> };

/** What the background would answer if it knew and kept nothing. */
const ANSWERS: Answers = {
  openVisit: () => ({ learned: [], storeLostAt: null }),
  keep: ({ seq }) => ({ acknowledged: seq }),
  log: () => ({}),
  letGo: () => ({}),
  reportIdentity: () => ({}),
  askIdentity: () => ({ markers: [], settled: true }),
  findEarlier: () => ({ drafts: [], refusal: 'none' }),
  askActivity: () => ({ inFlight: 0 }),
  notePointer: () => ({}),
  notePress: () => ({}),
  takePress: () => ({ press: null }),
  askAbove: () => ({ answer: 'none' }),
  askPointer: () => ({ place: null }),
  saveRestore: () => ({}),
  findRestore: () => ({ waiting: null }),
  endRestore: () => ({}),
  learn: () => ({}),
  pointAt: () => ({}),
  askGuard: () => ({ settings: { pausedUntil: 0, portals: {}, controls: [] }, learned: [] }),
  reportProtection: () => ({}),
  reportSession: () => ({}),
  reportIncident: () => ({}),
  awaitAnswer: () => ({}),
  askAwaited: () => ({ awaited: [] }),
};

/** For the example page: everything works as on a portal, and nothing is kept. */
export function exampleServices(): VisitServices {
  return {
    async send<N extends MessageName>(name: N, input: Input<N>): Promise<Output<N>> {
      if (!isPageMessage(name)) throw new Error(`The example page does not ask "${name}".`);
      // The name ties question and answer together; the compiler cannot follow that through the union.
      return (ANSWERS[name] as unknown as (given: Input<N>) => Output<N>)(input);
    },
    inFlight: async () => 0,
    visitKey: () => undefined,
    writeJournal: async () => undefined,
    clearJournal: async () => undefined,
    journalLog: async () => undefined,
    clearLog: async () => undefined,
    onGuardChanged: () => undefined,
    onOrder: () => undefined,
    onQuestion: () => undefined,
    onScreen: () => undefined,
  };
}

function isPageMessage(name: string): name is PageMessage {
  return Object.hasOwn(ANSWERS, name);
}
