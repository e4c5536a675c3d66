import { EventEmitter } from '@angular/core';
import { component } from './component.ts';
import { say } from './words.ts';

/** The two buttons below every screen. "Back" leaves without saving, as the browser's own does. */
export const NavigationButtons = component(
  {
    selector: 'lib-navigation-buttons',
    outputs: ['save'],
    template: `
      <div class="buttons">
        <button type="button" category="secondary" class="btn btn-secondary" (click)="back()">{{ say.back }}</button>
        <button type="button" category="primary" class="btn btn-primary" (click)="save.emit()">{{ say.saveContinue }}</button>
      </div>
    `,
  },
  class {
    readonly save = new EventEmitter<void>();
    readonly say = say;
    back(): void {
      history.back();
    }
  },
);
