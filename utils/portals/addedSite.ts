import { definePortal } from './definePortal';
import { LABELLED_MARKERS } from './labelledMarkers';
import { portalOf } from './portalOf';
import type { Portal } from './schema';

const PREFIX = 'site:';
/** Messages and rows hold ids of 64 characters. */
const LONGEST_HOST = 64 - PREFIX.length;
/** A registered name with a dot and letters at its end: no bare names, no addresses in numbers, no wildcard. */
const HOST = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** What a sign-in page's address says on sites that no rules know. */
const SIGN_IN = ['(^|/)(log-?[io]n|sign-?in|log-?out|sign-?out|connexion|deconnexion|auth)(/|\\.|$)'];

/**
 * The host of an address that a person may add: https on the standard port, no user name, a full name, and not one of
 * the built-in portals (which are there already) or sign-in hosts (where Holdfast never runs).
 */
export function addableHost(url: string): string | undefined {
  if (portalOf(url) !== undefined) return undefined;
  const [, host = ''] = /^https:\/\/([^/?#@:]+)(?:[/?#]|$)/i.exec(url) ?? [];
  const name = host.toLowerCase();
  return name.length <= LONGEST_HOST && HOST.test(name) ? name : undefined;
}

/** The one origin that is asked for. */
export function originOf(host: string): string {
  return `https://${host}/*`;
}

/** The host of an origin pattern that names exactly one, and one that may be added. */
export function hostOfOrigin(origin: string): string | undefined {
  const host = addableHost(origin.replace(/\*$/, ''));
  return host !== undefined && origin === originOf(host) ? host : undefined;
}

/**
 * The rules of a site that the person added: nothing is known of it but what controls are called and what labelled
 * numbers say, until Holdfast has watched it or the person has pointed at a control. Whether it was added, the
 * browser knows: Holdfast holds the permission for its origin, and runs nowhere else.
 */
export function addedSiteOf(url: string): Portal | undefined {
  const host = addableHost(url);
  if (host === undefined) return undefined;
  const name = { en: host, fr: host };
  return definePortal({ id: `${PREFIX}${host}`, name, hosts: [host], markers: LABELLED_MARKERS, signIn: SIGN_IN });
}

/** The host in the id of an added site; undefined for a built-in portal. */
export function hostOfSite(portalId: string): string | undefined {
  return portalId.startsWith(PREFIX) ? portalId.slice(PREFIX.length) : undefined;
}
