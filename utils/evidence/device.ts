import { base64, utf8, type Bytes } from './bytes';
import { originOf, type Checkpoint } from './checkpoint';
import { readDeviceLine, type NoteLine, type SealLine } from './deviceLog';
import { readKeyChain } from './keyChain';
import { leafOf, rootOf } from './merkle';
import { demand } from './refusal';
import { hashOf, isInstant } from './strictJson';

/** What a package tells of the device log: all its notes, and the seals that concern the matter. */
export interface Device {
  notes: NoteLine[];
  seals: SealLine[];
  /** How many seals there are in all. */
  sealed: number;
  /** Public keys that signed for this log one after the other; the last one signs now. */
  keys: Bytes[];
}

/**
 * The device log against its checkpoint. Leaves that are not shown must be seals: the last seal says how many
 * notes there are, and all of those must be here.
 */
export async function readDevice(
  lines: readonly string[],
  hashes: readonly string[],
  checkpoint: Checkpoint,
  spki: Bytes,
): Promise<{ device: Device; leaves: Bytes[] }> {
  demand(
    hashes.length === checkpoint.size,
    'DEVICE_SIZE',
    'The device log does not have as many lines as its checkpoint says.',
  );
  const leaves = hashes.map(hashOf);
  demand(
    base64(rootOf(leaves)) === checkpoint.root,
    'DEVICE_ROOT',
    'The device log is not the one that the checkpoint signs.',
  );

  const device: Device = { notes: [], seals: [], sealed: 0, keys: [] };
  let next = 0;
  for (const [at, line] of lines.entries()) {
    const where = `Line ${String(at + 1)} of device.jsonl`;
    const read = readDeviceLine(line, where);
    demand(read.d >= next, 'DEVICE_ORDER', `${where} is out of order.`);
    demand(hashes[read.d] === base64(leafOf(utf8(line))), 'DEVICE_LINE', `${where} is not in the device log.`);
    next = read.d + 1;
    if (read.k === 'note') device.notes.push(read);
    else device.seals.push(read);
  }

  const last = device.seals.at(-1);
  demand(
    last !== undefined && last.d === checkpoint.size - 1,
    'NOT_LATEST_SEAL',
    'The last seal shown is not the newest one that the checkpoint signs.',
  );
  device.sealed = last.n + 1;
  demand(
    device.notes.every(({ h }, at) => h === at),
    'NOTES',
    'The notes on the system are not complete.',
  );
  demand(
    device.notes.length === last.notes && last.notes + device.sealed === checkpoint.size,
    'NOTES',
    'The notes on the system are not complete.',
  );
  demand(
    device.seals.every(({ n }, at) => n > (device.seals[at - 1]?.n ?? -1)),
    'SEAL_ORDER',
    'The seals are out of order.',
  );
  demand(
    device.notes.every(({ type, what }) => type !== 'start' || what === undefined || isInstant(what)),
    'NOTES',
    'A start of the browser names a moment that does not exist.',
  );
  device.keys = await readKeyChain(device.notes, leaves, spki);
  demand(
    checkpoint.origin === originOf(device.keys[0] ?? spki),
    'CHECKPOINT',
    'checkpoint.txt is of another log than the device log.',
  );
  return { device, leaves };
}
