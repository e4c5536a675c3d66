/** Where the settings of the guard stand in `storage.local`; pages ask anew whenever this key changes. */
export const GUARD_KEY = 'guardSettings';
