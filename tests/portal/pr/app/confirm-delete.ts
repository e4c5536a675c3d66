import { EventEmitter } from '@angular/core';
import { component } from './component.ts';
import { say } from './words.ts';

/** The portal's own question before it deletes an entry; nobody needs to ask a second time. */
export const ConfirmDelete = component(
  {
    selector: 'lib-confirm-delete',
    outputs: ['answer'],
    template: `
      <div class="overlay">
        <div class="modal-content" role="dialog" aria-modal="true" [attr.aria-label]="say.delete">
          <p>{{ say.sureDelete }}</p>
          <div class="buttons">
            <button type="button" class="btn btn-secondary" (click)="answer.emit(false)">{{ say.cancel }}</button>
            <button type="button" class="btn btn-primary" (click)="answer.emit(true)">{{ say.delete }}</button>
          </div>
        </div>
      </div>
    `,
  },
  class {
    readonly answer = new EventEmitter<boolean>();
    readonly say = say;
  },
);
