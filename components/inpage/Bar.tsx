import type { Language } from '../../utils/language/en';
import { Button } from '../shared/Button';
import { Mark } from '../shared/Mark';
import { Say } from '../shared/PageText';
import { LossBar } from './LossBar';
import { noticeWords } from './noticeWords';
import { RestoredBar } from './RestoredBar';
import type { BarView, NoticeView, ProgressView } from './views';

interface BarProps {
  view: BarView;
  language: Language;
  now: number;
}

/** The region at the foot of the page. It stays one element from view to view, so that changes are announced. */
export function Bar({ view, language, now }: BarProps) {
  return (
    <section class={`bar ${view.kind}`} aria-label={language.inpage.region} popover="manual" lang={language.code}>
      <Mark size={28} />
      <Content view={view} language={language} now={now} />
    </section>
  );
}

function Content({ view, language, now }: BarProps) {
  switch (view.kind) {
    case 'loss':
      return <LossBar view={view} language={language} now={now} />;
    case 'progress':
      return <ProgressBar view={view} language={language} />;
    case 'restored':
      return <RestoredBar view={view} language={language} />;
    default:
      return <Notice view={view} language={language} />;
  }
}

function ProgressBar({ view, language }: { view: ProgressView; language: Language }) {
  const words = language.inpage;
  return (
    <div class="content">
      <p class="said" role="status">
        {words.restoring}
      </p>
      <div class="running">
        <progress aria-label={words.restoring} value={view.done} max={Math.max(view.total, 1)} />
        <span class="count">{words.progress(view.done, view.total)}</span>
      </div>
      <div class="actions">
        <Button tone="plain" onPress={view.onCancel}>
          {words.stop}
        </Button>
      </div>
    </div>
  );
}

function Notice({ view, language }: { view: NoticeView; language: Language }) {
  return (
    <div class="content">
      <p class="said" role="status">
        <Say words={noticeWords(view, language)} />
      </p>
      <div class="actions">
        <Button tone="plain" onPress={view.onDismiss}>
          {language.inpage.dismiss}
        </Button>
      </div>
    </div>
  );
}
