import { fromBase64, sameBytes, type Bytes } from '../bytes';
import { elementOf, elementsOf, integerText, need, NotDer, oidOf, partsOf, TAG, timeOf, type Der } from './der';
import { isRight } from './signatures';

/** What of an X.509 certificate decides whether a time stamp may be trusted. */
export interface Certificate {
  bytes: Bytes;
  signed: Bytes;
  algorithm: string;
  signature: Bytes;
  serial: string;
  issuer: Bytes;
  subject: Bytes;
  from: number;
  to: number;
  key: Bytes;
  mayIssue: boolean;
  /** Its one purpose is time stamps, and that is marked critical (RFC 3161, 2.3). */
  stamps: boolean;
}

const BASIC = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';
const PURPOSE = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
/** Extensions whose meaning is checked here or does not matter for a time stamp. Any other that is critical: refused. */
const UNDERSTOOD = new Set([BASIC, KEY_USAGE, PURPOSE, '2.5.29.32', '2.5.29.14', '2.5.29.35']);

export function readCertificate(bytes: Bytes): Certificate {
  const [body, algorithm, signature] = partsOf(elementOf(bytes, TAG.sequence), TAG.sequence);
  const fields = partsOf(body, TAG.sequence);
  if (fields[0]?.tag === TAG.context(0)) fields.shift(); // the version
  const [serial, , issuer, validity, subject, key, ...rest] = fields;
  const [from, to] = partsOf(validity, TAG.sequence);
  const extensions = extensionsOf(rest.find(({ tag }) => tag === TAG.context(3)));
  const usage = extensions.get(KEY_USAGE);
  return {
    bytes,
    signed: need(body, TAG.sequence).bytes,
    algorithm: oidOf(partsOf(algorithm, TAG.sequence)[0]),
    signature: bitsOf(signature),
    serial: integerText(serial),
    issuer: need(issuer, TAG.sequence).bytes,
    subject: need(subject, TAG.sequence).bytes,
    from: timeOf(from),
    to: timeOf(to),
    key: need(key, TAG.sequence).bytes,
    mayIssue: isAuthority(extensions.get(BASIC)) && (usage === undefined || signsCertificates(usage)),
    stamps: stampsOnly(extensions.get(PURPOSE)),
  };
}

interface Extension {
  critical: boolean;
  value: Bytes;
}

function extensionsOf(element: Der | undefined): Map<string, Extension> {
  const found = new Map<string, Extension>();
  if (!element) return found;
  for (const each of partsOf(elementsOf(element.content)[0], TAG.sequence)) {
    const [id, ...rest] = partsOf(each, TAG.sequence);
    const critical = rest[0]?.tag === TAG.boolean && rest[0].content[0] === 0xff;
    const name = oidOf(id);
    if (found.has(name)) throw new NotDer('an extension stands twice');
    if (critical && !UNDERSTOOD.has(name)) throw new NotDer(`critical extension ${name} is not understood`);
    found.set(name, { critical, value: need(rest.at(-1), TAG.octets).content });
  }
  return found;
}

function isAuthority(basic: Extension | undefined): boolean {
  if (!basic) return false;
  const [ca] = partsOf(elementOf(basic.value, TAG.sequence), TAG.sequence);
  return ca?.tag === TAG.boolean && ca.content[0] === 0xff;
}

function signsCertificates({ value }: Extension): boolean {
  return ((elementOf(value, TAG.bits).content[1] ?? 0) & 0x04) !== 0;
}

function stampsOnly(purpose: Extension | undefined): boolean {
  if (!purpose?.critical) return false;
  const purposes = partsOf(elementOf(purpose.value, TAG.sequence), TAG.sequence).map(oidOf);
  return purposes.length === 1 && purposes[0] === TIME_STAMPING;
}

function bitsOf(element: Der | undefined): Bytes {
  const { content } = need(element, TAG.bits);
  if (content[0] !== 0) throw new NotDer('a signature has idle bits');
  return content.slice(1);
}

/** The certificates of a PEM file. */
export function readPem(text: string): Certificate[] {
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? [];
  return blocks.map((block) => {
    const bytes = fromBase64(block.replace(/-----[A-Z ]+-----/g, '').replace(/\s/g, ''));
    if (!bytes) throw new NotDer('not a certificate');
    return readCertificate(bytes);
  });
}

const MOST_STEPS = 6;

/** Whether a certificate goes back to one of those trusted, each step signed by the next, all valid at that time. */
export async function isTrusted(
  leaf: Certificate,
  others: readonly Certificate[],
  trusted: readonly Certificate[],
  at: number,
): Promise<boolean> {
  const valid = ({ from, to }: Certificate): boolean => from <= at && at <= to;
  let current = leaf;
  for (let step = 0; step < MOST_STEPS; step++) {
    const here = current;
    if (!valid(here)) return false;
    if (trusted.some(({ bytes }) => sameBytes(bytes, here.bytes))) return true;
    const anchor = await issuerOf(here, trusted.filter(valid));
    if (anchor) return true;
    const next = await issuerOf(
      here,
      others.filter((each) => each !== here),
    );
    if (!next) return false;
    current = next;
  }
  return false;
}

async function issuerOf(certificate: Certificate, among: readonly Certificate[]): Promise<Certificate | undefined> {
  for (const issuer of among) {
    if (!issuer.mayIssue || !sameBytes(issuer.subject, certificate.issuer)) continue;
    const { algorithm, signed: message, signature } = certificate;
    if (await isRight({ key: issuer.key, algorithm, message, signature })) return issuer;
  }
  return undefined;
}
