import { Button } from '../shared/Button';
import { Say } from '../shared/PageText';
import styles from './Matters.module.css';
import type { Done } from './recordsState';

/** What was just done, with its undo. The region stays in the page, so that a change is announced. */
export function DoneNotice({ done }: { done: Done | null }) {
  return (
    <div role="status" class={done === null ? '' : `${styles.done} no-print`}>
      {done !== null && (
        <span>
          <Say words={done.words} />
        </span>
      )}
      {done?.undo !== undefined && (
        <Button tone="small" onPress={done.undo.run}>
          {done.undo.label}
        </Button>
      )}
    </div>
  );
}
