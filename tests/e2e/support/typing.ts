import type { Page } from '@playwright/test';
import type { KeptField } from '../../../utils/messages/contract.ts';
import { hosts } from '../../portal/shared/hosts.ts';
import { readDrafts, type Store } from './store.ts';

/** A long answer on a page that names its client: where what is typed is followed to the disk. */
export class TypingPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(client = 'A'): Promise<void> {
    await this.page.goto(typingAddress(client));
  }

  /** Puts the cursor where the text goes. */
  async begin(): Promise<void> {
    await this.page.getByRole('textbox', { name: /^Email/ }).click();
  }

  text(): Promise<string> {
    return this.page.getByRole('textbox', { name: /^Email/ }).inputValue();
  }

  /** @param pace ms between two keys */
  type(text: string, pace = 0): Promise<void> {
    return this.page.keyboard.type(text, { delay: pace });
  }
}

export const TYPING_PATH = '/eapp/eapp?page=personal';

export const typingAddress = (client: string): string => `https://${hosts.mycic}${TYPING_PATH}&client=${client}`;

/** What is kept of the answer, newest visit first; '' where a visit has none. */
export async function keptTexts(store: Store): Promise<string[]> {
  const drafts = await readDrafts(store, TYPING_PATH);
  return drafts.map(({ fields }) => answerOfTyping(fields));
}

/** The long answer among the kept fields of the typing page. */
export function answerOfTyping(fields: readonly KeptField[]): string {
  const value = fields.find(({ identity }) => identity.label.startsWith('Email'))?.value;
  return value?.kind === 'text' ? value.text : '';
}

/** Letters and digits from a number, so that a lost or doubled character shows. */
export function randomText(length: number): string {
  return Array.from({ length }, () => Math.floor(Math.random() * 36).toString(36)).join('');
}
