import 'zone.js';
import '@angular/compiler';
import { provideZoneChangeDetection } from '@angular/core';
import { FormArray, FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { provideNativeDateAdapter } from '@angular/material/core';
import { MatDatepickerModule } from '@angular/material/datepicker';
import { MatExpansionModule } from '@angular/material/expansion';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatRadioModule } from '@angular/material/radio';
import { MatSelectModule } from '@angular/material/select';
import { MatSlideToggleModule } from '@angular/material/slide-toggle';
import { bootstrapApplication } from '@angular/platform-browser';
import { component } from '../../pr/app/component.ts';
import { countryNames, purposeNames, sexes, languages, type FrameworkModel } from '../model.ts';

type Trip = FormGroup<{
  from: FormControl<Date | null>;
  to: FormControl<Date | null>;
  country: FormControl<string>;
  purpose: FormControl<string>;
}>;

const text = (): FormControl<string> => new FormControl('', { nonNullable: true });
const date = (): FormControl<Date | null> => new FormControl<Date | null>(null);
const trip = (): Trip => new FormGroup({ from: date(), to: date(), country: text(), purpose: text() });

const makeForm = () =>
  new FormGroup({
    familyName: text(),
    birthDate: date(),
    birthCountry: text(),
    sex: text(),
    languages: new FormControl<string[]>([], { nonNullable: true }),
    electronic: new FormControl(false, { nonNullable: true }),
    travelled: new FormControl<'' | 'yes' | 'no'>('', { nonNullable: true }),
    trips: new FormArray<Trip>([]),
  });

const iso = (value: unknown): string => {
  if (!(value instanceof Date)) return '';
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${String(value.getFullYear())}-${pad(value.getMonth() + 1)}-${pad(value.getDate())}`;
};

class ApplicationForm {
  form = makeForm();
  readonly countries = countryNames;
  readonly purposes = purposeNames;
  readonly sexes = sexes;
  readonly languages = languages;

  constructor() {
    window.practiceModel = (): FrameworkModel => {
      const value = this.form.getRawValue();
      return {
        ...value,
        birthDate: iso(value.birthDate),
        trips: value.trips.map((each) => ({ ...each, from: iso(each.from), to: iso(each.to) })),
      };
    };
    window.practiceWipes = {
      script: () => this.wipe(() => this.form.reset()),
      rerender: () => this.wipe(() => (this.form = makeForm())),
    };
  }

  /** A wipe comes from a timer or an answer of the server: inside of the zone. */
  wipe(act: () => void): void {
    document.querySelector('practice-application')?.dispatchEvent(new CustomEvent('wipe', { detail: act }));
  }

  run(event: Event): void {
    (event as CustomEvent<() => void>).detail();
    if (this.form.controls.travelled.value !== 'yes') this.form.controls.trips.clear();
  }

  answered(): void {
    const { trips, travelled } = this.form.controls;
    trips.clear();
    if (travelled.value === 'yes') trips.push(trip());
  }

  add(): void {
    this.form.controls.trips.push(trip());
  }

  clear(): void {
    this.form.controls.trips.clear();
    this.add();
  }
}

const tripFields = `
  <mat-form-field>
    <mat-label>From</mat-label>
    <input matInput [matDatepicker]="from" formControlName="from" />
    <mat-datepicker-toggle matIconSuffix [for]="from"></mat-datepicker-toggle>
    <mat-datepicker #from></mat-datepicker>
  </mat-form-field>
  <mat-form-field>
    <mat-label>To</mat-label>
    <input matInput [matDatepicker]="to" formControlName="to" />
    <mat-datepicker-toggle matIconSuffix [for]="to"></mat-datepicker-toggle>
    <mat-datepicker #to></mat-datepicker>
  </mat-form-field>
  <mat-form-field>
    <mat-label>Country</mat-label>
    <mat-select formControlName="country">
      @for (country of countries; track country) { <mat-option [value]="country">{{ country }}</mat-option> }
    </mat-select>
  </mat-form-field>
  <mat-form-field>
    <mat-label>Purpose</mat-label>
    <mat-select formControlName="purpose" placeholder="Choose a purpose">
      @for (purpose of purposes; track purpose) { <mat-option [value]="purpose">{{ purpose }}</mat-option> }
    </mat-select>
  </mat-form-field>`;

const Application = component(
  {
    selector: 'practice-application',
    host: { '(wipe)': 'run($event)' },
    imports: [
      ReactiveFormsModule,
      MatButtonModule,
      MatCheckboxModule,
      MatDatepickerModule,
      MatExpansionModule,
      MatFormFieldModule,
      MatInputModule,
      MatRadioModule,
      MatSelectModule,
      MatSlideToggleModule,
    ],
    template: `
      <form [formGroup]="form" autocomplete="off">
        <h2>Personal details</h2>
        <mat-form-field>
          <mat-label>Family name</mat-label>
          <input matInput formControlName="familyName" />
        </mat-form-field>
        <mat-form-field>
          <mat-label>Date of birth</mat-label>
          <input matInput [matDatepicker]="birth" formControlName="birthDate" />
          <mat-datepicker-toggle matIconSuffix [for]="birth"></mat-datepicker-toggle>
          <mat-datepicker #birth></mat-datepicker>
        </mat-form-field>
        <mat-form-field>
          <mat-label>Country of birth</mat-label>
          <mat-select formControlName="birthCountry">
            @for (country of countries; track country) { <mat-option [value]="country">{{ country }}</mat-option> }
          </mat-select>
        </mat-form-field>
        <p id="sex-label">Sex</p>
        <mat-radio-group aria-labelledby="sex-label" formControlName="sex">
          @for (sex of sexes; track sex) { <mat-radio-button [value]="sex">{{ sex }}</mat-radio-button> }
        </mat-radio-group>
        <mat-form-field>
          <mat-label>Languages</mat-label>
          <mat-select formControlName="languages" multiple>
            @for (language of languages; track language) { <mat-option [value]="language">{{ language }}</mat-option> }
          </mat-select>
        </mat-form-field>
        <mat-slide-toggle formControlName="electronic">Send me decisions electronically</mat-slide-toggle>
        <h2>Travel history</h2>
        <p id="gate-label">Have you travelled in the last ten years?</p>
        <mat-radio-group aria-labelledby="gate-label" formControlName="travelled" (change)="answered()">
          <mat-radio-button value="yes">Yes</mat-radio-button>
          <mat-radio-button value="no">No</mat-radio-button>
        </mat-radio-group>
        @if (form.getRawValue().travelled === 'yes') {
          <mat-accordion multi>
            @for (trip of form.controls.trips.controls; track trip; let i = $index) {
              <mat-expansion-panel expanded [formGroup]="trip">
                <mat-expansion-panel-header><mat-panel-title>Trip {{ i + 1 }}</mat-panel-title></mat-expansion-panel-header>
                ${tripFields}
              </mat-expansion-panel>
            }
          </mat-accordion>
          <button matButton="filled" type="button" (click)="add()">Add a trip</button>
          <button matButton type="button" (click)="clear()">Clear travel history</button>
        }
      </form>
    `,
  },
  ApplicationForm,
);

void bootstrapApplication(Application, { providers: [provideZoneChangeDetection(), provideNativeDateAdapter()] });
