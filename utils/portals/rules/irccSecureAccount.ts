import { control, definePortal } from '../definePortal';
import { IRCC_MARKERS } from '../labelledMarkers';

/** MyCIC: Express Entry, work, study, visitor. Server-rendered; a full page load on every button. */
export const irccSecureAccount = definePortal({
  id: 'ircc-secure-account',
  name: { en: 'IRCC secure account', fr: 'Compte sécurisé d’IRCC' },
  hosts: ['onlineservices-servicesenligne.cic.gc.ca', 'onlineservices-servicesenligne-cic.fjgc-gccf.gc.ca'],
  // The server answers with a confirmation page (portals.md, rule 2): asked once is enough.
  asksItself: [control('input[type="submit"][name^="_delete"]')],
  // Every header, footer and menu link signs out, "Report a problem" too (portals.md, rule 1).
  signOut: [
    control('a[href*="/mycic/exit?logout=true"]'),
    control('a[href*="/mycic/exit"][href*="logout=true"]'),
    control('a[href*="/mycic/logout"]'),
  ],
  advance: [control('input[type="submit"][name="_next"]'), control('input[type="submit"][name="_continue"]')],
  signIn: ['^/mycic/(gccf|start|login|logout|exit|signin|relog)\\b'],
  markers: IRCC_MARKERS,
  // wb-sessto: 8 minutes, then 2 to answer; only clicks count.
  session: {
    selector: 'span.wb-sessto[data-wb-sessto]',
    inactivityMs: 480_000,
    reactionMs: 120_000,
    activity: 'click',
  },
});
