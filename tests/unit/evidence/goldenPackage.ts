import { utf8, type Bytes } from '../../../utils/evidence/bytes';
import { listRecords } from '../../../utils/records/sealed/exportMatter';
import { sealedFile } from '../../../utils/records/sealed/sealedRows';
import { createRandom } from '../../e2e/support/random';
import { text } from '../records/samples';
import { picture } from './picture';
import { oddValues, screen, sent, typing, wiped } from './story';
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
  await home.log(CLIENT, typing(world.now()));
  world.wait(90_000);
  await home.log(CLIENT, oddValues(world.now()));
  await home.log('E007654321', [entry({ after: text('of another client') })], 'v2');
  await home.log(CLIENT, [entry({ note: 'goes' })], 'gone');
  await home.evidence.erase('gone', 'person.deleted@1');
  await home.packageOf(CLIENT);
  await home.evidence.changeKey();
  world.wait(HOUR);
  world.restart();
  await home.evidence.start(true);
  await home.evidence.trouble('storage.full');
  await home.log(CLIENT, [
    entry({ at: world.now(), kind: 'hold', basis: 'observed', note: 'wording: No travel history' }),
  ]);
  await home.log(CLIENT, wiped(world.now()));
  world.setClock(-HOUR);
  await home.log(CLIENT, sent(world.now()));
  await home.log(CLIENT, screen(world.now()), 'v1', [
    sealedFile('screen.picture', 'png', picture(128, 90)),
    sealedFile('screen.html', 'html', utf8('<!doctype html><p>Police certificate</p>')),
  ]);
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
