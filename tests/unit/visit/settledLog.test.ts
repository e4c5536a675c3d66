import { expect, it } from 'vitest';
import type { LogEntry } from '../../../utils/messages/contract';
import { createSettledLog } from '../../../utils/visit/settledLog';
import type { KeptForm } from '../../../utils/visit/keptForm';
import { fieldOf, text } from '../records/samples';

function setUp() {
  const fields = new Map([['city', fieldOf('city', text('Sydney'))]]);
  const entries: LogEntry[] = [];
  const log = createSettledLog(
    { fields } as unknown as KeptForm,
    () => 1,
    (entry) => entries.push(entry),
  );
  const type = (value: string, was?: string): void => {
    fields.set('city', fieldOf('city', text(value)));
    log.touched('city', was === undefined ? undefined : text(was));
  };
  return { log, type, told: () => entries.map(({ before, after }) => [before, after]) };
}

it('what a page came with would be missing from the history of the field that was typed over', () => {
  const { log, type, told } = setUp();
  type('L', 'Sydney');
  type('Lyon', 'L');
  log.settle();
  type('Grenoble', 'Lyon');
  log.settle();
  expect(told()).toEqual([
    [text('Sydney'), text('Lyon')],
    [text('Lyon'), text('Grenoble')],
  ]);
});

it('an empty field that is filled would be told as a change from nothing, or one put back as it was as a change', () => {
  const { log, type, told } = setUp();
  type('Lyon', '');
  log.settle();
  expect(told()).toEqual([[undefined, text('Lyon')]]);
  type('x', 'Lyon');
  type('Lyon', 'x');
  log.settle();
  expect(told()).toHaveLength(1);
});
