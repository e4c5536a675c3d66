/** The browser to use: the one named by HOLDFAST_CHROMIUM or HOLDFAST_FIREFOX, else the system's, else Playwright's. */
export function findBrowser(kind: 'chromium' | 'firefox'): Promise<string | undefined>;
/** Finds the browser or installs one; throws one sentence that says what to install. */
export function ensureBrowser(kind: 'chromium' | 'firefox'): Promise<string>;
