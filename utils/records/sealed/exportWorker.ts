import { utf8, type Bytes } from '../../evidence/bytes';
import { connect } from '../database';
import type { ExportAnswer, ExportQuestion } from './exportClient';
import { listRecords, packageFiles } from './exportMatter';
import { zipOf } from '../../evidence/buildPackage';
import { createOpener } from '../vault/opener';
import { realWorld } from './world';

/**
 * Makes packages beside the page: ten thousand records are read, checked, printed and signed without the page
 * standing still.
 */
const connection = connect();

self.addEventListener('message', ({ data }: MessageEvent<ExportQuestion>) => {
  const { id } = data;
  answer(data).then(
    (done) => {
      // Handed over, not copied: a package of 30 MB would hold up the page that receives it.
      const transfer = done instanceof Uint8Array ? [done.buffer] : [];
      self.postMessage({ id, done } satisfies ExportAnswer, { transfer });
    },
    (error: unknown) =>
      self.postMessage({ id, failed: error instanceof Error ? error.message : String(error) } satisfies ExportAnswer),
  );
});

async function answer(
  question: ExportQuestion,
): Promise<NonNullable<Extract<ExportAnswer, { done: unknown }>['done']>> {
  const { id, matterId } = question;
  const vault = createOpener(connection, question.privateKey);
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
