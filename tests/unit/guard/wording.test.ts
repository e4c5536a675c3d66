import { describe, expect, it } from 'vitest';
import { fold } from '../../../utils/guard/fold';
import { classifyWording } from '../../../utils/guard/wording';
import { ANSWERS, DESTRUCTIVE, HARMLESS } from './labels';

describe('what a control is called', () => {
  it.each(DESTRUCTIVE)('"$name" wipes ($means): unread, the click would pass', ({ name, means }) => {
    expect(classifyWording(name)).toBe(means);
  });

  it.each(ANSWERS)('"$name" is the answer $means: unread, a section would empty', ({ name, means }) => {
    expect(classifyWording(name)).toBe(means);
  });

  it.each(HARMLESS)('"$name" is $means: misread, honest work would be interrupted', ({ name, means }) => {
    expect(classifyWording(name)).toBe(means);
  });

  it('is read from at least 150 labels of both languages', () => {
    expect(new Set([...DESTRUCTIVE, ...ANSWERS, ...HARMLESS].map(({ name }) => name)).size).toBeGreaterThanOrEqual(150);
  });

  it('stays silent on paragraphs that happen to be pressable', () => {
    expect(
      classifyWording(
        'Clear table rows are kept for thirty days after the application was submitted to us by mail or online',
      ),
    ).toBe('none');
    expect(classifyWording('Delete\u00a0\n  entry')).toBe('remove');
  });
});

describe('fold', () => {
  it.each([
    ['  Effacer  le\u00a0TABLEAU ', 'effacer le tableau'],
    ['N’a pas voyagé(e)', "n'a pas voyage"],
    ['S.O.', 's/o'],
    ['N / A', 'n/a'],
    ['🗑️ Supprimer…', 'supprimer'],
    ['Clear table (20)', 'clear table'],
    ['No, thanks!', 'no, thanks'],
  ])('%s → %s', (name, folded) => {
    expect(fold(name)).toBe(folded);
  });
});
