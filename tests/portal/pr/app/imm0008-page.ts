import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { component } from './component.ts';
import { exposeModel } from './model.ts';
import { NavigationButtons } from './navigation-buttons.ts';
import { Screen } from './screen.ts';
import { say } from './words.ts';

const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(2, '0'));

/**
 * IMM 0008, personal details. A date of birth as three selects, of which an outer one empties the inner
 * ones; a yes/no gate whose "no" forgets the other name without a question.
 */
export const Imm0008Page = component(
  {
    selector: 'pra-imm0008',
    imports: [NavigationButtons, ReactiveFormsModule],
    template: `
      <h1>{{ screen.title }}</h1>
      <form [formGroup]="group" autocomplete="off" data-practice-section>
        <h2>{{ say.personal }}</h2>
        <div class="grid">
          @for (field of names; track field) {
            <div>
              <label [attr.for]="'personalDetailsForm-' + field">{{ say[field] }}</label>
              <input type="text" class="form-input__field" [id]="'personalDetailsForm-' + field" [formControlName]="field" />
            </div>
          }
        </div>
        <fieldset>
          <legend>{{ say.birthDate }}</legend>
          <div class="grid">
            <div>
              <label for="personalDetailsForm-dobYear">{{ say.year }}</label>
              <select id="personalDetailsForm-dobYear" formControlName="dobYear" (change)="forget('dobMonth', 'dobDay')">
                <option value="">{{ say.select }}</option>
                @for (year of years; track year) { <option [value]="year">{{ year }}</option> }
              </select>
            </div>
            <div>
              <label for="personalDetailsForm-dobMonth">{{ say.monthOfYear }}</label>
              <select id="personalDetailsForm-dobMonth" formControlName="dobMonth" (change)="forget('dobDay')">
                <option value="">{{ say.select }}</option>
                @for (month of months; track month) { <option [value]="month">{{ month }}</option> }
              </select>
            </div>
            <div>
              <label for="personalDetailsForm-dobDay">{{ say.day }}</label>
              <select id="personalDetailsForm-dobDay" formControlName="dobDay">
                <option value="">{{ say.select }}</option>
                @for (day of days; track day) { <option [value]="day">{{ day }}</option> }
              </select>
            </div>
          </div>
        </fieldset>
        <fieldset>
          <legend>{{ say.usedOtherName }}</legend>
          <label class="choice"><input type="radio" class="form-radio__option" id="personalDetailsForm-usedOtherName-yes"
            name="usedOtherName" formControlName="usedOtherName" value="yes" /> {{ say.yes }}</label>
          <label class="choice"><input type="radio" class="form-radio__option" id="personalDetailsForm-usedOtherName-no"
            name="usedOtherName" formControlName="usedOtherName" value="no" (change)="forget('otherFamilyName', 'otherGivenName')" /> {{ say.no }}</label>
          @if (group.getRawValue().usedOtherName === 'yes') {
            <div class="grid">
              @for (field of otherNames; track field) {
                <div>
                  <label [attr.for]="'personalDetailsForm-' + field">{{ say[field] }}</label>
                  <input type="text" class="form-input__field" [id]="'personalDetailsForm-' + field" [formControlName]="field" />
                </div>
              }
            </div>
          }
        </fieldset>
      </form>
      <lib-navigation-buttons (save)="screen.saveAndContinue(group.getRawValue())" />
    `,
  },
  class {
    readonly screen = new Screen('imm0008');
    readonly say = say;
    readonly names = ['familyName', 'givenName', 'email'] as const;
    readonly otherNames = ['otherFamilyName', 'otherGivenName'] as const;
    readonly years = numbers(1940, 2010).reverse();
    readonly months = numbers(1, 12);
    readonly days = numbers(1, 31);
    readonly group = personalGroup(this.screen.saved);

    constructor() {
      exposeModel(() => this.group.getRawValue(), { rerender: () => this.group.reset() });
    }

    forget(...fields: (keyof typeof this.group.controls)[]): void {
      for (const field of fields) this.group.controls[field].reset();
    }
  },
);

type Saved = Screen<'imm0008'>['saved'];

function personalGroup(saved: Saved): FormGroup<{ [Key in keyof Saved]: FormControl<Saved[Key]> }> {
  // Controls reset to '' and not to the saved value, so each starts empty and is filled afterwards.
  const text = (): FormControl<string> => new FormControl('', { nonNullable: true });
  const group = new FormGroup({
    familyName: text(),
    givenName: text(),
    dobYear: text(),
    dobMonth: text(),
    dobDay: text(),
    email: text(),
    usedOtherName: new FormControl<Saved['usedOtherName']>('', { nonNullable: true }),
    otherFamilyName: text(),
    otherGivenName: text(),
  });
  group.setValue(saved);
  return group;
}
