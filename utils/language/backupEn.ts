import { formatsOf } from './formats';

const formats = formatsOf('en-CA');
const visits = (n: number) => formats.counted(n, { one: 'visit', other: 'visits' });

/** The words of backups. */
export const backup = {
  title: 'Move to another computer',
  lead: 'A backup is one file, sealed with a passphrase of its own. On the other computer, install Holdfast and read the file there. What is there already stays.',
  notIn:
    'The sealed records that evidence packages are made of stay on the computer that made them: export the packages you need first.',
  make: 'Make a backup',
  what: 'What to back up',
  all: 'All clients',
  passphrase: 'Passphrase for the file',
  again: 'The passphrase again',
  save: 'Save the backup',
  working: (done: number, all: number) => `${formats.number(done)} of ${visits(all)}…`,
  made: (n: number) => `The backup was saved: ${visits(n)}. Without its passphrase nobody can open it.`,
  makeFailed: 'The backup could not be made. Nothing was changed.',
  read: 'Read a backup',
  file: 'Backup file',
  filePassphrase: 'Passphrase of the file',
  restore: 'Read the file',
  opening: 'One moment…',
  restored: (fresh: number, known: number) =>
    `Every part of the file is whole. ${visits(fresh)} added; ${visits(known)} ${known === 1 ? 'was' : 'were'} here already.`,
  partly: (fresh: number, failed: number) =>
    `${visits(fresh)} added, ${visits(failed)} could not be stored. Read the file once more.`,
  refused: {
    notBackup: 'This file is not a backup of Holdfast. Nothing was changed.',
    newer: 'This backup was made by a newer Holdfast. Update Holdfast first. Nothing was changed.',
    damaged: 'This backup is damaged or not complete. Nothing was changed.',
    passphrase: 'This is not the passphrase of this file, or the file is damaged. Nothing was changed.',
    failed: 'The backup could not be read. Nothing was changed.',
  },
};
