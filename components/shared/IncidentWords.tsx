import { factOf } from '../../utils/incidents/incidentFacts';
import { tookMs } from '../../utils/incidents/lostTime';
import type { Language } from '../../utils/language/en';
import type { LogEntry } from '../../utils/messages/contract';
import { PageText } from './PageText';

interface IncidentWordsProps {
  entry: LogEntry;
  /** When an outage was seen to end. */
  end: number | undefined;
  language: Language;
}

const INCIDENTS = new Set<LogEntry['kind']>(['outage', 'recovered', 'slow', 'signedOut']);

export function isIncident({ kind }: LogEntry): boolean {
  return INCIDENTS.has(kind);
}

/** What was observed of an incident: the answer, how long, where, and until when. */
export function IncidentWords({ entry, end, language }: IncidentWordsProps) {
  const { incidents, inpage } = language;
  if (!isIncident(entry)) return null;
  const [status, error, began, address] = ['http.status', 'net.error', 'began', 'address'].map((what) =>
    factOf(entry, what),
  ) as [string, string, string, string];
  const told = [
    status !== '' && incidents.status(status),
    error !== '' && incidents.noAnswer(error),
    entry.kind === 'slow' && incidents.took(tookMs(entry)),
    entry.kind === 'recovered' && began !== '' && incidents.began(Date.parse(began)),
    entry.kind === 'outage' && (end === undefined ? incidents.notEnded : incidents.ended(end)),
  ].filter((words) => words !== false);
  return (
    <span>
      {told.map((words) => ` – ${words}`).join('')}
      {address !== '' && (
        <>
          {' · '}
          <PageText text={address} shortened={inpage.shortened} />
        </>
      )}
    </span>
  );
}
