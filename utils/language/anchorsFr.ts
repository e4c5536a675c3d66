import type { anchors as english } from './anchorsEn';
import { formatsOf } from './formats';

const formats = formatsOf('fr-CA');

export const anchors: typeof english = {
  title: 'Preuve externe du moment',
  lead: 'L’horloge de cet ordinateur est la vôtre, et prouve donc peu. Un point de contrôle est un court texte qui représente tout ce qui est scellé jusqu’ici, et ne dit rien d’aucun client. Qui le détient peut montrer plus tard que rien d’antérieur n’a été réécrit. Faites-le avant tout litige.',
  checkpoint: 'Enregistrer un point de contrôle',
  request: 'Enregistrer une demande d’horodatage',
  send: 'Envoyez ce texte par courriel à une personne de l’extérieur, ou imprimez-le et faites-le signer avec la date. Gardez le courriel en fichier (.eml).',
  how: 'Pour le faire horodater par une autorité',
  commands: (name) =>
    `curl -H "Content-Type: application/timestamp-query" --data-binary @${name}.tsq ADRESSE-DE-L-AUTORITE > ${name}.tsr
openssl ts -reply -in ${name}.tsr -text
openssl ts -verify -queryfile ${name}.tsq -in ${name}.tsr -CAfile autorite.pem`,
  attach: 'Joindre ce qui est revenu (.eml, .tsr, .ots, .txt)',
  attached: 'Joints',
  bytes: (n) => formats.counted(n, { one: 'octet', other: 'octets' }),
  remove: (name) => `Retirer ${name}`,
  said: {
    attached: 'Joint. Il sera dans tous les dossiers de preuve de ce client.',
    noCheckpoint: 'Non joint\u00a0: aucun point de contrôle de cette installation n’y figure.',
    otherStamp: 'Non joint\u00a0: ce n’est pas l’horodatage d’un point de contrôle enregistré ici.',
    unreadable: 'Non joint\u00a0: fichier illisible.',
    tooLarge: 'Non joint\u00a0: plus de 20 Mo.',
    unknownKind: 'Non joint\u00a0: seulement des fichiers .eml, .tsr, .ots et .txt.',
    failed: 'Cela n’a pas fonctionné. Rien n’a été changé.',
  },
  key: {
    title: 'La clé de cette installation',
    lead: 'Elle scelle tout ce qui est enregistré ici. Seuls ceux à qui son empreinte a été communiquée d’avance pourront dire plus tard qu’un dossier est de vous\u00a0: envoyez-la par courriel à une personne de l’extérieur, ou déposez-la, maintenant.',
    hex: 'Empreinte',
    words: 'La même en mots, à lire à voix haute',
    square: 'La même en code QR',
    save: 'Enregistrer dans un fichier',
    fileNow: 'Déposez dès maintenant l’empreinte de votre clé',
    fileNowLead:
      'Elle montrera plus tard qu’un dossier de preuve est le vôtre, mais seulement si quelqu’un la connaissait avant tout litige. Une minute suffit : envoyez-la par courriel à quelqu’un de l’extérieur, ou imprimez-la et versez-la au dossier.',
    text: (hex, words, date) => `Holdfast : empreinte de la clé de cette installation\n\n${hex}\n${words}\n\n${date}\n`,
    change: 'Remplacer la clé',
    changeAsk: 'Remplacer la clé de cette installation?',
    changeLead:
      'À partir de là, une nouvelle clé scelle. L’ancienne signe pour elle, puis elle est détruite; les dossiers de preuve restent bons, et qui connaît l’ancienne empreinte peut encore vérifier les suivants avec elle. Déposez aussi la nouvelle empreinte. Cela ne peut pas être annulé.',
    changed: 'La clé a été remplacée. Déposez la nouvelle empreinte.',
    changeFailed: 'La clé n’a pas été remplacée.',
  },
};
