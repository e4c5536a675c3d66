/** What the next post would send: the page's truth, by question id, entries as lists. */
export interface MycicModel {
  /** The section emptied by declaration, as the server says in the page. */
  readonly noTravel: boolean;
  /** Each entry's five answers: from, to, country, purpose, place. */
  readonly trips: string[][];
  /** All other answers by question id. */
  readonly answers: Record<string, string>;
}

const VALUES_PER_TRIP = 5;

export function readModel(): MycicModel {
  const form = document.querySelector<HTMLFormElement>('main form');
  const data = form === null ? new FormData() : new FormData(form);
  const travel: string[] = [];
  const answers: Record<string, string> = {};
  for (const [name, questionId] of data) {
    const n = /^answerList\[(\d+)\]\.questionId$/.exec(name)?.[1];
    if (n === undefined) continue;
    const value = String(data.get(`answerList[${n}].value`) ?? '');
    if (String(questionId).startsWith('TRAVEL_')) travel.push(value);
    else answers[String(questionId)] = value;
  }
  const trips: string[][] = [];
  for (let start = 0; start < travel.length; start += VALUES_PER_TRIP)
    trips.push(travel.slice(start, start + VALUES_PER_TRIP));
  return { noTravel: document.getElementById('no-travel-declared') !== null, trips, answers };
}
