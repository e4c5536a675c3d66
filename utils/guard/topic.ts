import { fold } from './fold';

/** Words that say nothing about which section is meant. */
const STOP_WORDS = new Set(
  (
    'i we he she they my our the this that a an any no not never none have has had did do does was were am is are of to in on for or and all ' +
    'last past years since your you more other additional previous history applicant ' +
    'clear delete remove reset erase empty discard section table list form entry entries row rows information details ' +
    'je il elle nous le la les l un une des de du d au aux mon ma mes ce cette ces n ne ai a ont pas jamais aucun aucune tout toute tous ' +
    'votre vos autre autres antecedents historique anterieur precedent demandeur ans dernieres depuis ' +
    'effacer supprimer retirer enlever vider reinitialiser tableau liste formulaire entree entrees ligne lignes renseignements'
  ).split(' '),
);

/** What the sections of an immigration file are about, by the beginnings of the words used for it. */
const TOPICS: Readonly<Record<string, RegExp>> = {
  travel: /^(travel|trip|visit|abroad|absen|voyag|deplac|sejour|etranger)/,
  work: /^(employ|work|job|occup|emploi|travail|profess)/,
  study: /^(educat|school|stud|train|universi|college|scolar|scolaire|ecole|etud|formation)/,
  home: /^(address|adress|resid|lived|home|domicil|vecu)/,
  names: /^(names?$|alias|nickname|maiden|noms?$|pseudonym|surname|prenom)/,
  family:
    /^(famil|child|depend|spouse|partner|sibling|brother|sister|relati|parent|marri|enfant|conjoint|epou|frere|soeur|charge)/,
  military: /^(milit|police|policier|armed|arme)/,
  membership: /^(member|organi|associ|adhes)/,
  papers: /^(passport|passeport|identit|licen|permit|permis|visa)/,
  contact: /^(phone|telephone|telecop|email|courriel|fax|contact|coordonnees)/,
  agent: /^(represent|lawyer|consultant|avocat)/,
};

/** The first letters carry the meaning through plurals and tenses. */
const STEM = 6;

export interface TopicMatch {
  /** How many things both names speak of. */
  shared: number;
  /** Both speak of known topics, and of different ones. */
  different: boolean;
}

/** Compares what two names speak of: "I have not travelled" and "Trips outside Canada" share one topic. */
export function compareTopics(a: string, b: string): TopicMatch {
  const [first, second] = [topicsOf(a), topicsOf(b)];
  const shared = [...second].filter((topic) => first.has(topic)).length;
  const known = (topics: Set<string>): boolean => [...topics].some((topic) => topic in TOPICS);
  return { shared, different: shared === 0 && known(first) && known(second) };
}

function topicsOf(name: string): Set<string> {
  const words = fold(name).split(/[^\p{L}]+/u);
  return new Set(words.filter((word) => word.length > 2 && !STOP_WORDS.has(word)).map(topicOf));
}

function topicOf(word: string): string {
  return Object.entries(TOPICS).find(([, pattern]) => pattern.test(word))?.[0] ?? `=${word.slice(0, STEM)}`;
}
