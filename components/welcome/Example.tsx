import { useState } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import { Masthead } from '../shared/Masthead';

/** Trips that the example starts with. */
const TRIPS: readonly (readonly [from: string, to: string, country: number])[] = [
  ['2019-03', '2019-04', 0],
  ['2021-07', '2021-08', 1],
  ['2023-12', '2024-01', 2],
];

/** A form with a portal's bad habit: "No travel history" wipes every trip without a question. */
export function Example({ language }: { language: Language }) {
  const words = language.people.example;
  // A new number is a new fieldset: what was typed into the old one is gone with it, as in a portal.
  const [trips, setTrips] = useState(() => TRIPS.map((trip, i) => ({ id: i, trip })));
  const add = () => setTrips([...trips, { id: (trips.at(-1)?.id ?? 0) + 1, trip: ['', '', -1] as const }]);
  return (
    <div class="page wide">
      <Masthead title={words.title}>
        <a href="/welcome.html">{words.back}</a>
      </Masthead>
      <main>
        <p>
          <b>{words.practice}</b> {words.lead}
        </p>
        <form autocomplete="off" onSubmit={(event) => event.preventDefault()}>
          <fieldset>
            <legend>{words.section}</legend>
            {trips.map(({ id, trip }, i) => (
              <Trip key={id} number={i + 1} trip={trip} language={language} />
            ))}
            <div class="row">
              <button type="button" class="button plain" onClick={add}>
                {words.add}
              </button>
              <button type="button" class="button plain" onClick={() => setTrips([])}>
                {words.none}
              </button>
            </div>
          </fieldset>
        </form>
      </main>
    </div>
  );
}

interface TripProps {
  number: number;
  trip: readonly [from: string, to: string, country: number];
  language: Language;
}

function Trip({ number, trip: [from, to, country], language }: TripProps) {
  const words = language.people.example;
  const id = `trip-${String(number)}`;
  return (
    <fieldset class="trip">
      <legend>{words.trip(number)}</legend>
      <div class="choose">
        <label for={`${id}-from`}>{words.from}</label>
        <input id={`${id}-from`} name={`${id}-from`} defaultValue={from} placeholder="YYYY-MM" />
      </div>
      <div class="choose">
        <label for={`${id}-to`}>{words.to}</label>
        <input id={`${id}-to`} name={`${id}-to`} defaultValue={to} placeholder="YYYY-MM" />
      </div>
      <div class="choose">
        <label for={`${id}-country`}>{words.country}</label>
        <select id={`${id}-country`} name={`${id}-country`}>
          <option value="">–</option>
          {words.countries.map((name, i) => (
            <option key={name} value={String(i)} selected={i === country}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  );
}
