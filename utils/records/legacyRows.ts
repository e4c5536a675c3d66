import type { KeptField, KeptTable, LogEntry } from '../messages/contract';
import type { Answer, FileRow, JobRow, VisitRow } from './rows';
import type { MatterRow, RecordRow } from './sealed/logRows';

/** Rows as they were stored before version 5 sealed them. */
export type ClearVisit = VisitRow;
export type ClearFile = FileRow;
export type ClearJob = JobRow;

export interface ClearField {
  visitId: string;
  key: string;
  field: KeptField | null;
  fieldOrder: number;
  answer: (Answer & { order: number }) | null;
  goneOrder: number;
}

export interface ClearTable {
  visitId: string;
  key: string;
  table: KeptTable | null;
  tableOrder: number;
  goneOrder: number;
}

export interface ClearLog {
  visitId: string;
  entry: LogEntry;
}

export interface ClearMatter extends Omit<MatterRow, 'head'> {
  key: string;
  label: string;
}

export interface ClearRecord extends Omit<RecordRow, 'disclosures'> {
  disclosures: string[];
}
