import { matterName } from '../../utils/matters/matterName';
import type { Language } from '../../utils/language/en';
import { ChooseAndDo } from '../shared/ChooseAndDo';
import type { RecordsState } from './recordsState';

interface MoveVisitProps {
  visitId: string;
  matterId: string;
  state: RecordsState;
  language: Language;
}

const BY_MARKERS = 'markers';

/** Puts a visit into another matter: said, recorded, and taken back with one press. */
export function MoveVisit({ visitId, matterId, state, language }: MoveVisitProps) {
  const { visit: words, matters: matterWords } = language.people;
  const all = state.matters.value;
  const nameOf = (id: string): string => {
    const matter = all.find((each) => each.matterId === id);
    return matter ? matterName(matter.name, matter.markers) : '';
  };
  const undo = (to: string | null) =>
    void state.act(async (ask) => {
      await ask('placeVisit', { visitId, to });
      return { words: [words.moveUndone] };
    });
  const move = (value: string) =>
    void state.act(async (ask) => {
      const { before, now } = await ask('placeVisit', { visitId, to: value === BY_MARKERS ? null : value });
      const name = nameOf(now.matterId);
      return {
        words: name === '' ? [words.movedNowhere] : words.moved(name),
        undo: { label: words.undoMove, run: () => undo(before.by === 'markers' ? null : before.matterId) },
      };
    });
  const others = all.filter((each) => each.matterId !== matterId);
  return (
    <ChooseAndDo
      key={matterId}
      label={words.moveTo}
      options={[
        ...others.map((each) => [each.matterId, matterName(each.name, each.markers)] as const),
        ...(matterId === '' ? [] : [['', matterWords.unassigned] as const]),
        [BY_MARKERS, words.byMarkers],
      ]}
      action={words.moveNow}
      onDo={move}
    />
  );
}
