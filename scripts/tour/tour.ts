import { openBrowser } from '../../tests/e2e/support/browser.ts';
import { startPortal } from '../../tests/portal/server.ts';
import { showDesk } from './desk.ts';
import { Reporter } from './reporter.ts';
import { proveStory } from './proof.ts';
import { tellStory } from './story.ts';

/** The guided tour, headless: exits non-zero when a step fails. */
const portal = await startPortal();
const browser = await openBrowser({ portalPort: portal.port });
const page = browser.context.pages()[0] ?? (await browser.context.newPage());
await page.emulateMedia({ reducedMotion: 'reduce' }); // pictures of what is there, not of what is arriving
const report = new Reporter();
try {
  await tellStory(page, portal, report);
  await showDesk(browser, report);
  await proveStory(browser, report);
  console.log('\nThe tour is over; every step held.');
} catch (error) {
  console.error(`\nThe tour stopped. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  await report.broken(page);
  process.exitCode = 1;
} finally {
  await browser.close();
  await portal.close();
}
