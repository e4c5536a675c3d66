import type { Bytes } from '../../../../utils/evidence/bytes';
import { edit, pack, resign, unpack, type Files } from '../forge';
import { byStranger } from './byStranger';
import { ofProofs } from './ofProofs';
import { ofRecords } from './ofRecords';
import { reseal } from './reseal';
import { rewritten } from './rewritten';
import { spellings } from './spellings';
import type { Subject } from './subject';

export interface Forged {
  name: string;
  /** Undefined: any code of this exit. */
  code: string | undefined;
  exit: number;
  make: (subject: Subject) => Promise<Bytes>;
}

const changed = async ({ zip }: Subject, forge: (files: Files) => void): Promise<Files> => {
  const files = await unpack(zip);
  forge(files);
  return files;
};

/** Every forgery that there is, each as a zip without a fault of its own. */
export const allForgeries: readonly Forged[] = [
  ...[...ofRecords, ...ofProofs].map(([name, forge, code]): Forged => ({
    name: `by the owner of the key: ${name}`,
    code,
    exit: 10,
    make: async (subject) => pack(await resign(await changed(subject, forge), subject.signer)),
  })),
  ...rewritten.map(([name, forge, code]): Forged => ({
    name: `by the owner of the key, sealed anew: ${name}`,
    code,
    exit: 10,
    make: async (subject) => pack(await reseal(await changed(subject, forge), subject.signer)),
  })),
  {
    name: 'by the owner of the key, sealed anew: another place in the first seal than in the others',
    code: 'SEAL',
    exit: 10,
    make: async (subject) =>
      pack(await reseal(await unpack(subject.zip), subject.signer, { firstSlot: (slot) => (slot + 1) % 64 })),
  },
  ...spellings.map(([name, path, forge]): Forged => ({
    name: `read differently by two programs: ${name}`,
    code: undefined,
    exit: 10,
    make: async (subject) =>
      pack(await resign(await changed(subject, (files) => edit(files, path, forge)), subject.signer)),
  })),
  ...byStranger.map(([name, forge, exit, code]): Forged => ({
    name: `by a stranger: ${name}`,
    code,
    exit,
    make: async (subject) => {
      const foreign = await unpack(subject.other.zip);
      return pack(await changed(subject, (files) => forge(files, foreign)));
    },
  })),
];
