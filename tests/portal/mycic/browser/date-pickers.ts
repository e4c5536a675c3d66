import jQuery from 'jquery';
import 'jquery-ui/datepicker.js';

declare global {
  interface Window {
    /** Written into the page by the server, in the page's language. */
    practiceWords: Record<string, string>;
  }
}

/**
 * jQuery UI's picker of the period, opened by a button beside the field. A picked date is written by
 * script and announced by jQuery's `.trigger('change')`, which no native listener ever hears.
 */
export function initDatePickers(): void {
  for (const leftover of document.querySelectorAll('.ui-datepicker-trigger')) leftover.remove();
  jQuery('[data-date-format]').each(function () {
    this.classList.remove('hasDatepicker');
    jQuery(this).datepicker({
      dateFormat: this.dataset['dateFormat'],
      showOn: 'button',
      buttonText: '…',
      changeMonth: true,
      changeYear: true,
      yearRange: '-90:+10',
      onSelect: () => jQuery(this).trigger('change'),
    });
  });
  for (const button of document.querySelectorAll('.ui-datepicker-trigger')) {
    button.setAttribute('aria-label', window.practiceWords['chooseDate'] ?? '');
  }
}
