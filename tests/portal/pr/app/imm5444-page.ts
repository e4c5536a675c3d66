import { FormsModule } from '@angular/forms';
import type { Imm5444, Row } from '../file.ts';
import { absenceColumns, placeColumns } from './columns.ts';
import { component } from './component.ts';
import { EntryTable } from './entry-table.ts';
import { exposeModel } from './model.ts';
import { NavigationButtons } from './navigation-buttons.ts';
import { Screen } from './screen.ts';
import { say } from './words.ts';

/** IMM 5444, PR card: three lists of committed entries, the first behind a yes/no gate that forgets them. */
export const Imm5444Page = component(
  {
    selector: 'pra-imm5444',
    imports: [EntryTable, FormsModule, NavigationButtons],
    template: `
      <h1>{{ screen.title }}</h1>
      @if (tableSaved) {
        <div class="alert alert-success" role="status"><p>{{ say.tableSaved }}</p></div>
      }
      <form autocomplete="off">
        <fieldset>
          <legend>{{ say.absentQuestion }}</legend>
          <label class="choice"><input type="radio" id="oneYes" name="one" value="yes" [(ngModel)]="value.absent" /> {{ say.yes }}</label>
          <label class="choice"><input type="radio" id="oneNo" name="one" value="no" [(ngModel)]="value.absent" (change)="value.absences.length = 0" /> {{ say.no }}</label>
        </fieldset>
      </form>
      @if (value.absent === 'yes' && shown) {
        <pra-entry-table [rows]="value.absences" [columns]="absenceColumns" [heading]="say.absences" prefix="absenceForm" (save)="saveTable()" />
      }
      <pra-entry-table [rows]="value.addresses" [columns]="placeColumns" [heading]="say.addressHistory" prefix="personalHistoryForm" (save)="saveTable()" />
      <pra-entry-table [rows]="value.work" [columns]="placeColumns" [heading]="say.work" prefix="experienceForm" (save)="saveTable()" />
      <lib-navigation-buttons (save)="screen.saveAndContinue(value)" />
    `,
  },
  class {
    readonly screen = new Screen('imm5444');
    readonly say = say;
    readonly absenceColumns = absenceColumns;
    readonly placeColumns = placeColumns;
    readonly value: Imm5444 = structuredClone(this.screen.saved);
    tableSaved = false;
    shown = true;

    constructor() {
      const empty = (rows: Row[]): void => {
        rows.length = 0;
      };
      exposeModel(() => structuredClone(this.value), {
        script: () => empty(this.value.absences),
        rerender: () => {
          empty(this.value.absences);
          this.shown = false;
          setTimeout(() => (this.shown = true));
        },
        remove: () => {
          empty(this.value.absences);
          this.shown = false;
        },
      });
    }

    async saveTable(): Promise<void> {
      this.tableSaved = await this.screen.save(this.value);
    }
  },
);
