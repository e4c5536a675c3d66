import type { Choice } from '../shared/choices.ts';
import { countries } from '../shared/choices.ts';
import type { Lang } from '../shared/language.ts';
import { html, type Html } from '../server/html.ts';
import { AnswerList, type Question } from './answers.ts';
import type { MycicFile } from './file.ts';
import { submitButton, wizardBar } from './shell.ts';
import { words, type MycicWord } from './words.ts';

const sexes: readonly Choice[] = [
  { value: 'F', en: 'Female', fr: 'Féminin' },
  { value: 'M', en: 'Male', fr: 'Masculin' },
  { value: 'X', en: 'Another gender', fr: 'Autre genre' },
];

const statuses: readonly Choice[] = [
  { value: '01', en: 'Single', fr: 'Célibataire' },
  { value: '02', en: 'Married', fr: 'Marié(e)' },
  { value: '03', en: 'Common-law', fr: 'Union de fait' },
  { value: '04', en: 'Divorced', fr: 'Divorcé(e)' },
];

const yesNo: readonly Choice[] = [
  { value: 'Y', en: 'Yes', fr: 'Oui' },
  { value: 'N', en: 'No', fr: 'Non' },
];

/** The screen before the travel history. Its "Next" lies where the travel history has "No travel history". */
export function personalForm(file: MycicFile, lang: Lang, action: string): Html {
  const answers = new AnswerList();
  const question = (id: string, word: MycicWord): Question => ({
    id,
    label: words[word][lang],
    value: file.personal[id] ?? '',
    lang,
  });
  const column = (field: Html): Html => html`<div>${field}</div>`;
  return html`<form method="post" action="${action}" data-practice-section>
    <div class="grid">
      ${column(answers.text({ ...question('FAMILY_NAME', 'familyName'), required: true, maxlength: 60 }))}
      ${column(answers.text({ ...question('GIVEN_NAME', 'givenName'), maxlength: 60 }))}
      ${column(answers.date({ ...question('DOB', 'birthDate'), hint: words.day[lang] }, 'yy-mm-dd'))}
      ${column(answers.select(question('BIRTH_COUNTRY', 'birthCountry'), countries))}
      ${column(answers.text(question('PASSPORT', 'passport')))}
      ${column(answers.select(question('MARITAL_STATUS', 'status'), statuses))}
      ${column(answers.text(question('EMAIL', 'email')))}
      ${column(answers.text({ ...question('POSTAL_CODE', 'postalCode'), maxlength: 7 }))}
    </div>
    ${answers.radios(question('SEX', 'sex'), sexes)} ${answers.radios(question('OTHER_NAMES', 'otherNames'), yesNo)}
    ${answers.checkbox(question('EMAIL_UPDATES', 'updates'))}
    ${wizardBar([
      submitButton('_previous', words.previous[lang]),
      submitButton('_save', words.save[lang]),
      submitButton('_next', words.next[lang], true),
    ])}
  </form>`;
}

/** Takes over what was posted. */
export function keepPersonal(file: MycicFile, answers: { questionId: string; value: string }[]): void {
  for (const { questionId, value } of answers) file.personal[questionId] = value;
}
