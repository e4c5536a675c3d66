import { useRef } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import type { KeptField, LogEntry } from '../../utils/messages/contract';
import { Button } from '../shared/Button';
import { Say } from '../shared/PageText';
import { HappenedLine } from '../shared/HappenedLine';
import { useId } from '../shared/useId';
import { changesOf, placeOf } from './moments';
import lines from '../shared/HappenedLine.module.css';

interface FieldHistoryProps {
  field: KeptField;
  log: readonly LogEntry[];
  language: Language;
  /** id of the element that names the field. */
  about: string;
}

/** A button that opens every change of one field. */
export function FieldHistory({ field, log, language, about }: FieldHistoryProps) {
  const words = language.people.visit;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const { label, name, section, entry } = field.identity;
  const changes = changesOf(placeOf({ label, section, entry }), log);
  return (
    <>
      <Button tone="small" about={about} onPress={() => dialog.current?.showModal()}>
        {words.fieldHistory}
      </Button>
      <dialog ref={dialog} class="ask" aria-labelledby={id}>
        <h2 id={id}>
          <Say words={words.historyOf(label || name)} />
        </h2>
        {changes.length === 0 && <p>{words.noHistory}</p>}
        <ol class={lines.lines}>
          {changes.map((change, i) => (
            <HappenedLine key={i} entry={change} language={language} underField />
          ))}
        </ol>
        <div class="choices">
          <Button tone="plain" onPress={() => dialog.current?.close()}>
            {words.closeHistory}
          </Button>
        </div>
      </dialog>
    </>
  );
}
