import type { Contents } from '../contents';

/** `README.txt`: what a stranger who finds the package needs to know, in both languages. */
export function readmeOf({ fingerprint, cover }: Contents): string {
  return `Holdfast evidence package, version 1
Made ${cover.created} by ${cover.software}

What is in it
  report.html        to read and to print; derived from the files below, nothing added
  records.jsonl      what happened, one line each; the exact bytes are what is sealed
  disclosures.jsonl  the values, each with a random salt; a record holds only their digests
  device.jsonl       the state of the software, and its seals
  proofs.json        what connects the records with the seal
  checkpoint.txt     the signed head of everything
  key.pem            the key's public half
  manifest.json/.sig every file, its size and SHA-256; signed
  blobs/             pictures and pages that the records name, where there are any
  anchors/           earlier checkpoints that were kept outside, where there are any

To check all of it, without a network
  npm run verify -- FILE.zip --expect-key ${fingerprint}

To check the signature of the manifest with openssl alone
  { printf 'DSSEv1 41 application/vnd.holdfast.evidence.v1+json %s ' "$(wc -c < manifest.json | tr -d ' ')"; cat manifest.json; } > signed.bin
  openssl dgst -sha256 -verify key.pem -signature manifest.sig signed.bin
  sha256sum *       compare with manifest.json

The key identifies its owner only to those who were told its fingerprint beforehand:
  ${fingerprint}

FR  Dossier de preuve Holdfast. Ouvrez report.html pour le lire et l'imprimer. La commande ci-dessus le vérifie
sans réseau. La clé n'identifie son propriétaire que pour qui en connaissait déjà l'empreinte.
`;
}
