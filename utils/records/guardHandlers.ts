import { GUARD_KEY } from '../messages/guardKey';
import type { Handlers } from '../messages/serve';
import { BY_FIRM, readPolicy } from '../settings/policy';
import { applyGuardChange } from './guardChange';
import { guardRow } from './guardRow';
import { createTurns } from './inTurn';
import type { Store } from './store';
import type { Vault } from './vault/vault';

const turns = createTurns(); // who reads sees all that was set before, and writes over nothing that was set meanwhile
type Answered = 'askGuard' | 'pointAt' | 'readGuard' | 'setGuard' | 'changeGuard' | 'forgetLearned' | 'relearn';

interface GuardWorld {
  disk: Store;
  memory: Store;
  vault: Vault;
}

/** What the person set about holds, and what was learned about controls. */
export function guardHandlers({ disk, memory, vault }: GuardWorld): Pick<Handlers, Answered> {
  const guard = guardRow(vault);
  /** Pages listen to the key; a new time in it makes them ask. */
  const tellPages = (): Promise<void> => turns(GUARD_KEY, async () => guard.write(await guard.read()));

  return {
    async askGuard(_nothing, from) {
      const learned = await disk.learnedFor(from.portal);
      const own = from.incognito ? await memory.learnedFor(from.portal) : [];
      return { settings: await turns(GUARD_KEY, guard.read), learned: [...learned, ...own] };
    },
    async pointAt(control, { portal, incognito }) {
      const store = incognito ? memory : disk;
      const fact = { ...control, portal, at: Date.now() };
      // What was only seen gives way to what the person says.
      for (const what of ['harmless', 'asksItself'] as const) await store.forget({ ...fact, what });
      await store.learn({ ...fact, what: 'clears' });
      await tellPages();
      return {};
    },
    async readGuard() {
      const learned = [...(await disk.allLearned()), ...(await memory.allLearned())];
      return { settings: await turns(GUARD_KEY, guard.read), learned };
    },
    async setGuard(settings) {
      await turns(GUARD_KEY, async () => {
        await checkPause(settings.pausedUntil);
        await guard.write(settings);
      });
      return {};
    },
    changeGuard: (change) =>
      turns(GUARD_KEY, async () => {
        await checkPause(change.pausedUntil);
        const { next, back } = applyGuardChange(await guard.read(), change);
        await guard.write(next);
        return back;
      }),
    async forgetLearned(fact) {
      await Promise.all([disk.forget(fact), memory.forget(fact)]);
      await tellPages();
      return {};
    },
    async relearn(fact) {
      await disk.learn(fact);
      await tellPages();
      return {};
    },
  };
}

/** Only where a pause begins: the policy can take seconds to come, and everything else waits for its turn. */
async function checkPause(until = 0): Promise<void> {
  if (until > Date.now() && (await readPolicy()).off.includes('pauseHolds')) throw new Error(BY_FIRM);
}
