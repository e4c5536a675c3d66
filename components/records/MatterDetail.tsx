import { matterName, matterNumbers } from '../../utils/matters/matterName';
import type { Language } from '../../utils/language/en';
import type { MatterView, Output } from '../../utils/messages/contract';
import type { Settings } from '../../utils/settings/settings';
import { Button } from '../shared/Button';
import { PageText, Say } from '../shared/PageText';
import { VisitCards } from '../shared/VisitCards';
import { Activity } from './Activity';
import { Evidence } from './Evidence';
import type { EvidenceState } from './evidenceState';
import { LostTime } from './LostTime';
import { MatterTools } from './MatterTools';
import { portalName } from '../shared/portalName';
import type { RecordsState } from './recordsState';
import { Timeline } from './Timeline';
import styles from './Matters.module.css';

interface MatterDetailProps {
  read: Output<'readMatter'>;
  state: RecordsState;
  evidence: EvidenceState;
  language: Language;
  settings: Settings;
  onGo(hash: string): void;
}

/** One matter: whose it is, what was kept, what happened, and what can be done with it. */
export function MatterDetail({ read, state, evidence, language, settings, onGo }: MatterDetailProps) {
  const { people, pages } = language;
  const words = people.matters;
  const { matter, visits, timeline, more } = read;
  const place = state.place.value;
  const isNowhere = place.kind === 'matter' && place.matterId === '';
  return (
    <article aria-labelledby="matter">
      <nav aria-label={words.title} class="no-print">
        <a href="#matters">← {words.all}</a>
      </nav>
      {matter ? (
        <MatterHead matter={matter} language={language} state={state} />
      ) : (
        <h2 id="matter">{isNowhere ? words.unassigned : words.gone}</h2>
      )}
      {isNowhere && <p class="lead">{words.unassignedLead}</p>}
      <section aria-labelledby="visits">
        <h3 id="visits">{pages.visits}</h3>
        <VisitCards visits={visits} none={pages.noVisits} language={language} ofOne={!isNowhere} />
        {more && (
          <p class="no-print">
            <Button tone="plain" onPress={() => void state.showMore()}>
              {people.timeline.older}
            </Button>
          </p>
        )}
      </section>
      <Activity timeline={timeline} language={language} />
      <LostTime timeline={timeline} language={language} />
      <Timeline timeline={timeline} visits={visits} language={language} />
      {matter && <Evidence state={evidence} language={language} of={matter.markers} />}
      {matter && (
        <MatterTools
          key={matter.matterId}
          matter={matter}
          state={state}
          language={language}
          settings={settings}
          onGo={onGo}
        />
      )}
    </article>
  );
}

function MatterHead({ matter, language, state }: { matter: MatterView; language: Language; state: RecordsState }) {
  const { people, inpage } = language;
  const words = people.matters;
  const text = (value: string) => <PageText text={value} shortened={inpage.shortened} />;
  const others = state.matters.value.filter((other) => matter.perhapsSameAs.includes(other.matterId));
  const { matterId } = matter;
  return (
    <>
      <h2 id="matter">
        {text(matterName(matter.name, matter.markers))}
        {matter.closed && <span class={styles.tag}>{words.closed}</span>}
      </h2>
      <dl class={styles.facts}>
        <dt>{words.numbers}</dt>
        <dd>{text(matterNumbers(matter.markers).join(', '))}</dd>
        <dt>{words.portals}</dt>
        <dd>{matter.portals.map((portal) => portalName(portal, language)).join(', ')}</dd>
      </dl>
      {others.map((other) => {
        const name = matterName(other.name, other.markers);
        const unite = () =>
          void state.act(async (ask) => {
            await ask('changeMatter', { matterId: other.matterId, partOf: matterId });
            return { words: words.united(name) };
          });
        const apart = () =>
          void state.act(async (ask) => {
            await ask('changeMatter', { matterId, apartFrom: other.matterId });
            return undefined;
          });
        return (
          <div key={other.matterId} class={styles.question}>
            <p>
              <Say words={words.perhapsSame(name)} />
            </p>
            <Button tone="plain" onPress={unite}>
              {words.unite}
            </Button>
            <Button tone="plain" onPress={apart}>
              {words.apart}
            </Button>
          </div>
        );
      })}
    </>
  );
}
