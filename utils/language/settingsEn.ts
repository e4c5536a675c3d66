import { formatsOf } from './formats';

const formats = formatsOf('en-CA');
const fields = (n: number) => formats.counted(n, { one: 'field', other: 'fields' });

/** The words of the settings. */
export const settings = {
  title: 'Questions before clearing',
  lead: 'Holdfast asks before a click clears what was entered.',
  pausedUntil: (at: number) => `Paused until ${formats.time(at)}: nothing is asked about.`,
  pause: 'Pause for 10 minutes',
  resume: 'Ask again now',
  changed: 'Changed.',
  undo: 'Undo',
  failed: 'Holdfast could not read or change its settings.',
  portals: 'By portal',
  learned: 'By control',
  nothingLearned: 'No control is known yet. Those that were asked about, or were seen to clear fields, appear here.',
  byItself: 'Ask when something would be lost',
  always: 'Always ask',
  from: (n: number) => `Ask from ${fields(n)} on`,
  never: 'Never ask',
  control: (name: string) => `“${name}”`,
  wordless: 'A button without words',
  forget: (name: string) => `Forget ${name}`,
  transfer: {
    title: 'Settings on another computer',
    lead: 'The file holds what you chose here. Nothing of a client is in it.',
    save: 'Export settings',
    saved: 'The settings are in your downloads.',
    take: 'Import settings',
    taken: 'The settings were taken over.',
    notOurs: 'This is no settings file of Holdfast. Nothing was changed.',
  },
  facts: {
    clears: 'seen to clear fields',
    adds: 'adds entries',
    opens: 'opens the form of one more entry',
    asksItself: 'the page asks by itself',
    harmless: 'seen to clear nothing',
    reveals: 'opens more questions',
    held: 'was asked about',
  },
};
