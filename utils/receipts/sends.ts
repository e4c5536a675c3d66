const SEND =
  /\b(submit|transmit|send|lodge|file my|file the|soumettre|transmettre|envoyer|deposer|presenter (la|ma|votre) demande)\b/;
/** Sends something else than the form: a code, a link, a search. */
const OTHER =
  /\b(code|e-?mail me|sms|text me|link|invite|feedback|search|recherche\w*|lien|courriel|password|mot de passe|later|plus tard|resend|renvoyer|file upload|televers\w*)\b/;

/** Whether pressing a control of this name hands the form in. English and French. */
export function handsIn(name: string): boolean {
  const text = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return text.length < 120 && SEND.test(text) && !OTHER.test(text);
}
