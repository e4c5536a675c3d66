import type { VisitSummary } from '../../utils/messages/contract';

/**
 * Visits to one screen that follow each other within a day: a portal that loads a page for each added entry makes
 * twenty of them. Each group newest first, as the visits are; what misses something always starts a group of its own.
 */
export function groupVisits(visits: readonly VisitSummary[]): VisitSummary[][] {
  const groups: VisitSummary[][] = [];
  for (const visit of visits) {
    const [newest] = groups.at(-1) ?? [];
    if (newest && visit.missing === 0 && isSameScreen(newest, visit)) groups.at(-1)?.push(visit);
    else groups.push([visit]);
  }
  return groups;
}

function isSameScreen(a: VisitSummary, b: VisitSummary): boolean {
  const day = ({ lastAt }: VisitSummary): string => new Date(lastAt).toDateString();
  return a.visit.title === b.visit.title && a.visit.portal === b.visit.portal && day(a) === day(b);
}
