import { signal, type Signal } from '@preact/signals';
import type { ExportStageCode } from '../../utils/language/codes';
import type { MatterSummary } from '../../utils/messages/matterSummary';
import type { send } from '../../utils/messages/send';
import { keyState, type KeyState } from '../key/keyState';
import { anchorState, type AnchorState } from './anchorState';
import { exportState, type Choices, type Choosable, type ExportState } from './exportState';

type Bytes = Uint8Array<ArrayBuffer>;

/** How the making of a package goes. */
export interface Made {
  matterId: string;
  status: 'working' | 'done' | 'failed';
  stage: ExportStageCode;
  why: string;
}

/** What the evidence list shows. */
export interface EvidenceState {
  matters: Signal<MatterSummary[]>;
  /** The package being made or made last. */
  made: Signal<Made | null>;
  status: Signal<'loading' | 'ready' | 'failed'>;
  /** The matter of which a person chooses what goes into a package. */
  choosing: Signal<ExportState | null>;
  /** The matter whose proof of time from outside is shown. */
  anchoring: Signal<AnchorState | null>;
  key: KeyState;
  /** The report as it would be printed; '' where none was asked for. */
  report: Signal<string>;
  load(): Promise<void>;
  /** Opens the choice for a matter, or closes it. */
  choose(matterId: string): Promise<void>;
  /** Opens the proof of time of a matter, or closes it. */
  anchor(matterId: string): Promise<void>;
  /** Makes the package of one matter, whole or as chosen, and hands it over. */
  exportMatter(matterId: string, choices?: Choices): Promise<void>;
  preview(matterId: string, choices: Choices): Promise<void>;
  /** Hands over the chosen records as a table. */
  saveTable(matterId: string, kind: 'csv' | 'json', text: string): void;
}

/** What makes packages, beside the page. */
export interface PackageMaker {
  list(matterId: string): Promise<Choosable[]>;
  make(
    kind: 'package' | 'report',
    wanted: { matterId: string; choices: Choices },
    onStage: (stage: ExportStageCode) => void,
  ): Promise<Bytes>;
}

const EVERYTHING: Choices = { from: null, to: null, withhold: new Map(), redact: new Map() };

/** @param save hands a file to the person */
export function evidenceState(
  ask: typeof send,
  maker: PackageMaker,
  save: (name: string, bytes: Bytes, type?: string) => void,
): EvidenceState {
  const matters = signal<MatterSummary[]>([]);
  const made = signal<Made | null>(null);
  const status = signal<'loading' | 'ready' | 'failed'>('loading');
  const choosing = signal<ExportState | null>(null);
  const report = signal('');
  const anchoring = signal<AnchorState | null>(null);
  const key = keyState(ask, save);

  async function load(): Promise<void> {
    try {
      const answer = await ask('listMatters', {});
      matters.value = answer.matters.sort((a, b) => b.lastAt - a.lastAt);
      await key.load();
      status.value = 'ready';
    } catch {
      status.value = 'failed';
    }
  }

  /** One at a time; what goes wrong is said beside the matter. */
  async function attempt(
    matterId: string,
    work: (onStage: (stage: ExportStageCode) => void) => Promise<void>,
  ): Promise<void> {
    if (made.value?.status === 'working') return;
    made.value = { matterId, status: 'working', stage: 'sealing', why: '' };
    const last = { matterId, stage: 'sealing', why: '' } as const;
    try {
      await work((stage) => (made.value = { ...last, stage, status: 'working' }));
      made.value = { ...last, status: 'done' };
    } catch (error) {
      made.value = { ...last, status: 'failed', why: error instanceof Error ? error.message : String(error) };
    }
    await load(); // the export is itself a record
  }

  const nameOf = (id: string): string => fileName(matters.value.find(({ matterId }) => matterId === id)?.label ?? '');

  return {
    ...{ matters, made, status, choosing, report, anchoring, key, load },
    async anchor(matterId) {
      const opened = anchoring.value?.matterId === matterId ? null : anchorState(ask, matterId, save);
      anchoring.value = opened;
      await opened?.load();
    },
    async choose(matterId) {
      report.value = '';
      if (choosing.value?.matterId === matterId) {
        choosing.value = null;
        return;
      }
      const opened = exportState(matterId);
      choosing.value = opened;
      try {
        opened.records.value = await maker.list(matterId);
      } catch {
        status.value = 'failed';
      }
    },
    exportMatter: (matterId, choices = EVERYTHING) =>
      attempt(matterId, async (onStage) => {
        await ask('prepareExport', { matterId });
        save(`${nameOf(matterId)}.zip`, await maker.make('package', { matterId, choices }, onStage));
      }),
    async preview(matterId, choices) {
      report.value = '';
      await attempt(matterId, async (onStage) => {
        await ask('seal', {});
        report.value = new TextDecoder().decode(await maker.make('report', { matterId, choices }, onStage));
      });
      if (report.value !== '') made.value = null;
    },
    saveTable: (matterId, kind, text) =>
      save(
        `${nameOf(matterId)}.${kind}`,
        new TextEncoder().encode(text),
        kind === 'csv' ? 'text/csv' : 'application/json',
      ),
  };
}

/** A name that every file system takes. */
function fileName(label: string): string {
  const safe = label.replace(/[^\p{L}\p{N}-]+/gu, '-').replace(/^-+|-+$/g, '');
  return `holdfast-evidence-${safe === '' ? 'unassigned' : safe.slice(0, 60)}`;
}
