import { openBrowser } from '../../tests/e2e/support/browser.ts';
import { startPortal } from '../../tests/portal/server.ts';
import { hosts } from '../../tests/portal/shared/hosts.ts';

/** A window to try things in: the practice portal, the extension and a throw-away profile, until the window is closed. */
const portal = await startPortal();
const browser = await openBrowser({ portalPort: portal.port, headed: true });
const page = browser.context.pages()[0] ?? (await browser.context.newPage());
await page.goto(`https://${hosts.mycic}/eapp/eapp?page=travel&client=A`);
console.log('The practice portal is open in a browser of its own. Type a few trips, then press "No travel history".');
console.log('Other screens: My account (secure account), and https://' + hosts.pr + '/en/rep/login (PR Portal).');
console.log('Close the window to stop.');
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void browser.context.close());
}
await browser.context.waitForEvent('close', { timeout: 0 });
await browser.close();
await portal.close();
