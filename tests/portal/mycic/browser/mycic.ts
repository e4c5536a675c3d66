import jQuery from 'jquery';
import { initDatePickers } from './date-pickers.ts';
import { readModel } from './model.ts';
import { initSessionTimeout } from './session-timeout.ts';

window.practiceModel = readModel;

initDatePickers();
document.addEventListener('practice:drawn', initDatePickers); // a section drawn anew has lost its pickers
initSessionTimeout();

// A page load can take ten seconds here; the spinner is all that shows it.
const spinner = document.getElementById('progress-spinner-modal');
jQuery(document).on('submit', 'form', () => {
  if (spinner !== null) spinner.hidden = false;
});
window.addEventListener('pageshow', () => {
  if (spinner !== null) spinner.hidden = true; // back from the browser's own cache
});

// A box that is a button in disguise: ticking it posts the page.
jQuery(document).on('change', '[data-submit-on-change]', function () {
  const form = this.closest('form');
  if (form === null) return;
  const button = document.createElement('input');
  button.type = 'hidden';
  button.name = this.dataset['submitOnChange'] ?? '';
  button.value = '1';
  form.append(button);
  if (spinner !== null) spinner.hidden = false;
  form.submit();
});

// Values that a script rewrites after the person typed them, as the portals' own scripts do.
jQuery(document).on('change', 'input[maxlength="7"]', function () {
  jQuery(this).val(jQuery(this).val().toUpperCase());
});
