import { formatsOf } from './formats';

const formats = formatsOf('en-CA');

/** What begins a session anew. */
type Activity = 'click' | 'request' | 'unknown';
const UNLESS: Record<Activity, string> = {
  click: 'unless you click somewhere on the page. Typing alone does not count.',
  request: 'unless the page asks it for something: save, or go to the next screen.',
  unknown: 'unless you do something there: save, or go to the next screen.',
};

/** The words of the portal's session, in English. */
export const session = {
  title: 'Time until sign-out',
  left: (ms: number) => `The portal signs you out in ${minutesAndSeconds(ms)}.`,
  at: (endsAt: number) => `At ${formats.time(endsAt)}, by this computer’s clock.`,
  warning: (endsAt: number, activity: Activity) =>
    `The portal signs you out at ${formats.time(endsAt)}, ${UNLESS[activity]} What you typed is kept.`,
  over: 'By its own rules the portal has signed you out by now. What you typed is kept: sign in again, open the page, and it is offered back.',
};

function minutesAndSeconds(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${formats.number(Math.floor(seconds / 60))} min ${String(seconds % 60).padStart(2, '0')} s`;
}
