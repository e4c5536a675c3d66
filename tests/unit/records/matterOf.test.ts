import { expect, it } from 'vitest';
import type { Marker } from '../../../utils/messages/contract';
import { matterOf } from '../../../utils/records/sealed/matterOf';
import { AMINA, BAO } from './samples';

const UCI: Marker[] = [{ kind: 'uci', value: '1111-2222' }];
const NAME: Marker[] = [{ kind: 'name', value: 'Amina DIALLO' }];

it.each([
  ['its application number', [...UCI, ...AMINA], true, [], 'application:e001234567'],
  ['its client number where no application is named', UCI, true, [], 'uci:11112222'],
  ['nobody where only a name is shown: names repeat', NAME, true, [], 'unassigned'],
  ['nobody where two clients are shown', [...AMINA, ...BAO], true, [], 'unassigned'],
  ['nobody while the page changes from one client to another', BAO, false, [...AMINA, ...BAO], 'unassigned'],
  ['the client now shown, once the change is over', BAO, true, [...AMINA, ...BAO], 'application:e007654321'],
] as [string, Marker[], boolean, Marker[], string][])(
  'records would not be filed under %s',
  (_name, markers, settled, seen, key) => {
    expect(matterOf({ markers, settled }, seen).key).toBe(key);
  },
);
