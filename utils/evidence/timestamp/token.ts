import { sameBytes, type Bytes } from '../bytes';
import { isTrusted, readCertificate, type Certificate } from './certificate';
import { elementOf, elementsOf, integerText, need, NotDer, oidOf, partsOf, TAG, timeOf, type Der } from './der';
import { digest, HASHES, isRight } from './signatures';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_2 = '1.2.840.113549.1.9.16.2.47';

/** A time stamp (RFC 3161): which digest existed when, as an authority signed it. */
export interface Token {
  /** SHA-256 of what was stamped. */
  imprint: Bytes;
  at: number;
  info: Bytes;
  attributes: Der;
  hash: string;
  algorithm: string;
  signature: Bytes;
  signer: Certificate;
  certificates: Certificate[];
}

/** Reads a reply (`.tsr`) or a bare token. Throws `NotDer` for whatever is not one that can be checked. */
export function readToken(bytes: Bytes): Token {
  const outer = partsOf(elementOf(bytes, TAG.sequence), TAG.sequence);
  const content = outer[0]?.tag === TAG.oid ? outer : partsOf(granted(outer), TAG.sequence);
  if (oidOf(content[0]) !== SIGNED_DATA) throw new NotDer('not signed data');
  const [inner] = elementsOf(need(content[1], TAG.context(0)).content);
  const [, , encapsulated, ...rest] = partsOf(inner, TAG.sequence);
  const [type, wrapped] = partsOf(encapsulated, TAG.sequence);
  if (oidOf(type) !== TST_INFO) throw new NotDer('not a time stamp');
  const info = need(elementsOf(need(wrapped, TAG.context(0)).content)[0], TAG.octets).content;
  const carried = rest.find(({ tag }) => tag === TAG.context(0));
  const certificates = carried ? elementsOf(carried.content).map((each) => readCertificate(each.bytes)) : [];
  const [signerInfo, ...others] = partsOf(rest.at(-1), TAG.set);
  if (others.length > 0) throw new NotDer('more than one signer');
  return { ...stamped(info), info, certificates, ...signedBy(signerInfo, certificates) };
}

/** The token of a reply that was granted. */
function granted([status, token]: readonly Der[]): Der | undefined {
  const [code] = partsOf(status, TAG.sequence);
  if (!/^0[01]$/.test(integerText(code))) throw new NotDer('the authority refused');
  return token;
}

function stamped(info: Bytes): { imprint: Bytes; at: number } {
  const [, , message, , time] = partsOf(elementOf(info, TAG.sequence), TAG.sequence);
  const [algorithm, value] = partsOf(message, TAG.sequence);
  if (HASHES[oidOf(partsOf(algorithm, TAG.sequence)[0])] !== 'SHA-256') throw new NotDer('not a stamp of SHA-256');
  return { imprint: need(value, TAG.octets).content, at: timeOf(need(time, TAG.generalizedTime)) };
}

function signedBy(
  info: Der | undefined,
  certificates: readonly Certificate[],
): Pick<Token, 'attributes' | 'hash' | 'algorithm' | 'signature' | 'signer'> {
  const [, name, hashAlgorithm, attributes, algorithm, signature] = partsOf(info, TAG.sequence);
  const [issuer, serial] = partsOf(name, TAG.sequence);
  const signer = certificates.find(
    (each) => issuer && sameBytes(each.issuer, issuer.bytes) && each.serial === integerText(serial),
  );
  const hash = HASHES[oidOf(partsOf(hashAlgorithm, TAG.sequence)[0])];
  if (!signer) throw new NotDer('the certificate of the authority is missing');
  if (hash === undefined) throw new NotDer('an outdated hash');
  return {
    attributes: need(attributes, TAG.context(0)),
    hash,
    algorithm: oidOf(partsOf(algorithm, TAG.sequence)[0]),
    signature: need(signature, TAG.octets).content,
    signer,
  };
}

/** Whether the authority signed the token, may make time stamps, and goes back to a trusted certificate. */
export async function isGenuine(token: Token, trusted: readonly Certificate[]): Promise<boolean> {
  const { attributes, hash, info, signer, algorithm, signature, certificates, at } = token;
  const values = new Map(
    elementsOf(attributes.content).map((each): [string, Der | undefined] => {
      const [id, set] = partsOf(each, TAG.sequence);
      return [oidOf(id), partsOf(set, TAG.set)[0]];
    }),
  );
  const digested = values.get(MESSAGE_DIGEST);
  if (oidOf(values.get(CONTENT_TYPE)) !== TST_INFO || digested === undefined) return false;
  if (!sameBytes(need(digested, TAG.octets).content, await digest(hash, info))) return false;
  if (!(await namesSigner(values, signer))) return false;
  const message = attributes.bytes.slice();
  message[0] = TAG.set; // signed under the tag of a set (RFC 5652, 5.4)
  if (!(await isRight({ key: signer.key, algorithm, hash, message, signature }))) return false;
  return signer.stamps && isTrusted(signer, certificates, trusted, at);
}

/** The certificate is named in what is signed: another one of the same key must not stand in for it (RFC 2634, RFC 5035). */
async function namesSigner(values: ReadonlyMap<string, Der | undefined>, { bytes }: Certificate): Promise<boolean> {
  const second = values.get(SIGNING_CERTIFICATE_2);
  const [list] = partsOf(second ?? values.get(SIGNING_CERTIFICATE), TAG.sequence);
  const [first] = partsOf(list, TAG.sequence);
  const parts = partsOf(first, TAG.sequence);
  const named = parts.find(({ tag }) => tag === TAG.octets);
  const algorithm = parts[0]?.tag === TAG.sequence ? HASHES[oidOf(partsOf(parts[0], TAG.sequence)[0])] : undefined;
  const hash = second ? (algorithm ?? 'SHA-256') : 'SHA-1';
  return named !== undefined && sameBytes(named.content, await digest(hash, bytes));
}
