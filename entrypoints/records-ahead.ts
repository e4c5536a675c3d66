import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askAhead, type Ahead } from '../utils/messages/ahead';

/** The first script of Records: what it will show is on its way before the page is. */
export default defineUnlistedScript(() => askAhead(window as Window & Ahead));
