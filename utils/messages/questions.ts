import { browser } from 'wxt/browser';
import type { HoldReason } from '../language/codes';

/** What a frame too small to ask in has to ask, as its dialog would say it. */
export interface Question {
  control: string;
  section: string;
  entries: string[];
  entryCount: number;
  fieldCount: number;
  reason: HoldReason;
}

export type Answer = 'keep' | 'clear';

interface QuestionMessage {
  holdfastQuestion: Question;
}

/** Shows a frame's question in the top page of its tab; 'none' where nobody is there to show it. */
export async function askTopPage(tabId: number, question: Question): Promise<Answer | 'none'> {
  const message: QuestionMessage = { holdfastQuestion: question };
  try {
    const answer: unknown = await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
    return answer === 'keep' || answer === 'clear' ? answer : 'none';
  } catch {
    return 'none'; // no guarded page: the frame asks as well as it can
  }
}

/** Hears the questions of the frames below. Only the background passes them on: a sender with a tab is a page. */
export function listenForQuestions(signal: AbortSignal, ask: (question: Question) => Promise<Answer>): void {
  const hear = (
    message: unknown,
    sender: { id?: string | undefined; tab?: unknown },
    reply: (answer: Answer | 'none') => void,
  ): true | undefined => {
    if (sender.id !== browser.runtime.id || sender.tab !== undefined || !isQuestion(message)) return undefined;
    ask(message.holdfastQuestion).then(reply, () => reply('none'));
    return true; // the person answers later
  };
  browser.runtime.onMessage.addListener(hear as never);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear as never), { once: true });
}

/** The background parsed what is inside; a page carries no parser. */
function isQuestion(message: unknown): message is QuestionMessage {
  return typeof message === 'object' && message !== null && 'holdfastQuestion' in message;
}
