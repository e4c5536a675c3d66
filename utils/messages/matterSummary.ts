import * as z from 'zod/mini';

/** One client's sealed log, for the records page. */
export const MatterSummary = z.object({
  matterId: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  kind: z.enum(['application', 'uci', 'profile', 'unassigned', 'erased']),
  /** As the portal showed it; '' where no client could be told, or everything of the client was deleted. */
  label: z.string(),
  records: z.number(),
  /** Time of the newest record, milliseconds since the epoch. */
  lastAt: z.number(),
});
export type MatterSummary = z.infer<typeof MatterSummary>;
