import { duration } from './duration';
import { formatsOf } from './formats';

const formats = formatsOf('en-CA');

/** The words of a portal's troubles, in English. */
export const incidents = {
  happened: {
    outage: 'The portal failed',
    recovered: 'The portal answered again',
    slow: 'Slow screen',
    signedOut: 'The portal asked to sign in again',
  },
  seen: 'seen by this browser',
  status: (status: string) => `answer ${status}`,
  noAnswer: (code: string) => `no answer (${code})`,
  took: (ms: number) => `took ${duration(ms)}`,
  began: (at: number) => `down since ${formats.exact(at)}`,
  ended: (at: number) => `until ${formats.exact(at)}`,
  notEnded: 'not seen to end',
  lost: 'Time lost by day',
  lead: 'From the first failed answer to the first good one, while somebody kept trying (pauses of more than 30 minutes are not counted), and screens that took 10 seconds or more. As seen from this computer.',
  lostMs: duration,
  lostInAll: (ms: number) => `${duration(ms)} in all.`,
};
