import { useState } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import { reportEn } from '../../utils/language/report/en';
import { reportFr } from '../../utils/language/report/fr';
import { Button } from '../shared/Button';
import { ChooseAndDo } from '../shared/ChooseAndDo';
import { ExportRecord } from './ExportRecord';
import type { EvidenceState } from './evidenceState';
import type { ExportState } from './exportState';
import styles from './Evidence.module.css';

interface ExportPanelProps {
  choosing: ExportState;
  state: EvidenceState;
  language: Language;
}

/** Records drawn at once: thousands would make the page stand still. */
const STEP = 50;

/** What goes into a package: a period, records kept back with a reason, values blacked out; and a look before it is made. */
export function ExportPanel({ choosing, state, language }: ExportPanelProps) {
  const { evidence: words, formats } = language;
  const [most, setMost] = useState(STEP);
  const records = choosing.records.value;
  const reportWords = language.code === 'fr' ? reportFr : reportEn;
  if (records === null) return <p role="status">{words.readingRecords}</p>;
  const found = choosing.found.value;
  const { matterId } = choosing;
  return (
    <section class={styles.panel} aria-labelledby={`choose-${matterId}`}>
      <h4 id={`choose-${matterId}`}>{words.choose}</h4>
      <div class={styles.period}>
        <Day label={words.from} value={choosing.from} />
        <Day label={words.to} value={choosing.to} />
        <label>
          {words.find}
          <input
            type="search"
            value={choosing.find.value}
            onInput={(event) => (choosing.find.value = event.currentTarget.value)}
          />
        </label>
      </div>
      <p role="status">{words.included(choosing.included.value, records.length)}</p>
      {choosing.fields.value.length > 0 && (
        <ChooseAndDo
          label={words.blackOutField}
          options={choosing.fields.value.map((name) => [name, name] as const)}
          action={words.blackOut}
          onDo={choosing.blackOutField}
        />
      )}
      <ol class={styles.records}>
        {found.slice(0, most).map((record) => (
          <ExportRecord key={record.i} record={record} choosing={choosing} language={language} words={reportWords} />
        ))}
      </ol>
      {found.length > most && (
        <Button tone="plain" onPress={() => setMost(most + STEP)}>
          {words.moreRecords(formats.number(found.length - most))}
        </Button>
      )}
      <div class={styles.act}>
        <Button tone="primary" onPress={() => void state.exportMatter(matterId, choosing.choices())}>
          {words.exportChosen}
        </Button>
        <Button tone="plain" onPress={() => void state.preview(matterId, choosing.choices())}>
          {words.preview}
        </Button>
        <Button tone="plain" onPress={() => state.saveTable(matterId, 'csv', choosing.csv(reportWords))}>
          {words.csv}
        </Button>
        <Button tone="plain" onPress={() => state.saveTable(matterId, 'json', choosing.json())}>
          {words.json}
        </Button>
      </div>
      {state.report.value !== '' && (
        <iframe class={styles.preview} title={words.previewTitle} sandbox="" srcdoc={state.report.value} />
      )}
    </section>
  );
}

function Day({ label, value }: { label: string; value: ExportState['from'] }) {
  return (
    <label>
      {label}
      <input type="date" value={value.value} onInput={(event) => (value.value = event.currentTarget.value)} />
    </label>
  );
}
