import type { Language } from '../../utils/language/en';
import { Button } from '../shared/Button';
import { Say } from '../shared/PageText';
import type { SiteState } from './siteState';

interface SiteHereProps {
  site: SiteState;
  /** Whether Holdfast runs in the page in front. */
  runs: boolean;
  /** False where the organization lets nobody add sites. */
  mayAdd: boolean;
  language: Language;
}

/** Why Holdfast does not run on the page in front, and the button that has the browser ask for this one site. */
export function SiteHere({ site, runs, mayAdd, language: { sites: words } }: SiteHereProps) {
  const here = site.here.value;
  const protect = (host: string) => () =>
    void site.ask(host).then((granted) => (site.said.value = granted ? words.added(host) : words.refused(host)));
  const forget = (host: string) => () => void site.forget(host).then(() => (site.said.value = words.forgotten(host)));
  return (
    <>
      {here.kind === 'addable' && !runs && mayAdd && (
        <>
          <p class="lead">
            <Say words={words.protectLead(here.host)} />
          </p>
          <Button tone="primary" onPress={protect(here.host)}>
            {words.protect}
          </Button>
        </>
      )}
      {here.kind === 'added' && (
        <div class="row">
          <p class="lead">
            <Say words={words.isAdded(here.host)} /> {!runs && words.notYet}
          </p>
          <Button tone="plain" onPress={forget(here.host)}>
            {words.forget}
          </Button>
        </div>
      )}
      {here.kind === 'portal' && !runs && <p class="lead">{words.notYet}</p>}
      {here.kind === 'never' && <p class="lead">{words.never}</p>}
      {here.kind === 'unknown' && !runs && mayAdd && <p class="lead">{words.elsewhere}</p>}
      <p role="status" class="said">
        <Say words={site.said.value} />
      </p>
    </>
  );
}
