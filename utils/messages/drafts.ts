/** What is kept of a page: its fields and tables, and the steps by which they change. */
import * as z from 'zod/mini';
import { MAX_CHANGES, Id, Words, Long, Time } from './basics';

export const Option = z.object({ value: Long, text: Long });
export const FieldValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: Long }),
  z.object({ kind: z.literal('checked'), checked: z.boolean() }),
  z.object({ kind: z.literal('options'), options: z.array(Option) }),
  z.object({ kind: z.literal('rich'), text: Long, html: Long }),
]);
export const FieldIdentity = z.object({
  control: z.enum([
    'text',
    'number',
    'date',
    'range',
    'color',
    'textarea',
    'checkbox',
    'radio',
    'select',
    'selectMany',
    'rich',
    'combobox',
    'suggest',
    'listbox',
    'switch',
    'radiogroup',
    'slider',
    'spinbutton',
  ]),
  // Written by the page: of any length, for a field with an endless id is kept like every other.
  name: Long,
  id: Long,
  label: Long,
  section: z.array(Long),
  entry: z.nullable(z.object({ list: Long, ordinal: z.number() })),
  autocomplete: Long,
  readOnly: z.optional(z.literal(true)),
  nth: z.number(),
});
export const Table = z.object({
  key: Id,
  section: z.array(Long),
  columns: z.array(Long),
  rows: z.array(z.array(Long)),
  shown: z.optional(z.array(z.number())),
});

/** Who made a value what it is: a person (trusted event), the page (seen), or our own restore. */
export const Cause = z.enum(['input', 'page', 'restore']);
export type Cause = z.infer<typeof Cause>;

/** A field as it is kept in a draft. */
export const KeptField = z.object({
  key: Id,
  /** Document order; only the order of the numbers means anything. */
  order: z.number(),
  /** Which screen of the visit it stands on: address path and main heading. */
  screen: Words,
  identity: FieldIdentity,
  /** The last good value: a blank that no person made never replaces it. */
  value: FieldValue,
  /**
   * Choices: what was chosen before the person's last answer, which a restore puts back when that answer wiped.
   * Texts: what the page had before the person's first edit; found there again after a reload, the edit is lost.
   */
  previous: z.nullable(FieldValue),
  cause: Cause,
  /** When `value` was last changed. */
  at: Time,
  /** Lost from the page and not yet restored or let go. */
  missing: z.boolean(),
});
export type KeptField = z.infer<typeof KeptField>;

export const KeptTable = z.object({
  key: Id,
  order: z.number(),
  screen: Words,
  table: Table,
  at: Time,
  missing: z.boolean(),
});
export type KeptTable = z.infer<typeof KeptTable>;

/** One step of a draft. `value` is the keystroke: nothing else of the field is sent again. */
export const DraftChange = z.discriminatedUnion('type', [
  z.object({ type: z.literal('field'), field: KeptField }),
  z.object({ type: z.literal('value'), key: Id, value: FieldValue, cause: Cause, at: Time }),
  z.object({ type: z.literal('gone'), key: Id }),
  z.object({ type: z.literal('table'), table: KeptTable }),
  z.object({ type: z.literal('tableGone'), key: Id }),
]);
export type DraftChange = z.infer<typeof DraftChange>;

/** Numbered from 1 in each visit; replaying a batch changes nothing. */
export const Batch = z.object({
  visitId: Id,
  seq: z.int().check(z.minimum(1)),
  changes: z.array(DraftChange).check(z.maxLength(MAX_CHANGES)),
});
export type Batch = z.infer<typeof Batch>;
