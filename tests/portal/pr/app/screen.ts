import { inject } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import type { FormName, PrFile } from '../file.ts';
import { Api } from './api.ts';
import { lang, say } from './words.ts';

/** What follows what; after the last comes the list of forms. */
const nextForm: Partial<Record<FormName, FormName>> = { imm0008: 'imm5562', imm5562: 'imm5669' };

/** What every screen of a profile does: take what the server has, save, go on. Must be made while a component is constructed. */
export class Screen<Name extends FormName> {
  readonly form: Name;
  readonly saved: PrFile[Name];
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #profileId: string;

  constructor(form: Name) {
    this.form = form;
    const { data, paramMap } = inject(ActivatedRoute).snapshot;
    this.saved = data['saved'] as PrFile[Name];
    this.#profileId = paramMap.get('id') ?? '';
  }

  get title(): string {
    return say[this.form];
  }

  save(value: PrFile[Name]): Promise<boolean> {
    return this.#api.save(this.#profileId, this.form, value);
  }

  async saveAndContinue(value: PrFile[Name]): Promise<void> {
    if (!(await this.save(value))) return scrollTo(0, 0); // to the error card
    const next = nextForm[this.form];
    const path = ['/', lang, 'application', 'profile', this.#profileId, ...(next === undefined ? [] : [next])];
    await this.#router.navigate(path);
    scrollTo(0, 0);
  }
}
