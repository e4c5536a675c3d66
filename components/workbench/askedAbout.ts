import type { Language } from '../../utils/language/en';
import type { Sentence } from '../../utils/language/sentence';
import type { Output } from '../../utils/messages/contract';
import { clientName } from '../shared/clientName';

/** The question before values of another client, or of nobody, reach the page in front: both are named. */
export function askedAbout({ here, theirs }: Output<'judgeVisit'>, { people }: Language): Sentence {
  const words = people.workbench;
  const [mine, kept] = [clientName(here), clientName(theirs)];
  if (mine === '' && kept === '') return [words.askNobody];
  if (kept === '') return words.askUnknownThere(mine);
  return mine === '' ? words.askUnknownHere(kept) : words.askOther(kept, mine);
}
