import { FormGroup } from '@angular/forms';
import { component } from './component.ts';
import { exposeModel } from './model.ts';
import { NavigationButtons } from './navigation-buttons.ts';
import { Screen } from './screen.ts';
import { travelGroup, tripGroup, TravelSection } from './travel-section.ts';
import { say } from './words.ts';

/** IMM 5562: travel history of the applicant (A) and of the spouse (B). */
export const Imm5562Page = component(
  {
    selector: 'pra-imm5562',
    imports: [NavigationButtons, TravelSection],
    template: `
      <h1>{{ screen.title }}</h1>
      @if (shown) {
        <pra-travel-section [group]="group.controls.principal" [heading]="say.sectionA" destinationPrefix="trip" />
      }
      <pra-travel-section [group]="group.controls.spouse" [heading]="say.sectionB" destinationPrefix="sectionB" />
      <lib-navigation-buttons (save)="screen.saveAndContinue(group.getRawValue())" />
    `,
  },
  class {
    readonly screen = new Screen('imm5562');
    readonly say = say;
    readonly group = new FormGroup({
      principal: travelGroup(this.screen.saved.principal),
      spouse: travelGroup(this.screen.saved.spouse),
    });
    shown = true;

    constructor() {
      const { trips } = this.group.controls.principal.controls;
      exposeModel(() => this.group.getRawValue(), {
        rerender: () => {
          const { length } = trips;
          trips.clear();
          for (let i = 0; i < length; i++) trips.push(tripGroup());
        },
        remove: () => {
          trips.clear();
          this.shown = false;
        },
      });
    }
  },
);
