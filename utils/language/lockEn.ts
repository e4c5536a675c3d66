import { formatsOf } from './formats';

const formats = formatsOf('en-CA');

/** The words of the lock. */
export const lock = {
  title: 'Passphrase',
  none: 'Without a passphrase, anybody who can use this browser can open Records. With one, what was kept opens only after it is typed. Keeping, questions and restoring go on while Holdfast is locked.',
  forgotten: 'Nobody can bring back a forgotten passphrase. You get a recovery code to print.',
  required: 'A passphrase is required',
  requiredLead:
    'Your organization asks for a passphrase: what was kept opens once you have set one. Your work in portals is kept and protected meanwhile.',
  byFirm: 'Your organization requires a passphrase: it can be changed, not removed.',
  set: 'Set a passphrase',
  setNow: 'Set the passphrase',
  fresh: 'New passphrase',
  again: 'New passphrase again',
  present: 'Present passphrase',
  atLeast: (n: number) => `At least ${formats.number(n)} characters. Several words are easy to type and hard to guess.`,
  tooShort: (n: number) => `Use at least ${formats.number(n)} characters.`,
  different: 'The two are not the same.',
  working: 'One moment…',
  wrong: 'That is not the passphrase.',
  wrongCode: 'That is not the recovery code.',
  wait: (ms: number) =>
    `Too many tries. Try again in ${formats.counted(Math.ceil(ms / 1000), { one: 'second', other: 'seconds' })}.`,
  failed: 'That did not work. Nothing was changed.',
  isOn: 'A passphrase is set. Records open only after it is typed.',
  change: 'Change the passphrase',
  changeNow: 'Change it',
  remove: 'Remove the passphrase',
  removeNow: 'Remove it',
  removed: 'The passphrase was removed. What is kept opens without it.',
  lockNow: 'Lock now',
  after: 'Lock after',
  minutes: (n: number) =>
    n < 60
      ? `${formats.counted(n, { one: 'minute', other: 'minutes' })} without work`
      : `${formats.counted(n / 60, { one: 'hour', other: 'hours' })} without work`,
  start: 'It also locks whenever the browser is started.',
  codeTitle: 'Your recovery code',
  codeLead:
    'It opens Holdfast when the passphrase is forgotten. Print it or write it down, and keep it away from this computer. It is shown only now.',
  copy: 'Copy the code',
  print: 'Print',
  noted: 'I have kept the code',
  locked: 'Holdfast is locked',
  lockedLead:
    'What was kept opens after you type the passphrase. Your work in portals goes on: every change is kept, and holds and restores in open tabs work as before.',
  passphrase: 'Passphrase',
  unlock: 'Unlock',
  useCode: 'Use the recovery code',
  usePassphrase: 'Use the passphrase',
  code: 'Recovery code',
  everything: {
    title: 'Delete everything',
    lead: 'As if Holdfast had just been installed.',
    leadLocked: 'What is left when both the passphrase and the recovery code are lost.',
    action: 'Delete everything…',
    question: 'Delete everything that Holdfast has kept?',
    what: 'All clients, all visits with every value, all history and sealed records, what was learned, the settings and the passphrase. This cannot be undone, and no backup is made.',
    pages: 'Load portal pages that are open again afterwards.',
    yes: 'Delete everything',
    done: 'Everything was deleted.',
    refused: 'Nothing was deleted. Is a matter on legal hold? Take the hold off first.',
  },
  setAnew: 'You used the recovery code. Set a new passphrase now; you get a new code with it.',
};
