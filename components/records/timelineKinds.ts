import { valueText } from '../../utils/forms/value';
import { fieldWords } from '../../utils/forms/fieldWords';
import type { LogEntry } from '../../utils/messages/contract';

export type Filter = 'all' | 'change' | 'hold' | 'loss' | 'restore' | 'receipt' | 'incident' | 'other';
export const FILTERS: readonly Filter[] = ['all', 'change', 'hold', 'loss', 'restore', 'receipt', 'incident', 'other'];

const GROUPS: Record<LogEntry['kind'], Exclude<Filter, 'all'>> = {
  change: 'change',
  hold: 'hold',
  kept: 'hold',
  cleared: 'hold',
  shield: 'hold',
  loss: 'loss',
  dismiss: 'loss',
  restore: 'restore',
  undo: 'restore',
  trouble: 'other',
  moved: 'other',
  upload: 'receipt',
  submission: 'receipt',
  answer: 'receipt',
  screen: 'receipt',
  outage: 'incident',
  recovered: 'incident',
  slow: 'incident',
  signedOut: 'incident',
};

export function groupOf(kind: LogEntry['kind']): Exclude<Filter, 'all'> {
  return GROUPS[kind];
}

/** Every word of an entry that a person may look for, without case and accents. */
export function findable({ field, before, after, note, facts = [] }: LogEntry): string {
  const values = [before, after].map((value) => (value === undefined ? '' : valueText(value)));
  return folded([field ? fieldWords(field) : '', ...values, note ?? '', ...facts.map(({ text }) => text)].join(' '));
}

export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
