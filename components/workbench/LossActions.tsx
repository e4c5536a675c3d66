import { useState } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import { Button } from '../shared/Button';
import type { TabState } from './tabState';

/** What waits to be restored, from beside the page: the same two buttons as in its bar. */
export function LossActions({ tab, language }: { tab: TabState; language: Language }) {
  const { inpage, people } = language;
  const words = people.workbench;
  const [said, setSaid] = useState('');
  const losses = tab.protection.value?.losses ?? 0;
  const order = (what: 'restore' | 'review') => () =>
    void tab.order(what).then(
      (done) => setSaid(done ? words.sentToPage : words.notReached),
      () => setSaid(words.notReached),
    );
  return (
    <>
      {losses > 0 && (
        <div class="row" role="group" aria-label={words.losses}>
          <Button tone="primary" onPress={order('restore')}>
            {inpage.restore}
          </Button>
          <Button tone="plain" onPress={order('review')}>
            {inpage.review}
          </Button>
        </div>
      )}
      <p role="status" class="said">
        {said}
      </p>
    </>
  );
}
