import { describe, expect, it } from 'vitest';
import { isControl } from '../../../utils/portals/isControl';
import { irccPrPortal } from '../../../utils/portals/rules/irccPrPortal';
import { says } from '../../../utils/portals/says';
import { ADDING, DESTRUCTIVE, EMPTYING_ANSWERS, SAVING, SIGN_OUT } from '../../../utils/portals/wording';

describe('a wiping control would go unseen', () => {
  it.each([
    [DESTRUCTIVE, 'Clear Table'],
    [DESTRUCTIVE, '  DELETE trip 3 '],
    [DESTRUCTIVE, 'Réinitialiser'],
    [DESTRUCTIVE, 'Reinitialiser le formulaire'],
    [DESTRUCTIVE, 'Refuser l’invitation'],
    [EMPTYING_ANSWERS, 'No'],
    [EMPTYING_ANSWERS, 'I have not travelled outside my country'],
    [EMPTYING_ANSWERS, 'Je n’ai pas voyagé'],
    [EMPTYING_ANSWERS, 'N / A'],
    [SIGN_OUT, 'Se déconnecter'],
    [ADDING, '+ Add another trip'],
    [SAVING, 'Save & continue'],
  ])('%#: %s', (phrases, text) => expect(says(phrases, text)).toBe(true));
});

describe('ordinary work would be interrupted', () => {
  it.each([
    [DESTRUCTIVE, 'Clearance certificate'],
    [DESTRUCTIVE, 'Undelete'],
    [DESTRUCTIVE, 'Cancel my earlier visa?'],
    [DESTRUCTIVE, ''],
    [EMPTYING_ANSWERS, 'Norway'],
    [EMPTYING_ANSWERS, 'No, but I was refused a visa'],
    [EMPTYING_ANSWERS, 'Yes'],
    [SIGN_OUT, 'Sign your name'],
  ])('%#: %s', (phrases, text) => expect(says(phrases, text)).toBe(false));
});

it('knows the control that asks by itself, by name only', () => {
  const button = { matches: (selector: string) => selector.includes('button') };
  expect(isControl(irccPrPortal.asksItself, button, ' delete ')).toBe(true);
  expect(isControl(irccPrPortal.asksItself, button, 'Save')).toBe(false);
});
