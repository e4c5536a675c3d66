import type { ControlRule, Portal } from './schema';

type Given = Pick<Portal, 'id' | 'name' | 'hosts' | 'markers'> & Partial<Portal>;

/** A portal's rules, with "nothing known" for what is left out. */
export function definePortal(given: Given): Portal {
  return {
    mode: 'guard',
    clearing: [],
    signOut: [],
    gates: [],
    asksItself: [],
    adding: [],
    advance: [],
    signIn: [],
    session: null,
    ...given,
  };
}

/** A control rule: a selector and, where the selector alone says too little, the names it goes by. */
export function control(selector: string, ...names: string[]): ControlRule {
  return { selector, names };
}
