import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import type { Sentence } from '../../utils/language/sentence';
import type { Policy } from '../../utils/settings/policy';
import { Ask } from '../shared/Ask';
import { Button } from '../shared/Button';
import { Say } from '../shared/PageText';
import styles from './HoldSettings.module.css';

/** The sites that the person added, as the browser lists them. */
export interface AddedSitesWorld {
  read(): Promise<string[]>;
  forget(host: string): Promise<void>;
  /** Must be called inside the person's own gesture: the browser asks the person. */
  ask(host: string): Promise<boolean>;
}

interface AddedSitesProps {
  world: AddedSitesWorld;
  policy: Policy;
  language: Language;
}

/** Sites that the person added, each with the button that takes it away again. */
export function AddedSites({ world, policy, language }: AddedSitesProps) {
  const { sites: words, pages } = language;
  const [hosts, setHosts] = useState<string[]>([]);
  const [asking, setAsking] = useState<string | undefined>();
  const [said, say] = useState<Sentence>([]);
  const load = () => void world.read().then(setHosts);
  useEffect(load, [world]);
  const forget = (host: string) =>
    void world.forget(host).then(() => {
      say(words.forgotten(host));
      load();
    });
  const wanted = policy.sites.filter((host) => !hosts.includes(host));
  const allow = (host: string) =>
    void world.ask(host).then((granted) => {
      say(granted ? words.added(host) : words.refused(host));
      load();
    });
  return (
    <section aria-labelledby="sites" class={styles.settings}>
      <h2 id="sites">{words.title}</h2>
      {hosts.length === 0 && <p class="lead">{words.none}</p>}
      <ul class={styles.list}>
        {hosts.map((host) => (
          <li key={host} class={styles.row}>
            <span id={`site-${host}`}>{host}</span>
            <Button tone="plain" about={`site-${host}`} onPress={() => setAsking(host)}>
              {words.forget}
            </Button>
          </li>
        ))}
      </ul>
      {wanted.length > 0 && <p>{words.byFirm}</p>}
      <ul class={styles.list}>
        {wanted.map((host) => (
          <li key={host} class={styles.row}>
            <span id={`site-${host}`}>{host}</span>
            <Button tone="primary" about={`site-${host}`} onPress={() => allow(host)}>
              {words.allow}
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" class="said">
        <Say words={said} />
      </p>
      {asking !== undefined && (
        <Ask
          title={words.forgetTitle}
          yes={words.forget}
          cancel={pages.cancel}
          onYes={() => forget(asking)}
          onClose={() => setAsking(undefined)}
        >
          <p>
            <Say words={words.forgetLead(asking)} />
          </p>
        </Ask>
      )}
    </section>
  );
}
