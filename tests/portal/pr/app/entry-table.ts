import { EventEmitter, type OnInit } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import type { Row } from '../file.ts';
import { wholeRow, type Column } from './columns.ts';
import { component } from './component.ts';
import { lang, say } from './words.ts';

/**
 * The PR card's way of entering lists: one line of fields, always number 0; "Add Row" moves it into a
 * table of plain text and empties it; "Clear Table" throws the whole table away and asks nothing.
 */
export const EntryTable = component(
  {
    selector: 'pra-entry-table',
    inputs: ['rows', 'columns', 'heading', 'prefix'],
    outputs: ['save'],
    imports: [ReactiveFormsModule],
    template: `
      <form [formGroup]="group" autocomplete="off" data-practice-section>
        <h2>{{ heading }}</h2>
        <div class="grid">
          @for (column of columns; track column.key) {
            <div>
              <label [attr.for]="fieldId(column)">{{ column.label }}</label>
              @if (column.choices) {
                <select [id]="fieldId(column)" [attr.name]="fieldId(column)" [formControlName]="column.key">
                  <option value="">{{ say.select }}</option>
                  @for (choice of column.choices; track choice.value) {
                    <option [value]="choice.value">{{ choice[lang] }}</option>
                  }
                </select>
              } @else {
                <input type="text" [id]="fieldId(column)" [attr.name]="fieldId(column)" [formControlName]="column.key" />
              }
            </div>
          }
          <div><img role="button" tabindex="0" [alt]="say.addRow" [src]="plus" (click)="addRow()" (keydown.enter)="addRow()" /></div>
        </div>
        <table [attr.aria-label]="heading">
          <thead><tr>@for (column of columns; track column.key) { <th scope="col">{{ column.label }}</th> }</tr></thead>
          <tbody>
            @for (row of rows; track row) {
              <tr>@for (column of columns; track column.key) { <td>{{ shown(column, row) }}</td> }</tr>
            }
          </tbody>
        </table>
        <div class="buttons">
          <button type="button" class="btn btn-secondary" (click)="clearTable()">{{ say.clearTable }}</button>
          <button type="button" class="btn btn-primary" (click)="save.emit()">{{ say.saveTable }}</button>
        </div>
      </form>
    `,
  },
  class implements OnInit {
    rows!: Row[];
    columns!: readonly Column[];
    heading!: string;
    prefix!: string;
    readonly save = new EventEmitter<void>();
    readonly say = say;
    readonly lang = lang;
    readonly plus =
      'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 34 34"%3E%3Ccircle cx="17" cy="17" r="16" fill="%232572b4"/%3E%3Cpath d="M17 8v18M8 17h18" stroke="white" stroke-width="4"/%3E%3C/svg%3E';
    readonly group = new FormGroup<Record<string, FormControl<string>>>({});

    ngOnInit(): void {
      for (const { key } of this.columns) this.group.addControl(key, new FormControl('', { nonNullable: true }));
    }

    fieldId(column: Column): string {
      return `${this.prefix}-${column.key}0`;
    }

    /** The table shows what a choice is called, not its code. */
    shown(column: Column, row: Row): string {
      const value = row[column.key] ?? '';
      return column.choices?.find((choice) => choice.value === value)?.[lang] ?? value;
    }

    addRow(): void {
      const row = wholeRow(this.columns, this.group.getRawValue());
      if (Object.values(row).every((value) => value === '')) return;
      this.rows.push(row);
      this.group.reset();
    }

    clearTable(): void {
      this.rows.length = 0;
      this.group.reset();
      this.save.emit();
    }
  },
);
