import { inject, signal } from '@angular/core';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { Alert } from './alert.ts';
import { Api } from './api.ts';
import { ClientHeader } from './client-header.ts';
import { component } from './component.ts';
import { lang, say } from './words.ts';

/** The frame around every screen: header, sign-out, spinner. */
export const LocalizedApp = component(
  {
    selector: 'pra-localized-app',
    imports: [Alert, ClientHeader, RouterOutlet],
    template: `
      <pra-client-header [profileId]="profileId()" />
      @if (!onSignInPage()) {
        <p style="text-align: right">
          <button type="button" class="link-button" (click)="signOut()">{{ say.signOut }}</button>
        </p>
      }
      <lib-alert />
      <router-outlet />
      @if (api.pending() > 0) {
        <div class="overlay" aria-live="polite"><div><span class="spinner"></span>{{ say.loading }}</div></div>
      }
    `,
  },
  class {
    readonly api = inject(Api);
    readonly say = say;
    readonly profileId = signal('');
    readonly onSignInPage = signal(false);
    readonly #router = inject(Router);

    constructor() {
      this.#router.events.subscribe((event) => {
        if (!(event instanceof NavigationEnd)) return;
        this.profileId.set(/\/(\d{4})(?=[/?]|$)/.exec(event.urlAfterRedirects)?.[1] ?? '');
        this.onSignInPage.set(/\/login(\?|$)/.test(event.urlAfterRedirects));
      });
    }

    async signOut(): Promise<void> {
      await this.api.sign('out');
      await this.#router.navigate(['/', lang, 'login']);
    }
  },
);

export const Root = component(
  { selector: 'pra-root', imports: [LocalizedApp], template: '<pra-localized-app />' },
  class {},
);
