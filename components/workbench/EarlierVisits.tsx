import { useEffect, useState } from 'preact/hooks';
import { matterName } from '../../utils/matters/matterName';
import type { Language } from '../../utils/language/en';
import type { Sentence } from '../../utils/language/sentence';
import type { MatterView, Output, VisitSummary } from '../../utils/messages/contract';
import { Ask } from '../shared/Ask';
import { Button } from '../shared/Button';
import { Choose } from '../shared/Choose';
import { clientName } from '../shared/clientName';
import { PageText, Say } from '../shared/PageText';
import cards from '../shared/VisitCards.module.css';
import { askedAbout } from './askedAbout';
import type { TabState } from './tabState';

interface EarlierVisitsProps {
  tab: TabState;
  language: Language;
  /** Says what came of it. */
  say(words: Sentence): void;
}

type Question = Output<'judgeVisit'> & { visitId: string };

/** Kept visits to put back on the page in front, by hand. Another client's, or nobody's: only after a question. */
export function EarlierVisits({ tab, language, say }: EarlierVisitsProps) {
  const { people, pages } = language;
  const words = people.workbench;
  const own = tab.matter.value?.matterId ?? '';
  const [chosen, setChosen] = useState<string | undefined>();
  const [matters, setMatters] = useState<MatterView[]>([]);
  const [visits, setVisits] = useState<VisitSummary[]>([]);
  const [question, setQuestion] = useState<Question | undefined>();
  const matterId = chosen ?? own;
  const open = tab.visits.value.map(({ visit }) => visit.visitId).join();
  const fail = (): void => say([words.notReached]);

  useEffect(() => {
    void tab.matters().then(setMatters, fail);
    void tab.earlier(matterId).then(setVisits, fail);
  }, [matterId, open]);

  const bringBack = ({ visitId, verdict, theirs }: Question) =>
    void tab.bringBack(visitId, verdict).then((result) => {
      // The page in front may have become another client's meanwhile: then the question is a new one.
      const client = clientName(theirs);
      if (result.verdict !== verdict) ask(visitId);
      else if (!result.done) say([words.nothingFits]);
      else say(client === '' ? [words.startedNobody] : words.started(client));
    }, fail);
  const ask = (visitId: string) =>
    void tab.judge(visitId).then((judged) => {
      const asked = { ...judged, visitId };
      if (judged.verdict === 'same') bringBack(asked);
      else setQuestion(asked);
    }, fail);

  return (
    <>
      <p class="lead">{words.earlierLead}</p>
      <Choose
        label={words.matter}
        value={matterId}
        options={[
          ...matters.map((each) => [each.matterId, matterName(each.name, each.markers)] as const),
          ['', people.matters.unassigned],
        ]}
        onChange={setChosen}
      />
      <VisitList visits={visits} language={language} onPick={ask} />
      {question !== undefined && (
        <Ask
          title={words.askTitle}
          yes={words.askAnyway}
          cancel={pages.cancel}
          onYes={() => bringBack(question)}
          onClose={() => setQuestion(undefined)}
        >
          <p>
            <Say words={askedAbout(question, language)} />
          </p>
        </Ask>
      )}
    </>
  );
}

interface VisitListProps {
  visits: readonly VisitSummary[];
  language: Language;
  onPick(visitId: string): void;
}

function VisitList({ visits, language, onPick }: VisitListProps) {
  const { people, pages, inpage, formats } = language;
  const text = (value: string) => <PageText text={value} shortened={inpage.shortened} />;
  if (visits.length === 0) return <p class={cards.none}>{people.workbench.noneEarlier}</p>;
  return (
    <ul class={cards.cards}>
      {visits.map(({ visit, markers, lastAt, fields }) => (
        <li key={visit.visitId} class={cards.card}>
          <div class={cards.who} id={`visit-${visit.visitId}`}>
            <b>{text(visit.title || pages.untitled)}</b>
            <p class={cards.client}>{text(clientName(markers) || pages.unknownClient)}</p>
            <p class={cards.client}>
              {formats.stamp(lastAt)} · {pages.fields(fields)}
            </p>
          </div>
          <Button tone="plain" about={`visit-${visit.visitId}`} onPress={() => onPick(visit.visitId)}>
            {people.workbench.bringBack}
          </Button>
        </li>
      ))}
    </ul>
  );
}
