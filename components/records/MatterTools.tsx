import { useState } from 'preact/hooks';
import { matterName } from '../../utils/matters/matterName';
import type { Language } from '../../utils/language/en';
import type { Input, MatterView } from '../../utils/messages/contract';
import { KEEP_CHOICES, type Settings } from '../../utils/settings/settings';
import { Ask } from '../shared/Ask';
import { Button } from '../shared/Button';
import { Check } from '../shared/Check';
import { Choose } from '../shared/Choose';
import { ChooseAndDo } from '../shared/ChooseAndDo';
import type { RecordsState } from './recordsState';
import styles from './Matters.module.css';

interface MatterToolsProps {
  matter: MatterView;
  state: RecordsState;
  language: Language;
  settings: Settings;
  onGo(hash: string): void;
}

/** What a person decides about a matter: its name, how long it is kept, closing, uniting, deleting. */
export function MatterTools({ matter, state, language, settings, onGo }: MatterToolsProps) {
  const words = language.people.matters;
  const [name, setName] = useState(matter.name);
  const [asking, setAsking] = useState(false);
  const { matterId } = matter;
  const change = (input: Omit<Input<'changeMatter'>, 'matterId'>, said: string) =>
    void state.act(async (ask) => {
      await ask('changeMatter', { matterId, ...input });
      return { words: [said] };
    });
  const remove = () =>
    void state
      .act(async (ask) => {
        await ask('deleteMatter', { matterId });
        return undefined;
      })
      .then((gone) => gone && onGo('#matters'));
  return (
    <section aria-labelledby="tools" class={`${styles.tools} no-print`}>
      <h3 id="tools">{words.tools}</h3>
      <form
        class={styles.search}
        onSubmit={(event) => {
          event.preventDefault();
          change({ name }, words.renamed);
        }}
      >
        <label for="matter-name">{words.name}</label>
        <input id="matter-name" value={name} maxLength={200} onInput={(event) => setName(event.currentTarget.value)} />
        <button type="submit" class="button plain">
          {words.rename}
        </button>
      </form>
      <Choose
        label={words.keep}
        value={String(matter.keepDays ?? '')}
        options={[
          ['', words.keepDefault(settings.keepDays)],
          ...KEEP_CHOICES.map((days) => [String(days), words.days(days)] as const),
        ]}
        onChange={(days) => change({ keepDays: days === '' ? null : Number(days) }, words.saved)}
      />
      <Check checked={matter.legalHold} onChange={(legalHold) => change({ legalHold }, words.saved)}>
        {words.legalHold}
      </Check>
      <Union matter={matter} state={state} language={language} />
      <div class={styles.buttons}>
        <Button
          tone="plain"
          onPress={() => change({ closed: !matter.closed }, matter.closed ? words.isOpen : words.isClosed)}
        >
          {matter.closed ? words.reopen : words.close}
        </Button>
        <Button tone="plain" onPress={() => window.print()}>
          {language.people.visit.print}
        </Button>
        {settings.policy.off.includes('deleteRecords') ? (
          <small>{language.people.settings.noDelete}</small>
        ) : (
          <Button tone="danger" onPress={() => setAsking(true)}>
            {words.remove}
          </Button>
        )}
      </div>
      {asking && (
        <Ask
          title={words.removeTitle}
          yes={language.pages.removeNow}
          cancel={language.pages.cancel}
          onYes={remove}
          onClose={() => setAsking(false)}
        >
          <p>{words.removeLead(matter.visits)}</p>
        </Ask>
      )}
    </section>
  );
}

/** Uniting is a person's decision, and can be taken back. */
function Union({ matter, state, language }: Pick<MatterToolsProps, 'matter' | 'state' | 'language'>) {
  const words = language.people.matters;
  const others = state.matters.value.filter((other) => other.matterId !== matter.matterId);
  const takeApart = (part: string) =>
    void state.act(async (ask) => {
      await ask('changeMatter', { matterId: part, partOf: '' });
      return { words: [words.saved] };
    });
  const unite = (other: string) =>
    void state.act(async (ask) => {
      const found = others.find(({ matterId }) => matterId === other);
      if (!found) return undefined;
      await ask('changeMatter', { matterId: other, partOf: matter.matterId });
      const undo = { label: words.takeApart, run: () => takeApart(other) };
      return { words: words.united(matterName(found.name, found.markers)), undo };
    });
  return (
    <>
      {others.length > 0 && (
        <ChooseAndDo
          label={words.union}
          options={others.map((other) => [other.matterId, matterName(other.name, other.markers)] as const)}
          action={words.unite}
          onDo={unite}
        />
      )}
      {matter.united.map((part) => (
        <p key={part}>
          <Button tone="plain" onPress={() => takeApart(part)}>
            {words.takeApart}
          </Button>
        </p>
      ))}
    </>
  );
}
