import type { ReportWords } from '../../language/report/en';
import type { PresentRecord } from '../log';
import { moment } from './moment';

/** The server that an incident is about; '' where that is not disclosed. */
function originOf({ values }: PresentRecord): string {
  const address = values.find(({ what }) => what === 'address')?.value;
  const text = typeof address === 'string' ? address : '';
  return /^https?:\/\/[^/]+/.exec(text)?.[0] ?? '';
}

/** When an outage was seen to end, in the words of the report; '' for what is no outage. */
export function endOf(record: PresentRecord, all: readonly PresentRecord[], words: ReportWords): string {
  if (record.line.type !== 'outage') return '';
  const origin = originOf(record);
  if (origin === '') return words.endNotDisclosed;
  const end = all
    .filter(({ line: { type, at } }) => type === 'recovered' && at >= record.line.at)
    .filter((each) => originOf(each) === origin)
    .sort((a, b) => (a.line.at < b.line.at ? -1 : 1))[0];
  return end ? words.seenToEnd(moment(end.line.at, end.line.off), end.index) : words.notSeenToEnd;
}
