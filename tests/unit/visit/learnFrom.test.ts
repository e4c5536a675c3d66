import { expect, it } from 'vitest';
import { isKnown, lessonAbout } from '../../../utils/visit/learnFrom';
import { PORTAL } from '../records/samples';

const press = { name: 'Vider – séjours', control: 'button:vider sejours', section: 'sejours', heading: 'Séjours' };
const lesson = lessonAbout(press, 'clears');
const known = { portal: PORTAL, control: press.control, section: press.section, what: 'clears', at: 1 } as const;

it('a control that was learned without its own words would be read folded for ever, or be written at every press', () => {
  expect(lesson.shown).toEqual({ control: 'Vider – séjours', section: 'Séjours' });
  expect(isKnown(lesson, [known])).toBe(false);
  expect(isKnown(lesson, [known, { ...lesson, portal: PORTAL, at: 2 }])).toBe(true);
  expect(isKnown(lesson, [{ ...lesson, what: 'held', portal: PORTAL, at: 2 }])).toBe(false);
});
