import { useState } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import { Button } from '../shared/Button';
import { Mark } from '../shared/Mark';
import { PageText, Say } from '../shared/PageText';
import type { HoldView } from './views';

/** Entries named at first; the rest is one press away. */
const LISTED = 8;

interface HoldDialogProps {
  view: HoldView;
  language: Language;
  /** Too early for `Clear anyway`: the click that opened the dialog may still be falling. */
  guarded: boolean;
  onKeep(): void;
  onClear(): void;
}

/** The question, and what is at stake. The dialog element is opened and closed by `openHold`. */
export function HoldDialog({ view, language, guarded, onKeep, onClear }: HoldDialogProps) {
  const words = language.inpage;
  const { entryCount, fieldCount, section, control, reason } = view;
  const described = view.entries.length > 0 ? 'lead entries calm' : 'lead calm';
  return (
    <dialog
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="title"
      aria-describedby={described}
      lang={language.code}
    >
      <div class="sheet">
        <div class="head">
          <Mark size={32} />
          <h2 id="title">
            <Say words={words.holdTitle(entryCount, fieldCount, section, reason)} />
          </h2>
        </div>
        <p id="lead" class="lead">
          <Say words={words.holdLead(entryCount, fieldCount, control, reason)} />
        </p>
        {view.entries.length > 0 && <EntryList view={view} language={language} />}
        <p id="calm" class="calm">
          {words.holdCalm}
        </p>
        <div class="choices">
          <Button tone="danger" onPress={onClear} disabled={guarded}>
            {words.clear}
          </Button>
          <Button tone="primary" onPress={onKeep}>
            {words.keep}
          </Button>
        </div>
      </div>
    </dialog>
  );
}

function EntryList({ view, language }: { view: HoldView; language: Language }) {
  const words = language.inpage;
  const [all, setAll] = useState(false);
  const lines = all ? view.entries : view.entries.slice(0, LISTED);
  const more = Math.max(view.entryCount, view.entries.length) - lines.length;
  const canShowMore = !all && view.entries.length > LISTED;
  return (
    <div class="entries" tabIndex={0} role="group" aria-label={words.holdList}>
      <ol id="entries">
        {lines.map((line, i) => (
          <li key={i}>
            <PageText text={line} shortened={words.shortened} />
          </li>
        ))}
      </ol>
      {more > 0 && canShowMore && (
        <Button tone="small" onPress={() => setAll(true)}>
          {words.andMore(more)}
        </Button>
      )}
      {more > 0 && !canShowMore && <p class="more">{words.andMore(more)}</p>}
    </div>
  );
}
