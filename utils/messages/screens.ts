import * as z from 'zod/mini';

const Box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
const Short = z.string().check(z.maxLength(4_000));

/** What one frame tells of its screen when the person records it. Parsed where it arrives: a page wrote its words. */
export const ScreenPart = z.object({
  title: Short,
  address: Short,
  /** Self-contained, without scripts; see `utils/receipts/snapshotHtml.ts`. */
  html: z.string().check(z.maxLength(16_000_000)),
  text: z.string().check(z.maxLength(500_000)),
  /** 'form': only the part of the page with the form. */
  part: z.enum(['form', 'window']),
  /** That part in the window, or null where it is all of it. */
  region: z.nullable(Box),
  /** Places that no picture may show. */
  secrets: z.array(Box),
  frames: z.array(Box),
  view: z.object({ width: z.number(), height: z.number(), ratio: z.number() }),
});
export type ScreenPart = z.infer<typeof ScreenPart>;

/** What travels to the page. */
export interface ScreenRequest {
  holdfastScreen: { whole: boolean };
}
