import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PORTALS } from '../../utils/portals/rules.ts';
import { extensionFolder, openBrowser } from './support/browser.ts';
import { holdDialog } from './support/holdDialog.ts';
import { lossBar } from './support/lossBar.ts';
import { openOwnPage } from './support/ownPage.ts';
import { expect, test } from './support/test.ts';
import { Webform } from './support/webform.ts';

/** The exact hosts of the portals that are guarded or looked at; never a sign-in host, never a wildcard. */
const HOSTS = PORTALS.filter(({ mode }) => mode !== 'never')
  .flatMap(({ hosts }) => hosts)
  .map((host) => `https://${host}/*`);

/** In every page and frame of these hosts, from the first moment: about: and blob: frames hold fields, too. */
const EVERYWHERE = {
  matches: [...HOSTS].sort(),
  all_frames: true,
  match_about_blank: true,
  match_origin_as_fallback: true,
  run_at: 'document_start',
};

/** What both builds ask of the browser, and nothing else: a line that is not here must first be explained here. */
const BOTH = {
  manifest_version: 3, // no remote code, no background page that runs for ever
  name: 'Holdfast',
  description: '__MSG_description__',
  default_locale: 'en',
  version: expect.any(String) as unknown,
  icons: expect.any(Object) as unknown,
  // Keys that do what our own buttons do; people can change them.
  commands: Object.fromEntries(['restore', 'screen', 'workbench'].map((name) => [name, expect.any(Object) as unknown])),
  host_permissions: HOSTS, // webRequest sees nothing without them
  optional_host_permissions: ['https://*/*'], // grants nothing: "Protect this site" asks for exactly one origin
  action: { default_title: 'Holdfast', default_popup: 'popup.html' },
  content_scripts: [
    // The page's own world: says "a script wrote here" and carries no data.
    { ...EVERYWHERE, world: 'MAIN', js: ['content-scripts/page-signals.js'] },
    // The isolated world: everything else.
    { ...EVERYWHERE, js: ['content-scripts/portal.js'] },
  ],
  // Nothing can be sent anywhere, nothing foreign runs, no page frames ours.
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  },
  // Absent on purpose, so that `toEqual` refuses them: externally_connectable (no site and no other extension may send
  // us messages), web_accessible_resources (no page can load or recognise a file of ours), optional_permissions, key, update_url.
};

const PERMISSIONS = [
  'storage', // the journal, and settings
  'unlimitedStorage', // years of files must not meet a quota
  'webRequest', // does the portal owe the page an answer?
  'scripting', // to run on a site that the person adds, and in pages that were open before Holdfast came
  'activeTab', // the address of the page in front, once the person pressed our button, to offer adding it; and its picture
  'alarms', // a seal every quarter of an hour, whether anybody works or not
];

const manifestOf = async (build: string): Promise<unknown> =>
  JSON.parse(await readFile(join(extensionFolder, '..', build, 'manifest.json'), 'utf8')) as unknown;

test('a permission, a host or an open door nobody explained would come with an update', async () => {
  expect(await manifestOf('chrome-mv3')).toEqual({
    ...BOTH,
    permissions: [...PERMISSIONS, 'sidePanel'], // the workbench beside the portal
    side_panel: { default_path: 'sidepanel.html' },
    background: { type: 'module', service_worker: 'background.js' },
    minimum_chrome_version: '119',
    storage: { managed_schema: 'managed_schema.json' }, // what an organization may set by policy
  });
  expect(await manifestOf('firefox-mv3')).toEqual({
    ...BOTH,
    permissions: PERMISSIONS,
    sidebar_action: { default_panel: 'sidepanel.html', default_title: 'Holdfast', open_at_install: false },
    background: { type: 'module', scripts: ['background.js'] },
    browser_specific_settings: {
      gecko: {
        id: 'holdfast@holdfast.invalid',
        strict_min_version: '128.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  });
});

interface NetLog {
  events: { params?: { url?: string; initiator?: string } }[];
}

test('something of a client would leave the computer', async ({ portal }) => {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-network-'));
  const networkLog = join(folder, 'requests.json');
  const browser = await openBrowser({ portalPort: portal.port, networkLog });
  const page = await browser.context.newPage();
  const form = new Webform(page);
  await form.open('secrets');
  await form.typeContact();
  await form.wipe('script');
  await lossBar(page).restore();
  await lossBar(page).outcome();
  expect(await holdDialog(page).isOpen()).toBe(false);
  for (const path of ['records.html', 'sidepanel.html', 'popup.html', 'verify.html', 'welcome.html', 'example.html']) {
    const own = await openOwnPage(browser, path);
    await own.getByRole('heading').first().waitFor();
    // What a fault of ours, or of a library, would do: the browser itself refuses.
    const refused = await own.evaluate(async () => {
      const reached = [
        fetch('https://secure.cic.gc.ca/canary').then(
          () => 'fetch',
          () => '',
        ),
        new Promise((resolve) => {
          const image = new Image();
          image.onload = () => resolve('image');
          image.onerror = () => resolve('');
          image.src = 'https://secure.cic.gc.ca/canary.png';
        }),
      ];
      return (await Promise.all(reached)).join('');
    });
    expect(refused, path).toBe('');
  }
  const [background] = browser.context.serviceWorkers();
  const fromBackground = await background?.evaluate(() =>
    fetch('https://secure.cic.gc.ca/canary').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect(fromBackground).toBe('refused');
  await browser.close();

  const { events } = JSON.parse(await readFile(networkLog, 'utf8')) as NetLog;
  const asked = events.flatMap(({ params }) =>
    params?.url === undefined ? [] : [params as { url: string; initiator?: string }],
  );
  const ours = asked.filter(
    ({ url, initiator = '' }) => initiator.startsWith('chrome-extension://') && /^(https?|wss?):/.test(url),
  );
  expect(ours).toEqual([]);
  expect(asked.filter(({ url }) => url.includes('canary'))).toEqual([]);
  // The log does see requests: the portal's own are in it, and none of its pages asked another site.
  const byPages = asked.filter(
    ({ url, initiator }) => /^(https?|wss?):/.test(url) && initiator !== undefined && initiator !== 'not an origin',
  );
  expect(byPages.length).toBeGreaterThan(0);
  expect(byPages.filter(({ url }) => new URL(url).hostname !== 'secure.cic.gc.ca')).toEqual([]);
  await rm(folder, { recursive: true, force: true });
});
