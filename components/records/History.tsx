import type { Language } from '../../utils/language/en';
import type { LogEntry } from '../../utils/messages/contract';
import { HappenedByDay } from '../shared/HappenedByDay';
import { hasPicture, ScreenPicture } from './ScreenPicture';

interface HistoryProps {
  visitId: string;
  log: readonly LogEntry[];
  language: Language;
}

/** What happened on the visit, newest first, each line saying how it is known. */
export function History({ visitId, log, language }: HistoryProps) {
  if (log.length === 0) return null;
  const newest = [...log].sort((a, b) => b.at - a.at).map((entry) => ({ entry }));
  return (
    <section aria-labelledby="history">
      <h3 id="history">{language.pages.history}</h3>
      <HappenedByDay
        happened={newest}
        more={(entry) => hasPicture(entry) && <ScreenPicture visitId={visitId} at={entry.at} language={language} />}
        language={language}
      />
    </section>
  );
}
