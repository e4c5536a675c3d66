import type { Language } from '../../utils/language/en';
import { sameMarker } from '../../utils/matters/sameMarker';
import type { Marker } from '../../utils/messages/contract';
import type { MatterSummary } from '../../utils/messages/matterSummary';
import { Button } from '../shared/Button';
import { PageText } from '../shared/PageText';
import type { EvidenceState, Made } from './evidenceState';
import { Anchors } from './Anchors';
import { ExportPanel } from './ExportPanel';
import { InstallationKey } from '../key/InstallationKey';
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
      {of === undefined && <InstallationKey state={state.key} language={language} />}
      <p class={`${styles.check} no-print`}>
        <a href="/verify.html">{words.check}</a>
      </p>
    </section>
  );
}

function Matter({ matter, state, language }: { matter: MatterSummary; state: EvidenceState; language: Language }) {
  const { evidence: words, formats, inpage } = language;
  const made = state.made.value;
  const { matterId } = matter;
  const mine = made?.matterId === matterId ? made : null;
  const choosing = state.choosing.value?.matterId === matterId ? state.choosing.value : null;
  const anchoring = state.anchoring.value?.matterId === matterId ? state.anchoring.value : null;
  const name = `matter-${matterId}`;
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
          onPress={() => void state.exportMatter(matterId)}
        >
          {words.export}
        </Button>
        <Button tone="plain" about={name} expanded={choosing !== null} onPress={() => void state.choose(matterId)}>
          {words.choose}
        </Button>
        <Button tone="plain" about={name} expanded={anchoring !== null} onPress={() => void state.anchor(matterId)}>
          {language.anchors.title}
        </Button>
      </div>
      <p class={styles.said} role="status">
        {mine === null ? '' : saidOf(mine, words)}
      </p>
      {mine?.status === 'working' && <progress class={styles.said} aria-label={words.working} />}
      {anchoring && <Anchors state={anchoring} language={language} />}
      {choosing && <ExportPanel choosing={choosing} state={state} language={language} />}
    </>
  );
}

function saidOf({ status, stage, why }: Made, words: Language['evidence']): string {
  if (status === 'failed') return `${words.exportFailed} ${why}`;
  return status === 'working' ? words.stages[stage] : words.done;
}

function isAmong(markers: readonly Marker[], kind: MatterSummary['kind'], value: string): boolean {
  return kind !== 'unassigned' && kind !== 'erased' && markers.some((marker) => sameMarker(marker, { kind, value }));
}
