/** The real host names that the practice portal answers for. Browsers under test map them to loopback. */
export const hosts = {
  mycic: 'onlineservices-servicesenligne.cic.gc.ca',
  pr: 'prson-srpel.apps.cic.gc.ca',
  webform: 'secure.cic.gc.ca',
  gckey: 'clegc-gckey.gc.ca',
} as const;

export const isPortalHost = (host: string): boolean => Object.values<string>(hosts).includes(host);

/** Chromium's `--host-resolver-rules` for a portal on this port. */
export function hostRules(port: number): string {
  return Object.values(hosts)
    .map((host) => `MAP ${host}:443 127.0.0.1:${port}`)
    .join(', ');
}
