import { useState } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import type { ScreenOutcome } from '../../utils/language/codes';
import { Button } from '../shared/Button';
import { Check } from '../shared/Check';
import type { TabState } from './tabState';

/** Keeps what the tab in front shows, as evidence; says what became of it. */
export function RecordScreen({ tab, language }: { tab: TabState; language: Language }) {
  const words = language.receipts;
  const [whole, setWhole] = useState(false);
  const [outcome, setOutcome] = useState<ScreenOutcome | 'working' | ''>('');
  const record = (): void => {
    setOutcome('working');
    void tab.recordScreen(whole).then(setOutcome, () => setOutcome('failed'));
  };
  return (
    <div role="group" aria-label={words.record}>
      <p class="lead">{words.recordLead}</p>
      <Check checked={whole} onChange={setWhole}>
        {words.whole}
      </Check>
      <Button tone="plain" disabled={outcome === 'working'} onPress={record}>
        {words.record}
      </Button>
      <p role="status" class="said">
        {outcome === '' || outcome === 'working' ? '' : words.screen[outcome]}
      </p>
    </div>
  );
}
