import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import { Button } from '../shared/Button';
import { Say } from '../shared/PageText';
import { firstChoice } from './reviewChoice';
import { ReviewTable } from './ReviewTable';
import type { LossView, ReviewRow } from './views';

/** What disappeared, and the one button that brings it back. */
export function LossBar({ view, language, now }: { view: LossView; language: Language; now: number }) {
  const words = language.inpage;
  const [rows, setRows] = useState<ReviewRow[]>();
  const [shownAt, setShownAt] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  function open(): void {
    const found = view.preview();
    setRows(found);
    setChosen(firstChoice(found));
    setShownAt(Date.now());
  }
  useEffect(() => {
    if (view.reviewing || rows) open();
  }, [view]);
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
      {rows && <ReviewTable rows={rows} language={language} chosen={chosen} onChoose={setChosen} />}
      <div class="actions">
        <Button
          tone="primary"
          disabled={rows !== undefined && chosen.size === 0}
          onPress={() => (rows ? view.onRestore({ ticks: chosen, shownAt }) : view.onRestore())}
        >
          {words.restore}
        </Button>
        <Button tone="plain" onPress={() => (rows ? setRows(undefined) : open())} expanded={rows !== undefined}>
          {words.review}
        </Button>
        <Button tone="plain" onPress={view.onDismiss}>
          {words.dismiss}
        </Button>
      </div>
    </div>
  );
}
