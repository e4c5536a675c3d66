import type { Language } from '../../utils/language/en';
import type { Verdict } from '../../utils/evidence/verifyPackage';
import { Check } from '../shared/Check';
import { Masthead } from '../shared/Masthead';
import type { VerifyState } from './verifyState';
import styles from './Verify.module.css';

interface VerifyProps {
  state: VerifyState;
  language: Language;
  /** Where this verifier stands as one file to keep; '' where it is that file. */
  offlineCopy: string;
}

/** The verifier as a page: a package in, four answers out. Nothing leaves the page. */
export function Verify({ state, language, offlineCopy }: VerifyProps) {
  const words = language.verify;
  const checked = state.checked.value;
  return (
    <div class="page wide">
      <Masthead title={`Holdfast – ${words.title}`} />
      <main>
        <p>{words.lead}</p>
        <div class={styles.form}>
          <label>
            {words.file}
            <input
              type="file"
              accept=".zip,application/zip"
              onChange={({ currentTarget: { files } }) => {
                const file = files?.[0];
                if (file) void state.check(file);
              }}
            />
          </label>
          <label>
            {words.expected}
            <input
              type="text"
              spellcheck={false}
              autocomplete="off"
              value={state.expected.value}
              onChange={({ currentTarget }) => void state.expect(currentTarget.value)}
            />
            <span>{words.expectedHelp}</span>
          </label>
          <details>
            <summary>{words.more}</summary>
            <div class={styles.form}>
              <Files
                label={words.outside}
                help={words.outsideHelp}
                accept=".txt,.eml,.tsr"
                onFiles={(files) => void state.keptOutside(files)}
              />
              <Files
                label={words.authority}
                help={words.authorityHelp}
                accept=".pem,.crt,.cer"
                onFiles={(files) => void state.trust(files)}
              />
              <Check
                checked={state.requireAnchor.value}
                onChange={(wanted) => void state.require('requireAnchor', wanted)}
              >
                {words.requireAnchor}
              </Check>
              <Check checked={state.noDeletions.value} onChange={(wanted) => void state.require('noDeletions', wanted)}>
                {words.noDeletions}
              </Check>
            </div>
          </details>
        </div>
        <div role="status">
          {checked === 'working' && <p>{words.working}</p>}
          {checked === 'failed' && <p>{words.failed}</p>}
          {typeof checked === 'object' && <Answers verdict={checked} language={language} />}
        </div>
        {offlineCopy !== '' && (
          <p class={styles.facts}>
            <a href={offlineCopy} download="holdfast-verify.html">
              {words.saveThis}
            </a>
          </p>
        )}
      </main>
    </div>
  );
}

interface FilesProps {
  label: string;
  help: string;
  accept: string;
  onFiles(files: File[]): void;
}

function Files({ label, help, accept, onFiles }: FilesProps) {
  return (
    <label>
      {label}
      <input
        type="file"
        multiple
        accept={accept}
        onChange={({ currentTarget: { files } }) => onFiles([...(files ?? [])])}
      />
      <span>{help}</span>
    </label>
  );
}

/** Four answers that do not imply each other. */
function Answers({ verdict, language }: { verdict: Verdict; language: Language }) {
  const words = language.verify;
  const { intact, signer, time, complete, facts, exit, code, reason } = verdict;
  const answers = [
    [words.questions.intact, words.intact[intact], intact === 'intact'],
    [words.questions.signer, words.signer[signer], signer === 'identified'],
    [words.questions.time, words.time[time], time === 'anchored'],
    [words.questions.complete, words.complete[complete], complete === 'complete'],
  ] as const;
  return (
    <>
      <dl class={styles.answers}>
        {answers.map(([question, answer, good]) => (
          <div key={question} class={good ? styles.good : styles.open}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
      {facts && (
        <p class={styles.facts}>
          {words.counts(facts.records, facts.withheld, facts.deleted, facts.redacted)}
          <br />
          {words.key} <code>{facts.fingerprint}</code>
          {facts.keys.slice(0, -1).map((key) => (
            <span key={key}>
              <br />
              {words.earlierKey} <code>{key}</code>
            </span>
          ))}
        </p>
      )}
      {facts?.stamps.map(({ name, at, state }) => (
        <p key={name} class={styles.facts}>
          {words.stamp(name, at)}: {words.stampStates[state]}
        </p>
      ))}
      {facts !== undefined && facts.unchecked > 0 && <p class={styles.facts}>{words.unchecked(facts.unchecked)}</p>}
      <p class={styles.facts} lang="en">
        {reason} [{code}, {exit}]
      </p>
    </>
  );
}
