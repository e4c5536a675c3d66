import { useState } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import type { Tried } from './lockState';

/** One try at a time, and what to say of it. */
export interface Trying {
  working: boolean;
  /** '' where there is nothing to say. */
  said: string;
  say(words: string): void;
  run(work: () => Promise<Tried>, wrong: string, done: () => void): void;
}

export function useTry(language: Language): Trying {
  const words = language.lock;
  const [working, setWorking] = useState(false);
  const [said, say] = useState('');
  async function attempt(work: () => Promise<Tried>, wrong: string, done: () => void): Promise<void> {
    setWorking(true);
    say(words.working);
    const tried = await work();
    setWorking(false);
    say(
      tried.done ? '' : tried.why === 'wait' ? words.wait(tried.waitMs) : tried.why === 'wrong' ? wrong : words.failed,
    );
    if (tried.done) done();
  }
  return {
    working,
    said,
    say,
    run: (work, wrong, done) => {
      if (!working) void attempt(work, wrong, done);
    },
  };
}
