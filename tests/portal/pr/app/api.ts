import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import { Router } from '@angular/router';
import { firstValueFrom, type Observable } from 'rxjs';
import type { Choice } from '../../shared/choices.ts';
import type { Client } from '../../shared/clients.ts';
import type { FormName, PrFile } from '../file.ts';
import { lang } from './words.ts';

/** The server, over XMLHttpRequest. A session that has ended leads to the sign-in page. */
export class Api {
  readonly #http = inject(HttpClient);
  readonly #router = inject(Router);
  /** Requests under way, for the spinner. */
  readonly pending = signal(0);
  /** Set when a request failed, shown by `lib-alert`. */
  readonly failed = signal(false);

  load<Name extends FormName>(profileId: string, form: Name): Promise<PrFile[Name]> {
    return this.#ask(this.#http.get<PrFile[Name]>(`/api/profile/${profileId}/${form}`));
  }

  /** False when the server could not save; what was typed stays on the page. */
  async save<Name extends FormName>(profileId: string, form: Name, value: PrFile[Name]): Promise<boolean> {
    try {
      await this.#ask(this.#http.put(`/api/profile/${profileId}/${form}`, value));
      return true;
    } catch (error) {
      if (error instanceof HttpErrorResponse) return false;
      throw error;
    }
  }

  clients(): Promise<Client[]> {
    return this.#ask(this.#http.get<Client[]>('/api/clients'));
  }

  /** Not part of the spinner: the header fills itself while the form can already be used. */
  identity(profileId: string, after: number): Promise<Client> {
    return firstValueFrom(this.#http.get<Client>(`/api/identity/${profileId}?after=${after}`));
  }

  provinces(country: string): Promise<Choice[]> {
    return firstValueFrom(this.#http.get<Choice[]>('/api/provinces', { params: { country } }));
  }

  async sign(way: 'in' | 'out'): Promise<void> {
    await this.#ask(this.#http.post(`/api/sign-${way}`, {}));
  }

  async #ask<Answer>(request: Observable<Answer>): Promise<Answer> {
    this.pending.update((count) => count + 1);
    this.failed.set(false);
    try {
      return await firstValueFrom(request);
    } catch (error) {
      const signedOut = error instanceof HttpErrorResponse && error.status === 401;
      this.failed.set(!signedOut);
      if (signedOut) {
        const options = { queryParams: { expired: 1 }, queryParamsHandling: 'merge' } as const;
        await this.#router.navigate(['/', lang, 'login'], options);
      }
      throw error;
    } finally {
      this.pending.update((count) => count - 1);
    }
  }
}
Injectable({ providedIn: 'root' })(Api);
