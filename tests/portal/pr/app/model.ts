import { DestroyRef, inject, NgZone } from '@angular/core';
import type { Wipe } from '../../shared/browser/wipes.ts';

/**
 * Gives tests the Angular form's own value (`window.practiceModel`) and the page's ways of losing its
 * section (`window.practiceWipe`), for as long as the page is shown. Call it in a component's constructor.
 */
export function exposeModel(read: () => unknown, wipes: Partial<Record<Wipe, () => void>> = {}): void {
  const zone = inject(NgZone);
  const inZone = Object.fromEntries(Object.entries(wipes).map(([kind, wipe]) => [kind, () => zone.run(wipe)]));
  window.practiceModel = read;
  window.practiceWipes = inZone;
  inject(DestroyRef).onDestroy(() => {
    if (window.practiceModel !== read) return; // the next screen has already taken over
    delete window.practiceModel;
    delete window.practiceWipes;
  });
}
