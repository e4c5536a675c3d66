import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import { Button } from '../shared/Button';
import { Say } from '../shared/PageText';
import { firstChoice } from './reviewChoice';
import { ReviewTable } from './ReviewTable';
import type { LossView } from './views';

/** What disappeared, and the one button that brings it back. */
export function LossBar({ view, language, now }: { view: LossView; language: Language; now: number }) {
  const words = language.inpage;
  const [reviewing, setReviewing] = useState(view.reviewing === true);
  useEffect(() => {
    if (view.reviewing) setReviewing(true);
    setChosen(firstChoice(view.preview));
  }, [view]);
  const [chosen, setChosen] = useState(() => firstChoice(view.preview));
  const { entries, fields, section, at } = view;
  const said = view.offered
    ? words.offered(entries, fields, section, at, now)
    : words.lost(entries, fields, section, view.cause, at, now);
  return (
    <div class="content">
      <p class="said" role="status">
        <Say words={said} />
        {view.client !== undefined && ' '}
        {view.client !== undefined && (
          <span class="client">
            <Say words={words.client(view.client)} />
          </span>
        )}
      </p>
      {reviewing && <ReviewTable rows={view.preview} language={language} chosen={chosen} onChoose={setChosen} />}
      <div class="actions">
        <Button
          tone="primary"
          disabled={reviewing && chosen.size === 0}
          onPress={() => (reviewing ? view.onRestore(chosen) : view.onRestore())}
        >
          {words.restore}
        </Button>
        <Button tone="plain" onPress={() => setReviewing(!reviewing)} expanded={reviewing}>
          {words.review}
        </Button>
        <Button tone="plain" onPress={view.onDismiss}>
          {words.dismiss}
        </Button>
      </div>
    </div>
  );
}
