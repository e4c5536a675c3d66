import type { Language } from '../../utils/language/en';
import { sameMarker } from '../../utils/matters/sameMarker';
import type { Marker } from '../../utils/messages/contract';
import type { MatterSummary } from '../../utils/messages/matterSummary';
import { Button } from '../shared/Button';
import { PageText } from '../shared/PageText';
import type { EvidenceState } from './evidenceState';
import styles from './Evidence.module.css';

interface EvidenceProps {
  state: EvidenceState;
  language: Language;
  /** Only the records of whom these numbers name. */
  of?: readonly Marker[];
}

/** One card for each client with sealed records, and the button that makes the package. */
export function Evidence({ state, language, of }: EvidenceProps) {
  const words = language.evidence;
  const matters = state.matters.value.filter(({ kind, label }) => of === undefined || isAmong(of, kind, label));
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{words.title}</h2>
      <p class={styles.lead}>{words.lead}</p>
      {state.status.value === 'failed' && <p role="alert">{words.failed}</p>}
      {state.status.value === 'ready' && matters.length === 0 && <p class={styles.none}>{words.none}</p>}
      <ul class={styles.cards}>
        {matters.map((matter) => (
          <li key={matter.matterId} class={styles.card}>
            <Matter matter={matter} state={state} language={language} />
          </li>
        ))}
      </ul>
      <p class={styles.check}>
        <a href="/verify.html">{words.check}</a>
      </p>
    </section>
  );
}

function Matter({ matter, state, language }: { matter: MatterSummary; state: EvidenceState; language: Language }) {
  const { evidence: words, formats, inpage } = language;
  const made = state.made.value;
  const mine = made?.matterId === matter.matterId ? made : null;
  const name = `matter-${matter.matterId}`;
  return (
    <>
      <div class={styles.who}>
        <h3 id={name}>
          {matter.kind === 'unassigned' || matter.kind === 'erased' ? (
            words[matter.kind]
          ) : (
            <>
              {words.kinds[matter.kind]} <PageText text={matter.label} shortened={inpage.shortened} />
            </>
          )}
        </h3>
        <p>
          {words.records(matter.records)} · {formats.stamp(matter.lastAt)}
        </p>
      </div>
      <div class={styles.act}>
        <Button
          tone="plain"
          about={name}
          disabled={made?.status === 'working'}
          onPress={() => void state.exportMatter(matter)}
        >
          {words.export}
        </Button>
      </div>
      <p class={styles.said} role="status">
        {mine === null ? '' : mine.status === 'failed' ? `${words.exportFailed} ${mine.why}` : words[mine.status]}
      </p>
    </>
  );
}

function isAmong(markers: readonly Marker[], kind: MatterSummary['kind'], value: string): boolean {
  return kind !== 'unassigned' && kind !== 'erased' && markers.some((marker) => sameMarker(marker, { kind, value }));
}
