import { utf8, type Bytes } from '../../../utils/evidence/bytes';
import type { LogEntry } from '../../../utils/messages/contract';
import { connect } from '../../../utils/records/database';
import { createEvidence } from '../../../utils/records/sealed/evidence';
import { sealedFile } from '../../../utils/records/sealed/sealedRows';
import { realWorld } from '../../../utils/records/sealed/world';
import { createVault } from '../../../utils/records/vault/vault';
import { visitOf } from '../records/fill';

/** How much is put into one client's sealed log. */
export interface LogAmount {
  /** The client's application number. */
  client: string;
  records: number;
  /** Among them so many recorded screens, each with a picture. */
  pictures: number;
  /** Bytes of one picture. */
  size: number;
}

const AT_ONCE = 100; // records of one settled change of a busy page

/** Fills a client's log through the extension's own writer. Runs in a page of the extension. */
export async function fillLog({ client, records, pictures, size }: LogAmount, now: number): Promise<void> {
  const connection = connect();
  const evidence = createEvidence(connection, realWorld('Holdfast bench'), createVault(connection));
  const visit = visitOf('bench', 'ircc-secure-account', now, 'Travel history');
  const markers = [{ kind: 'application', value: client } as const];
  const row = { visitId: 'bench', visit, tabId: -2, frameId: 0, lineage: 'bench', seen: markers, lastAt: now };
  const whole = { ...row, live: { markers, settled: true }, placed: { matterId: '', by: 'markers' } } as const;
  for (let done = 0; done < records - pictures; done += AT_ONCE) {
    const entries = Array.from({ length: Math.min(AT_ONCE, records - pictures - done) }, (_, n) =>
      change(done + n, now),
    );
    await evidence.append(whole, { markers, settled: true }, entries);
  }
  for (let n = 0; n < pictures; n++) {
    const files = [
      sealedFile('screen.picture', 'png', noise(size)),
      sealedFile('screen.html', 'html', utf8(`<p>${n}</p>`)),
    ];
    await evidence.append(whole, { markers, settled: true }, [screen(n, now)], files);
  }
  await connection.close();
}

function change(n: number, now: number): LogEntry {
  return {
    at: now + n,
    kind: 'change',
    basis: 'input',
    field: { label: 'City or town', section: ['Travel history', `Trip ${n % 40}`] },
    before: { kind: 'text', text: '' },
    after: { kind: 'text', text: `Nouakchott ${n}` },
  };
}

const screen = (n: number, now: number): LogEntry => ({
  at: now + n,
  kind: 'screen',
  basis: 'observed',
  facts: [{ what: 'screen.text', text: `Line one of screen ${n}\nLine two` }],
});

const MOST = 65_536; // that `getRandomValues` gives at once

/** Bytes that do not compress, like those of a picture. */
function noise(size: number): Bytes {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += MOST) crypto.getRandomValues(bytes.subarray(at, at + MOST));
  return bytes;
}
