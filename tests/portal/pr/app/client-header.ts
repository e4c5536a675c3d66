import { effect, inject, signal } from '@angular/core';
import type { Client } from '../../shared/clients.ts';
import { Api } from './api.ts';
import { component } from './component.ts';
import { say } from './words.ts';

const options = new URLSearchParams(location.search);
const hidden = options.get('identity') === 'hidden' || options.has('embedded');
const delay = Number(options.get('identityDelay')) || 0;

/** Whose file it is. Asked from the server on its own, so it always arrives after the form; how much later, the address says. */
export const ClientHeader = component(
  {
    selector: 'pra-client-header',
    inputs: ['profileId'],
    template: `
      @if (client(); as client) {
        <div class="identity">
          <dl class="container">
            <div><dt>{{ say.applicant }}</dt><dd>{{ client.name }}</dd></div>
            <div><dt>{{ say.application }}</dt><dd>{{ client.applicationNumber }}</dd></div>
            <div><dt>{{ say.uci }}</dt><dd>{{ client.uci }}</dd></div>
          </dl>
        </div>
      }
    `,
  },
  class {
    readonly #api = inject(Api);
    readonly #profileId = signal('');
    readonly client = signal<Client | undefined>(undefined);
    readonly say = say;

    constructor() {
      effect(() => {
        const profileId = this.#profileId();
        this.client.set(undefined);
        if (profileId === '' || hidden) return;
        void this.#api.identity(profileId, delay).then((client) => {
          if (this.#profileId() === profileId) this.client.set(client);
        });
      });
    }

    set profileId(value: string) {
      this.#profileId.set(value);
    }
  },
);
