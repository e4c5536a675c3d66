import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bytes } from '../../../utils/evidence/bytes';

/** An authority of our own, made with openssl: a root, an intermediate, and certificates good and bad for stamps. */
let folder = '';
export const at = (name: string): string => join(folder, name);
export const openssl = (...args: string[]): void => void execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
export const bytesOf = (name: string): Bytes => new Uint8Array(readFileSync(at(name)));

const CONFIG = `
[ tsa ]
default_tsa = tsa1
[ tsa1 ]
serial = ./serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha1, sha256, sha512
accuracy = secs:1
ordering = no
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;

export function certificate(
  name: string,
  issuer: string,
  extensions: string,
  key: string[] = ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  days = '30',
): void {
  writeFileSync(at(`${name}.ext`), extensions);
  openssl('genpkey', '-algorithm', ...key, '-out', `${name}.key`);
  openssl('req', '-new', '-key', `${name}.key`, '-subj', `/CN=${name}`, '-out', `${name}.csr`);
  const sign =
    issuer === name
      ? ['-signkey', `${name}.key`]
      : ['-CA', `${issuer}.pem`, '-CAkey', `${issuer}.key`, '-CAcreateserial'];
  openssl(
    'x509',
    '-req',
    '-in',
    `${name}.csr`,
    ...sign,
    '-sha256',
    '-days',
    days,
    '-extfile',
    `${name}.ext`,
    '-out',
    `${name}.pem`,
  );
}

const AUTHORITY = 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n';
const STAMPING = 'extendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\n';
const RSA = ['RSA', '-pkeyopt', 'rsa_keygen_bits:2048'];

/** A reply of the authority `signer` to a request. */
export function stamp(signer: string, request: Bytes, chain: string[] = ['middle']): Bytes {
  writeFileSync(at('request.tsq'), request);
  writeFileSync(at('chain.pem'), chain.map((name) => readFileSync(at(`${name}.pem`), 'utf8')).join(''));
  openssl(
    'ts',
    '-reply',
    '-config',
    'tsa.cnf',
    '-queryfile',
    'request.tsq',
    '-inkey',
    `${signer}.key`,
    '-signer',
    `${signer}.pem`,
    '-chain',
    'chain.pem',
    '-out',
    'reply.tsr',
  );
  return bytesOf('reply.tsr');
}

/** Makes the folder with the authority's keys. */
export function openAuthority(): void {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-stamp-'));
  writeFileSync(at('tsa.cnf'), CONFIG);
  writeFileSync(at('serial'), '01\n');
  certificate('root', 'root', AUTHORITY, RSA);
  certificate('middle', 'root', AUTHORITY);
  certificate('good', 'middle', STAMPING, RSA);
  certificate('curve', 'middle', STAMPING);
  certificate('stranger', 'stranger', AUTHORITY);
  certificate('other', 'stranger', STAMPING);
}

export const closeAuthority = (): void => rmSync(folder, { recursive: true, force: true });
