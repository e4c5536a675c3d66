/** What the server of the PR Portal holds of one profile. The same shapes are the Angular forms' values. */
export interface PrFile {
  imm0008: Imm0008;
  imm5562: Imm5562;
  imm5669: Imm5669;
  imm5444: Imm5444;
}

export type FormName = keyof PrFile;

export const formNames: readonly FormName[] = ['imm0008', 'imm5562', 'imm5669', 'imm5444'];

export interface PrTrip {
  /** `YYYY/MM` */
  from: string;
  to: string;
  destination: string;
  length: string;
  purpose: string;
}

export interface TravelSection {
  haveNotTravelled: boolean;
  trips: PrTrip[];
}

/** Travel history: sections A (principal applicant) and B (spouse). */
export interface Imm5562 {
  principal: TravelSection;
  spouse: TravelSection;
}

export interface Address {
  street: string;
  city: string;
  country: string;
  provinceOrState: string;
  postalCode: string;
}

/** One line of a repeating table, by column. */
export type Row = Record<string, string>;

/** Personal history and addresses. */
export interface Imm5669 {
  mailing: Address;
  residentialSameAsMailingAddress: YesNo;
  residential: Address;
  personalHistory: Row[];
  addresses: Row[];
  /** Answers to the background questions, and the details that any "yes" asks for. */
  questions: YesNo[];
  details: string;
}

export type YesNo = '' | 'yes' | 'no';

export interface Imm0008 {
  familyName: string;
  givenName: string;
  dobYear: string;
  dobMonth: string;
  dobDay: string;
  email: string;
  usedOtherName: YesNo;
  otherFamilyName: string;
  otherGivenName: string;
}

/** PR card: tables of committed entries. */
export interface Imm5444 {
  absent: YesNo;
  absences: Row[];
  addresses: Row[];
  work: Row[];
}

export const emptyPrTrip = (): PrTrip => ({ from: '', to: '', destination: '', length: '', purpose: '' });

export const emptyAddress = (): Address => ({ street: '', city: '', country: '', provinceOrState: '', postalCode: '' });

export const BACKGROUND_QUESTIONS = 6;

export const emptyPrFile = (): PrFile => ({
  imm0008: {
    familyName: '',
    givenName: '',
    dobYear: '',
    dobMonth: '',
    dobDay: '',
    email: '',
    usedOtherName: '',
    otherFamilyName: '',
    otherGivenName: '',
  },
  imm5562: {
    principal: { haveNotTravelled: false, trips: [emptyPrTrip()] },
    spouse: { haveNotTravelled: false, trips: [emptyPrTrip()] },
  },
  imm5669: {
    mailing: emptyAddress(),
    residentialSameAsMailingAddress: '',
    residential: emptyAddress(),
    personalHistory: [{}],
    addresses: [{}],
    questions: Array.from({ length: BACKGROUND_QUESTIONS }, () => ''),
    details: '',
  },
  imm5444: { absent: '', absences: [], addresses: [], work: [] },
});
