import { inject } from '@angular/core';
import { Api } from './api.ts';
import { component } from './component.ts';
import { say } from './words.ts';

/** The portal's error card: says that something went wrong, and never what. */
export const Alert = component(
  {
    selector: 'lib-alert',
    template: `
      @if (api.failed()) {
        <div role="alertdialog" class="alert-card alert alert-danger" aria-label="Alert">
          <p class="alert-text">{{ say.technicalError }}</p>
          <button type="button" class="btn" (click)="api.failed.set(false)">{{ say.close }}</button>
        </div>
      }
    `,
  },
  class {
    readonly api = inject(Api);
    readonly say = say;
  },
);
