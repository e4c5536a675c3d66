import { utf8, type Bytes } from '../../../utils/evidence/bytes';
import { listRecords } from '../../../utils/records/sealed/exportMatter';
import { sealedFile } from '../../../utils/records/sealed/sealedRows';
import { createRandom } from '../../e2e/support/random';
import { text } from '../records/samples';
import { noise } from './noise';
import { entry, fingerprintOfInstallation, install, testWorld } from './samples';

const CLIENT = 'E001234567';
const HOUR = 3_600_000;

export interface Golden {
  /** In French. */
  whole: Bytes;
  /** In English, with something withheld and something blacked out. */
  part: Bytes;
  /** Fingerprint of the first key of the log. */
  key: string;
}

/**
 * One of everything that version 1 knows, at the same moments and with the same salts each time. Only keys, the
 * places and blinds of seals and the signatures are new.
 */
export async function makeGolden(): Promise<Golden> {
  const { below } = createRandom(1);
  const world = testWorld();
  world.random = (length) => Uint8Array.from({ length }, () => below(256));
  const home = await install(world);
  const key = await fingerprintOfInstallation(home);
  await home.log(CLIENT, [
    entry(),
    entry({ after: text('Zürich \ud800 \u2028 e\u0301 "\\ \u202e') }),
    entry({ after: { kind: 'checked', checked: true } }),
    entry({ after: { kind: 'options', options: [{ value: 'FR', text: 'France' }] } }),
    entry({ after: { kind: 'rich', text: 'bold', html: '<b>bold</b>' } }),
  ]);
  await home.log('E007654321', [entry({ after: text('of another client') })], 'v2');
  await home.log(CLIENT, [entry({ note: 'goes' })], 'gone');
  await home.evidence.erase('gone', 'person.deleted@1');
  await home.packageOf(CLIENT);
  await home.evidence.changeKey();
  world.wait(HOUR);
  world.restart();
  await home.evidence.start(true);
  await home.evidence.trouble('storage.full');
  await home.log(CLIENT, [entry({ kind: 'hold', basis: 'observed', note: 'wording: No travel history' })]);
  world.setClock(-HOUR);
  await home.log(CLIENT, [
    entry({
      kind: 'loss',
      basis: 'inferred',
      rule: 'emptied.noInput@1',
      facts: [{ what: 'lost', name: 'Trip 1 › From', text: '2019-04' }],
    }),
    entry({ kind: 'upload', facts: [{ what: 'file.sha256', text: 'ab'.repeat(32) }] }),
  ]);
  await home.log(
    CLIENT,
    [entry({ kind: 'screen', facts: [{ what: 'screen.text', text: 'Line one\nLine two' }] })],
    'v1',
    [
      sealedFile('screen.picture', 'png', noise(300, 1)),
      sealedFile('screen.html', 'html', utf8('<!doctype html><p>Police certificate</p>')),
    ],
  );
  const whole = await home.packageOf(CLIENT, 'fr');
  const { matterId = '' } = (await home.evidence.list()).find(({ label }) => label === CLIENT) ?? {};
  const records = await listRecords(home.connection, home.vault, matterId);
  const hold = records.find(({ line }) => line.type === 'hold')?.i ?? 0;
  const choices = {
    from: null,
    to: null,
    withhold: new Map([[hold, 'privilege']]),
    redact: new Map([[1, new Set([0])]]),
  };
  return { whole, part: await home.packageOf(CLIENT, 'en', choices), key };
}
