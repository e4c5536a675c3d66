import type { AnchorTrouble } from './codes';
import { formatsOf } from './formats';

const formats = formatsOf('en-CA');

/** The words of the proof of time from outside of this computer. */
export const anchors = {
  title: 'Outside proof of time',
  lead: 'The clock of this computer is yours, so it proves little. A checkpoint is a short text that stands for everything sealed so far, and says nothing of any client. Whoever holds it can later show that nothing before it was written anew. Do this before there is a dispute.',
  checkpoint: 'Save a checkpoint',
  request: 'Save a time-stamp request',
  send: 'E-mail this text to somebody outside, or print it and have it signed with a date. Keep the e-mail as a file (.eml).',
  how: 'To have it stamped by a time-stamp authority',
  commands: (name: string) =>
    `curl -H "Content-Type: application/timestamp-query" --data-binary @${name}.tsq ADDRESS-OF-THE-AUTHORITY > ${name}.tsr
openssl ts -reply -in ${name}.tsr -text
openssl ts -verify -queryfile ${name}.tsq -in ${name}.tsr -CAfile authority.pem`,
  attach: 'Attach what came back (.eml, .tsr, .ots, .txt)',
  attached: 'Attached',
  bytes: (n: number) => formats.counted(n, { one: 'byte', other: 'bytes' }),
  remove: (name: string) => `Remove ${name}`,
  said: {
    attached: 'Attached. It will be in every package of this client.',
    noCheckpoint: 'Not attached: no checkpoint of this installation stands in it.',
    otherStamp: 'Not attached: it is not the stamp of a checkpoint that was saved here.',
    unreadable: 'Not attached: it could not be read.',
    tooLarge: 'Not attached: it is larger than 20 MB.',
    unknownKind: 'Not attached: only .eml, .tsr, .ots and .txt files.',
    failed: 'That did not work. Nothing was changed.',
  } satisfies Record<AnchorTrouble | 'attached', string> as Record<AnchorTrouble | 'attached', string>,
  key: {
    title: 'The key of this installation',
    lead: 'It seals every record here. Only those who were told its fingerprint beforehand can say later that a package is yours: e-mail it to somebody outside, or file it, now.',
    hex: 'Fingerprint',
    words: 'The same in words, to read aloud',
    square: 'The same as a QR code',
    save: 'Save as a file',
    fileNow: 'File the fingerprint of your key now',
    fileNowLead:
      'Later it shows that a package is yours, but only if somebody knew it before there was a dispute. It takes a minute: e-mail it to somebody outside, or print it and put it on file.',
    text: (hex: string, words: string, date: string) =>
      `Holdfast: fingerprint of the key of this installation\n\n${hex}\n${words}\n\n${date}\n`,
    change: 'Change the key',
    changeAsk: 'Change the key of this installation?',
    changeLead:
      'From then on a new key seals. The old one signs for it and is destroyed; packages stay good, and whoever knows the old fingerprint can still check later packages with it. File the new fingerprint too. This cannot be undone.',
    changed: 'The key was changed. File the new fingerprint.',
    changeFailed: 'The key was not changed.',
  },
};
