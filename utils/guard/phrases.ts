/**
 * What controls are called, in English and French, as patterns over folded names (`fold`).
 * Sources: labels seen on the portals and in the open sources of government front ends (GC Forms, WET,
 * ircc-rescheduler, CDCP, GCDS), their synonyms, and the false friends met beside them.
 * Whole names only: "Clear" in the middle of a sentence means nothing.
 */

/** Asks for the saved or next state: never a wipe, and a reset inside it is the page's own business. */
export const ADVANCE = [
  /^(save|next|continue|submit|proceed|update|confirm|done|finish|validate|send|upload|complete|pay|sign and)\b/,
  /^(enregistrer|sauvegarder|suivant|continuer|soumettre|envoyer|transmettre|valider|confirmer|terminer(?! la session)|poursuivre|mettre a jour|televerser|payer)\b/,
];

export const ADD = [
  /^(add|new|insert|create|duplicate|copy)\b/,
  /^(ajouter|nouveau|nouvelle|inserer|creer|dupliquer|copier)\b/,
];

/** Ends the session or leaves the page. */
export const SIGN_OUT = [
  /^(sign|log) ?(out|off)( .*)?$/,
  /^end (my |your |the |this )?session( now)?$/,
  /^close (my |your |the |this )?session$/,
  /^(exit|quit)( (the |this |my |your )?(application|form|portal|site|service|program|profile|account|page|now))?( (and|without|to) .*)?$/,
  /^leave( (the |this )?(page|site|service|portal|application|form|session)| without saving)( without .*)?$/,
  /^(do not|don't) save( .*)?$/,
  /^(close|continue|back|return) without saving$/,
  /^(cancel|close) and exit$/,
  /^(cancel|annuler)( .*)? (and|et) (exit|leave|quit|return|go back|finish|finir|quitter|retour\w*|revenir|sortir|terminer)( .*)?$/,
  /^(se |me |vous )?deconnecter$/,
  /^(deconnexion|deconnectez-vous|deconnectez vous)$/,
  /^(fermer|terminer|clore|quitter) (la |ma |votre |cette )?session$/,
  /^mettre fin a (la |ma |votre |cette )?session( maintenant)?$/,
  /^(quitter|sortir)( ((la|le|l'|ma|mon|votre|cette|ce|du|de la|de l') ?)?(demande|formulaire|portail|site|service|profil|compte|page|application)| maintenant)?( (sans|et|vers) .*)?$/,
  /^ne pas (enregistrer|sauvegarder)$/,
  /^(fermer|continuer|retour) sans (enregistrer|sauvegarder)$/,
];

/** Objects whose clearing takes nothing that was typed for the client. */
export const HARMLESS_OBJECT =
  /\b(filters?|filtering|search|searches|sort|sorts|sorting|zoom|view|views|password|passcode|pin|cache|cookies?|map|layout|notifications?|alerts?|messages?|formatting|columns?|highlights?|highlighting|selections?|signature|chat|conversation|browser|recent|themes?|fonts?|preferences|settings|results|query|keywords?|clipboard|favou?rites?|bookmarks?|watchlist|devices?|passkeys?|timer|tooltip|banner|cart|colou?rs?|windows?|links?|wizard position|shortcuts?|raccourcis?|instructions|language|date|time|caption|error|errors|warning|to default view|filtres?|filtrage|recherches?|tri|tris|affichage|vue|vues|mot de passe|nip|temoins|carte|disposition|avis|mise en forme|colonnes?|surlignage|selection|clavardage|navigateur|themes?|polices?|parametres|resultats|requete|mots cles|presse papiers?|favoris?|signets?|appareils?|minuteur|panier|couleurs?|fenetres?|liens?|consignes|langue|heure|erreurs?|avertissements?)\b/;

/** All of it, not the thing next to the button. */
export const WIDE_OBJECT =
  /\b(all|everything|form|page|whole|entire|application|profile|request|submission|draft|claim|report|filing|petition|registration|tout|toute|toutes|tous|formulaire|demande|profil|brouillon|rapport|declaration|inscription|reclamation|integralement|completement)\b/;

/** A list or a section: more than one entry. */
export const MANY_OBJECT =
  /\b(table|list|section|part|step|history|entries|rows|lines|trips|addresses|jobs|answers|responses|data|information|details|fields|values|inputs|choices|options|changes|tableau|liste|partie|etape|historique|antecedents|entrees|lignes|voyages|adresses|emplois|reponses|donnees|renseignements|informations|champs|valeurs|saisies?|choix|modifications?|changements?)\b/;

/** One of several. */
export const ONE_OBJECT =
  /\b(entry|row|line|item|record|trip|job|address|person|child|entree|ligne|element|enregistrement|voyage|emploi|adresse|personne|enfant|deplacement)\b/;

export const CLEAR_VERB = [
  /^(clear|erase|empty|wipe|reset|re set|reinitiali[sz]e|discard|revert|undo)( out)?( |$)/,
  /^blank( out| all| the| this|$)/, // a "blank form" is one to print
  /^(start|begin) (over|again|from scratch|fresh|anew)( .*)?$/,
  /^restart( (the )?(form|application|section|over|process|step))?$/,
  /^(tout )?(effacer|vider|reinitialiser|reinitialisation|raz|remise a zero|nettoyer)( |$)/,
  /^remettre (.* )?a (zero|blanc)\b/,
  /^((me|se|vous|nous) )?desister( |$)/,
  /^(tout )?(recommencer|repartir)( (a|de|du|depuis|au|le|la|l'|cette|ma|tout) ?.*)?$/,
  /^abandon(ner)?( |$)/,
  /^(ignorer|rejeter|oublier|perdre) (l'|la |les |mes |vos |tous |toutes )*(changements?|modifications?|saisies?)\b/,
  /^(commencer|repartir|reprendre) (a|de|du) (zero|nouveau|debut)$/,
  /^annuler (la |ma |votre |cette |toutes? |tous )?(les |mes |vos |l')?(demande|modifications|changements|edition|saisie|inscription|soumission)( .*)?$/,
  /^cancel (the |this |my |your |all )?(application|request|submission|registration|changes|edits|editing)( .*)?$/,
  /^withdraw( |$)/,
  /^decline( the| this| my)? invitation$/,
  /^retirer (la|ma|votre|cette|une) (demande|candidature)$/,
  /^(refuser|decliner) (l'|cette |votre )?invitation$/,
];

export const REMOVE_VERB = [
  /^(delete|remove|trash)( |$)/,
  /^(destroy|detruire)$/,
  /^(tout )?(supprimer|suppression|retirer|enlever|oter|eliminer)( |$)/,
  // Tags: "Name added: Awa, activate to remove name".
  /\b(activate|press|click|appuyez|cliquez) (to|pour) (remove|delete|supprimer|retirer)\b/,
];

/** Verbs with other uses ("take out insurance", "cancel upload", "drop files here"): they wipe only what a file lists. */
export const WEAK_VERB =
  /^((cancel|annuler)(?! .*\b(uploads?|downloads?|imports?|exports?|edit\w*|adding|delet\w*|remov\w*|televers\w*|telecharg\w*|suppression|ajout|importation)\b)|drop(?! (off|down|zone)\b|.*\bhere\b)|purge|eliminate|scrap|destroy|get rid of|throw (away|out)|take out|strike( out)?|strip|overwrite|lose|detruire|purger|rayer|jeter|ecraser|biffer|radier|perdre|(effacement|retrait|vidage|destruction) (de|du|des|d')|(deletion|removal|clearing) of)\b/;

/** "Clear and start over": what follows "and" is another command, not the rest of a sentence. */
export const AND_COMMAND =
  /^\S+ (and|et) (start|restart|begin|close|exit|leave|return|go|continue|clear|delete|remove|reset|discard|empty|try|recommencer|fermer|quitter|sortir|retourner|revenir|continuer|effacer|supprimer|vider|retirer|reinitialiser|reessayer)\b/;

/** "Cancel and delete". */
export const CANCEL_AND =
  /^(cancel|close|exit|annuler|fermer|quitter) (and|et) (delete|discard|clear|remove|erase|reset|supprimer|effacer|vider|retirer|abandonner)\b/;

/** Not this applicant, not this section: says nothing about what is meant, so its place must. */
export const BARE_ANSWER = [
  /^(none|nothing|not applicable|n\/a|does not apply|doesn't apply|do not know|don't know|not available|unknown|none of (the above|these))( to (me|us|the applicant|this person))?$/,
  /^(i )?(do not|don't) know$/,
  /^(this|it) (section |question |part )?(does not|doesn't) apply( to .*)?$/,
  /^nothing to (declare|report|add)$/,
  /^(aucun|aucune|sans objet|s\/o|n\/a|neant|inapplicable|non applicable|pas applicable|inconnu|ne sais pas|je ne sais pas|aucune de ces reponses|rien a (declarer|signaler|ajouter))$/,
  /^((ceci|cela|cette section|cette question|cette partie) )?ne (s'applique|me concerne|s'appliquent) pas( .*)?$/,
];

export const SAME_AS = [
  /^((my|the|this|home|residential|mailing|current|address|addresses) )*(is |are )?(the )?(same|identical) (as|to|address)\b/,
  /^use (the |my )?(same|mailing|residential|home) address\b/,
  /^((mon|l'|la|cette|notre) ?)?(adresse )?((de residence|residentielle|postale|actuelle|du domicile|domiciliaire) )?(est )?(la )?(identique|meme)s?( adresse)? (a|au|aux|que)\b/,
  /^meme adresse\b/,
];

/** What a file of this kind lists. An answer that denies one of these empties a section; other denials are declarations. */
export const TOPIC =
  /\b(travel\w*|trips?|visit\w*|abroad|outside|absen\w+|history|employ\w*|work\w*|jobs?|occupations?|experience|educat\w*|school\w*|stud(y|ied|ies)|training|military|serv(e|ed|ice)|police|memberships?|organi[sz]ations?|associations?|positions?|children|dependants?|dependents?|spouse|partner|family|siblings?|brothers?|sisters?|relatives?|parents?|other names?|alias\w*|nicknames?|maiden name|middle name|nationalit(y|ies|es?)|citizenships?|(never|not) left(?! (a|any)\b)|passports?|identity|national id|documents?|addresses?|e ?mail|phone|telephone|fax|representative|licen[cs]es?|permits?|visas?|countr(y|ies)|residen\w+|lived|stayed|previous\w*|prior|additional|voyag\w*|deplacements?|sejour\w*|sorti|etranger|historique|antecedents?|emplois?|travaill\w*|profession\w*|scolaire|ecole|etud\w+|formation|militaire|policier\w*|adhesions?|organismes?|associations?|postes?|enfants?|personnes? a charge|conjoint\w*|epou\w+|famille|freres?|soeurs?|parents?|autres? noms?|pseudonymes?|citoyennetes?|(pas|jamais) quitte|passeports?|identite|adresses?|courriel|telephone|telecopieur|representant\w*|permis|pays|resid\w+|vecu|anterieur\w*|precedent\w*|supplementaires?)\b/;

/** Says how things stand ("No trips found", "Aucun voyage sélectionné"): not an answer. */
export const STATUS =
  /\b(found|selected|available|uploaded|attached|received|provided|required|needed|yet|saved|entered|added|to (show|display|report)|match\w*|trouvee?s?|selectionnee?s?|disponibles?|enregistree?s?|ajoutee?s?|saisie?s?|televersee?s?|jointe?s?|recue?s?|requise?s?|en cours|a afficher|pour (le moment|l'instant))$/;

/** "No" at the beginning of a name that is not an answer about the file. */
export const NO_IDIOM =
  /^(no|non|aucune?|pas),? (thanks?|thank|merci|preference|changes?|changements?|problems?|probleme|results?|resultats?|files?|fichiers?|data|donnee|match\w*|errors?|erreur|longer|cancel|keep|continue|save|go|stay|wait|yet|more|answer|reponse|opinion|avis|comments?|commentaires?|image|sound|limit\w*|fees?|frais|entry|image|maintenant|encore|tout de suite|annuler|garder|continuer|rester|retour|criminal|fixed)\b/;

/** A statement about oneself or the client that something is so. */
export const AFFIRMATION = [
  /^(i|we|he|she|they|the (applicant|client|spouse)|this person|my (spouse|partner|client)) (have|has|had|am|is|was|were|did|do|does|own|owns|hold|holds|live|lives|work|works|travel|travelled|traveled|lived|worked|studied|served|attended|used)\b/,
  /^((je|nous|il|elle|iel|ils|elles|le demandeur|la demandeuse|le client|la cliente|mon conjoint|ma conjointe) )?(j'(ai|avais|etais|habite|etudie)|ai|a|ont|avons|suis|est|sont|possede|detiens|travaille|voyage|vis) /,
  /^j'(ai|avais|etais|habite|etudie)\b/,
];

/** A statement that denies: "I have not…", "Je n'ai jamais…", "Has not…". */
export const DENIAL = [
  /^(((i|we|he|she|they|the|applicant|client|spouse|this|person|my|principal|candidate|and|or|partner) ){0,4})((have|has|had|did|do|does|was|were|am|is|are)( not| never| no)|(haven|hasn|hadn|didn|don|doesn|wasn|weren|isn|aren)'t|never|cannot|can't|had no|without)\b/,
  /^(not|never) /,
  /\b(details|information|renseignements) (are |is |sont )?(unavailable|not available|unknown|indisponibles?|non disponibles?|inconnus?)$/,
  /^((je|j'|il|elle|on|nous|ils|elles|iel|le|la|l'|demandeur|demandeuse|requerant|requerante|client|cliente|conjoint|conjointe|candidat|candidate|mon|ma|personne|principal|principale)[ ]?){0,4}n(e |'|')(y |en )?(ai|as|a|avons|avez|ont|avait|avais|suis|est|sommes|sont|etait|possede|possedons|detiens|voyage)\b.*\b(pas|jamais|aucune?|plus|rien|ni)\b/,
  /^il n'y a (pas|aucune?|jamais)\b/,
  /^(pas|jamais) (d'|de |du |des )?/,
];

/** Denies something of the correspondence, not of the file: what did not arrive, and how nobody wants to be reached. */
export const OF_CORRESPONDENCE = [
  /\b(receiv\w+|recue?s?|recevoir)\b.*\b(e ?mails?|mail|codes?|letters?|messages?|links?|cards?|passports?|visas?|documents?|decisions?|notices?|confirmation|courriels?|lettres?|liens?|cartes?|passeports?|avis)\b/,
  /\b(contacte?d?e?s?|contacter|have access|acces)\b/,
  // An order to the office ("Do not call"); a statement without its subject speaks of having and doing.
  /^(please )?(do not|don't) (?!have|hold|own|possess|work|study|live|reside|travel|know|need|belong|use an?\b)/,
];
