import type { Progress, Wanted } from './wanted';

/** Values a person would count: filled fields and filled cells; answers that only open a section are not among them. */
export function countValues(wanted: Wanted): number {
  const cells = wanted.tables.flatMap((table) => table.table.rows.flat()).filter((cell) => cell !== '').length;
  return wanted.fields.filter((field) => field.order >= 0).length + cells;
}

/** The same, of what is not yet there. */
export function countOpen(progress: Progress): number {
  const cells = progress.rows.flatMap(({ row }) => row).filter((cell) => cell !== '').length;
  return progress.standing.filter((standing) => !standing.done && standing.field.order >= 0).length + cells;
}

/** Wanted fields that are not on the page, apart from entries that the restore has to add itself. */
export function absentIn(progress: Progress): number {
  return progress.standing.filter((standing) => !standing.now && standing.field.identity.entry === null).length;
}
