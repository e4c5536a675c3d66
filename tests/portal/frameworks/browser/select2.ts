import jQuery from 'jquery';
// Select2 looks for jQuery where script elements of its time put it.
import attach from 'select2';

(attach as unknown as (root: Window, jquery: unknown) => void)(window, jQuery);
