import type { Language } from '../../utils/language/en';
import { Button } from '../shared/Button';
import { CopyButton } from '../shared/CopyButton';
import { PageText } from '../shared/PageText';
import type { NotRestored, Reformatted, RestoredView } from './views';

/** The outcome in one figure, and each field that could not be restored, with its reason and its value to copy. */
export function RestoredBar({ view, language }: { view: RestoredView; language: Language }) {
  const words = language.inpage;
  const { notRestored } = view;
  return (
    <div class="content">
      <p class="said" role="status">
        {words.restored(view.done, view.total, notRestored.length)}
      </p>
      {notRestored.length > 0 && (
        <div class="panel">
          <ul class="scroll" tabIndex={0} aria-label={words.notRestoredList}>
            {notRestored.map((field, i) => (
              <Left key={i} id={`left-${i}`} field={field} language={language} />
            ))}
          </ul>
        </div>
      )}
      {view.reformatted.length > 0 && (
        <div class="panel">
          <p class="note">{words.reviewing.reformatted(view.reformatted.length)}</p>
          <ul class="scroll" tabIndex={0} aria-label={words.reviewing.reformattedList}>
            {view.reformatted.map((field, i) => (
              <Respelled key={i} field={field} language={language} />
            ))}
          </ul>
        </div>
      )}
      <div class="actions">
        {view.canUndo && (
          <Button tone="plain" onPress={view.onUndo}>
            {words.undo}
          </Button>
        )}
        <Button tone="plain" onPress={view.onDismiss}>
          {words.dismiss}
        </Button>
      </div>
    </div>
  );
}

function Left({ id, field, language }: { id: string; field: NotRestored; language: Language }) {
  const words = language.inpage;
  return (
    <li class="left">
      <div>
        <div id={id} class="where">
          <b>
            <PageText text={field.label || field.section || words.noSection} shortened={words.shortened} />
          </b>
          {field.label !== '' && field.section !== '' && (
            <span class="section">
              {' '}
              <PageText text={field.section} shortened={words.shortened} />
            </span>
          )}
        </div>
        <div class="value">
          <PageText text={field.value} shortened={words.shortened} />
        </div>
        <div class="reason">{words.notRestored[field.reason]}</div>
      </div>
      <CopyButton text={field.value} label={words.copy} copied={words.copied} about={id} />
    </li>
  );
}

function Respelled({ field, language }: { field: Reformatted; language: Language }) {
  const words = language.inpage;
  return (
    <li class="left">
      <div>
        <b>
          <PageText text={field.label || field.section || words.noSection} shortened={words.shortened} />
        </b>{' '}
        {field.section !== '' && (
          <span class="section">
            <PageText text={field.section} shortened={words.shortened} />
          </span>
        )}
        <div class="value">
          <PageText text={words.reviewing.became(field.before, field.now)} shortened={words.shortened} />
        </div>
      </div>
    </li>
  );
}
