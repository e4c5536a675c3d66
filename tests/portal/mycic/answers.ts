import type { Choice } from '../shared/choices.ts';
import type { Lang } from '../shared/language.ts';
import { html, type Html } from '../server/html.ts';

export interface Question {
  /** Stands in a hidden field beside the answer: `answerList[n].questionId`. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly lang: Lang;
  readonly required?: boolean;
  readonly maxlength?: number;
  readonly hint?: string;
}

const chooseOne = { en: 'Please make a selection…', fr: 'Veuillez faire un choix…' } as const;

/**
 * Renders the questions of one page. Names are `answerList[n].value`, counted through the page, so a
 * name says where an answer stands and never which answer it is: after an entry is added or deleted the
 * same name belongs to something else.
 */
export class AnswerList {
  #next = 0;

  text(question: Question): Html {
    const n = this.#next++;
    return html`${this.#label(question, n)}<input
        type="text"
        id="answerList${n}"
        name="answerList[${n}].value"
        value="${question.value}"
        ${question.maxlength !== undefined && html` maxlength="${question.maxlength}"`}
        autocomplete="off"
      />`;
  }

  /** A text field with a calendar button; `pattern` is jQuery UI's date format. */
  date(question: Question, pattern: 'yy-mm' | 'yy-mm-dd'): Html {
    const n = this.#next++;
    return html`${this.#label(question, n)}<span class="with-picker"
        ><input
          type="text"
          id="answerList${n}"
          name="answerList[${n}].value"
          value="${question.value}"
          maxlength="10"
          data-date-format="${pattern}"
          autocomplete="off"
      /></span>`;
  }

  select(question: Question, choices: readonly Choice[]): Html {
    const n = this.#next++;
    return html`${this.#label(question, n)}<select id="answerList${n}" name="answerList[${n}].value">
        <option value="">${chooseOne[question.lang]}</option>
        ${choices.map((choice) => html`<option value="${choice.value}" ${choice.value === question.value && html` selected`}>${choice[question.lang]}</option>`)}
      </select>`;
  }

  radios(question: Question, choices: readonly Choice[]): Html {
    const n = this.#next++;
    return html`<fieldset>
      <legend>${question.label}</legend>
      ${this.#questionId(question, n)}
      ${choices.map(
        (choice) =>
          html`<label class="choice"
            ><input
              type="radio"
              name="answerList[${n}].value"
              value="${choice.value}"
              ${choice.value === question.value && html` checked`}
            />
            ${choice[question.lang]}</label
          >`,
      )}
    </fieldset>`;
  }

  checkbox(question: Question, attributes: Html = html``): Html {
    const n = this.#next++;
    return html`${this.#questionId(question, n)}<label class="choice"
        ><input
          type="checkbox"
          name="answerList[${n}].value"
          value="Y"
          ${question.value === 'Y' && html` checked`}
          ${attributes}
        />
        ${question.label}</label
      >`;
  }

  #questionId(question: Question, n: number): Html {
    return html`<input type="hidden" name="answerList[${n}].questionId" value="${question.id}" />`;
  }

  #label(question: Question, n: number): Html {
    return html`${this.#questionId(question, n)}<label for="answerList${n}"
        >${question.label}
        ${question.required && html`<span class="required">*</span>`}${question.hint !== undefined && html` <span class="hint">${question.hint}</span>`}</label
      >`;
  }
}

/** The posted answers in the order of the page. What was not posted (an unticked box) is ''. */
export function readAnswers(form: URLSearchParams): { questionId: string; value: string }[] {
  const answers: { questionId: string; value: string }[] = [];
  for (let n = 0; ; n++) {
    const questionId = form.get(`answerList[${n}].questionId`);
    if (questionId === null) return answers;
    answers.push({ questionId, value: form.get(`answerList[${n}].value`) ?? '' });
  }
}
