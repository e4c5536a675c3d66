import { EventEmitter } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { YesNo } from '../file.ts';
import { component } from './component.ts';
import { questions, say } from './words.ts';

/** Template-driven, unlike the rest of the screen: yes/no questions, and details that are forgotten as soon as every answer is "no". */
export const BackgroundQuestions = component(
  {
    selector: 'pra-background-questions',
    inputs: ['answers', 'details'],
    outputs: ['detailsChange'],
    imports: [FormsModule],
    template: `
      <form autocomplete="off">
        <h2>{{ say.background }}</h2>
        @for (question of questions; track question; let i = $index) {
          <fieldset>
            <legend>{{ question }}</legend>
            <label class="choice"><input type="radio" class="form-radio__option" [name]="'question' + i" [attr.name]="'question' + i" value="yes" [(ngModel)]="answers[i]" (change)="answered()" /> {{ say.yes }}</label>
            <label class="choice"><input type="radio" class="form-radio__option" [name]="'question' + i" [attr.name]="'question' + i" value="no" [(ngModel)]="answers[i]" (change)="answered()" /> {{ say.no }}</label>
          </fieldset>
        }
        @if (answers.includes('yes')) {
          <label for="details">{{ say.details }}</label>
          <textarea id="details" name="details" class="form-textarea__field" [ngModel]="details" (ngModelChange)="detailsChange.emit($event)"></textarea>
        }
      </form>
    `,
  },
  class {
    answers!: YesNo[];
    details!: string;
    readonly detailsChange = new EventEmitter<string>();
    readonly say = say;
    readonly questions = questions;

    answered(): void {
      if (!this.answers.includes('yes')) this.detailsChange.emit('');
    }
  },
);
