import { utf8, type Bytes } from '../../evidence/bytes';
import { connect } from '../database';
import type { ExportAnswer, ExportQuestion } from './exportClient';
import { listRecords, packageFiles } from './exportMatter';
import { zipOf } from '../../evidence/buildPackage';
import type { KeyMemory } from '../vault/keyMemory';
import { createVault } from '../vault/vault';
import { realWorld } from './world';

/**
 * Makes packages beside the page: ten thousand records are read, checked, printed and signed without the page
 * standing still.
 */
const connection = connect();

self.addEventListener('message', ({ data }: MessageEvent<ExportQuestion>) => {
  const { id } = data;
  answer(data).then(
    (done) => self.postMessage({ id, done } satisfies ExportAnswer),
    (error: unknown) =>
      self.postMessage({ id, failed: error instanceof Error ? error.message : String(error) } satisfies ExportAnswer),
  );
});

async function answer(
  question: ExportQuestion,
): Promise<NonNullable<Extract<ExportAnswer, { done: unknown }>['done']>> {
  const { id, matterId } = question;
  const vault = createVault(connection, keyOnly(question.privateKey));
  if (question.kind === 'list') return listRecords(connection, vault, matterId);
  const { lang, choices, software, kind } = question;
  const onStage = (stage: Extract<ExportAnswer, { stage: unknown }>['stage']): void =>
    self.postMessage({ id, stage } satisfies ExportAnswer);
  const files = await packageFiles(connection, matterId, { lang, choices, onStage }, realWorld(software), vault);
  return kind === 'package' ? zipOf(files) : reportIn(files);
}

function reportIn(files: ReadonlyMap<string, Bytes>): Bytes {
  return files.get('report.html') ?? utf8('');
}

/** A worker has no `storage.session`: the page hands over the one key, for this question only. */
function keyOnly(privateKey: Bytes | undefined): KeyMemory {
  const nothing = (): Promise<undefined> => Promise.resolve(undefined);
  return {
    findPrivateKey: () => Promise.resolve(privateKey),
    findVisitKey: nothing,
    putVisitKey: nothing,
    keepVisitKeys: nothing,
    forgetVisitKey: nothing,
    putPrivateKey: nothing,
  };
}
