import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Imported first: what follows finds the browser's interfaces for extensions in Node, as in the unit tests. */
Object.assign(globalThis, { chrome: fakeBrowser });
