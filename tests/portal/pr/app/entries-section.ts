import { FormArray, FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import type { Row } from '../file.ts';
import { wholeRow, type Column } from './columns.ts';
import { component } from './component.ts';
import { ConfirmDelete } from './confirm-delete.ts';
import { lang, say } from './words.ts';

export type EntriesArray = FormArray<FormGroup<Record<string, FormControl<string>>>>;

function rowGroup(columns: readonly Column[], row: Row = {}): FormGroup<Record<string, FormControl<string>>> {
  const controls = Object.entries(wholeRow(columns, row)).map(
    ([key, value]) => [key, new FormControl(value, { nonNullable: true })] as const,
  );
  return new FormGroup(Object.fromEntries(controls));
}

export const entriesArray = (columns: readonly Column[], rows: readonly Row[]): EntriesArray =>
  new FormArray(rows.map((row) => rowGroup(columns, row)));

/** A repeating table in a form of its own. Ids are column and position (`city2`), repeated by every other table of the page. */
export const EntriesSection = component(
  {
    selector: 'pra-entries-section',
    inputs: ['entries', 'columns', 'heading'],
    imports: [ConfirmDelete, ReactiveFormsModule],
    template: `
      <form autocomplete="off">
        <h2>{{ heading }}</h2>
        @for (entry of entries.controls; track entry; let i = $index) {
          <fieldset [formGroup]="entry">
            <legend>{{ say.entry }} {{ i + 1 }}</legend>
            <div class="grid">
              @for (column of columns; track column.key) {
                <div>
                  <label [attr.for]="column.key + i">{{ column.label }}</label>
                  @if (column.choices) {
                    <select [id]="column.key + i" [attr.name]="column.key + i" [formControlName]="column.key">
                      <option value="">{{ say.select }}</option>
                      @for (choice of column.choices; track choice.value) {
                        <option [value]="choice.value">{{ choice[lang] }}</option>
                      }
                    </select>
                  } @else {
                    <input type="text" class="form-input__field" [id]="column.key + i" [attr.name]="column.key + i" [formControlName]="column.key" />
                  }
                </div>
              }
            </div>
            <button type="button" class="link-button" (click)="asked = i">{{ say.delete }}</button>
          </fieldset>
        }
        <button type="button" class="btn" (click)="add()">{{ say.addAnother }}</button>
      </form>
      @if (asked !== undefined) {
        <lib-confirm-delete (answer)="remove($event)" />
      }
    `,
  },
  class {
    entries!: EntriesArray;
    columns!: readonly Column[];
    heading!: string;
    readonly say = say;
    readonly lang = lang;
    asked: number | undefined = undefined;

    add(): void {
      this.entries.push(rowGroup(this.columns));
    }

    remove(sure: boolean): void {
      if (sure && this.asked !== undefined) this.entries.removeAt(this.asked);
      this.asked = undefined;
    }
  },
);
