import { FormArray, FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { purposes } from '../../shared/choices.ts';
import { emptyPrTrip, type PrTrip, type TravelSection as Saved } from '../file.ts';
import { component } from './component.ts';
import { ConfirmDelete } from './confirm-delete.ts';
import { lang, say } from './words.ts';

export type TripGroup = FormGroup<{ [Key in keyof PrTrip]: FormControl<string> }>;

export type TravelGroup = FormGroup<{ haveNotTravelled: FormControl<boolean>; trips: FormArray<TripGroup> }>;

const text = (value: string): FormControl<string> => new FormControl(value, { nonNullable: true });

export const tripGroup = (trip: PrTrip = emptyPrTrip()): TripGroup =>
  new FormGroup({
    from: text(trip.from),
    to: text(trip.to),
    destination: text(trip.destination),
    length: text(trip.length),
    purpose: text(trip.purpose),
  });

export const travelGroup = (saved: Saved): TravelGroup =>
  new FormGroup({
    haveNotTravelled: new FormControl(saved.haveNotTravelled, { nonNullable: true }),
    trips: new FormArray(saved.trips.map(tripGroup)),
  });

/**
 * One person's trips, in a form of its own. Sections share their ids (`trip-from-0` stands twice on the
 * page), and the number in an id is a position: deleting an entry renumbers those below it.
 */
export const TravelSection = component(
  {
    selector: 'pra-travel-section',
    inputs: ['group', 'heading', 'destinationPrefix'],
    imports: [ReactiveFormsModule, ConfirmDelete],
    template: `
      <form [formGroup]="group" autocomplete="off" data-practice-section>
        <h2>{{ heading }}</h2>
        <label class="choice">
          <input type="checkbox" class="checkbox__input" id="haveNotTravelled" name="haveNotTravelled"
            formControlName="haveNotTravelled" (change)="toggle()" />
          {{ say.haveNotTravelled }}
        </label>
        @if (!group.getRawValue().haveNotTravelled) {
          @for (trip of group.controls.trips.controls; track trip; let i = $index) {
            <fieldset [formGroup]="trip">
              <legend>{{ say.trip }} {{ i + 1 }}</legend>
              <div class="grid">
                <div>
                  <label [attr.for]="'trip-from-' + i">{{ say.from }} <span class="hint">{{ say.month }}</span></label>
                  <input type="text" class="form-datepicker__field" [id]="'trip-from-' + i" [attr.name]="'trip-from-' + i" formControlName="from" />
                </div>
                <div>
                  <label [attr.for]="'trip-to-' + i">{{ say.to }} <span class="hint">{{ say.month }}</span></label>
                  <input type="text" class="form-datepicker__field" [id]="'trip-to-' + i" [attr.name]="'trip-to-' + i" formControlName="to" />
                </div>
                <div>
                  <label [attr.for]="destinationPrefix + '-destination-' + i">{{ say.destination }}</label>
                  <input type="text" class="form-input__field" [id]="destinationPrefix + '-destination-' + i" [attr.name]="destinationPrefix + '-destination-' + i" formControlName="destination" />
                </div>
                <div>
                  <label [attr.for]="'trip-length-' + i">{{ say.length }}</label>
                  <input type="text" class="form-input__field" [id]="'trip-length-' + i" [attr.name]="'trip-length-' + i" formControlName="length" />
                </div>
                <div>
                  <label [attr.for]="'trip-purpose-' + i">{{ say.purpose }}</label>
                  <select class="form-select__field" [id]="'trip-purpose-' + i" [attr.name]="'trip-purpose-' + i" formControlName="purpose">
                    <option value="">{{ say.select }}</option>
                    @for (purpose of purposes; track purpose.value) {
                      <option [value]="purpose.value">{{ purpose[lang] }}</option>
                    }
                  </select>
                </div>
              </div>
              <button type="button" class="link-button" (click)="asked = i">{{ say.delete }}</button>
            </fieldset>
          }
          <button type="button" class="btn" (click)="add()">{{ say.addAnother }}</button>
        }
      </form>
      @if (asked !== undefined) {
        <lib-confirm-delete (answer)="remove($event)" />
      }
    `,
  },
  class {
    group!: TravelGroup;
    heading!: string;
    destinationPrefix!: string;
    readonly say = say;
    readonly lang = lang;
    readonly purposes = purposes;
    /** The entry whose deletion is being asked about. */
    asked: number | undefined = undefined;

    add(): void {
      this.group.controls.trips.push(tripGroup());
    }

    remove(sure: boolean): void {
      if (sure && this.asked !== undefined) this.group.controls.trips.removeAt(this.asked);
      this.asked = undefined;
    }

    /** The incident of this portal: one tick, no question, and every trip is gone from the model. */
    toggle(): void {
      this.group.controls.trips.clear();
      if (!this.group.getRawValue().haveNotTravelled) this.add();
    }
  },
);
