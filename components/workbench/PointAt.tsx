import type { Language } from '../../utils/language/en';
import type { Sentence } from '../../utils/language/sentence';
import { Button } from '../shared/Button';
import type { TabState } from './tabState';

interface PointAtProps {
  tab: TabState;
  language: Language;
  /** Says what came of it. */
  say(words: Sentence): void;
}

/** "This button clears things": the page then waits for the control to be shown to it. */
export function PointAt({ tab, language, say }: PointAtProps) {
  const { sites, people } = language;
  const point = () =>
    void tab.order('point').then(
      (done) => say([done ? sites.pointNow : people.workbench.notReached]),
      () => say([people.workbench.notReached]),
    );
  return (
    <>
      <p class="lead">{sites.pointLead}</p>
      <Button tone="plain" onPress={point}>
        {sites.point}
      </Button>
    </>
  );
}
