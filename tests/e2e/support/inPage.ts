import { waitFor } from './poll.ts';
import type { Part, Screen } from './screen.ts';

/** The names of CONTRACT.md, in both languages. */
const words = {
  keep: ['Keep my entries', 'Garder mes entrées'],
  clear: ['Clear anyway', 'Effacer quand même'],
  restore: ['Restore', 'Restaurer'],
  review: ['Review', 'Examiner'],
  dismiss: ['Dismiss', 'Ignorer'],
  undo: ['Undo', 'Annuler la restauration'],
} as const;

const OUTCOME = /^(?:Restored (\d+) of (\d+)|(\d+) sur (\d+) restaurés)/;
const PRESS_AGAIN = /^(?:This page accepts only a real click|Cette page n’accepte qu’un vrai clic)/;
const SHIELD = /^(?:Click ignored|Clic ignoré)/;

/** How many of how many came back, and everything the outcome says. */
export interface Outcome {
  restored: number;
  total: number;
  text: string;
}

/** The dialog that asks before something is wiped. */
export class HoldDialog {
  readonly #screen: Screen;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  /** Waits for it; its name, description and text together, as a person hears them. */
  async text(timeout?: number): Promise<string> {
    const dialog = await waitFor('the hold dialog', () => this.#find(), timeout);
    return [dialog.name, dialog.description, dialog.text].filter(Boolean).join(' ');
  }

  async keep(): Promise<void> {
    await this.#press(words.keep);
  }

  async clearAnyway(): Promise<void> {
    await this.#press(words.clear);
  }

  /** Waits until "Clear anyway" can be pressed: it is disabled at first. */
  async clearIsReady(): Promise<void> {
    await ready(words.clear, () => this.#find());
  }

  /** True now; not a wait. Wait for the state that must come instead before asking. */
  async isOpen(): Promise<boolean> {
    return (await this.#find()) !== undefined;
  }

  async expectGone(timeout?: number): Promise<void> {
    await waitFor('the hold dialog to close', async () => !(await this.isOpen()), timeout);
  }

  async #press(names: readonly string[]): Promise<void> {
    await press(names, () => this.#find());
    await this.expectGone();
  }

  /** Portals have alert dialogs of their own: ours is the one with our button. */
  async #find(): Promise<Part | undefined> {
    for (const dialog of await this.#screen.findAll('alertdialog')) {
      if ((await dialog.find('button', words.keep)) !== undefined) return dialog;
    }
    return undefined;
  }
}

/** The bar that says what disappeared and brings it back. */
export class LossBar {
  readonly #screen: Screen;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  /** Waits for a loss to be shown; what the bar says. */
  async text(timeout = 15_000): Promise<string> {
    return (await waitFor('the loss bar', () => this.#findLoss(), timeout)).text;
  }

  async isShown(): Promise<boolean> {
    return (await this.#findLoss()) !== undefined;
  }

  async expectGone(timeout?: number): Promise<void> {
    await waitFor('the loss bar to go', async () => !(await this.isShown()), timeout);
  }

  restore(): Promise<void> {
    return this.#press(words.restore);
  }

  review(): Promise<void> {
    return this.#press(words.review);
  }

  dismiss(): Promise<void> {
    return this.#press(words.dismiss);
  }

  undo(): Promise<void> {
    return this.#press(words.undo);
  }

  /** Waits for "Restored N of M". */
  async outcome(timeout = 60_000): Promise<Outcome> {
    return waitFor(
      'the outcome of the restore',
      async () => {
        const text = await this.#status();
        const [, restored, total, restoredFr, totalFr] = OUTCOME.exec(text) ?? [];
        if (restored === undefined && restoredFr === undefined) return undefined;
        return { restored: Number(restored ?? restoredFr), total: Number(total ?? totalFr), text };
      },
      timeout,
    );
  }

  /** What the bar says now, loss or notice; '' where it says nothing. Not a wait. */
  async says(): Promise<string> {
    return (await this.#region())?.text ?? '';
  }

  /** Waits for "Click ignored". */
  async shieldNotice(timeout?: number): Promise<string> {
    return waitFor('the shield notice', () => this.findShieldNotice(), timeout);
  }

  /** Waits until the person is told that the page wants a real click on this control. */
  async pressAgainNotice(control: string, timeout?: number): Promise<string> {
    return waitFor(
      'to be asked to press again',
      async () => {
        const text = await this.#status();
        return PRESS_AGAIN.test(text) && text.includes(control) ? text : undefined;
      },
      timeout,
    );
  }

  /** The shield notice as it is now; not a wait. */
  async findShieldNotice(): Promise<string | undefined> {
    const text = await this.#status();
    return SHIELD.test(text) ? text : undefined;
  }

  async #status(): Promise<string> {
    const status = await (await this.#region())?.find('status');
    return (status?.text ?? '').trim();
  }

  async #press(names: readonly string[]): Promise<void> {
    await press(names, () => this.#region());
  }

  async #findLoss(): Promise<Part | undefined> {
    const region = await this.#region();
    return (await region?.find('button', words.restore)) === undefined ? undefined : region;
  }

  async #region(): Promise<Part | undefined> {
    return (await this.#screen.findAll('region', ['Holdfast']))[0];
  }
}

/** Waits until the button is there and can be pressed ("Clear anyway" is disabled at first), then presses it. */
async function press(names: readonly string[], findParent: () => Promise<Part | undefined>): Promise<void> {
  await (await ready(names, findParent)).click();
}

function ready(names: readonly string[], findParent: () => Promise<Part | undefined>): Promise<Part> {
  return waitFor(
    `"${names[0]}" to be ready`,
    async () => {
      const found = await (await findParent())?.find('button', names);
      return found?.disabled === false ? found : undefined;
    },
    15_000,
  );
}
