import { emptyTrip, type Trip } from '../shared/trip.ts';

/** What the server of the secure account holds of one client. */
export interface MycicFile {
  /** Answers of the personal details page, by question id. */
  personal: Record<string, string>;
  trips: Trip[];
  /** The person declared to have no travel history. Declaring it throws the trips away. */
  noTravel: boolean;
  /** ms since the epoch of the last save; 0 = never. */
  savedAt: number;
  /** Set once the application was submitted. */
  confirmationNumber: string;
  /** Deleted from the list of applications. */
  deleted: boolean;
}

export const emptyMycicFile = (): MycicFile => ({
  personal: {},
  trips: [emptyTrip()],
  noTravel: false,
  savedAt: 0,
  confirmationNumber: '',
  deleted: false,
});
