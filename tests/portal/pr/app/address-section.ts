import { inject, type OnInit } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import type { Choice } from '../../shared/choices.ts';
import type { Address } from '../file.ts';
import { addressCountries } from '../provinces.ts';
import { Api } from './api.ts';
import { component } from './component.ts';
import { lang, say } from './words.ts';

export type AddressGroup = FormGroup<{ [Key in keyof Address]: FormControl<string> }>;

export function addressGroup(saved: Address): AddressGroup {
  const text = (value: string): FormControl<string> => new FormControl(value, { nonNullable: true });
  return new FormGroup({
    street: text(saved.street),
    city: text(saved.city),
    country: text(saved.country),
    provinceOrState: text(saved.provinceOrState),
    postalCode: text(saved.postalCode),
  });
}

/**
 * One address in a form of its own; two on a page give two `#city`. The province depends on the country:
 * a new country empties it, disables it, and asks the server for the choices, slowly.
 */
export const AddressSection = component(
  {
    selector: 'pra-address-section',
    inputs: ['group', 'heading'],
    imports: [ReactiveFormsModule],
    template: `
      <form [formGroup]="group" autocomplete="off" data-practice-section>
        <h2>{{ heading }}</h2>
        <div class="grid">
          <div><label for="street">{{ say.street }}</label><input type="text" id="street" name="street" class="form-input__field" formControlName="street" /></div>
          <div><label for="city">{{ say.city }}</label><input type="text" id="city" name="city" class="form-input__field" formControlName="city" /></div>
          <div>
            <label for="country">{{ say.country }}</label>
            <select id="country" name="country" formControlName="country" (change)="countryChanged()">
              <option value="">{{ say.select }}</option>
              @for (country of countries; track country.value) {
                <option [value]="country.value">{{ country[lang] }}</option>
              }
            </select>
          </div>
          <div>
            <label for="provinceOrState">{{ say.province }}</label>
            <select id="provinceOrState" name="provinceOrState" formControlName="provinceOrState" [attr.aria-busy]="busy">
              <option value="">{{ say.select }}</option>
              @for (province of provinces; track province.value) {
                <option [value]="province.value">{{ province[lang] }}</option>
              }
            </select>
          </div>
          <div><label for="postalCode">{{ say.postalCode }}</label><input type="text" id="postalCode" name="postalCode" class="form-input__field" formControlName="postalCode" /></div>
        </div>
      </form>
    `,
  },
  class implements OnInit {
    group!: AddressGroup;
    heading!: string;
    readonly #api = inject(Api);
    readonly say = say;
    readonly lang = lang;
    readonly countries = addressCountries;
    provinces: Choice[] = [];
    busy = false;

    ngOnInit(): void {
      void this.#loadProvinces();
    }

    countryChanged(): void {
      this.group.controls.provinceOrState.reset('');
      void this.#loadProvinces();
    }

    async #loadProvinces(): Promise<void> {
      const { country, provinceOrState } = this.group.controls;
      const wanted = country.value;
      this.provinces = [];
      if (wanted === '') return provinceOrState.disable();
      this.busy = true;
      provinceOrState.disable();
      const provinces = await this.#api.provinces(wanted);
      if (country.value !== wanted) return; // the country was changed again meanwhile
      this.provinces = provinces;
      this.busy = false;
      provinceOrState.enable();
    }
  },
);
