import { browser } from 'wxt/browser';

/**
 * Opens the first page once, when Holdfast was installed. Behind what is open: an installation by policy must not
 * take the screen away from somebody's work.
 */
export function openWelcome(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: '/welcome.html', active: false });
  });
}
