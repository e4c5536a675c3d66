import { foldSpace } from '../forms/text';

const LONGEST_LINE = 600;
const MOST_SAID = 40; // more new lines than this are another screen: only what tells of a result counts then
const MOST_WORDS = 4_000;

/** The words that stand on the page, line by line, as they are drawn. Costs a layout: only while an answer is awaited. */
export function pageLines(document: Document, roots: readonly ShadowRoot[]): string[] {
  const inside = roots.flatMap((root) => [...root.children].map(drawnText));
  const text = [document.body ? drawnText(document.body) : '', ...inside].join('\n');
  return text
    .split('\n')
    .map((line) => foldSpace(line).slice(0, LONGEST_LINE))
    .filter((line) => line !== '');
}

function drawnText(element: Element): string {
  return element instanceof HTMLElement ? element.innerText : (element.textContent ?? '');
}

const RESULT =
  /\b(received|upload(ed|ing)?|attached|saved|success\w*|complete[d]?|error|fail\w*|invalid|not (allowed|accepted|supported|valid)|unable|too (large|big|long)|exceed\w*|maximum|virus|required|missing|confirm\w*|submitted|submission|sent|thank you|reference|number|rejected|denied|try again|unavailable|timed? ?out|recue?s?|televers\w*|telecharg\w*|joint\w*|enregistre\w*|reussi\w*|succes|erreur|echec|echoue\w*|invalide|refuse\w*|impossible|trop (volumineux|gros|grand|long)|depasse\w*|obligatoire|manquante?s?|soumis\w*|soumission|transmis\w*|envoye\w*|merci|numero|reessay\w*|indisponible|expire\w*)\b/;

const folded = (line: string): string => line.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a line reads like the outcome of something. */
export function tellsResult(line: string): boolean {
  return RESULT.test(folded(line));
}

/** What the page says now that it did not say before; names of files are `about`. */
export function newlySaid(before: ReadonlySet<string>, now: readonly string[], about: readonly string[]): string[] {
  const fresh = [...new Set(now)].filter((line) => !before.has(line));
  const telling = (line: string): boolean =>
    tellsResult(line) || about.some((name) => name !== '' && line.includes(name));
  return bounded(fresh.length > MOST_SAID ? fresh.filter(telling) : fresh);
}

/** On another page than the one before everything is new: what tells of a result, and how the page is called. */
export function saidOnArrival(document: Document, now: readonly string[], about: readonly string[]): string[] {
  const headings = [...document.querySelectorAll('h1,[role=alert],[role=status],[aria-live]')].map((element) =>
    foldSpace(drawnText(element)).slice(0, LONGEST_LINE),
  );
  const telling = now.filter((line) => tellsResult(line) || about.some((name) => name !== '' && line.includes(name)));
  return bounded([...new Set([...headings, ...telling])].filter((line) => line !== ''));
}

function bounded(lines: readonly string[]): string[] {
  const kept: string[] = [];
  let words = 0;
  for (const line of lines.slice(0, MOST_SAID)) {
    words += line.length;
    if (words > MOST_WORDS) break;
    kept.push(line);
  }
  return kept;
}

const NUMBER_OF =
  /(confirmation|reference|submission|application|request|transaction|tracking|receipt|file|case|soumission|demande|suivi|recu|dossier)\b/;
const NUMBER = /\b(?=(?:[A-Z0-9-]*\d){3})[A-Z0-9][A-Z0-9-]{4,30}\b/g;

/** Numbers that the page gives for what was sent: "Confirmation number: W-309 221 004" and the like. */
export function numbersIn(lines: readonly string[]): string[] {
  const found = lines.flatMap((line, at) => {
    const text = folded(line);
    if (!NUMBER_OF.test(text) || !/\b(number|numero|no|n°|id|code|#)|:|#/.test(text)) return [];
    const here = line.match(NUMBER) ?? [];
    return here.length > 0 ? here : ((lines[at + 1] ?? '').match(NUMBER) ?? []);
  });
  return [...new Set(found)].filter((number) => !/^\d{4}-\d\d-\d\d$/.test(number)).slice(0, 5);
}
