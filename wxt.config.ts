import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { verifierPage } from './scripts/verify/onePage.mjs';
import { checkRules } from './utils/portals/checkRules';
import { contentMatches } from './utils/portals/contentMatches';

checkRules(); // a portal's rules that say nothing true must not be shipped

/**
 * What our own pages and the background may do: run and show what comes with the extension. Nothing can be
 * sent anywhere (`connect-src`, `form-action`), and no page can frame ours. Inline styles: the in-page
 * interface brings its own sheet, on the example page too.
 */
const CONTENT_SECURITY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Permissions, line by line (README explains them to people):
 * - alarms: a seal every quarter of an hour, whether anybody works or not
 * - storage: the journal of changes not yet acknowledged, and settings
 * - unlimitedStorage: twenty years of a client's travel must not meet a quota
 * - webRequest: whether the portal still owes the page an answer, its own time and numbers for receipts, and that it did not answer or led to
 *   the sign-in; nothing is blocked or changed
 * - host permissions: the same exact hosts as the content script; `webRequest` sees nothing without them
 * - scripting: to run on a site that the person adds, and in pages that were open before Holdfast came
 * - activeTab: the address of the page in front, once the person has pressed the toolbar button, to offer adding it; and its picture when the
 *   person records a screen
 * - optional host permissions: nothing is granted by them; "Protect this site" asks for exactly one origin
 * - sidePanel (Chromium): the workbench beside the portal
 */
export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  hooks: {
    // The verifier as one file to hand on, beside the page that shows the same.
    async 'build:publicAssets'(_wxt, files) {
      files.push({ relativeDest: 'holdfast-verify.html', contents: await verifierPage() });
    },
  },
  vite: () => ({ plugins: [preact()] }),
  manifest: ({ browser }) => ({
    name: 'Holdfast',
    description: '__MSG_description__',
    default_locale: 'en',
    // Without Ctrl: that belongs to browsers and screen readers; nor R, which Chromium 156 keeps for itself. People can change them.
    commands: {
      restore: { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_restore__' },
      screen: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_screen__' },
      workbench: { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_workbench__' },
    },
    permissions: [
      ...['storage', 'unlimitedStorage', 'webRequest', 'scripting', 'activeTab', 'alarms'],
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ],
    host_permissions: contentMatches(),
    content_security_policy: { extension_pages: CONTENT_SECURITY },
    optional_host_permissions: ['https://*/*'],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'holdfast@holdfast.invalid',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '119', storage: { managed_schema: 'managed_schema.json' } }),
  }),
});
