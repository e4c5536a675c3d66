import { PORTALS } from './rules';

/** The manifest's match patterns: every guarded and read-only host, exactly; never a sign-in host. */
export function contentMatches(): string[] {
  return PORTALS.filter((portal) => portal.mode !== 'never').flatMap((portal) =>
    portal.hosts.map((host) => `https://${host}/*`),
  );
}
