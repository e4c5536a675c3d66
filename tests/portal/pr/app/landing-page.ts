import { inject } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { component } from './component.ts';
import { lang, say } from './words.ts';

/** The list of one application's forms. */
export const LandingPage = component(
  {
    selector: 'pra-intake-landing-page',
    imports: [RouterLink],
    template: `
      <h1>{{ say.forms }}</h1>
      <ul>
        @for (form of forms; track form) {
          <li><a [routerLink]="['/', lang, 'application', 'profile', profileId, form]">{{ say[form] }}</a></li>
        }
        <li><a [routerLink]="['/', lang, 'prcard', profileId]">{{ say.imm5444 }}</a></li>
      </ul>
      <p><a [routerLink]="['/', lang, 'rep', 'dashboard']">{{ say.clients }}</a></p>
    `,
  },
  class {
    readonly say = say;
    readonly lang = lang;
    readonly forms = ['imm0008', 'imm5562', 'imm5669'] as const;
    readonly profileId = inject(ActivatedRoute).snapshot.paramMap.get('id') ?? '';
  },
);
