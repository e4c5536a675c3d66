import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { emptyAddress, type Imm5669, type YesNo } from '../file.ts';
import { addressGroup, AddressSection } from './address-section.ts';
import { BackgroundQuestions } from './background-questions.ts';
import { addressColumns, personalHistoryColumns } from './columns.ts';
import { component } from './component.ts';
import { entriesArray, EntriesSection } from './entries-section.ts';
import { exposeModel } from './model.ts';
import { NavigationButtons } from './navigation-buttons.ts';
import { Screen } from './screen.ts';
import { say } from './words.ts';

/** IMM 5669: addresses, personal history, background. "Same address? Yes" forgets the second address. */
export const Imm5669Page = component(
  {
    selector: 'pra-imm5669',
    imports: [AddressSection, BackgroundQuestions, EntriesSection, NavigationButtons, ReactiveFormsModule],
    template: `
      <h1>{{ screen.title }}</h1>
      <pra-address-section [group]="group.controls.mailing" [heading]="say.mailing" />
      <form [formGroup]="group">
        <fieldset>
          <legend>{{ say.sameAddress }}</legend>
          <label class="choice"><input type="radio" id="residentialSameAsMailingAddress-yes" name="residentialSameAsMailingAddress"
            formControlName="residentialSameAsMailingAddress" value="yes" (change)="forgetResidential()" /> {{ say.yes }}</label>
          <label class="choice"><input type="radio" id="residentialSameAsMailingAddress-no" name="residentialSameAsMailingAddress"
            formControlName="residentialSameAsMailingAddress" value="no" /> {{ say.no }}</label>
        </fieldset>
      </form>
      @if (group.getRawValue().residentialSameAsMailingAddress === 'no') {
        <pra-address-section [group]="group.controls.residential" [heading]="say.residential" />
      }
      <pra-entries-section [entries]="group.controls.personalHistory" [columns]="historyColumns" [heading]="say.personalHistory" />
      <pra-entries-section [entries]="group.controls.addresses" [columns]="addressColumns" [heading]="say.addressHistory" />
      <pra-background-questions [answers]="questions" [(details)]="details" />
      <lib-navigation-buttons (save)="screen.saveAndContinue(value())" />
    `,
  },
  class {
    readonly screen = new Screen('imm5669');
    readonly say = say;
    readonly historyColumns = personalHistoryColumns;
    readonly addressColumns = addressColumns;
    readonly questions: YesNo[] = [...this.screen.saved.questions];
    details = this.screen.saved.details;
    readonly group = new FormGroup({
      mailing: addressGroup(this.screen.saved.mailing),
      residentialSameAsMailingAddress: new FormControl<YesNo>(this.screen.saved.residentialSameAsMailingAddress, {
        nonNullable: true,
      }),
      residential: addressGroup(this.screen.saved.residential),
      personalHistory: entriesArray(personalHistoryColumns, this.screen.saved.personalHistory),
      addresses: entriesArray(addressColumns, this.screen.saved.addresses),
    });

    constructor() {
      exposeModel(() => this.value(), {
        rerender: () => {
          this.group.controls.mailing.setValue(emptyAddress());
          this.group.controls.residential.setValue(emptyAddress());
        },
      });
    }

    value(): Imm5669 {
      return { ...this.group.getRawValue(), questions: [...this.questions], details: this.details };
    }

    forgetResidential(): void {
      this.group.controls.residential.setValue(emptyAddress());
    }
  },
);
