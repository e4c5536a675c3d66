import { inject } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { ActivatedRoute, Router } from '@angular/router';
import { Api } from './api.ts';
import { component } from './component.ts';
import { lang, say } from './words.ts';

/** Credentials: never to be captured. Anything is accepted. `/en/rep/login` is the representatives' door. */
export const LoginPage = component(
  {
    selector: 'pra-login',
    imports: [FormsModule],
    template: `
      <h1>{{ representative ? say.repTitle : say.signInTitle }}</h1>
      @if (expired) {
        <div class="alert alert-danger"><p>{{ say.expired }}</p></div>
      }
      <form (ngSubmit)="signIn()">
        <label for="username">{{ say.username }}</label>
        <input type="text" id="username" name="username" [(ngModel)]="username" autocomplete="username" />
        <label for="password">{{ say.password }}</label>
        <input type="password" id="password" name="password" [(ngModel)]="password" autocomplete="current-password" />
        <div class="buttons"><button type="submit" class="btn btn-primary">{{ say.signIn }}</button></div>
      </form>
    `,
  },
  class {
    readonly say = say;
    readonly #api = inject(Api);
    readonly #router = inject(Router);
    readonly #route = inject(ActivatedRoute).snapshot;
    readonly representative = this.#route.data['representative'] === true;
    readonly expired = this.#route.queryParamMap.has('expired');
    username = '';
    password = '';

    async signIn(): Promise<void> {
      await this.#api.sign('in');
      await this.#router.navigate(['/', lang, 'rep', 'dashboard'], {
        queryParams: { expired: null },
        queryParamsHandling: 'merge',
      });
    }
  },
);
