import { inject } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import type { Client } from '../../shared/clients.ts';
import { component } from './component.ts';
import { lang, say } from './words.ts';

/** The representative's clients; going from one to the other is one click and no page load. */
export const RepDashboard = component(
  {
    selector: 'pra-rep-dashboard',
    imports: [RouterLink],
    template: `
      <h1>{{ say.clients }}</h1>
      <table>
        <thead><tr><th>{{ say.applicant }}</th><th>{{ say.application }}</th><th>{{ say.uci }}</th><th></th></tr></thead>
        <tbody>
          @for (client of clients; track client.key) {
            <tr>
              <td>{{ client.name }}</td><td>{{ client.applicationNumber }}</td><td>{{ client.uci }}</td>
              <td>
                <a [routerLink]="['/', lang, 'application', 'profile', client.profileId]">{{ say.open }}</a> ·
                <a [routerLink]="['/', lang, 'prcard', client.profileId]">{{ say.card }}</a>
              </td>
            </tr>
          }
        </tbody>
      </table>
    `,
  },
  class {
    readonly say = say;
    readonly lang = lang;
    readonly clients = inject(ActivatedRoute).snapshot.data['clients'] as Client[];
  },
);
